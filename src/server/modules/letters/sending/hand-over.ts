import { loadCalendar } from '#server/modules/organization/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Changed } from '../deliveries/read-letter.ts';
import { readMembers } from '../dispatch/group-members.ts';
import { staysInside } from '../dispatch/stays-inside.ts';
import { getDraft } from '../drafts/draft-store.ts';
import { recordAction } from '../letter-store.ts';
import { assertMayDo } from '../outgoing/outgoing-rules.ts';
import { outgoingForUpdate, setOutgoingState, type Outgoing } from '../outgoing/outgoing-store.ts';

/** Who wrote or signed a letter hands it to the registry that sends it: again, after it came back. @throws sendsItself */
export async function handOver(ctx: CommandContext, input: { letterId: string; version: number }): Promise<Changed> {
  const letter = await outgoingForUpdate(ctx, input);
  if (letter.passesRegistry && (await leavesByNow(ctx, letter))) letter.registrySends = true;
  assertMayDo(letter, 'hand_over');
  return { letterId: letter.id, version: await handToRegistry(ctx, letter) };
}

/** Whom it names may sit in another unit than on the day it was signed. */
async function leavesByNow(ctx: CommandContext, { id, unitId, typeCode }: Outgoing): Promise<boolean> {
  const { content } = await getDraft(ctx.tx, id);
  return !(await staysInside(ctx.tx, { unitId, typeCode, content, members: await readMembers(ctx.tx, { id, content }), on: (await loadCalendar(ctx.tx)).dayOf(ctx.now) }));
}

/** Lays a letter at the registry by an act of its own, which its history has. */
export async function handToRegistry(ctx: CommandContext, letter: Outgoing): Promise<number> {
  const version = await layAtRegistry(ctx, letter);
  await recordAction(ctx, { letterId: letter.id, kind: 'handed_over' });
  ctx.record({ action: 'outgoing.handed_over', subjectKind: 'letter', subjectId: letter.id, details: { unitId: letter.unitId } });
  return version;
}

/** From here the registry of the unit has it, and releases it as everything that leaves. */
export async function layAtRegistry(ctx: CommandContext, letter: Outgoing): Promise<number> {
  const version = await setOutgoingState(ctx, letter, { state: 'to_release' });
  await ctx.tx.updateTable('letters.outgoing').set({ staysInside: false, handedOverAt: ctx.now, givenBackAt: null, givenBackByName: null, givenBackReason: null }).where('letterId', '=', letter.id).execute();
  return version;
}
