const steps: readonly (readonly [number, string])[] = [[50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']];

/** Annexes are numbered in Roman figures when there is more than one. */
export function romanOf(number: number): string {
  let rest = number;
  let roman = '';
  for (const [value, sign] of steps) {
    for (; rest >= value; rest -= value) roman += sign;
  }
  return roman;
}
