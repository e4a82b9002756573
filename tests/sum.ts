import { existsSync } from 'node:fs';
import { lastWords, readReport } from './reports.ts';

// The last lines of .ci/run: what failed, again, and the sum. Every report must be there, and a run that changed the tree
// counts as a failure. The suite of other programs runs where they can be had.
const reports = ['checks.json', 'unit.json', 'e2e.json', 'postgres15.json', ...(existsSync('/usr/bin/pdfsig') ? ['oracle.json'] : [])].map(readReport);
const failures = reports.flatMap((report) => report.failures);
const changed = process.argv[2];
if (changed) failures.push({ title: 'the run changed the tree', error: changed });
console.log(`\n${lastWords(failures)}\n\n${reports.reduce((sum, { passed }) => sum + passed, 0)} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
