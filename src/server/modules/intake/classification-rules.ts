/** One code of Permendagri 83/2022, with the codes above it. */
export type Code = { code: string; name: string; above: string[]; plain: string };

/** Puts the list into the form it is searched in. The code above "000.5.1" is the longest one it begins with. */
export function readCodes(rows: readonly { code: string; name: string }[]): Code[] {
  const names = new Map(rows.map((row) => [row.code, row.name]));
  return rows.map(({ code, name }) => {
    const above = parentsOf(code).flatMap((each) => names.get(each) ?? []);
    return { code, name, above, plain: ` ${[...above, name].join(' ').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')}` };
  });
}

/** "421.3.1" → ["400", "420", "421", "421.3"]: hundreds, tens, then each point. */
function parentsOf(code: string): string[] {
  const [whole = '', ...points] = code.split('.');
  const heads = [`${whole.slice(0, 1)}00`, `${whole.slice(0, 2)}0`, whole];
  const paths = points.map((_, index) => [whole, ...points.slice(0, index + 1)].join('.'));
  return [...new Set([...heads, ...paths])].filter((each) => each !== code);
}

const MOST = 30;

/**
 * Codes that begin with the digits, or hold every word at the start of one of theirs or of a name above. What fits the code's
 * own name stands before what only fits above it, shorter codes before longer ones.
 */
export function searchCodes(codes: readonly Code[], find: string): Code[] {
  const words = find.toLowerCase().split(/[^\p{L}\p{N}.]+/u).filter((word) => word !== '');
  if (words.length === 0) return [];
  const [digits, texts] = [words.filter((word) => /^[\d.]+$/u.test(word)), words.filter((word) => !/^[\d.]+$/u.test(word))];
  const found = codes.flatMap((code) => {
    if (!digits.every((each) => code.code.startsWith(each)) || !texts.every((word) => code.plain.includes(` ${word}`))) return [];
    const own = ` ${code.name.toLowerCase()}`;
    const misses = texts.filter((word) => !own.includes(` ${word}`)).length + (digits.includes(code.code) ? -1 : 0);
    return [{ code, misses }];
  });
  return found.sort((one, two) => one.misses - two.misses || one.code.code.length - two.code.code.length || (one.code.code < two.code.code ? -1 : 1)).slice(0, MOST).map((each) => each.code);
}
