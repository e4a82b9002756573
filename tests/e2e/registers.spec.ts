import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readSheet } from 'read-excel-file/node';
import writeXlsx from 'write-excel-file/node';
import { DESKTOP, expect, expectAccessible, test } from './duty.ts';
import { photoOfLetter } from './scan-made-here.ts';
import { signedIn } from './sign-in.ts';

// The registry's year: the book on paper and as a spreadsheet, numbers held and printed for a day without power, an old book copied in.
const mark = Date.now() % 100_000;
const clerk = { username: 'siti.loket', viewport: DESKTOP };

test.describe.configure({ mode: 'serial' });

test('a letter of an earlier day is entered behind the last number of that day, and stands there in the book on screen and on paper (BKS-27)', async ({ browser }) => {
  const page = await signedIn(browser, clerk);
  const days = await page.evaluate(async () => {
    const { books } = (await (await fetch('/api/books?kind=incoming')).json()) as { books: { id: string; state: string }[] };
    const { rows } = (await (await fetch(`/api/books/${books.find((book) => book.state === 'open')?.id ?? ''}/agenda?limit=50`)).json()) as { rows: { datedOn: string }[] };
    return [...new Set(rows.map((row) => row.datedOn))].toSorted();
  });
  const day = days.at(-2) ?? '';
  await page.goto('/buku/cadangan');
  await page.getByRole('button', { name: 'Catat surat bertanggal mundur' }).click();
  await expect(page.getByText('Surat bertanggal mundur.')).toBeVisible();
  await page.getByLabel('Pengirim', { exact: true }).fill(`Kantor Pos Uji ${mark}`);
  await page.getByLabel('Hal', { exact: true }).fill(`Surat terselip ${mark}`);
  await page.getByLabel('Teruskan ke', { exact: true }).fill('Sekretaris Daerah');
  await page.getByRole('option', { name: /^Sekretaris Daerah/ }).first().click();
  await page.getByLabel('Diterima tanggal').fill(day.split('-').toReversed().join('/'));
  await page.getByRole('combobox', { name: 'Diterima lewat' }).click();
  await page.getByRole('option', { name: 'Pos', exact: true }).click();
  await page.locator('input[type=file]').first().setInputFiles({ name: 'terselip.jpg', mimeType: 'image/jpeg', buffer: await photoOfLetter(['Surat terselip', String(mark)]) });
  await expect(page.getByRole('button', { name: 'Susun halaman' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: /^Simpan/ }).click();
  await expect(page.getByText(`Tulis di kertas Kantor Pos Uji ${mark}.`)).toBeVisible();
  const number = (await page.getByRole('status').filter({ hasText: 'Nomor agenda yang baru diberikan' }).getByText(/^[\d.]+\.[a-z]$/u).textContent()) ?? '';
  expect(number).toMatch(/^[\d.]+\.[a-z]$/u);
  await page.goto('/buku');
  const line = page.getByRole('row').filter({ hasText: `Surat terselip ${mark}` });
  await expect(line.getByRole('link', { name: number, exact: true })).toHaveCSS('text-decoration-line', 'underline');
  await expect(page.getByText(/lengkap/).first()).toBeVisible();
  await page.context().close();
});

test('the book is printed with the head of the city, and leaves as a spreadsheet with the columns of the agenda book (DMI-06, BKS-27)', async ({ browser }) => {
  const page = await signedIn(browser, clerk);
  await page.goto('/buku');
  await expect(page.getByText(/lengkap/).first()).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lembar kerja' }).click();
  const rows = await readSheet(await readFile(await (await downloading).path()));
  expect(rows[0]?.slice(0, 5)).toEqual(['No. Agenda', 'Tanggal diterima', 'Tanggal surat', 'Nomor surat', 'Pengirim / Asal surat']);
  expect(rows.length).toBeGreaterThan(10);
  // What the printer is handed: every line of the book, oldest first, under the same heads.
  await page.evaluate(() => { window.print = () => { document.body.dataset.printed = JSON.stringify([...document.querySelectorAll('table')].map((table) => [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent)))); }; });
  await page.getByRole('button', { name: 'Cetak buku' }).click();
  await expect.poll(() => page.evaluate(() => document.body.dataset.printed)).toBeTruthy();
  const tables = JSON.parse(await page.evaluate(() => document.body.dataset.printed ?? '')) as string[][][];
  const paper = tables.find((table) => table[0]?.[0] === 'No. Agenda') ?? [];
  expect(paper[0]?.slice(0, 5)).toEqual(rows[0]?.slice(0, 5));
  // Numbers given meanwhile stand behind these.
  expect(paper.slice(1, rows.length).map((row) => row[0])).toEqual(rows.slice(1).map((row) => String(row[0])));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('paragraph').filter({ hasText: /^Kota Tanjung Lestari$/u })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lembar kerja' })).toBeHidden();
  expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
  await page.context().close();
});

