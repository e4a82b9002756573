import type { Body, Params } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/approvals.contract.ts';
import type { RouteAct, RouteState, StepAct } from '#shared/domain/approval.ts';
import type { CommandContext } from '#server/platform/command.ts';
import { findPositions, holderOf, loadCalendar } from '#server/modules/organization/index.ts';
import { whyNotPlan, type Step } from './approval-rules.ts';
import { whyNotNow, whyNotTheirs, whyNotWhole } from './approval-seat-rules.ts';
import { insertSteps, routeOfStep, seated, setRoute } from './approval-store.ts';
import { deskClosed, deskVacant, routeNotFound, sameDesk } from './approvals.errors.ts';
import { assertSeen, holdRoute, movedOf, settleRoute, tell, type HeldRoute } from './hold-route.ts';

type State = { state: RouteState };

async function actOnStep(ctx: CommandContext, stepId: string, act: StepAct): Promise<HeldRoute & { step: Step }> {
  const held = await holdRoute(ctx, await routeOfStep(ctx.tx, stepId));
  const step = held.steps.find((one) => one.id === stepId);
  if (!step) throw routeNotFound({ stepId });
  const refusal = whyNotTheirs({ route: held.route, step, act, who: ctx.actor }) ?? whyNotNow(held.route, step, act);
  if (refusal) throw refusal;
  return { ...held, step };
}

/** Gives the initial of this desk for exactly the content that was seen. */
export async function giveInitial(ctx: CommandContext, input: Params<typeof contracts.giveInitial> & Body<typeof contracts.giveInitial>): Promise<State> {
  const held = await actOnStep(ctx, input.stepId, 'initial');
  assertSeen(held, input.seen);
  const { step, route, parts } = held;
  const covers = step.covers;
  const given = covers === null ? parts : Object.fromEntries(covers.map((name) => [name, parts[name] ?? '']));
  const initialId = ctx.newId();
  await ctx.tx.insertInto('approvals.initial').values({
    id: initialId, stepId: step.id, subjectKind: route.subjectKind, subjectId: route.subjectId, ...seated(ctx), parts: JSON.stringify(given), coversAll: covers === null, at: ctx.now,
  }).execute();
  tell(ctx, held, { name: 'approval.initialled', details: { stepId: step.id, initialId, seen: input.seen } });
  return settleRoute(ctx, held);
}

/** The desk whose turn it is gives it back to the drafter, with what has to be mended. */
export async function returnStep(ctx: CommandContext, input: Params<typeof contracts.returnStep> & Body<typeof contracts.returnStep>): Promise<State> {
  const held = await actOnStep(ctx, input.stepId, 'return');
  return giveBack(ctx, held, { stepId: held.step.id, reason: input.reason });
}

async function actOnWhole(ctx: CommandContext, routeId: string, act: RouteAct): Promise<HeldRoute> {
  const held = await holdRoute(ctx, routeId);
  const refusal = whyNotWhole(held.route, act, ctx.actor);
  if (refusal) throw refusal;
  return held;
}

/** The signer gives it back instead of signing. */
export async function returnRoute(ctx: CommandContext, input: Params<typeof contracts.returnRoute> & Body<typeof contracts.returnRoute>): Promise<State> {
  return giveBack(ctx, await actOnWhole(ctx, input.routeId, 'return'), { stepId: null, reason: input.reason });
}

async function giveBack(ctx: CommandContext, held: HeldRoute, back: { stepId: string | null; reason: string }): Promise<State> {
  const { route, subject } = held;
  const about = { subjectKind: route.subjectKind, subjectId: route.subjectId };
  const returnId = ctx.newId();
  await ctx.tx.insertInto('approvals.return').values({ id: returnId, routeId: route.id, stepId: back.stepId, ...about, ...seated(ctx), at: ctx.now }).execute();
  await ctx.tx.insertInto('approvals.returnReason').values({ returnId, ...about, text: back.reason }).execute();
  await endRoute(ctx, held, 'returned');
  await subject.onReturned(ctx, { ...movedOf(route), reason: back.reason, bySigner: back.stepId === null });
  tell(ctx, held, { name: 'approval.returned', details: { returnId, stepId: back.stepId } });
  return { state: 'returned' };
}

