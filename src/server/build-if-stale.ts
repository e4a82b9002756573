import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

// Runs before every start: the web is built when its sources changed since the last build, else this costs milliseconds.
const root = path.resolve(import.meta.dirname, '..', '..');
const STAMP = path.join(root, 'build', 'sources.sha256');
const SOURCES = ['src/web/**/*', 'templates/**/*.ts', 'presets/**/*', 'src/public-pages/**/*', 'src/shared/**/*', 'docs/panduan/**/*', 'vite*.config.ts', 'package-lock.json'];
const COMPRESSIBLE = /\.(js|mjs|css|html|svg|json|webmanifest|wasm|txt)$/;

const fingerprint = hashSources();
const isBuilt = existsSync(path.join(root, 'build', 'web', 'index.html'));
if (!isBuilt || readStamp() !== fingerprint) build();

function hashSources(): string {
  const hash = createHash('sha256');
  const files = globSync(SOURCES, { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  for (const file of files.toSorted()) hash.update(path.relative(root, file)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

function readStamp(): string | undefined {
  return existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : undefined;
}

function build(): void {
  console.log('Membangun halaman web …');
  for (const config of ['vite.config.ts', 'vite.public.config.ts']) {
    if (existsSync(path.join(root, config))) runVite(config);
  }
  compress();
  mkdirSync(path.dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, fingerprint);
}

/** What is served is always the build people get: under a test runner's NODE_ENV it would hold React for development, slower and larger. */
function runVite(config: string): void {
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'warn'], { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } });
  if (status !== 0) process.exit(status ?? 1);
}

/** Compressed once here instead of on every request. */
function compress(): void {
  const folder = path.join(root, 'build', 'web');
  for (const file of globSync('**/*', { cwd: folder }).filter((name) => COMPRESSIBLE.test(name))) {
    const bytes = readFileSync(path.join(folder, file));
    writeFileSync(path.join(folder, `${file}.gz`), gzipSync(bytes, { level: 9 }));
    writeFileSync(path.join(folder, `${file}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
  }
}
