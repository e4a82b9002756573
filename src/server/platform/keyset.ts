import { z } from 'zod';
import { defineError } from './errors.ts';

const cursorBroken = defineError('request.cursor_broken', 422, 'This place in the list is not known');

/** Where a page ended: the sort values of its last row. Opaque to the caller, never an offset. */
export type Cursor = readonly (string | number | null)[];
const CursorShape = z.array(z.union([z.string(), z.number(), z.null()])).max(6);

/** @throws cursorBroken when the text was not made by `toPage` with this many sort values */
export function readCursor(after: string | undefined, length: number): Cursor | null {
  if (after === undefined) return null;
  try {
    const cursor = CursorShape.parse(JSON.parse(Buffer.from(after, 'base64url').toString('utf8')));
    if (cursor.length === length) return cursor;
  } catch {
    throw cursorBroken();
  }
  throw cursorBroken();
}

/** Cuts the one row asked for beyond the limit and names where the next page begins. Ask the database for `limit + 1` rows. */
export function toPage<Row, Shown>(rows: readonly Row[], limit: number, show: { row: (row: Row) => Shown; key: (row: Row) => Cursor }): { rows: Shown[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last !== undefined ? Buffer.from(JSON.stringify(show.key(last))).toString('base64url') : null;
  return { rows: shown.map(show.row), next };
}
