import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { lastWords, readReport, REPORTS, vitestReport, writeReport, type Report } from './reports.ts';

// `npm test`: everything that must be true of a commit, in the order of how fast it says no. Every part runs, so that one
// run names all that is wrong; the exit code is 0 only when all passed.
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
  { name: 'duties in the browser', report: 'e2e.json', command: node(bin('@playwright/test/cli.js'), 'test') },
];

rmSync(REPORTS, { recursive: true, force: true });
const lines: string[] = [];
const checks: Report = { passed: 0, failures: [] };
for (const part of parts) runPart(part);
writeReport(path.join(REPORTS, 'checks.json'), checks);
const all = [checks, ...parts.flatMap(({ report }) => (report ? [readReport(report)] : []))];
const failures = all.flatMap((report) => report.failures);
const passed = all.reduce((sum, report) => sum + report.passed, 0);
console.log(`\n${lastWords(failures)}\n\n${lines.join('\n')}\n\n${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);

/** A part with a report counts by its tests; one without counts as one check, and so does a runner that ends badly though no test of it failed. */
function runPart(part: Part): void {
  console.log(`\n── ${part.name}`);
  const began = performance.now();
  const { status, tail } = part.report ? { ...run(part, 'inherit'), tail: '' } : runAloud(part);
  const report = part.report ? readReport(part.report) : { passed: status === 0 ? 1 : 0, failures: [] };
  if (!part.report) checks.passed += report.passed;
  const fell = status !== 0 && report.failures.length === 0;
  if (fell) checks.failures.push({ title: part.name, error: tail || `ended with ${status} though no test failed` });
  const failed = report.failures.length + (fell ? 1 : 0);
  lines.push(`${failed === 0 ? 'ok  ' : 'FAIL'} ${part.name.padEnd(24)} ${report.passed} passed, ${failed} failed, ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

function run({ command: [file = '', ...args] }: Part, stdio: 'inherit' | 'pipe') {
  return spawnSync(file, args, { cwd: root, stdio, encoding: 'utf8', maxBuffer: 2 ** 26, env: { ...process.env, NODE_ENV: 'test' } });
}

/** A check says its say at its end: the last lines of it are kept. */
function runAloud(part: Part): { status: number | null; tail: string } {
  const { status, stdout, stderr } = run(part, 'pipe');
  process.stdout.write(stdout + stderr);
  return { status, tail: `${stdout}\n${stderr}`.trim().split('\n').slice(-15).join('\n') };
}
