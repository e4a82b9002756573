import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '..');
type Report = { summary: { violations: { rule: { name: string }; from: string; to: string }[] }; modules: { source: string }[] };

async function cruise(folder: string): Promise<Report> {
  const command = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const { stdout } = await run(process.execPath, [command, 'src', 'templates', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'], { cwd: folder, maxBuffer: 1e9 })
    .catch((error: { stdout: string }) => ({ stdout: error.stdout }));
  return JSON.parse(stdout) as Report;
}

test('the house keeps every direction rule, and no source file escaped the check', async () => {
  const files = (await readdir(path.join(root, 'src'), { recursive: true })).filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
  const report = await cruise(root);
  expect(report.summary.violations.map((v) => `${v.rule.name}: ${v.from} -> ${v.to}`)).toEqual([]);
  const cruised = new Set(report.modules.map((module) => module.source));
  expect(files.map((file) => `src/${file}`).filter((file) => !cruised.has(file))).toEqual([]);
}, 120_000);

/** One planted file for each rule: what it is called, what it imports, which rule must catch it. */
const planted: [rule: string, file: string, text: string][] = [
  ['no-circles', 'src/server/modules/letters/circle-a.ts', "import './circle-b.ts';"],
  ['enter-by-the-door', 'src/server/modules/dispositions/past-the-door.ts', "import '../letters/letter-store.ts';"],
  ['enter-by-the-door', 'src/server/modules/dispositions/type-past-the-door.ts', "import type { Row } from '../letters/letter-store.ts';\nexport type X = Row;"],
  ['outside-enters-by-the-door', 'src/server/seed/past-the-door.ts', "import '#server/modules/letters/letter-store.ts';"],
  ['organization-sees-only-what-the-map-lists', 'src/server/modules/organization/looks-up.ts', "import '../letters/index.ts';"],
  ['organization-sees-only-what-the-map-lists', 'src/server/modules/organization/type-looks-up.ts', "import type { Letter } from '../letters/index.ts';\nexport type X = Letter;"],
  ['every-room-is-on-the-map', 'src/server/modules/letters/to-unknown.ts', "import '../nowhere/index.ts';"],
  ['platform-knows-no-room', 'src/server/platform/looks-up.ts', "import '../modules/letters/index.ts';"],
  ['nobody-imports-the-app', 'src/server/modules/letters/to-app.ts', "import '#server/app.ts';"],
  ['shared-is-pure', 'src/shared/impure.ts', "import 'node:fs';"],
  ['templates-are-pure', 'templates/SDINAS/to-server.ts', "import '#server/platform/ids.ts';"],
  ['templates-are-entered-by-the-door', 'src/server/seed/past-the-list.ts', "import '#templates/SDINAS/checks.ts';"],
  ['web-never-imports-server', 'src/web/pages/to-server.ts', "import '#server/platform/ids.ts';"],
  ['web-never-imports-server', 'src/public-pages/to-server.ts', "import '#server/platform/ids.ts';"],
  ['server-never-imports-web', 'src/server/platform/to-web.ts', "import '#web/lib/api.ts';"],
  ['web-features-stay-apart', 'src/web/features/desk/to-other.ts', "import '../letters/list.ts';"],
  ['web-kit-knows-no-feature', 'src/web/ui/to-feature.ts', "import '../features/letters/list.ts';"],
  ['pdfium-by-its-limit', 'src/server/modules/documents/without-limit.ts', "import '@hyzyla/pdfium';"],
  ['the-program-imports-no-tests', 'src/server/platform/to-tests.ts', "import '#tests/database.ts';"],
];
const neighbours: [file: string, text: string][] = [
  ['src/server/modules/letters/circle-b.ts', "import './circle-a.ts';"],
  ['src/server/modules/letters/letter-store.ts', 'export type Row = { id: string };\nexport const store = 1;'],
  ['src/server/modules/letters/index.ts', "export type { Row as Letter } from './letter-store.ts';"],
  ['src/server/modules/nowhere/index.ts', 'export const x = 1;'],
  ['src/server/app.ts', 'export const app = 1;'],
  ['src/server/platform/ids.ts', 'export const newId = 1;'],
  ['templates/SDINAS/checks.ts', 'export const checks = 1;'],
  ['src/web/lib/api.ts', 'export const call = 1;'],
  ['src/web/features/letters/list.ts', 'export const list = 1;'],
  ['tests/database.ts', 'export const db = 1;'],
];

let plant: string;
let found: Report;
beforeAll(async () => {
  plant = await mkdtemp(path.join(tmpdir(), 'lontar-plant-'));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'tsconfig.base.json', 'package.json', 'architecture/module-map.json']) await cp(path.join(root, file), path.join(plant, file), { recursive: true });
  await symlink(path.join(root, 'node_modules'), path.join(plant, 'node_modules'));
  for (const [file, text] of [...neighbours, ...planted.map(([, name, body]) => [name, body] as [string, string])]) {
    await mkdir(path.dirname(path.join(plant, file)), { recursive: true });
    await writeFile(path.join(plant, file), `${text}\n`);
  }
  found = await cruise(plant);
}, 120_000);
afterAll(() => rm(plant, { recursive: true, force: true }));

test.each(planted)('the rule %s catches %s', (rule, file) => {
  expect(found.summary.violations.filter((v) => v.from === file || (rule === 'no-circles' && v.from.includes('circle'))).map((v) => v.rule.name)).toContain(rule);
});
