import { startRoute } from '#server/modules/approvals/index.ts';
import { holderOf, loadCalendar } from '#server/modules/organization/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import { planDesks } from '#shared/domain/approval.ts';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import type { Changed } from '../deliveries/read-letter.ts';
import { keepMembers } from '../dispatch/group-members.ts';
import { getDraft, keepVersion } from '../drafts/draft-store.ts';
import { readPartHashes } from '../drafts/part-queries.ts';
import { assertEndsOwn } from '../drafts/relation-queries.ts';
import { settleOffice } from '../drafts/office-of-letter.ts';
import { recordAction } from '../letter-store.ts';
import { seatIsEmpty } from '../letters.errors.ts';
import { assertMayDo } from '../outgoing/outgoing-rules.ts';
import { outgoingForUpdate, setOutgoingState, type Outgoing } from '../outgoing/outgoing-store.ts';
import { savedMeanwhile } from '../outgoing/outgoing.errors.ts';
import { keepLayout } from '../sheets/sheet-queries.ts';
import { assertReady } from './assert-ready.ts';
import { partsAsRecord, ROUTE_KIND } from './route-parts.ts';

/**
 * Sends a letter into its route of initials, in the order the draft names; without any it lies with its signer at once.
 * @param input base: the content one saw @throws what is missing, by its field; mayNotSign with the sentence why
 */
export async function submitLetter(ctx: CommandContext, input: { letterId: string; version: number; base: number }): Promise<Changed & { state: 'in_route' | 'approved' }> {
  const letter = await outgoingForUpdate(ctx, input);
  assertMayDo(letter, 'submit');
  const { content, version: contentVersion } = await getDraft(ctx.tx, letter.id);
  if (contentVersion !== input.base) throw savedMeanwhile({ letterId: letter.id, contentVersion });
  // Units may have changed their registry since the signer was chosen.
  await settleOffice(ctx, letter, content);
  await assertEndsOwn(ctx.tx, letter.id, content.relations);
  const signer = await assertReady(ctx, letter, { content, on: null });
  await keepVersion(ctx, letter.id, { typeCode: letter.typeCode, content, contentVersion, cause: 'submitted' });
  await keepLayout(ctx.tx, letter.id, { typeCode: letter.typeCode, content, drafterPositionId: letter.drafterPositionId, on: (await loadCalendar(ctx.tx)).dayOf(ctx.now) });
  await keepMembers(ctx.tx, { id: letter.id, content });
  await setOutgoingState(ctx, letter, { state: 'in_route' });
  await recordAction(ctx, { letterId: letter.id, kind: 'submitted', details: { contentVersion } });
  const { state } = await startRoute(ctx, {
    subjectKind: ROUTE_KIND, subjectId: letter.id, parts: partsAsRecord(await readPartHashes(ctx.tx, letter, content)), signerPositionId: signer.positionId, steps: await stepsOf(ctx, letter, content),
  });
  const held = await outgoingForUpdate(ctx, { letterId: letter.id });
  return { letterId: letter.id, version: held.version, state: state === 'approved' ? 'approved' : 'in_route' };
}

/** In the places the draft gives them; a top secret letter names the person who sits there today. */
async function stepsOf(ctx: CommandContext, letter: Outgoing, content: DraftContent) {
  const today = (await loadCalendar(ctx.tx)).dayOf(ctx.now);
  const steps = [];
  for (const { positionId, ...planned } of planDesks(content.route, content.coordination)) {
    const holder = letter.securityClass === 'SR' ? await holderOf(ctx.tx, positionId, today) : null;
    if (letter.securityClass === 'SR' && !holder) throw seatIsEmpty({ positionId });
    steps.push({ ...planned, positionId, employeeId: holder?.employeeId ?? null });
  }
  return steps;
}
