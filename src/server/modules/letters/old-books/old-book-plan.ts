import type { OldBookCounts, OldBookProblem } from '#shared/contracts/old-books.contract.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import { headingOf, type OldBookRow } from './old-book-columns.ts';
import { lineOf, numberKeyOf, type OldLine } from './old-book-rules.ts';

export type Scheme = 'permendagri_83_2022' | 'old' | 'unknown';
/** What the house knows already and a sheet is held against. */
export type KnownToHouse = {
  /** number key → what its letter says, of lines copied before */
  copied: ReadonlyMap<string, { sender: string; letterNumber: string | null }>;
  /** highest place behind each number copied before */
  subs: ReadonlyMap<number, number>;
  schemeOf: (code: string) => Scheme;
  /** title in lower case → the one position of today with it */
  positions: ReadonlyMap<string, string>;
};
export type PlannedLine = OldLine & { sub: number; scheme: Scheme | null; positionId: string | null };
export type OldBookPlan = { lines: PlannedLine[]; problems: OldBookProblem[]; counts: OldBookCounts };

/** Pure: what a sheet would copy, and every cell that stops it. A line that was copied before with the same words is left out. */
export function planOldBook(rows: readonly OldBookRow[], of: { year: number; today: OfficeDate; known: KnownToHouse }): OldBookPlan {
  const problems: OldBookProblem[] = [];
  const fresh: OldLine[] = [];
  const seen = new Set<string>();
  let known = 0;
  for (const row of rows) {
    const read = lineOf(row, of);
    problems.push(...read.problems);
    const { line, number } = read;
    if (number === null) continue;
    const key = numberKeyOf(number.text);
    const before = of.known.copied.get(key);
    const twice = seen.has(key);
    seen.add(key);
    const wrong = (code: string) => problems.push({ row: row.row, column: headingOf('agenda_number'), value: number.text, code });
    // Told in the first round, whatever else is wrong with the row.
    if (twice) wrong('import.twice');
    else if (!line) continue;
    else if (before && (before.sender !== line.sender || before.letterNumber !== line.letterNumber)) wrong('import.number_taken');
    else if (before) known += 1;
    else fresh.push(line);
  }
  const lines = withPlaces(fresh, of.known);
  return { lines, problems, counts: { rows: rows.length, known, ...countsOf(lines) } };
}

/** `12` is the number itself; `12a` and what else is written behind it follow in the order of the book. */
function withPlaces(lines: readonly OldLine[], known: KnownToHouse): PlannedLine[] {
  const next = new Map(known.subs);
  return lines.map((line) => {
    const isItself = /^\d+$/u.test(line.number.text);
    const sub = isItself ? 0 : (next.get(line.number.n) ?? 0) + 1;
    if (!isItself) next.set(line.number.n, sub);
    const position = line.addressee === null || isSecret(line.securityClass) ? undefined : known.positions.get(line.addressee.toLowerCase());
    return { ...line, sub, scheme: line.classification === null ? null : known.schemeOf(line.classification), positionId: position ?? null };
  });
}

function countsOf(lines: readonly PlannedLine[]): Omit<OldBookCounts, 'rows' | 'known'> {
  const numbers = [...new Set(lines.map((line) => line.number.n))].sort((a, b) => a - b);
  const [first = null, last = null] = [numbers[0], numbers.at(-1)];
  const sumOf = (fits: (line: PlannedLine) => boolean) => lines.filter(fits).length;
  return {
    added: lines.length,
    oldCodes: sumOf((line) => line.scheme === 'old'),
    unknownCodes: sumOf((line) => line.scheme === 'unknown'),
    secret: sumOf((line) => isSecret(line.securityClass)),
    addressed: sumOf((line) => line.positionId !== null),
    firstNumber: first,
    lastNumber: last,
    missing: first === null || last === null ? 0 : last - first + 1 - numbers.length,
  };
}
