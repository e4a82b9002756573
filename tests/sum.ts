import { existsSync } from 'node:fs';
import path from 'node:path';
import { countTests } from './reports.ts';

// The last line of .ci/run. Every report must be there: a runner that fell over counts as a failure, and so does a run
// that changed the tree. The suite of other programs runs where they can be had.
const reports = ['checks.json', 'unit.json', 'e2e.json', 'postgres15.json', ...(existsSync('/usr/bin/pdfsig') ? ['oracle.json'] : [])];
const total = { passed: 0, failed: 0 };
for (const name of reports) {
  const { passed, failed } = countTests(path.resolve(import.meta.dirname, '..', 'test-results', name));
  total.passed += passed;
  total.failed += passed + failed === 0 ? 1 : failed;
}
if (process.argv.includes('changed')) total.failed += 1;
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
