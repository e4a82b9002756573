// The door of the letters room. Other rooms import only from here; in SQL they join letters.*_card.
export { grantAccess, withdrawAccess } from './access/access-store.ts';
export { closeLetter } from './close-letter.ts';
export { onClosing } from './closing.ts';
export { findLetterCards, getLetterCard } from './letter-card-queries.ts';
export type { LetterCard } from './letter-card-queries.ts';
export { assertMayAct } from './letter-rules.ts';
export { letterForUpdate, recordAction, setLetterState } from './letter-store.ts';
export type { Letter } from './letter-store.ts';
export { letterNotFound } from './letters.errors.ts';
export { lettersRoom } from './letters.routes.ts';
export { openSealedLetter } from './incoming/open-sealed-letter.ts';
export { readLetter } from './deliveries/read-letter.ts';
export { registerIncomingLetter } from './incoming/register-incoming-letter.ts';
export { voidRegistration } from './incoming/void-registration.ts';
