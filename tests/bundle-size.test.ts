import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';

type Chunk = { file: string; imports?: string[]; dynamicImports?: string[] };

const budget = 200 * 1024;
let folder = '';
let manifest: Record<string, Chunk> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lontar-web-'));
  // A process of its own: the test runner's NODE_ENV would bring the development build of React.
  const arguments_ = ['node_modules/vite/bin/vite.js', 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
  await promisify(execFile)(process.execPath, arguments_, { env: { ...process.env, NODE_ENV: 'production' } });
  manifest = JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Compressed bytes of a page with everything it needs at once, each file once. */
async function weigh(entries: string[]): Promise<number> {
  const files = new Set<string>();
  const walk = (name: string) => {
    const chunk = manifest[name];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(walk);
  };
  entries.forEach(walk);
  const sizes = await Promise.all([...files].filter((file) => file.endsWith('.js')).map(async (file) => gzipSync(await readFile(join(folder, file))).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}

const frame = 'pages/frame/office-frame.tsx';
const screens: Record<string, string[]> = {
  'the sign-in page': ['index.html', 'pages/sign-in/sign-in.tsx'],
  'the desk': ['index.html', frame, 'pages/desk/desk.tsx'],
  'a letter': ['index.html', frame, 'pages/letter/letter.tsx'],
  'the first-run page': ['index.html', 'pages/first-run/first-run.tsx'],
};

for (const [name, entries] of Object.entries(screens)) {
  test(`the compressed script of ${name} stays within 200 KB`, async () => {
    for (const entry of entries) expect(manifest[entry], `${entry} is a chunk of its own`).toBeDefined();
    const weight = await weigh(entries);
    console.log(`${name}: ${(weight / 1024).toFixed(1)} KB`);
    expect(weight).toBeGreaterThan(20 * 1024);
    expect(weight).toBeLessThanOrEqual(budget);
  });
}

test('the shell brings its manifest, its worker and its icons', () => {
  for (const file of ['index.html', 'manifest.webmanifest', 'sw.js', 'scheme.js', 'icons/lontar-192.png', 'icons/lontar-512.png'])
    expect(existsSync(join(folder, file)), file).toBe(true);
});
