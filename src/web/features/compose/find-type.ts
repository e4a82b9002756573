import type { LetterType } from '#templates/index.ts';

type Named = { name: string; type: Pick<LetterType, 'names'> };

/** Spelled as the mayor's office was until 2011, and as it is now: one word. */
const plain = (text: string) => text.toLowerCase().replaceAll(/wali\s+kota/gu, 'walikota');
const initialsOf = (name: string) => name.split(' ').map((word) => word.slice(0, 1)).join('');

/**
 * Each word typed, in any order, by the city's name of a kind or that of either vocabulary, or by its initials: SPPD, SPT, SE. Where nothing
 * is found so, a word of five letters or more may have one letter wrong, missing or too many.
 */
export function findTypes<Kind extends Named>(kinds: readonly Kind[], typed: string): Kind[] {
  const words = plain(typed).split(/\s+/u).filter((word) => word !== '');
  const find = (stands: (name: string, word: string) => boolean) => kinds.filter(({ name, type }) => {
    const names = [name, type.names.permendagri_1_2023 ?? '', type.names.permendagri_54_2009 ?? ''].map(plain);
    return words.every((word) => names.some((each) => stands(each, word)));
  });
  const exactly = (name: string, word: string) => name.includes(word) || initialsOf(name) === word;
  const found = find(exactly);
  return found.length > 0 ? found : find((name, word) => exactly(name, word) || (word.length >= 5 && name.split(' ').some((each) => isNearly(each, word))));
}

/** The same word but for one letter. */
function isNearly(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(long.length === short.length ? at + 1 : at) === long.slice(at + 1);
}

/** Two names this city really has, of different groups, for whoever does not know what to type. */
export function exampleNames(kinds: readonly (Named & { type: Pick<LetterType, 'group'> })[]): [string, string] | null {
  const first = kinds.find((kind) => kind.type.group === 'special') ?? kinds[0];
  const other = kinds.find((kind) => kind.type.group !== first?.type.group);
  return first && other ? [first.name, other.name] : null;
}
