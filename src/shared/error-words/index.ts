import { auditTrailErrorWords } from './audit-trail.words.ts';
import { dispositionsErrorWords } from './dispositions.words.ts';
import { platformErrorWords } from './platform.words.ts';
import type { ErrorWords } from './words.ts';

/** Every refusal of the house by its code. Each room adds its own file here. */
export const errorWords: ErrorWords = { ...platformErrorWords, ...dispositionsErrorWords, ...auditTrailErrorWords };

export type { ErrorWords } from './words.ts';
