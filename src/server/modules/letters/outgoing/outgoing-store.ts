import { sql } from 'kysely';
import type { CommandContext } from '#server/platform/command.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import type { OutgoingState } from '#shared/domain/outgoing.ts';
import type { SecurityClass } from '#shared/domain/security-class.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import { findRights } from '../access/access-store.ts';
import { ownDesks } from '../deliveries/delivery-store.ts';
import { changedMeanwhile, letterNotFound, notYourAct } from '../letters.errors.ts';
import type { OutgoingAsked } from './outgoing-rules.ts';
import { passesRegistry, registrySends } from './registry-sends.ts';

/** An outgoing letter in the hands of a command, with the rights of who acts. */
export type Outgoing = OutgoingAsked & {
  id: string;
  /** whose registry keeps it */
  unitId: string;
  /** whom it comes from, as a registry writes it in its book */
  senderName: string;
  typeCode: string;
  securityClass: SecurityClass;
  urgency: Urgency;
  version: number;
  entryId: string | null;
  letterDate: OfficeDate | null;
  drafterPositionId: string;
  drafterEmployeeId: string;
  signerPositionId: string | null;
  /** past the registry that sends, since it stayed inside the unit when it was signed */
  passesRegistry: boolean;
};

type Row = Omit<Outgoing, keyof OutgoingAsked> & { state: OutgoingState; registrySends: boolean };

/**
 * Reads an outgoing letter and holds its row until the transaction ends.
 * @param input version: the one the caller saw, if any
 * @throws letterNotFound also when one may not know of it; changedMeanwhile
 */
export async function outgoingForUpdate(ctx: CommandContext, input: { letterId: string; version?: number | undefined }): Promise<Outgoing> {
  const rights = await findRights(ctx.tx, input.letterId);
  if (!rights.knows) throw letterNotFound({ letterId: input.letterId });
  const { rows } = await sql<Row>`
    select l.id, l.unit_id, l.sender_name, l.state, l.security_class, l.urgency, l.version, l.entry_id, l.letter_date, o.type_code, o.drafter_position_id, o.drafter_employee_id, o.signer_position_id,
      ${registrySends('l', ctx.now)} as registry_sends, ${passesRegistry('l', ctx.now)} as passes_registry
    from letters.letter l join letters.outgoing o on o.letter_id = l.id where l.id = ${input.letterId} for update of l`.execute(ctx.tx);
  const [row] = rows;
  // The row of a letter is held by who may change it; who only reminds learns that this is not theirs.
  if (!row) throw rights.acts.length > 0 && rights.metadata !== 'no' ? notYourAct({ letterId: input.letterId }) : letterNotFound({ letterId: input.letterId });
  if (input.version !== undefined && input.version !== row.version) throw changedMeanwhile({ letterId: row.id, version: row.version });
  return { ...row, content: rights.content, acts: rights.acts, ...desksOf(ctx.actor, row) };
}

/** Whether who acts answers for the desk that began the letter, and for the one that signs it; an assistant only for the first. */
export function desksOf(actor: CommandContext['actor'], letter: { drafterPositionId: string; drafterEmployeeId: string; signerPositionId: string | null }): { drafts: boolean; signs: boolean } {
  const own = ownDesks(actor.hats);
  const assists = actor.seat === 'assistant' && actor.positionId === letter.drafterPositionId;
  return {
    drafts: assists || actor.employeeId === letter.drafterEmployeeId || own.positions.includes(letter.drafterPositionId),
    signs: letter.signerPositionId !== null && own.positions.includes(letter.signerPositionId),
  };
}

/** Sets the state, with its copy in the access rows where lists read it, and other columns that change with it. */
export async function setOutgoingState(ctx: CommandContext, letter: Outgoing, change: { state: OutgoingState; entryId?: string; letterDate?: string }): Promise<number> {
  const row = await ctx.tx
    .with('copies', (db) => db.updateTable('letters.access').set({ state: change.state }).where('letterId', '=', letter.id))
    .updateTable('letters.letter')
    .set((e) => ({ ...change, version: e('version', '+', 1) }))
    .where('id', '=', letter.id)
    .returning('version')
    .executeTakeFirst();
  if (!row) throw notYourAct({ letterId: letter.id });
  letter.state = change.state;
  letter.version = row.version;
  return row.version;
}
