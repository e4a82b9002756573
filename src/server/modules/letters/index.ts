// The door of the letters room. Other rooms import only from here; in SQL they join letters.*_card.
export { grantAccess, withdrawAccess } from './access/access-store.ts';
export { onTopSecret } from './class-changes.ts';
export { onClosing, type Closing } from './closing.ts';
export { takeLetterBounce } from './consignments/mail-claims.ts';
export { findLetterCards, getLetterCard } from './letter-card-queries.ts';
export type { LetterCard } from './letter-card-queries.ts';
export { invitationOf } from './dispatch/invitation-rules.ts';
export * as letterCommands from './letter-commands.ts';
export { assertMayAct } from './letter-rules.ts';
export { letterForUpdate, recordAction, setLetterState } from './letter-store.ts';
export type { Letter } from './letter-store.ts';
export { findByCheckCode } from './outgoing/checked-letter.ts';
export type { CheckedRow } from './outgoing/checked-letter.ts';
export { letterNotFound } from './letters.errors.ts';
export { lettersRoom } from './letters.routes.ts';
