import { defineError } from '#server/platform/errors.ts';

export const templateEndless = defineError('typeset.endless', 422, 'The template takes longer than a page may take');
export const templateHungry = defineError('typeset.hungry', 422, 'The template takes more memory than a page may take');
export const templateFaulty = defineError('typeset.faulty', 422, 'The template cannot be set');
export const templateUnknown = defineError('typeset.template_unknown', 422, 'No template for this type of letter');
export const templateReachesOut = defineError('typeset.reaches_out', 422, 'The template asks for a file or package from outside');
export const faceUnknown = defineError('typeset.face_unknown', 422, 'The template asks for a face that does not ship with the product');
export const faceMissing = defineError('typeset.face_missing', 503, 'A face of the product is missing or altered');
export const characterRefused = defineError('typeset.character', 422, 'A character cannot be set in the face of this letter');
export const wordTooLong = defineError('typeset.word_too_long', 422, 'A word is longer than a line');
export const fieldRefused = defineError('typeset.field', 422, 'The template refuses a field');
export const pictureBroken = defineError('typeset.picture', 422, 'A picture of the letter cannot be set');
export const addressTooLong = defineError('typeset.address_too_long', 422, 'The address for checking is too long for its QR code');
export const typesetSuperseded = defineError('typeset.superseded', 409, 'A newer page was asked for meanwhile');
export const typesetterDown = defineError('typeset.down', 503, 'The typesetter stopped while it set this letter');
export const typesetterBusy = defineError('typeset.busy', 503, 'Too many letters wait for the typesetter');
