import { auditTrailErrorWords } from './audit-trail.words.ts';
import { platformErrorWords } from './platform.words.ts';
import type { ErrorWords } from './words.ts';

/** Every refusal of the house by its code. Each room adds its own file here. */
export const errorWords: ErrorWords = { ...platformErrorWords, ...auditTrailErrorWords };

export type { ErrorWords } from './words.ts';
