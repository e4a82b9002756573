import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';

type Chunk = { file: string; imports?: string[]; dynamicImports?: string[] };

const budget = 200 * 1024;
const folder = path.resolve(import.meta.dirname, '../build/web');
let manifest: Record<string, Chunk> = {};

beforeAll(async () => {
  // The build that is served; after `npm test` built it, nothing is built once more.
  await promisify(execFile)(process.execPath, [path.resolve(import.meta.dirname, '../src/server/build-if-stale.ts')]);
  manifest = JSON.parse(await readFile(path.join(folder, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
}, 120_000);

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
  const sizes = await Promise.all([...files].filter((file) => file.endsWith('.js')).map(async (file) => gzipSync(await readFile(path.join(folder, file))).length));
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
    expect(existsSync(path.join(folder, file)), file).toBe(true);
});
