import { holderOf, loadCalendar } from '#server/modules/organization/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Body } from '#shared/contracts/contract.ts';
import type { sendLetter as contract } from '#shared/contracts/sending.contract.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import { UNDO_SECONDS } from '#shared/domain/sending.ts';
import type { Changed } from '../deliveries/read-letter.ts';
import { byRegistry, resolveReceivers, type DeskOfHouse } from '../dispatch/desk-queries.ts';
import { readMembers } from '../dispatch/group-members.ts';
import { leaves } from '../dispatch/stays-inside.ts';
import { getDraft } from '../drafts/draft-store.ts';
import { seatIsEmpty } from '../letters.errors.ts';
import { assertMayDo } from '../outgoing/outgoing-rules.ts';
import { outgoingForUpdate, setOutgoingState, type Outgoing } from '../outgoing/outgoing-store.ts';
import { findReached } from './correct-delivery.ts';
import { handToRegistry } from './hand-over.ts';
import { nobodyGetsIt } from './sending.errors.ts';
import { noMailReason, planOutside } from './sending-rules.ts';
import { filesOfLetter, insertSending, type SendPlan } from './sending-store.ts';

type Asked = { letterId: string; hasMailServer: boolean } & Omit<Body<typeof contract>, 'commandId'>;

/**
 * Sends a signed letter (Bekasi 24.A/2013 Lamp. II-1, II-2): to the desks of the house it names and, as the sender chose, to each
 * addressee outside. Where the registry of the unit sends, this is how it releases what waits there. It goes out when its seconds are over; until then nobody has anything.
 * What was signed to stay inside the unit and leaves it by now, since somebody moved, is laid at that registry instead: `goesAt` is null then.
 * @throws the refusals of a plan; nobodyGetsIt; seatIsEmpty
 */
export async function sendLetter(ctx: CommandContext, input: Asked): Promise<Changed & { dispatches: number; consignments: number; goesAt: string | null }> {
  const letter = await outgoingForUpdate(ctx, input);
  assertMayDo(letter, 'send');
  const { plan, isLeaving } = await planOf(ctx, letter, input);
  if (letter.passesRegistry && isLeaving && !letter.acts.includes('register')) return { letterId: letter.id, version: await handToRegistry(ctx, letter), dispatches: 0, consignments: 0, goesAt: null };
  const goesAt = new Date(ctx.now.getTime() + UNDO_SECONDS * 1000);
  const sendingId = await insertSending(ctx, { letterId: letter.id, cameFrom: letter.state === 'to_release' ? 'to_release' : 'signed', goesAt, plan });
  const version = await setOutgoingState(ctx, letter, { state: 'sending' });
  const ways = plan.outside.map((line) => line.way);
  ctx.record({ action: 'outgoing.send_asked', subjectKind: 'letter', subjectId: letter.id, details: { sendingId, units: plan.units.map((unit) => unit.unitId), ways } });
  ctx.emit({ name: 'outgoing.sending', payload: { letterId: letter.id, sendingId, goesAt: goesAt.toISOString() } });
  return { letterId: letter.id, version, dispatches: plan.units.length, consignments: plan.outside.length, goesAt: goesAt.toISOString() };
}

async function planOf(ctx: CommandContext, letter: Outgoing, input: Asked): Promise<{ plan: SendPlan; isLeaving: boolean }> {
  const { content } = await getDraft(ctx.tx, letter.id);
  const today = (await loadCalendar(ctx.tx)).dayOf(ctx.now);
  const members = await readMembers(ctx.tx, { id: letter.id, content });
  const { desks, byHand } = await resolveReceivers(ctx.tx, { typeCode: letter.typeCode, content, members, on: today });
  if (letter.securityClass === 'SR') await assertSomebodySits(ctx, { desks, today });
  const units = await byRegistry(ctx.tx, desks);
  const bytes = (await filesOfLetter(ctx.tx, letter.id)).reduce((sum, file) => sum + file.size, 0);
  const noMail = noMailReason({ securityClass: letter.securityClass, bytes, hasMailServer: input.hasMailServer });
  const reached = (await findReached(ctx.tx, letter.id, { content, members })).map(({ corrected: _, ...addressee }) => addressee);
  const outside = planOutside(reached, input.outside, noMail);
  if (units.size === 0 && outside.length === 0) throw nobodyGetsIt({ letterId: letter.id });
  const plan = { units: [...units].map(([unitId, ofUnit]) => ({ unitId, desks: ofUnit })), outside, byHand };
  return { plan, isLeaving: leaves({ unitId: letter.unitId, outside: reached, units: [...units.keys()] }) };
}

/** A top secret letter goes to a person: sent to an empty desk it could be entered nowhere. @throws seatIsEmpty */
async function assertSomebodySits(ctx: CommandContext, { desks, today }: { desks: readonly DeskOfHouse[]; today: OfficeDate }): Promise<void> {
  for (const { positionId, person } of desks) if (!person && !(await holderOf(ctx.tx, positionId, today))) throw seatIsEmpty({ positionId });
}
