import type { Query as QueryOf } from '#shared/contracts/contract.ts';
import type { exportDesk as contract } from '#shared/contracts/desk.contract.ts';
import { deskActWords, deskGroupWords } from '#shared/domain/desk.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import { securityClassWords } from '#shared/domain/words.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { SheetCell } from '#server/platform/sheets/stream-sheet.ts';
import { getDesk } from './desk-queries.ts';

const MOST = 1_000;
const heading = ['Kelompok', 'Tindakan', 'Hal', 'Dari', 'No. surat', 'No. agenda', 'Tenggat', 'Sisa hari kerja'];

/** What waits, as a list for a meeting or a wall: at most a thousand lines, masked as on screen. */
export async function exportDesk(ctx: QueryContext, input: QueryOf<typeof contract>): Promise<SheetCell[][]> {
  const { format, ...ask } = input;
  const { rows } = await getDesk(ctx, { ...ask, limit: MOST });
  const log = rows.some((row) => isSecret(row.securityClass)) ? ctx.logSecretRead : ctx.logRead;
  log({ action: 'desk.exported', subjectKind: 'list', subjectId: null, details: { format, rows: rows.length } });
  return [heading, ...rows.map((row): SheetCell[] => [
    deskGroupWords.id[row.group], deskActWords.id[row.act], row.subject ?? `Surat ${securityClassWords.id[row.securityClass]}`, row.handedBy ?? row.senderName,
    row.letterNumber, row.agendaText, row.dueOn === null ? null : { day: row.dueOn }, row.daysLeft,
  ])];
}
