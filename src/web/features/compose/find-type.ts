import type { LetterType } from '#templates/index.ts';

type Named = { name: string; type: Pick<LetterType, 'names'> };

/** Spelled as the mayor's office was until 2011, and as it is now: one word. */
const plain = (text: string) => text.toLowerCase().replaceAll(/wali\s+kota/gu, 'walikota');
const initialsOf = (name: string) => name.split(' ').map((word) => word.slice(0, 1)).join('');

/** Each word typed, in any order, by the city's name of a kind or that of either vocabulary, or by its initials: SPPD, SPT, SE. */
export function findTypes<Kind extends Named>(kinds: readonly Kind[], typed: string): Kind[] {
  const words = plain(typed).split(/\s+/u).filter((word) => word !== '');
  return kinds.filter(({ name, type }) => {
    const names = [name, type.names.permendagri_1_2023 ?? '', type.names.permendagri_54_2009 ?? ''].map(plain);
    return words.every((word) => names.some((each) => each.includes(word) || initialsOf(each) === word));
  });
}

/** Two names this city really has, of different groups, for whoever does not know what to type. */
export function exampleNames(kinds: readonly (Named & { type: Pick<LetterType, 'group'> })[]): [string, string] | null {
  const first = kinds.find((kind) => kind.type.group === 'special') ?? kinds[0];
  const other = kinds.find((kind) => kind.type.group !== first?.type.group);
  return first && other ? [first.name, other.name] : null;
}
