// The door of the registers room. Other rooms import only from here; in SQL they join registers.*_card.
export { assertMayReadBook } from './registers.policy.ts';
export { findHeldNumbers } from './held/held-store.ts';
export { reservationGone } from './registers.errors.ts';
export { openBook } from './open-book.ts';
export { findOpenBookUnits } from './book-store.ts';
export { copyPaperLines, findPaperLines } from './paper-book.ts';
export type { PaperLine } from './paper-book.ts';
export { proveBooks } from './book-queries.ts';
export type { ProvenBook } from './book-queries.ts';
export { proveCompleteness } from './prove-completeness.ts';
export { registersRoom } from './registers.routes.ts';
export { findNumberRoom, gapsInNumber, shapeOfNumber, takeNumber } from './take-number.ts';
export type { NumberRequest } from './take-number.ts';
export { voidNumber } from './void-number.ts';