/** The requester takes it back to work on it. */
export async function withdrawRoute(ctx: CommandContext, input: Params<typeof contracts.withdrawRoute>): Promise<State> {
  const held = await actOnWhole(ctx, input.routeId, 'withdraw');
  await endRoute(ctx, held, 'withdrawn');
  await held.subject.onWithdrawn(ctx, movedOf(held.route));
  tell(ctx, held, { name: 'approval.withdrawn' });
  return { state: 'withdrawn' };
}

/** An ended round waits at nobody's desk. */
async function endRoute(ctx: CommandContext, held: HeldRoute, state: 'returned' | 'withdrawn'): Promise<void> {
  await ctx.tx.updateTable('approvals.step').set({ state: 'ahead', waitingSince: null }).where('routeId', '=', held.route.id).where('state', '=', 'waiting').execute();
  await setRoute(ctx, held.route.id, { state, parts: held.parts });
}

/**
 * Another desk takes the place of one that has not initialled: the post is vacant, or the line was the wrong one. Whoever sits at a
 * desk changes by assignment, not by this. @throws deskClosed, sameDesk, deskVacant, the reasons of the plan
 */
export async function replaceStep(ctx: CommandContext, input: Params<typeof contracts.replaceStep> & Body<typeof contracts.replaceStep>): Promise<State> {
  const held = await actOnStep(ctx, input.stepId, 'replace');
  const { step, route, steps, parts } = held;
  if (input.positionId === step.positionId) throw sameDesk({ stepId: step.id });
  const [position] = await findPositions(ctx.tx, [input.positionId]);
  if (!position || position.closedOn !== null) throw deskClosed({ positionId: input.positionId });
  const next = { positionId: input.positionId, employeeId: await personFor(ctx, held, input.positionId), kind: step.kind, place: step.place, covers: step.covers };
  const refusal = whyNotPlan({ steps: [...steps.filter((one) => one.id !== step.id && one.state !== 'replaced'), next], parts, requestedByPositionId: route.requestedByPositionId, signerPositionId: route.signerPositionId });
  if (refusal) throw refusal;
  await ctx.tx.updateTable('approvals.step').set({ state: 'replaced', waitingSince: null }).where('id', '=', step.id).execute();
  await insertSteps(ctx, route.id, [{ ...next, replaces: step.id }]);
  tell(ctx, held, { name: 'approval.replaced', details: { stepId: step.id, positionId: input.positionId } });
  return settleRoute(ctx, held);
}

/** A top secret subject lies with a person, also when the desk before it is not done. @throws deskVacant */
async function personFor(ctx: CommandContext, { securityClass }: HeldRoute, positionId: string): Promise<string | null> {
  if (securityClass !== 'SR') return null;
  const holder = await holderOf(ctx.tx, positionId, (await loadCalendar(ctx.tx)).dayOf(ctx.now));
  if (!holder) throw deskVacant({ positionId });
  return holder.employeeId;
}

/** Remembers what this person at this desk has looked at, to say next time what changed since. */
export async function lookAtRoute(ctx: CommandContext, input: Params<typeof contracts.lookAtRoute>): Promise<{ at: string }> {
  const { route, parts } = await holdRoute(ctx, input.routeId);
  const { positionId, employeeId } = seated(ctx);
  const seen = { parts: JSON.stringify(parts), at: ctx.now };
  await ctx.tx.insertInto('approvals.look').values({ subjectKind: route.subjectKind, subjectId: route.subjectId, positionId, employeeId, ...seen })
    .onConflict((conflict) => conflict.columns(['subjectKind', 'subjectId', 'positionId', 'employeeId']).doUpdateSet(seen)).execute();
  return { at: ctx.now.toISOString() };
}
