import { z } from 'zod';
import { routeActs, routeStates, stepActs, stepKinds, stepStates } from '#shared/domain/approval.ts';
import { assignmentKinds } from '#shared/domain/assignment-kind.ts';
import { CommandId, contract, Instant } from './contract.ts';
import { shortestReason } from '#shared/domain/reason.ts';

/** Routes of initials on whatever has parts. Which kinds there are is said by the rooms that bring them: 'letter'. */
const subjectParams = z.object({ subjectKind: z.string().regex(/^[a-z_]{2,30}$/u), subjectId: z.uuid() });
const routeParams = z.object({ routeId: z.uuid() });
const stepParams = z.object({ stepId: z.uuid() });
const Reason = z.string().trim().min(shortestReason).max(2000);
/** What the page showed: an initial is given for exactly that. */
const Seen = z.string().regex(/^[0-9a-f]{64}$/u).describe('digest of the route as it was shown');

const Seat = z.enum(assignmentKinds);
/** A desk with who sits there now, or with who sat there when the act was done. `standsInFor`: whose seat it is while a Plh. sits in it. */
const RouteDesk = z.object({ positionId: z.uuid(), title: z.string(), unitName: z.string(), employeeName: z.string().nullable(), seat: Seat.nullable(), standsInFor: z.string().nullable() });

const Initial = z.object({
  at: Instant,
  by: RouteDesk,
  /** still stands for what is there now */
  stands: z.boolean(),
  /** parts that changed since; empty while it stands */
  touched: z.array(z.string()),
});
export const RouteStep = z.object({
  id: z.uuid(),
  place: z.number().int(),
  kind: z.enum(stepKinds),
  state: z.enum(stepStates),
  desk: RouteDesk,
  namesPerson: z.boolean(),
  /** parts this desk answers for; null is everything */
  covers: z.array(z.string()).nullable(),
  waitingSince: Instant.nullable(),
  /** working days it has lain there; 0 on the day it came */
  waitingWorkingDays: z.number().int().nullable(),
  /** the desk's last initial on this subject, standing or not */
  initial: Initial.nullable(),
  allowed: z.array(z.enum(stepActs)),
});
export type RouteStep = z.infer<typeof RouteStep>;

const RouteReturn = z.object({ round: z.number().int(), at: Instant, by: RouteDesk, bySigner: z.boolean(), /** null for a reader who may not read the content */ reason: z.string().nullable() });

export const ApprovalRoute = z.object({
  id: z.uuid(),
  round: z.number().int(),
  state: z.enum(routeStates),
  /** names the content as shown; given back with an initial */
  digest: z.string(),
  parts: z.array(z.string()),
  requestedBy: RouteDesk,
  signer: RouteDesk.nullable(),
  startedAt: Instant,
  approvedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  steps: z.array(RouteStep),
  /** over all rounds, the newest last */
  returns: z.array(RouteReturn),
  /** what changed since this person at this desk last looked or initialled; null for a first look */
  sinceMyLook: z.object({ at: Instant, changed: z.array(z.string()), /** hashes of what was looked at, to find that version again */ parts: z.record(z.string(), z.string()) }).nullable(),
  allowed: z.array(z.enum(routeActs)),
});
export type ApprovalRoute = z.infer<typeof ApprovalRoute>;

const Moved = z.object({ state: z.enum(routeStates) });

export const getApprovalRoute = contract({ method: 'GET', path: '/api/approvals/:subjectKind/:subjectId', summary: 'The newest route of initials of a subject, or null', params: subjectParams, response: z.object({ route: ApprovalRoute.nullable() }) });
export const giveInitial = contract({ method: 'POST', path: '/api/approval-steps/:stepId/initial', summary: 'Initial what was seen', params: stepParams, body: z.object({ commandId: CommandId, seen: Seen }), response: Moved });
export const returnStep = contract({ method: 'POST', path: '/api/approval-steps/:stepId/return', summary: 'Give it back to the drafter with a reason', params: stepParams, body: z.object({ commandId: CommandId, reason: Reason }), response: Moved });
export const replaceStep = contract({ method: 'POST', path: '/api/approval-steps/:stepId/replace', summary: 'Put another desk in this place', params: stepParams, body: z.object({ commandId: CommandId, positionId: z.uuid() }), response: Moved });
export const returnRoute = contract({ method: 'POST', path: '/api/approval-routes/:routeId/return', summary: 'The signer gives it back with a reason', params: routeParams, body: z.object({ commandId: CommandId, reason: Reason }), response: Moved });
export const withdrawRoute = contract({ method: 'POST', path: '/api/approval-routes/:routeId/withdraw', summary: 'The requester takes it back', params: routeParams, body: z.object({ commandId: CommandId }), response: Moved });
export const lookAtRoute = contract({ method: 'POST', path: '/api/approval-routes/:routeId/look', summary: 'Remember what was looked at', params: routeParams, body: z.object({ commandId: CommandId }), response: z.object({ at: Instant }) });
