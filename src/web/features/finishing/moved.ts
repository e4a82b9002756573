import { getApprovalRoute } from '#shared/contracts/approvals.contract.ts';
import { getDesk, listSeatCounts } from '#shared/contracts/desk.contract.ts';
import { getOutgoing, listOutgoing } from '#shared/contracts/outgoing.contract.ts';

/** What an act on a finished letter makes old. */
export const movedByFinish = [getOutgoing, listOutgoing, getApprovalRoute, getDesk, listSeatCounts];
