import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { vitestReport } from './reports.ts';

// What other programs say of our signed letters. Needs pdfsig (poppler-utils) and openssl, as Debian packages them.
const missing = ['/usr/bin/pdfsig', '/usr/bin/openssl'].filter((file) => !existsSync(file));
if (missing.length > 0) {
  console.error(`not there: ${missing.join(', ')}; install poppler-utils and openssl`);
  process.exit(1);
}
const root = path.resolve(import.meta.dirname, '..');
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', '--config', 'tests/oracle/vitest.config.ts', ...vitestReport('oracle.json')], { cwd: root, stdio: 'inherit', env: process.env });
process.exit(status ?? 1);
