import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { countTests, type Count } from './reports.ts';

// `npm test`: everything that must be true of a commit, in the order of how fast it says no. Every part runs, so that one
// run names all that is wrong; the exit code is 0 only when all passed.
const root = path.resolve(import.meta.dirname, '..');
const REPORTS = path.join(root, 'test-results');
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
  {
    name: 'tests', report: 'unit.json',
    command: node(bin('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${path.join(REPORTS, 'unit.json')}`),
  },
  { name: 'duties in the browser', report: 'e2e.json', command: node(bin('@playwright/test/cli.js'), 'test') },
];

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const lines: string[] = [];
const total: Count = { passed: 0, failed: 0 };
const checks: Count = { passed: 0, failed: 0 };
for (const part of parts) {
  const count = runPart(part);
  for (const sum of part.report ? [total] : [total, checks]) {
    sum.passed += count.passed;
    sum.failed += count.failed;
  }
}
// In Vitest's own shape, so that one reader counts all reports.
writeFileSync(path.join(REPORTS, 'checks.json'), JSON.stringify({ numPassedTests: checks.passed, numFailedTests: checks.failed, numFailedTestSuites: 0 }));
console.log(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

/** A part with a report counts by its tests; one without counts as one check. */
function runPart(part: Part): Count {
  console.log(`\n── ${part.name}`);
  const began = performance.now();
  const [file = '', ...args] = part.command;
  const { status } = spawnSync(file, args, { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test' } });
  const count = part.report ? countTests(path.join(REPORTS, part.report)) : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  // A runner that fell over may leave no report, or one that counts only what it reached.
  if (status !== 0 && count.failed === 0) count.failed = 1;
  lines.push(`${count.failed === 0 ? 'ok  ' : 'FAIL'} ${part.name.padEnd(24)} ${count.passed} passed, ${count.failed} failed, ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return count;
}
