import type { z } from 'zod';

/** Levels of a document that is sent in; an array within an object is no level of its own. */
const MOST_LEVELS = 24;

/** Whether a value is nested deeper than `most` levels. Without recursion: what is asked may be as deep as a request is long. */
function isDeeper(value: unknown, most: number): boolean {
  const open: { value: object; level: number }[] = isObject(value) ? [{ value, level: 1 }] : [];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.level > most) return true;
    const inArray = Array.isArray(next.value);
    for (const held of Object.values(next.value)) if (isObject(held)) open.push({ value: held, level: next.level + (Array.isArray(held) && !inArray ? 0 : 1) });
  }
  return false;
}

/** A refinement that stands in front of a recursive schema, as the first half of a pipe: with its issue the second half is not asked. */
export function refuseDeep(value: unknown, ctx: z.core.$RefinementCtx): void {
  if (isDeeper(value, MOST_LEVELS)) ctx.addIssue({ code: 'custom', message: `nested deeper than ${MOST_LEVELS} levels` });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
