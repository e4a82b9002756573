/** Signs of the code below a QR: no I, L, O, U, so that handwriting and a tired eye do not confuse them. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const likeness: Record<string, string> = { O: '0', I: '1', L: '1' };

/** Seven drawn signs and the one that checks them: a wrong or swapped sign is noticed before anybody is asked. */
export function sheetCodeOf(numbers: readonly number[]): string {
  const drawn = numbers.slice(0, 7).map((number) => signs[number % 32] ?? '0').join('');
  return drawn + checkSign(drawn);
}

function checkSign(drawn: string): string {
  // Odd weights are coprime to 32: every single wrong sign changes the sum, and neighbours weigh differently.
  const sum = [...drawn].reduce((total, sign, index) => total + signs.indexOf(sign) * (2 * index + 1), 0);
  return signs[sum % 32] ?? '0';
}

/** The code in what was typed or scanned (a whole address too), or null when a sign is wrong or missing. */
export function readSheetCode(text: string): string | null {
  const last = text.trim().split('/').at(-1) ?? '';
  const code = [...last.toUpperCase()].filter((sign) => /[0-9A-Z]/u.test(sign)).map((sign) => likeness[sign] ?? sign).join('');
  if (!/^[0-9A-HJKMNP-TV-Z]{8}$/u.test(code)) return null;
  return checkSign(code.slice(0, 7)) === code[7] ? code : null;
}

/** As it stands on paper: two groups of four. */
export function saySheetCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
