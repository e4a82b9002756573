import { defineError } from '#server/platform/errors.ts';

export const mailIsOff = defineError('notice.mail_is_off', 409, 'This office has no mail server');
export const noPerson = defineError('notice.no_person', 409, 'This account belongs to no employee');
export const codeTooSoon = defineError('notice.code_too_soon', 429, 'A code was mailed a moment ago');
export const codeNotAsked = defineError('notice.code_not_asked', 409, 'No address waits for a code');
export const codeExpired = defineError('notice.code_expired', 410, 'The code is no longer good');
export const codeWrong = defineError('notice.code_wrong', 422, 'This is not the code that was mailed');
export const mayNotHide = defineError('notice.may_not_hide', 422, 'This kind of notice cannot leave the bell');
export const mailHealthNotYours = defineError('notice.mail_health_not_yours', 403, 'Only a super administrator looks after mailing');
