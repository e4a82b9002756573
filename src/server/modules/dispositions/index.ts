// The door of the dispositions room. Other rooms import only from here; in SQL they join dispositions.*_card.
import type { Room } from '#server/platform/room.ts';
import { answerBranchesJob } from './answer-branches.ts';
import { loadDispositionsPreset } from './dispositions-preset.ts';
import { dispositionsRoutes } from './dispositions.routes.ts';

export { askLater } from './ask-later.ts';
export { issueDisposition } from './issue-disposition.ts';
export { acceptReport, closeBranch, readDisposition, reportFollowUp, returnDisposition, settleReturn } from './act-on-recipient.ts';
export const dispositionsRoom: Room = { name: 'dispositions', routes: dispositionsRoutes, preset: loadDispositionsPreset, jobs: [answerBranchesJob] };
