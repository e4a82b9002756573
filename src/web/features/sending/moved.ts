import { getDesk, listSeatCounts } from '#shared/contracts/desk.contract.ts';
import { listParcels, listRegistryQueue } from '#shared/contracts/expedition.contract.ts';
import { getOutgoing, listOutgoing } from '#shared/contracts/outgoing.contract.ts';
import { countExpedition } from '#shared/contracts/release.contract.ts';
import { getSending } from '#shared/contracts/sending.contract.ts';

/** What an act on one consignment makes old: where it stands, what waits for its writer and what for the registry. */
export const movedByConsignment = [getSending, getOutgoing, countExpedition, listParcels, getDesk, listSeatCounts];

/** What an act on a letter about to go out makes old. */
export const movedBySending = [getSending, getOutgoing, listOutgoing, listRegistryQueue, countExpedition, getDesk, listSeatCounts];
