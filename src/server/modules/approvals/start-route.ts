import type { CommandContext } from '#server/platform/command.ts';
import { findPositions } from '#server/modules/organization/index.ts';
import { whyNotPlan, type Parts, type PlannedStep } from './approval-rules.ts';
import { findRoute, insertRoute, insertSteps, routeForUpdate, seated, setRoute, type Subject } from './approval-store.ts';
import { deskClosed, routeIsLive } from './approvals.errors.ts';
import { holdRoute, settleRoute, tell } from './hold-route.ts';
import { subjectOf } from './subjects.ts';

export type StartRoute = Subject & {
  parts: Parts;
  /** in the order of the initials; places count from 1, coordination of one place stands side by side */
  steps: readonly PlannedStep[];
  signerPositionId: string | null;
};

/**
 * Sends a subject round for its initials. Called by the room of the subject inside its own command, with the subject's row held.
 * Initials of earlier rounds whose parts nobody touched stand; without any desk, or when all stand, it is approved at once.
 * @throws the reason why the route cannot be walked as planned; routeIsLive
 */
export async function startRoute(ctx: CommandContext, input: StartRoute): Promise<{ routeId: string; state: 'open' | 'approved' }> {
  const by = seated(ctx);
  subjectOf(input.subjectKind);
  const refusal = whyNotPlan({ ...input, requestedByPositionId: by.positionId });
  if (refusal) throw refusal;
  const earlier = await findRoute(ctx.tx, input);
  if (earlier?.state === 'open' || earlier?.state === 'approved') throw routeIsLive({ routeId: earlier.id });
  await assertDesks(ctx, input.steps.map((step) => step.positionId));
  const { subjectKind, subjectId, parts, signerPositionId } = input;
  const routeId = await insertRoute(ctx, { subjectKind, subjectId, round: (earlier?.round ?? 0) + 1, parts, signerPositionId, by });
  await insertSteps(ctx, routeId, input.steps);
  const held = await holdRoute(ctx, routeId);
  tell(ctx, held, { name: 'approval.started', details: { desks: input.steps.map((step) => step.positionId), signerPositionId } });
  return { routeId, ...(await settleRoute(ctx, { ...held, parts })) };
}

async function assertDesks(ctx: CommandContext, positionIds: readonly string[]): Promise<void> {
  const open = (await findPositions(ctx.tx, positionIds)).filter((position) => position.closedOn === null);
  const gone = positionIds.find((id) => !open.some((position) => position.id === id));
  if (gone) throw deskClosed({ positionId: gone });
}

/**
 * The content of a subject on its route has changed: what that costs. Called by the room of the subject, with the subject's row held.
 * @returns the desks whose initials no longer stand; nothing when it is on no route
 */
export async function changeParts(ctx: CommandContext, input: Subject & { parts: Parts }): Promise<{ state: 'open' | 'approved' | null; touched: { stepId: string; positionId: string }[] }> {
  const route = await findRoute(ctx.tx, input);
  if (!route || (route.state !== 'open' && route.state !== 'approved')) return { state: null, touched: [] };
  const held = await holdRoute(ctx, route.id);
  const before = held.steps.filter((step) => step.state === 'initialled');
  const { state } = await settleRoute(ctx, { ...held, parts: input.parts });
  const after = (await holdRoute(ctx, route.id)).steps;
  const touched = before.filter((step) => after.find((one) => one.id === step.id)?.state !== 'initialled').map((step) => ({ stepId: step.id, positionId: step.positionId }));
  if (touched.length > 0) tell(ctx, held, { name: 'approval.touched', details: { stepIds: touched.map((one) => one.stepId) } });
  return { state, touched };
}

/** It is signed: the route has done its work. Called by the room of the subject; a route that is not approved stays as it is. */
export async function finishRoute(ctx: CommandContext, input: Subject): Promise<void> {
  const route = await findRoute(ctx.tx, input);
  if (route?.state !== 'approved') return;
  await routeForUpdate(ctx, route.id);
  await setRoute(ctx, route.id, { state: 'finished' });
}
