import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { lastWords, readReport, REPORTS, vitestReport, writeReport, type Report } from './reports.ts';

// `npm test`: everything that must be true of a commit, in the order of how fast it says no. Every part runs, so that one
// run names all that is wrong; the exit code is 0 only when all passed. With `--release`, as `.ci/run` asks, also the repeat on
// the oldest PostgreSQL and what other programs say of our signatures.
const root = path.resolve(import.meta.dirname, '..');
const bin = (name: string) => path.join(root, 'node_modules', name);
const node = (...args: string[]) => [process.execPath, ...args];

type Part = { name: string; command: string[]; report?: string };
const parts: Part[] = [
  { name: 'types', command: node(bin('typescript-native/bin/tsc'), '-p', 'tsconfig.json') },
  { name: 'types of the web', command: node(bin('typescript-native/bin/tsc'), '-p', 'tsconfig.web.json') },
  { name: 'lint', command: node(bin('oxlint/bin/oxlint'), '--deny-warnings') },
  { name: 'directions', command: node(bin('dependency-cruiser/bin/dependency-cruiser.mjs'), 'src', '--config', '.dependency-cruiser.cjs') },
  { name: 'unused code', command: node(bin('knip/bin/knip.js'), '--no-progress') },
  { name: 'build', command: node('src/server/build-if-stale.ts') },
  { name: 'tests', report: 'unit.json', command: node(bin('vitest/vitest.mjs'), 'run', ...vitestReport('unit.json')) },
];
const duties: Part = { name: 'duties in the browser', report: 'e2e.json', command: node(bin('@playwright/test/cli.js'), 'test') };
const release: Part[] = [
  { name: 'on PostgreSQL 15', report: 'postgres15.json', command: node('tests/on-debian-postgres.ts') },
  ...(existsSync('/usr/bin/pdfsig') ? [{ name: 'other programs', report: 'oracle.json', command: node('tests/oracle.ts') }] : []),
];

rmSync(REPORTS, { recursive: true, force: true });
const lines: string[] = [];
const checks: Report = { passed: 0, failures: [] };
for (const part of parts) await runPart(part);
// One hand in the browser leaves nearly a whole core idle: what needs no browser takes that, and only that.
const beside = process.argv.includes('--release') ? release : [];
await Promise.all([runPart(duties), runBeside()]);
writeReport(path.join(REPORTS, 'checks.json'), checks);
const all = [checks, ...[...parts, duties, ...beside].flatMap(({ report }) => (report ? [readReport(report)] : []))];
const failures = all.flatMap((report) => report.failures);
const passed = all.reduce((sum, report) => sum + report.passed, 0);
console.log(`\n${lastWords(failures)}\n\n${lines.join('\n')}\n\n${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);

async function runBeside(): Promise<void> {
  for (const part of beside) await runPart(part, { behind: true });
}

/** A part with a report counts by its tests; one without counts as one check, and so does a runner that ends badly though no test of it failed. */
async function runPart(part: Part, how: { behind?: boolean } = {}): Promise<void> {
  if (!how.behind) console.log(`\n── ${part.name}`);
  const began = performance.now();
  const { status, said } = await run(part, { aloud: part.report !== undefined && !how.behind, ...how });
  if (how.behind) console.log(`\n── ${part.name}`);
  process.stdout.write(said);
  const report = part.report ? readReport(part.report) : { passed: status === 0 ? 1 : 0, failures: [] };
  if (!part.report) checks.passed += report.passed;
  const fell = status !== 0 && report.failures.length === 0;
  // A check says its say at its end: the last lines of it are kept.
  if (fell) checks.failures.push({ title: part.name, error: said.trim().split('\n').slice(-15).join('\n') || `ended with ${status} though no test failed` });
  const failed = report.failures.length + (fell ? 1 : 0);
  lines.push(`${failed === 0 ? 'ok  ' : 'FAIL'} ${part.name.padEnd(24)} ${report.passed} passed, ${failed} failed, ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

/** `aloud`: says at once what it says, and nothing of it is kept. */
async function run({ command: [file = '', ...args] }: Part, { aloud, behind = false }: { aloud: boolean; behind?: boolean }): Promise<{ status: number | null; said: string }> {
  const child = spawn(file, args, { cwd: root, stdio: aloud ? 'inherit' : ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_ENV: 'test' } });
  if (behind && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  const [status, ...said] = await Promise.all([ended, ...[child.stdout, child.stderr].map((stream) => (stream ? text(stream) : ''))]);
  return { status, said: said.join('') };
}