test('a sheet of numbers is printed for a day without power, one is entered with its real date, the rest is void in one act', async ({ browser }) => {
  const page = await signedIn(browser, clerk);
  await page.goto('/buku/cadangan');
  // Who looks for a book that is not open yet reads why it is not here.
  await expect(page.getByText(/Buku terbuka dengan nomor pertamanya; sebelum itu tidak ada nomornya yang dapat dicadangkan/)).toBeVisible();
  await page.getByRole('button', { name: 'Siapkan lembar nomor' }).click();
  const ask = page.getByRole('dialog', { name: 'Siapkan lembar nomor' });
  await ask.getByLabel('Banyaknya nomor').fill('3');
  await ask.getByLabel('Untuk apa').fill('Pemadaman listrik terencana');
  await ask.getByRole('button', { name: 'Siapkan lembar nomor' }).click();
  await expect(page.getByRole('heading', { name: /Lembar nomor/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Catat surat/ }).first().click();
  // The form of the counter with all its fields, and the number it has already.
  await expect(page.getByRole('form', { name: 'Isian agenda' }).getByText(/^Nomor agenda [\d.]+\./).first()).toBeVisible();
  await page.getByLabel('Pengirim', { exact: true }).fill('Balai Wilayah Sungai Nusa Bahari');
  await page.getByLabel('Nomor surat').fill(`614/${mark}/PADAM`);
  await page.getByLabel('Hal', { exact: true }).fill(`Surat saat listrik padam ${mark}`);
  await page.getByText('Segera', { exact: true }).click();
  await page.getByLabel('Teruskan ke', { exact: true }).fill('Sekretaris Daerah');
  await page.getByRole('option', { name: /^Sekretaris Daerah/ }).first().click();
  await page.getByLabel('Teruskan ke', { exact: true }).fill('Wakil Wali Kota');
  await page.getByRole('option', { name: /^Wakil Wali Kota/ }).first().click();
  await page.locator('input[type=file]').first().setInputFiles({ name: 'padam.jpg', mimeType: 'image/jpeg', buffer: await photoOfLetter(['Surat saat listrik padam']) });
  await expect(page.getByRole('button', { name: 'Susun halaman' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: /^Simpan/ }).click();
  await expect(page.getByText('Tulis di kertas Balai Wilayah Sungai Nusa Bahari.')).toBeVisible();
  await page.getByRole('link', { name: 'Nomor cadangan berikutnya' }).click();
  await expect(page.getByText('Sudah dicatat', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Selesaikan lembar' }).click();
  const settle = page.getByRole('dialog', { name: /Batalkan 2 nomor sisa/ });
  await settle.getByLabel('Alasan').fill('Listrik pulih, semua sudah dicatat');
  await settle.getByRole('button', { name: 'Selesaikan lembar' }).click();
  await expect(page.getByText('Batal', { exact: true })).toHaveCount(2);
  await page.goto('/buku');
  await expect(page.getByText(/lengkap/).first()).toBeVisible();
  await expect(page.getByText('Listrik pulih, semua sudah dicatat').first()).toBeVisible();
  await page.context().close();
});

test('the proof of a book is a report to print, and every page of the registers is fit for everybody', async ({ browser }) => {
  const page = await signedIn(browser, clerk);
  await page.goto('/buku/daftar');
  await page.getByRole('link', { name: 'Bukti' }).first().click();
  await expect(page.getByRole('heading', { name: 'Tidak ada nomor yang hilang atau ganda.' })).toBeVisible();
  await expectAccessible(page);
  for (const path of ['/buku/daftar', '/buku/cadangan', '/buku/pola', '/buku/lama']) {
    await page.goto(path);
    await expect(page.getByRole('navigation', { name: 'Bagian buku agenda' })).toBeVisible();
    await expect(page.getByRole('status', { name: 'Memuat' })).toHaveCount(0);
    await expectAccessible(page);
  }
  await page.context().close();
});

test('an old agenda book is tried, mended, copied, and its letters are found by their old number', async ({ browser }) => {
  test.setTimeout(90_000);
  const page = await signedIn(browser, clerk);
  await page.goto('/buku/lama');
  // The clerk keeps the books of several units: nothing is sent before one is named.
  await expect(page.getByText('Pilih dahulu unit pemilik buku ini.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Unit kerja' }).click();
  await page.getByRole('option', { name: 'Sekretariat Daerah', exact: true }).click();
  await page.getByLabel('Tahun').fill('2019');
  const year = 'Maret 2019';
  const lines = [
    [`${mark}`, `4 ${year}`, `005/${mark}/BWS`, 'Balai Wilayah Sungai Nusa Bahari', `Undangan lama ${mark}`, '005'],
    [`${mark + 1}`, `5 ${year}`, `045/${mark}/ARS`, 'Dinas Kearsipan Provinsi', `Permintaan arsip lama ${mark}`, '045'],
  ];
  await upload(page, [...lines, [`${mark + 2}`, '31 Februari 2019', '', 'Kantor', 'Hal salah', '']]);
  await expect(page.getByText('Tanggal ini tidak ada. Tulis seperti 9 November 2024.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Salin ke buku' })).toHaveCount(0);
  await upload(page, lines);
  await expect(page.getByRole('heading', { name: '2 baris siap disalin.' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Salin ke buku' }).click();
  await expect(page.getByText('2 baris disalin.')).toBeVisible({ timeout: 30_000 });
  await upload(page, lines);
  await expect(page.getByRole('heading', { name: 'Semua baris lembar ini sudah pernah disalin.' })).toBeVisible();
  await expect(async () => {
    await page.goto(`/cari?q=${encodeURIComponent(`Undangan lama ${mark}`)}`);
    await expect(page.getByText(`Undangan lama ${mark}`).first()).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 30_000 });
  await page.context().close();
});

async function upload(page: Page, lines: string[][]): Promise<void> {
  const heads = ['No. Agenda', 'Tanggal diterima', 'Nomor surat', 'Pengirim / Asal surat', 'Hal', 'Kode klasifikasi'];
  const buffer = await writeXlsx([['BUKU AGENDA SURAT MASUK'], [], heads, ...lines].map((row) => row.map((value) => ({ value })))).toBuffer();
  await page.locator('input[type=file]').first().setInputFiles({ name: 'buku-2019.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer });
}
