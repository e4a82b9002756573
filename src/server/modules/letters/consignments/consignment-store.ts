import { sql } from 'kysely';
import type { CommandContext } from '#server/platform/command.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import type { ConsignmentAct, ConsignmentState, ConsignmentWay, LateReceipt } from '#shared/domain/sending.ts';
import { recordAction } from '../letter-store.ts';
import { refusalOfOutgoing, type OutgoingAsked } from '../outgoing/outgoing-rules.ts';
import { outgoingForUpdate, type Outgoing } from '../outgoing/outgoing-store.ts';
import { consignmentNotFound } from '../sending/sending.errors.ts';
import type { PlannedLine } from '../sending/sending-rules.ts';
import { refusalOfConsignment } from './consignment-rules.ts';

type New = { letter: Pick<Outgoing, 'id' | 'unitId' | 'urgency' | 'drafterPositionId'>; /** of the book, for what is carried */ day: string; lines: readonly PlannedLine[]; mailHost: string };

/** As lists of what is carried are sorted. */
const ranks: Record<Urgency, number> = { very_urgent: 0, urgent: 1, normal: 2 };

/** One row for each addressee outside. What is carried gets the next lines of today's expedition book. */
export async function insertConsignments(ctx: CommandContext, { letter, day, lines, mailHost }: New): Promise<string[]> {
  if (lines.length === 0) return [];
  const { id: letterId, unitId, urgency, drafterPositionId } = letter;
  let n = await takeLines(ctx, { unitId, day, count: lines.filter((line) => line.way === 'courier').length });
  const rows = lines.map((line) => {
    const id = ctx.newId();
    const common = { ...line, id, letterId, drafterPositionId, urgencyRank: ranks[urgency], state: 'waiting', madeAt: ctx.now, changedAt: ctx.now };
    return line.way === 'mail' ? { ...common, messageId: `<${id}@${mailHost}>`, nextTryAt: ctx.now } : { ...common, unitId, day, n: n++ };
  });
  await ctx.tx.insertInto('letters.consignment').values(rows).execute();
  return rows.map((row) => row.id);
}

/** The first of so many lines of a day. Its row is held to the end of the transaction, so that lines have no holes. */
export async function takeLines(ctx: CommandContext, of: { unitId: string; day: string; count: number }): Promise<number> {
  if (of.count === 0) return 0;
  const { rows } = await sql<{ lastN: number }>`
    insert into letters.expedition_day as d (unit_id, day, last_n) values (${of.unitId}, ${of.day}, ${of.count})
    on conflict (unit_id, day) do update set last_n = d.last_n + ${of.count} returning last_n`.execute(ctx.tx);
  return (rows[0]?.lastN ?? of.count) - of.count + 1;
}

export type Held = { id: string; letter: Outgoing; way: ConsignmentWay; state: ConsignmentState; email: string | null; madeAt: Date; changedAt: Date; name: string; tries: number };

/** Whether who acts may send the letter, keeps the registry of its unit, and may say that somebody outside was told. */
export function handsOf(letter: OutgoingAsked): { sends: boolean; carries: boolean; tells: boolean } {
  const carries = letter.acts.some((act) => act === 'register' || act === 'register_cover');
  const may = (registrySends: boolean) => refusalOfOutgoing('send', { ...letter, state: 'signed', registrySends }) === null;
  return { sends: may(letter.registrySends), carries, tells: carries || may(false) };
}

/**
 * A consignment in the hands of a command, behind its letter: the order of every command.
 * @throws consignmentNotFound, notYourConsignment, consignmentElsewhere
 */
export async function consignmentFor(ctx: CommandContext, consignmentId: string, act: ConsignmentAct): Promise<Held> {
  const found = await ctx.tx.selectFrom('letters.consignment').select('letterId').where('id', '=', consignmentId).executeTakeFirst();
  if (!found) throw consignmentNotFound({ consignmentId });
  const letter = await outgoingForUpdate(ctx, { letterId: found.letterId });
  const row = await ctx.tx.selectFrom('letters.consignment').select(['way', 'state', 'email', 'madeAt', 'changedAt', 'name', 'tries', 'toTell', 'toldAt']).where('id', '=', consignmentId).forUpdate().executeTakeFirst();
  if (!row) throw consignmentNotFound({ consignmentId });
  const { toTell, toldAt, ...rest } = row;
  const held = { id: consignmentId, letter, ...rest, way: row.way as ConsignmentWay, state: row.state as ConsignmentState };
  const refusal = refusalOfConsignment(act, { way: held.way, state: held.state, letterState: letter.state, untold: toTell && toldAt === null, ...handsOf(letter) });
  if (refusal) throw refusal({ consignmentId, act, state: held.state });
  return held;
}

type Change = {
  state: ConsignmentState; way?: ConsignmentWay; note?: string | null; email?: string | null; answer?: string | null; claimedAt?: Date | null; nextTryAt?: Date; tries?: number;
  unitId?: string; day?: string; n?: number; receivedBy?: string; receivedAt?: Date; receiptKind?: string | null; receiptFileId?: string | null; lateReceipt?: LateReceipt | null; attention?: string | null; place?: string | null; placeMended?: boolean; replaced?: boolean; toTell?: boolean;
};

/** Writes what a person did to it, into the consignment, the log of the letter and the chain. `kind`: code of the action; `told`: what the log says of it where that is not the note. */
export async function changeConsignment(ctx: CommandContext, held: Held, { kind, change, told = null }: { kind: string; change: Change; told?: string | null }): Promise<{ consignmentId: string; state: ConsignmentState }> {
  await ctx.tx
    .updateTable('letters.consignment')
    .set({ ...change, changedAt: ctx.now, handledBy: ctx.actor.employeeId, handledByName: ctx.actor.name })
    .where('id', '=', held.id)
    .execute();
  await recordAction(ctx, { letterId: held.letter.id, kind: `consignment.${kind}`, note: told ?? change.note ?? null, details: { consignmentId: held.id } });
  ctx.record({ action: `consignment.${kind}`, subjectKind: 'letter', subjectId: held.letter.id, details: { consignmentId: held.id, from: held.state, to: change.state } });
  const heard = { undelivered: 'consignment.failed', waiting: 'consignment.waiting' }[change.state as string];
  if (heard) ctx.emit({ name: heard, payload: { letterId: held.letter.id, consignmentId: held.id, state: change.state, securityClass: held.letter.securityClass, byPositionId: ctx.actor.positionId } });
  return { consignmentId: held.id, state: change.state };
}
