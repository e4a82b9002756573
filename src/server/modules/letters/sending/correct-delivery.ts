import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';
import type { Body } from '#shared/contracts/contract.ts';
import type { correctDelivery as contract } from '#shared/contracts/sending.contract.ts';
import type { Changed } from '../deliveries/read-letter.ts';
import { readMembers } from '../dispatch/group-members.ts';
import { findOutside, type Lines, type OutsideAddressee } from '../dispatch/outside-queries.ts';
import { getDraft } from '../drafts/draft-store.ts';
import { recordAction } from '../letter-store.ts';
import { assertMayDo, refusalOfOutgoing } from '../outgoing/outgoing-rules.ts';
import { outgoingForUpdate, setOutgoingState } from '../outgoing/outgoing-store.ts';
import { notAnOutsideLine } from './sending.errors.ts';

type Asked = { letterId: string } & Omit<Body<typeof contract>, 'commandId'>;

/**
 * Who sends a letter, or hands it to the registry that does, mends how one addressee outside is reached: address, attention, e-mail. What is
 * signed stays as it is; the letter gets a new version, so that nobody sends what they looked over before. @throws notAnOutsideLine
 */
export async function correctDelivery(ctx: CommandContext, input: Asked): Promise<Changed> {
  const letter = await outgoingForUpdate(ctx, input);
  if (refusalOfOutgoing('hand_over', letter) !== null) assertMayDo(letter, 'send');
  const { content } = await getDraft(ctx.tx, letter.id);
  const { line, email, attention, place } = input;
  const addressee = (await findOutside(ctx.tx, { content, members: await readMembers(ctx.tx, { id: letter.id, content }) })).find((each) => each.line === line);
  if (!addressee) throw notAnOutsideLine({ letterId: letter.id, line });
  const made = { email, attention, place, madeAt: ctx.now, madeBy: ctx.actor.employeeId, madeByName: ctx.actor.name };
  await ctx.tx.insertInto('letters.deliveryCorrection').values({ letterId: letter.id, line, ...made }).onConflict((conflict) => conflict.columns(['letterId', 'line']).doUpdateSet(made)).execute();
  const version = await setOutgoingState(ctx, letter, { state: letter.state });
  await recordAction(ctx, { letterId: letter.id, kind: 'delivery_corrected', note: [addressee.name, attention && `u.p. ${attention}`, place, email].filter(Boolean).join(' · '), details: { line } });
  ctx.record({ action: 'outgoing.delivery_corrected', subjectKind: 'letter', subjectId: letter.id, details: { line } });
  return { letterId: letter.id, version };
}

export type Corrected = OutsideAddressee & { corrected: { byName: string; at: Date } | null };

/** The addressees outside as they will be reached: as the letter says, or as somebody mended it for this sending. */
export async function findReached(tx: Tx, letterId: string, lines: Lines): Promise<Corrected[]> {
  const mended = await tx.selectFrom('letters.deliveryCorrection').select(['line', 'email', 'attention', 'place', 'madeAt', 'madeByName']).where('letterId', '=', letterId).execute();
  return (await findOutside(tx, lines)).map((addressee) => {
    const found = mended.find((each) => each.line === addressee.line);
    if (!found) return { ...addressee, corrected: null };
    return { ...addressee, email: found.email, attention: found.attention, place: found.place, corrected: { byName: found.madeByName, at: found.madeAt } };
  });
}
