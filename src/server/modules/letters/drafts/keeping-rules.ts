/** While one person writes, a version is kept every few minutes. */
const KEEP_EVERY_MS = 5 * 60_000;
/** Saving rests 0.7 s after a key, which may be in the middle of a word; after this long the hand was off the keys. */
const PAUSE_MS = 3_000;
/** More signs than this taken out in one go are no slip of the finger. */
const MUCH = 300;

export type Stood = {
  /** what the letter said until now stands in the list of versions already */
  isKept: boolean;
  savedAt: Date;
  savedBy: string | null;
  /** when a version was last kept */
  keptAt: Date;
  /** canonical JSON, as that of the saving */
  body: string;
};

/**
 * Pure: whether what stood until this saving is kept as a version. It is what somebody paused at: what a person types now may end in the
 * middle of a word, what stood through a pause does not. Kept are what another person left, what much was taken out of at once, and
 * otherwise the first pause after five minutes.
 */
export function keepsWhatStood(stood: Stood, saving: { by: string | null; at: Date; body: string }): boolean {
  if (stood.isKept) return false;
  if (stood.savedBy !== saving.by || takenOut(stood.body, saving.body) > MUCH) return true;
  return saving.at.getTime() - stood.keptAt.getTime() >= KEEP_EVERY_MS && saving.at.getTime() - stood.savedAt.getTime() >= PAUSE_MS;
}

/** How many signs of the old text lie between what both texts begin and end with. */
function takenOut(before: string, after: string): number {
  let head = 0;
  while (head < before.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return before.length - head - tail;
}
