import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { systemActor } from '#server/platform/actor.ts';
import { readTransaction } from '#server/platform/transaction.ts';
import { diskFull } from '#server/platform/files.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import { readScanFolderJob } from './scan-folder.ts';

let house: TestHouse;
let office: LetterOffice;
let folder: string;

beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
});
afterAll(() => house.close());
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lontar-scan-'));
  house.services.settings.scanFolder = folder;
  await mkdir(path.join(folder, 'dinas-pupr'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const read = () => readScanFolderJob.run(house.services, {});
const here = (...parts: string[]) => path.join(folder, 'dinas-pupr', ...parts);
const list = async (...parts: string[]) => (await readdir(here(...parts))).sort();
let shade = 0;
const scan = () => { shade += 1; return sharp({ create: { width: 60, height: 80, channels: 3, background: { r: shade, g: 7, b: 200 } } }).png().toBuffer(); };
/** A file the scanner wrote `secondsAgo`. */
async function lay(name: string, bytes: Buffer, secondsAgo = 60): Promise<void> {
  await writeFile(here(name), bytes);
  const at = new Date(house.services.clock().getTime() - secondsAgo * 1000);
  await utimes(here(name), at, at);
}
const papers = () => readTransaction(house.db, systemActor('test'), (tx) => tx.selectFrom('intake.paper as p').innerJoin('intake.paperFile as f', 'f.paperId', 'p.id').innerJoin('documents.file as d', 'd.id', 'f.fileId').select(['p.name', 'p.unitId', 'p.source', 'd.sha256']).orderBy('p.seq').execute());
const named = async (name: string) => (await papers()).filter((paper) => paper.name === name);

test('BKS-26 a scan laid into the folder of a unit lies in the tray of its registry, and the file is moved to what is done', async () => {
  await lay('surat-balai.png', await scan());
  await read();
  expect(await named('surat-balai.png')).toMatchObject([{ unitId: office.unitId, source: 'folder' }]);
  expect(await list()).toEqual(['selesai']);
  expect(await list('selesai')).toEqual(['surat-balai.png']);
  await read();
  expect(await named('surat-balai.png')).toHaveLength(1);
});

test('a file the scanner is still writing waits until it rests', async () => {
  await lay('masih-ditulis.png', await scan(), 5);
  await read();
  expect(await named('masih-ditulis.png')).toEqual([]);
  expect(await list()).toEqual(['masih-ditulis.png']);
  await lay('masih-ditulis.png', await scan(), 25);
  await read();
  expect(await named('masih-ditulis.png')).toHaveLength(1);
});

test('killed between the tray and the folder, the file is met again and gives no second paper', async () => {
  const bytes = await scan();
  await lay('terhenti.png', bytes);
  await read();
  // As it lies after a kill: the paper is in the tray, the file still where the scanner put it.
  await lay('terhenti.png', bytes);
  await read();
  expect(await named('terhenti.png')).toHaveLength(1);
  expect(await list()).toEqual(['selesai']);
});

test('two nodes that look at once make one paper', async () => {
  await lay('berdua.png', await scan());
  await Promise.all([read(), read()]);
  expect(await named('berdua.png')).toHaveLength(1);
  expect(await list()).toEqual(['selesai']);
});

test('a scanner that counts its files anew overwrites nothing that is done', async () => {
  await lay('scan0001.png', await scan());
  await read();
  await lay('scan0001.png', await scan(), 90);
  await read();
  expect(await named('scan0001.png')).toHaveLength(2);
  expect(await list('selesai')).toEqual(['scan0001 (2).png', 'scan0001.png']);
});

test('what is no letter is laid aside with its reason, and the clerks of the unit are told', async () => {
  await lay('rusak.pdf', Buffer.from('bukan pdf'));
  await read();
  expect(await list('ditolak')).toEqual(['rusak.pdf', 'rusak.pdf.alasan.txt']);
  expect(await readFile(here('ditolak', 'rusak.pdf.alasan.txt'), 'utf8')).toMatch(/tidak diterima/u);
  const told = await readTransaction(house.db, await office.actor('operator'), (tx) => tx.selectFrom('intake.refusal').select(['name', 'code', 'unitId']).execute());
  expect(told).toMatchObject([{ name: 'rusak.pdf', code: 'document.kind_unknown', unitId: office.unitId }]);
});

test('a full disk leaves the file where it lies, and the next look takes it', async () => {
  const { files } = house.services;
  await lay('penuh.png', await scan());
  house.services.files = { ...files, put: async () => { throw diskFull(); } };
  await expect(read()).rejects.toMatchObject({ code: 'file.disk_full' });
  house.services.files = files;
  expect(await list()).toEqual(['penuh.png']);
  await read();
  expect(await named('penuh.png')).toHaveLength(1);
});

test('hidden and half-written files are nobody\'s letter; a folder that names no unit says so and is left alone', async () => {
  await lay('.DS_Store', await scan());
  await lay('surat.pdf.part', await scan());
  await mkdir(path.join(folder, 'Entah'));
  await writeFile(path.join(folder, 'Entah', 'surat.png'), await scan());
  await writeFile(path.join(folder, 'salah-taruh.png'), await scan());
  await read();
  expect(await list()).toEqual(['.DS_Store', 'surat.pdf.part']);
  expect((await readdir(path.join(folder, 'Entah'))).sort()).toEqual(['BACA-INI.alasan.txt', 'surat.png']);
  // A scanner set to the folder itself.
  expect((await readdir(folder)).sort()).toEqual(['BACA-INI.alasan.txt', 'Entah', 'dinas-pupr', 'salah-taruh.png']);
  expect(await readFile(path.join(folder, 'BACA-INI.alasan.txt'), 'utf8')).toContain('setiap unit mempunyai folder sendiri');
});

test('without a folder nothing is watched', async () => {
  delete house.services.settings.scanFolder;
  await expect(read()).resolves.toBeUndefined();
});
