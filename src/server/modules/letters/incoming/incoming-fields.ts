import type { CounterFacts } from '#server/modules/organization/index.ts';
import type { Tx } from '#server/platform/database.ts';
import type { Body } from '#shared/contracts/contract.ts';
import type { registerIncomingLetter } from '#shared/contracts/letters.contract.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import type { Addressee } from '../deliveries/delivery-store.ts';
import {
  addresseeTwice,
  datedAfterReceived,
  dateInFuture,
  dueBeforeReceived,
  fileMissing,
  nobodyAddressed,
  secretByCover,
  subjectMissing,
  twoMainFiles,
  unknownAddressee,
  unknownParty,
} from '../letters.errors.ts';

export type Registration = Omit<Body<typeof registerIncomingLetter>, 'commandId'>;
/** @throws unknownParty a sender picked from a list that no longer holds it */
export async function assertPartyIsKnown(tx: Tx, partyId: string | null): Promise<void> {
  if (partyId === null) return;
  const party = await tx.selectFrom('organization.partyCard').select('id').where('id', '=', partyId).executeTakeFirst();
  if (!party) throw unknownParty({ field: 'partyId' });
}

type Dates = { letterDate: OfficeDate | null; receivedOn: OfficeDate; replyDueOn: OfficeDate | null };

/** Pure: the first thing wrong with the dates of a paper letter. */
export function assertDatesArePossible(dates: Dates, today: OfficeDate): void {
  if (dates.receivedOn > today) throw dateInFuture({ field: 'receivedOn' });
  if (dates.letterDate !== null && dates.letterDate > dates.receivedOn) throw datedAfterReceived({ field: 'letterDate' });
  if (dates.replyDueOn !== null && dates.replyDueOn < dates.receivedOn) throw dueBeforeReceived({ field: 'replyDueOn' });
}

/** A secret letter is a closed envelope to the registry; an open one comes with its words and its scan. */
export function assertContentFitsClass(input: Pick<Registration, 'securityClass' | 'subject' | 'summary' | 'files' | 'invitation'>): void {
  if (isSecret(input.securityClass)) {
    if (input.subject !== null || input.summary !== null || input.invitation !== null || input.files.length > 0) throw secretByCover({ field: 'subject' });
    return;
  }
  if (input.subject === null) throw subjectMissing({ field: 'subject' });
  if (input.files.length === 0) throw fileMissing({ field: 'files' });
  assertOneMainFile(input.files);
}

export function assertOneMainFile(files: Registration['files']): void {
  if (files.filter((file) => file.role === 'main').length !== 1 || new Set(files.map((file) => file.fileId)).size !== files.length)
    throw twoMainFiles({ field: 'files' });
}

/** @throws unknownAddressee also for a position that was closed */
export function seatAddressees(addressees: Registration['addressees'], seats: CounterFacts['seats']): Addressee[] {
  const holders = new Map(seats.map((seat) => [seat.positionId, seat.employeeId]));
  return addressees.map((each) => {
    const employeeId = holders.get(each.positionId);
    if (employeeId === undefined) throw unknownAddressee({ positionId: each.positionId });
    return { ...each, employeeId };
  });
}

export function assertAddressees(addressees: Registration['addressees']): void {
  if (new Set(addressees.map((each) => each.positionId)).size !== addressees.length) throw addresseeTwice({ field: 'addressees' });
  if (!addressees.some((each) => each.kind === 'to')) throw nobodyAddressed({ field: 'addressees' });
}
