export type PassphraseProblem = 'too_short' | 'too_long' | 'contains_name' | 'too_common' | 'few_signs';

/** Pieces the first thousand guesses are made of, in Indonesia as elsewhere. */
const COMMON = ['password', 'passphrase', 'katasandi', 'frasasandi', 'frasa sandi', 'tandatangan', 'tanda tangan', 'qwerty', 'lontar', 'walikota', 'wali kota', '12345', 'abcde'];
const SHORTEST = 12;
const LONGEST = 128;
const FEWEST_DIFFERENT = 6;
/** Shorter parts of a name turn up in any word. */
const NAME_PART = 4;

/** Everything that is wrong with a chosen passphrase, so that it is said at once. Several words are better than signs, so no mixture is asked. */
export function passphraseProblems(passphrase: string, names: readonly string[]): PassphraseProblem[] {
  const plain = passphrase.normalize('NFKC').toLowerCase();
  const parts = names.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((part) => part.length >= NAME_PART);
  const length = [...passphrase].length;
  const problems: [boolean, PassphraseProblem][] = [
    [length < SHORTEST, 'too_short'],
    [length > LONGEST, 'too_long'],
    [parts.some((part) => plain.includes(part)), 'contains_name'],
    [COMMON.some((piece) => plain.includes(piece)), 'too_common'],
    [new Set(plain).size < FEWEST_DIFFERENT, 'few_signs'],
  ];
  return problems.filter(([wrong]) => wrong).map(([, problem]) => problem);
}
