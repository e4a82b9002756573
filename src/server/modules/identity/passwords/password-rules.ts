export type PasswordProblem = 'too_short' | 'no_upper' | 'no_lower' | 'no_digit' | 'no_symbol' | 'contains_name' | 'too_common';

/** Pieces the first thousand guesses are made of, in Indonesia as elsewhere. */
const COMMON = ['password', 'katasandi', 'sandi123', 'qwerty', 'asdfgh', 'admin123', 'lontar', 'indonesia', 'merdeka', 'bismillah', 'sayang', 'rahasia', 'walikota', '12345', '54321', 'abcde'];
/** Shorter parts of a name turn up in any word. */
const NAME_PART = 4;

/**
 * Everything that is wrong with a chosen password, so that it is said at once.
 * @param rule minimum: characters, at least 12; about: name and username of the person
 */
export function passwordProblems(password: string, rule: { minimum: number; about: readonly string[] }): PasswordProblem[] {
  const plain = password.normalize('NFKC').toLowerCase();
  const parts = rule.about.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((part) => part.length >= NAME_PART);
  const problems: [boolean, PasswordProblem][] = [
    [[...password].length < rule.minimum, 'too_short'],
    [!/\p{Lu}/u.test(password), 'no_upper'],
    [!/\p{Ll}/u.test(password), 'no_lower'],
    [!/\p{Nd}/u.test(password), 'no_digit'],
    [!/[^\p{L}\p{N}\s]/u.test(password), 'no_symbol'],
    [parts.some((part) => plain.includes(part)), 'contains_name'],
    [COMMON.some((piece) => plain.includes(piece)) || /(.)\1{3}/u.test(plain), 'too_common'],
  ];
  return problems.filter(([wrong]) => wrong).map(([, problem]) => problem);
}
