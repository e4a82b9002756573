import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { streamXlsx, type SheetStream } from './stream-sheet.ts';
import { practiceMark } from './serve-sheet.ts';

const day = new Date('2026-11-20T02:00:00Z');
async function written(sheet: SheetStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of streamXlsx(sheet, day)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
const sheet = (rows: SheetStream['rows'], mark?: string): SheetStream => ({ heading: ['Nomor', 'Hal', 'Tanggal'], widths: [10, 40], rows, mark });

test('a sheet holds text, numbers and days as they were, and nothing in it is a formula', async () => {
  const rows = [[7, '=1+1 bukan rumus', { day: '2026-11-19' }], [8, '<b>Hal & "lain"</b>\u0007 baris\ndua', null]] as const;
  const read = await readSheet(await written(sheet(rows)));
  expect(read).toEqual([['Nomor', 'Hal', 'Tanggal'], [7, '=1+1 bukan rumus', new Date('2026-11-19T00:00:00Z')], [8, '<b>Hal & "lain"</b> baris\ndua', null]]);
});

test('a sheet of the practice office says so above its heading, one of the real office says nothing', async () => {
  const mark = practiceMark({ practice: true });
  const read = await readSheet(await written(sheet([[1, 'a', null]], mark)));
  expect(read[0]?.[0]).toMatch(/^LATIHAN/u);
  expect(read[1]).toEqual(['Nomor', 'Hal', 'Tanggal']);
  expect(practiceMark({})).toBeUndefined();
});

test('a book of half a million lines goes out while it is read: never more than a few of its rows are held', async () => {
  let made = 0;
  let ahead = 0;
  let taken = 0;
  function* rows() {
    for (; made < 500_000; made += 1) {
      ahead = Math.max(ahead, made - taken);
      yield [made, `Hal surat nomor ${made}`, { day: '2026-11-20' }];
    }
  }
  const before = process.memoryUsage().heapUsed;
  let size = 0;
  let most = 0;
  for await (const chunk of streamXlsx(sheet(rows()), day)) {
    size += chunk.length;
    taken = made;
    most = Math.max(most, process.memoryUsage().heapUsed - before);
  }
  expect(made).toBe(500_000);
  expect(size).toBeGreaterThan(1_000_000);
  expect(ahead).toBeLessThan(50_000);
  expect(most).toBeLessThan(150 * 1024 * 1024);
}, 60_000);

test('a fault while the rows come is told, not packed into half a sheet', async () => {
  function* rows() {
    yield [1, 'a', null];
    throw new Error('too long');
  }
  await expect(written(sheet(rows()))).rejects.toThrow('too long');
});
