import { defineError } from '#server/platform/errors.ts';

export const tooLateToUnsend = defineError('sending.too_late', 409, 'The seconds in which the sending could be taken back are over');
export const wayOfSendingMissing = defineError('sending.way_missing', 422, 'It is not said how an addressee outside the house gets the letter');
export const nobodyGetsIt = defineError('sending.nobody_gets_it', 422, 'Nobody would get the letter');
export const notAnOutsideLine = defineError('sending.not_outside', 422, 'This line of the letter is no addressee outside the house');
export const secretNotByMail = defineError('sending.secret_not_by_mail', 422, 'A secret letter does not leave the house by e-mail');
export const mailAddressMissing = defineError('sending.address_missing', 422, 'Without an address there is no e-mail');
export const noMailServer = defineError('sending.no_mail_server', 422, 'No mail server is set up');
export const tooLargeForMail = defineError('sending.too_large_for_mail', 422, 'The files of the letter are larger than mail servers take');
export const consignmentNotFound = defineError('consignment.not_found', 404, { message: 'No such consignment, or not one you may know of', audited: true });
export const notYourConsignment = defineError('consignment.not_yours', 403, 'This consignment is not yours to act on');
export const consignmentElsewhere = defineError('consignment.state_forbids', 409, 'The consignment does not stand where this is done');
export const receivedInFuture = defineError('consignment.received_in_future', 422, 'Nobody receives a letter in the future, nor before it left');
export const notYourExpedition = defineError('expedition.not_yours', 403, 'The expedition book belongs to the registry of its unit');
