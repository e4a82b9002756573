import { readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { chromium, type Browser } from '@playwright/test';
import { readSheet } from 'read-excel-file/node';
import { chromiumLaunch } from './browser.ts';
import { DESKTOP, expect, expectAccessible, office as real, test, type Office } from './duty.ts';
import { openPractice } from './open-office.ts';
import { photoOfLetter } from './scan-made-here.ts';
import { signedIn } from './sign-in.ts';

// Ternate 43/2023 Ps. 2(2)b: people learn in an office that cannot be taken for the real one.
test.describe.configure({ mode: 'serial' });
const run = Date.now() % 100_000;
let office: Office;
let close: () => Promise<void>;
let browser: Browser;

/** A port nobody uses at this moment. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

test.beforeAll(async () => {
  test.setTimeout(660_000);
  ({ office, close } = await openPractice(await freePort()));
  browser = await chromium.launch(chromiumLaunch({ resolve: [office.name], spki: [office.spki] }));
});
test.afterAll(async () => {
  await browser?.close();
  await close?.();
});

test('a newcomer registers a letter in the practice office: every page, print and sheet says what it is, and the real office knows nothing of it (TRN-12)', async () => {
  test.setTimeout(180_000);
  const page = await signedIn(browser, { username: 'siti.loket', viewport: DESKTOP, at: office });
  await page.goto('/agendakan');
  await expect(page).toHaveTitle(/^LATIHAN · /);
  const mark = () => page.evaluate(() => getComputedStyle(document.body, '::before').content);
  expect(await mark()).toContain('LATIHAN');
  await page.locator('input[type=file]').first().setInputFiles({ name: `latihan-${run}.jpg`, mimeType: 'image/jpeg', buffer: await photoOfLetter(['SURAT LATIHAN', String(run)]) });
  await expect(page.getByRole('button', { name: 'Susun halaman' })).toBeVisible({ timeout: 60_000 });
  await page.getByLabel('Pengirim', { exact: true }).fill(`Pengirim Latihan ${run}`);
  await page.getByLabel('Hal', { exact: true }).fill(`Belajar mengagendakan ${run}`);
  await page.getByLabel('Teruskan ke', { exact: true }).fill('Wakil Wali Kota');
  await page.getByRole('option', { name: /^Wakil Wali Kota/ }).first().click();
  await page.getByRole('button', { name: /^Simpan/ }).click();
  await expect(page.getByText(`Tulis di kertas Pengirim Latihan ${run}.`)).toBeVisible();
  await expectAccessible(page);

  await page.goto('/buku');
  await expect(page.getByText(`Belajar mengagendakan ${run}`).first()).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lembar kerja' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^LATIHAN /);
  const rows = await readSheet(await readFile(await download.path()));
  expect(rows[0]?.[0]).toMatch(/^LATIHAN/);
  expect(rows[1]?.[0]).toBe('No. Agenda');
  await page.emulateMedia({ media: 'print' });
  expect(await mark()).toContain('LATIHAN');
  await page.context().close();
});

test('the real office carries no mark and none of what was practised', async ({ browser: house }) => {
  const page = await signedIn(house, { username: 'siti.loket', viewport: DESKTOP, at: real });
  await page.goto(`/cari?q=${encodeURIComponent(`Belajar mengagendakan ${run}`)}`);
  await expect(page).not.toHaveTitle(/LATIHAN/);
  expect(await page.evaluate(() => getComputedStyle(document.body, '::before').content)).not.toContain('LATIHAN');
  await expect(page.getByText(`Belajar mengagendakan ${run}`, { exact: true })).toHaveCount(0);
  await page.context().close();
});
