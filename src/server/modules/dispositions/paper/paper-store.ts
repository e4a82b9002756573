import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import { readSheetCode, sheetCodeOf } from '#shared/domain/sheet-code.ts';
import type { Tx } from '#server/platform/database.ts';
import { paperNotFound } from '../dispositions.errors.ts';
import type { Signer } from './paper-rules.ts';

export type PaperRow = {
  id: string; code: string; letterId: string; positionId: string; desks: string[]; instructions: string[]; printedAt: Date; dispositionId: string | null; enteredAt: Date | null;
};
const columns = ['id', 'code', 'letterId', 'positionId', 'desks', 'instructions', 'printedAt', 'dispositionId', 'enteredAt'] as const;

/** @throws paperNotFound also for a mistyped code */
export async function getPaper(tx: Tx, text: string): Promise<PaperRow> {
  const code = readSheetCode(text);
  const row = code === null ? undefined : await tx.selectFrom('dispositions.paperSheet').select(columns).where('code', '=', code).executeTakeFirst();
  if (!row) throw paperNotFound();
  return row;
}

/** Sheets of this desk and letter that have not come back yet, the newest first. */
export function listOpenPapers(tx: Tx, of: { letterId: string; positionId: string }): Promise<PaperRow[]> {
  return tx.selectFrom('dispositions.paperSheet').select(columns).where('letterId', '=', of.letterId).where('positionId', '=', of.positionId)
    .where('dispositionId', 'is', null).orderBy('printedAt', 'desc').execute();
}

/** Drawn by chance, so that nobody guesses the sheet of another letter. */
export function newCode(): string {
  return sheetCodeOf([...randomBytes(7)]);
}

/** Who sat at a desk on a day and may have put the initials: never an assistant. */
export async function listSigners(tx: Tx, positionId: string, on: OfficeDate): Promise<Signer[]> {
  const { rows } = await sql<Signer>`
    select s.employee_id, s.name, s.seat from organization.seat_card s
    where s.position_id = ${positionId} and s.seat <> 'assistant' and s.during @> ${on}::date order by s.precedence, s.name`.execute(tx);
  return rows;
}
