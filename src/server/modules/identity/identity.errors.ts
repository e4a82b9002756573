import { defineError } from '#server/platform/errors.ts';

export const wrongNameOrPassword = defineError('identity.wrong_name_or_password', 401, 'The name or the password is not right');
export const waitBeforeTrying = defineError('identity.wait_before_trying', 429, 'Too many wrong tries; wait before the next');
export const accountDisabled = defineError('identity.account_disabled', 403, { message: 'The account is disabled', audited: false });
export const secondFactorNotAsked = defineError('identity.second_factor_not_asked', 401, 'Sign in with name and password first');
export const wrongCode = defineError('identity.wrong_code', 422, 'The code is not right or was used already');

export const notYourSeat = defineError('identity.not_your_seat', 403, 'You do not sit in this position');
export const sessionNotFound = defineError('identity.session_not_found', 404, 'No such open session');

export const wrongPassword = defineError('identity.wrong_password', 422, 'The present password is not right');
export const passwordTooWeak = defineError('identity.password_too_weak', 422, 'The new password does not fit the rule');
export const passwordUnchanged = defineError('identity.password_unchanged', 422, 'The new password is the old one');
export const conductIncomplete = defineError('identity.conduct_incomplete', 422, 'All rules of conduct have to be accepted');
export const stepUpFailed = defineError('identity.step_up_failed', 422, 'The password or code is not right');

export const accountNotFound = defineError('identity.account_not_found', 404, 'No such account');
export const usernameTaken = defineError('identity.username_taken', 409, 'Another account has this username');
export const accountExists = defineError('identity.account_exists', 409, 'This person has an account already');

export const factorsNotReady = defineError('identity.factors_not_ready', 503, 'This house has no key file to seal secrets with');
export const authenticatorAlreadyOn = defineError('identity.authenticator_already_on', 409, 'An authenticator is on already');
export const noAuthenticator = defineError('identity.no_authenticator', 409, 'No authenticator is on');

export const outsideYourAgency = defineError('identity.outside_your_agency', 403, 'This person does not belong wholly to an agency you administer');
export const aboveYou = defineError('identity.above_you', 403, 'Only a super administrator manages this account');
export const notYourOwnAccount = defineError('identity.not_your_own_account', 403, { message: 'Your own account is managed by another administrator', audited: false });
export const employeeUnknown = defineError('identity.employee_unknown', 404, 'No such employee');
export const usernameIsAlias = defineError('identity.username_is_alias', 409, 'This is the alias of a position somebody else holds');
export const alreadyDisabled = defineError('identity.already_disabled', 409, 'The account is disabled already');
export const accountNotDisabled = defineError('identity.account_not_disabled', 409, 'The account is not disabled');
export const lastAdministrator = defineError('identity.last_administrator', 409, 'Another super administrator with an account has to remain');

export const houseNotEmpty = defineError('identity.house_not_empty', 409, 'The house is set up already');
export const wrongSetupCode = defineError('identity.wrong_setup_code', 403, { message: 'The setup code is not right', audited: false });
export const presetUnknown = defineError('identity.preset_unknown', 422, 'There is no such regulation to choose');
export const modelOfficeMissing = defineError('identity.model_office_missing', 503, 'This house has no model office to load');

export const challengeOver = defineError('identity.challenge_over', 409, 'This passkey request was used or is over');
export const passkeyNotRight = defineError('identity.passkey_not_right', 401, 'The passkey is not known here');
export const passkeyKnown = defineError('identity.passkey_known', 409, 'This passkey was added already');
export const passkeyNotFound = defineError('identity.passkey_not_found', 404, 'No such passkey');
