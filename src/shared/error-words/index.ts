import { approvalsErrorWords } from './approvals.words.ts';
import { auditTrailErrorWords } from './audit-trail.words.ts';
import { calendarErrorWords } from './calendar.words.ts';
import { deskErrorWords } from './desk.words.ts';
import { dispositionsErrorWords } from './dispositions.words.ts';
import { organizationErrorWords } from './organization.words.ts';
import { platformErrorWords } from './platform.words.ts';
import { documentsErrorWords } from './documents.words.ts';
import { identityErrorWords } from './identity.words.ts';
import { intakeErrorWords } from './intake.words.ts';
import { lettersErrorWords } from './letters.words.ts';
import { notificationsErrorWords } from './notifications.words.ts';
import { outgoingErrorWords } from './outgoing.words.ts';
import { registersErrorWords } from './registers.words.ts';
import { searchErrorWords } from './search.words.ts';
import { sendingErrorWords } from './sending.words.ts';
import { signingErrorWords } from './signing.words.ts';
import type { ErrorWords } from './words.ts';

/** Every refusal of the house by its code. Each room adds its own file here. */
export const errorWords: ErrorWords = { ...platformErrorWords, ...approvalsErrorWords, ...organizationErrorWords, ...identityErrorWords, ...dispositionsErrorWords, ...deskErrorWords, ...auditTrailErrorWords, ...documentsErrorWords, ...lettersErrorWords, ...outgoingErrorWords, ...intakeErrorWords, ...registersErrorWords, ...notificationsErrorWords, ...calendarErrorWords, ...searchErrorWords, ...sendingErrorWords, ...signingErrorWords };

export type { ErrorWords } from './words.ts';
