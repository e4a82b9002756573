import { defineError } from '#server/platform/errors.ts';

export const paperNotFound = defineError('intake.paper_not_found', 404, 'No such paper in a tray one keeps');
export const paperRegistered = defineError('intake.paper_registered', 409, 'The paper is a letter already');
export const paperRemoved = defineError('intake.paper_removed', 409, 'The paper was thrown away');
export const paperHeld = defineError('intake.paper_held', 409, 'A colleague has the paper in hand');
export const paperChanged = defineError('intake.paper_changed', 409, 'What was typed changed since one opened the paper');
export const trayNotYours = defineError('intake.tray_not_yours', 403, 'Only the registry of a unit works with its tray');
export const fileNotOfPaper = defineError('intake.file_not_of_paper', 422, 'A page comes from a file that is not in these papers');
export const noSuchCode = defineError('intake.no_such_code', 422, 'No such classification code');
export const issuerNotAccepted = defineError('intake.issuer_not_accepted', 409, 'The letter carries data of an unknown issuer; accept or decline it first');
export const nothingToDecide = defineError('intake.nothing_to_decide', 409, 'There is no data of an unknown issuer here that waits for a decision');
export const signatureWorthLess = defineError('intake.signature_worth_less', 409, 'The certificate was revoked, or its issuer taken off the list, since the file was read');
