const separator = '/';

/** A piece put into a pattern where the cursor is, parted from its neighbours as numbers of letters are: {urut}/{unit}. What is typed between them stays. */
export function addPiece(pattern: string, piece: string, [at, to]: readonly [number, number]): { pattern: string; /** where the hand goes on */ behind: number } {
  const before = pattern.slice(0, at);
  const after = pattern.slice(to);
  const start = before.endsWith('}') ? before + separator : before;
  const end = after.startsWith('{') ? separator + after : after;
  return { pattern: start + piece + end, behind: start.length + piece.length };
}
