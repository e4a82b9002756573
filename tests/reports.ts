import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

const root = path.resolve(import.meta.dirname, '..');
export const REPORTS = path.join(root, 'test-results');

/** What every runner leaves of a run, whichever it was: the runners' own reports leave out the difference of two values, or what failed outside a test. */
const Report = z.object({ passed: z.number(), failures: z.array(z.object({ title: z.string(), error: z.string() })) });
export type Report = z.infer<typeof Report>;
export type Failure = Report['failures'][number];

export function writeReport(file: string, report: Report): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(report));
}

/** A runner that fell over may leave no report: that is a failure too. */
export function readReport(name: string): Report {
  const file = path.join(REPORTS, name);
  if (!existsSync(file)) return { passed: 0, failures: [{ title: name, error: 'the runner ended without a report' }] };
  return Report.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** What Vitest is told so that it leaves such a report. */
export const vitestReport = (name: string) => ['--reporter=default', '--reporter=./tests/vitest-report.ts', `--outputFile=${path.join(REPORTS, name)}`];

/** A place in our own files, as an editor opens it. */
export const place = (file: string, line?: number) => path.relative(root, file) + (line ? `:${line}` : '');

const LINES = 150;
/** Each failure again, short, to stand at the very end: of a long log only the last two hundred lines are kept by who reads it. */
export function lastWords(failures: readonly Failure[]): string {
  const each = Math.max(1, Math.min(30, Math.floor(LINES / Math.max(1, failures.length)) - 1));
  const shown = failures.slice(0, LINES / 2);
  const more = failures.length - shown.length;
  return [...shown.map(({ title, error }) => [`FAIL ${title}`, ...linesOf(error).slice(0, each).map((line) => `     ${line}`)].join('\n')), ...(more > 0 ? [`… and ${more} more`] : [])].join('\n');
}

function linesOf(error: string): string[] {
  return stripVTControlCharacters(error).split('\n').filter((line) => line.trim() !== '').map((line) => (line.length > 500 ? `${line.slice(0, 500)}…` : line));
}
