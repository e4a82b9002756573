import { getApprovalRoute } from '#shared/contracts/approvals.contract.ts';
import { getDesk, listSeatCounts } from '#shared/contracts/desk.contract.ts';
import { listRegistryQueue } from '#shared/contracts/expedition.contract.ts';
import { getOutgoing, listOutgoing } from '#shared/contracts/outgoing.contract.ts';
import { listHeldForLetter } from '#shared/contracts/letter-number.contract.ts';
import { listHeldNumbers } from '#shared/contracts/registers-numbers.contract.ts';
import { countExpedition } from '#shared/contracts/release.contract.ts';
import { getSending } from '#shared/contracts/sending.contract.ts';
import { getLetterPath, listLetterPaths } from '#shared/contracts/tracking.contract.ts';

/** What an act on a finished letter makes old: the letter, its way, and every list it stands in. */
export const movedByFinish = [getOutgoing, listOutgoing, getApprovalRoute, getLetterPath, listLetterPaths, getSending, getDesk, listSeatCounts, listRegistryQueue, countExpedition, listHeldNumbers, listHeldForLetter];
