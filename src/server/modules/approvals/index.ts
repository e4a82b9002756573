// The door of the approvals room. Other rooms import only from here; in SQL they join approvals.*_card.
import type { Room } from '#server/platform/room.ts';
import { approvalsRoutes } from './approvals.routes.ts';

export type { Parts, PlannedStep } from './approval-rules.ts';
export { changeParts, finishRoute, startRoute } from './start-route.ts';
export { approvalSubject } from './subjects.ts';
export const approvalsRoom: Room = { name: 'approvals', routes: approvalsRoutes };
