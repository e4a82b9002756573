import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import type { Page } from '@playwright/test';
import { DESKTOP, expect, expectAccessible, PHONE, test } from './duty.ts';
import { photoOfLetter } from './scan-made-here.ts';
import { signedIn } from './sign-in.ts';

// What goes wrong at a counter, and what the next minute looks like: a refused scan, a closed page, a sender nobody knows, the wrong desk.
const run = Date.now() % 100_000;
const clerk = { username: 'siti.loket', viewport: DESKTOP };
const queue = (page: Page) => page.getByRole('region', { name: 'Antrean surat' });
const chooser = (page: Page) => page.locator('input[type=file]').first();
const fieldAt = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');
const remove = async (page: Page, name: string | RegExp) => {
  await queue(page).getByRole('button', { name }).click();
  await expect(page.getByText('Surat dibuang dari antrean.').first()).toBeVisible();
};

test('a refused scan stays refused after a reload, takes no other photo in, and goes when it is thrown away', async ({ browser }) => {
  const page = await signedIn(browser, clerk);
  await page.goto('/agendakan');
  await chooser(page).setInputFiles({ name: `rusak-${run}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 bukan PDF yang utuh') });
  const item = queue(page).getByRole('listitem').filter({ hasText: `rusak-${run}.pdf` });
  await expect(item).toContainText('tidak terkirim', { timeout: 30_000 });
  await page.reload();
  await expect(item).toContainText('pindaian ditolak');
  await item.getByRole('button').first().click();
  const reason = page.getByRole('alert').filter({ hasText: new RegExp(`rusak-${run}\\.pdf \\(28 B\\) tidak diterima\\.`, 'u') });
  await expect(reason).toContainText('rusak');
  await expectAccessible(page);
  await chooser(page).setInputFiles({ name: `lain-${run}.jpg`, mimeType: 'image/jpeg', buffer: await photoOfLetter(['SURAT LAIN', String(run)]) });
  await expect(queue(page).getByRole('listitem').filter({ hasText: `lain-${run}.jpg` })).toContainText('1 hal.', { timeout: 60_000 });
  await expect(item).toContainText('pindaian ditolak');
  await item.getByRole('button').first().click();
  await reason.getByRole('button', { name: 'Buang dari antrean' }).click();
  await expect(item).toHaveCount(0);
  await page.reload();
  await expect(queue(page).getByText(`lain-${run}.jpg`)).toBeVisible();
  await expect(item).toHaveCount(0);
  await remove(page, `Buang lain-${run}.jpg dari antrean`);
  await page.context().close();
});

test('a page closed in the middle of sending: the same file chosen again goes on in its own paper from the byte the office has', async ({ browser }) => {
  test.setTimeout(150_000);
  const page = await signedIn(browser, clerk);
  await page.goto('/agendakan');
  const buffer = await sharp(randomBytes(1500 * 1200 * 3), { raw: { width: 1500, height: 1200, channels: 3 } }).png({ compressionLevel: 0 }).toBuffer();
  const folder = await mkdtemp(path.join(tmpdir(), 'lontar-pindai-'));
  const file = path.join(folder, `besar-${run}.png`);
  await writeFile(file, buffer);
  const begun: string[] = [];
  const offsets: number[] = [];
  let isCut = true;
  await page.route('**/api/uploads', async (route) => { begun.push(String((route.request().postDataJSON() as { commandId: string }).commandId)); await route.continue(); });
  await page.route('**/api/uploads/*?offset=*', async (route) => {
    const offset = Number(new URL(route.request().url()).searchParams.get('offset'));
    // The line lets the first part through and then stands still.
    if (isCut && offset > 0) return;
    offsets.push(offset);
    await route.continue();
  });
  await chooser(page).setInputFiles(file);
  await expect.poll(() => offsets.length).toBe(1);
  const item = queue(page).getByRole('listitem').filter({ hasText: `besar-${run}.png` });
  await expect(item).toContainText(/mengirim [1-9]\d*%/, { timeout: 60_000 });
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(item).toContainText('sekarang');
  await expect(item).not.toContainText('hal.');
  isCut = false;
  await chooser(page).setInputFiles(file);
  await expect(item).toContainText('1 hal.', { timeout: 60_000 });
  expect(await queue(page).getByText(`besar-${run}.png`).count()).toBe(1);
  expect(new Set(begun).size).toBe(1);
  expect(offsets.filter((offset) => offset === 0)).toHaveLength(1);
  await remove(page, `Buang besar-${run}.png dari antrean`);
  await page.context().close();
  await rm(folder, { recursive: true });
});

test('photos taken together become one file with one press', async ({ browser }) => {
  const page = await signedIn(browser, clerk);
  await page.goto('/agendakan');
  const photos = await Promise.all(['a', 'b', 'c'].map(async (word) => ({ name: `${word}-${run}.jpg`, mimeType: 'image/jpeg', buffer: await photoOfLetter([`LEMBAR ${word.toUpperCase()}`, String(run)]) })));
  await chooser(page).setInputFiles(photos);
  await queue(page).getByRole('listitem').filter({ hasText: `a-${run}` }).getByRole('button').first().click();
  await expect(page.getByText('3 foto, 3 berkas.')).toBeVisible({ timeout: 60_000 });
  const join = page.getByRole('button', { name: 'Gabung jadi satu naskah' });
  await expect(join).not.toHaveAttribute('aria-disabled', 'true', { timeout: 60_000 });
  await expectAccessible(page);
  await join.click();
  await expect(page.getByText('3 foto menjadi satu naskah.').first()).toBeVisible({ timeout: 60_000 });
  await expect(queue(page).getByRole('listitem').filter({ hasText: `a-${run}` })).toContainText('3 hal.', { timeout: 60_000 });
  await expect(join).toHaveCount(0);
  // The button is gone; the cursor stands at the paper that came of it.
  await expect(queue(page).getByRole('button', { name: new RegExp(`^a-${run}.* 3 hal\\.`) })).toBeFocused();
  await remove(page, new RegExp(`^Buang a-${run}.* dari antrean$`));
  await page.context().close();
});

test('the cursor stands in the sender; a sender nobody knows is put on record from its list, by keyboard alone', async ({ browser }) => {
  const page = await signedIn(browser, clerk);
  let choosers = 0;
  page.on('filechooser', () => { choosers += 1; });
  await page.goto('/agendakan');
  await page.getByRole('button', { name: 'Tambah surat' }).click();
  await expect.poll(() => fieldAt(page)).toBe('senderName');
  await page.reload();
  await expect.poll(() => fieldAt(page)).toBe('senderName');
  // The very first key of a page may be the one that uploads.
  await page.keyboard.press('F4');
  await expect.poll(() => choosers).toBe(1);
  await page.keyboard.press('F2');
  await page.keyboard.type(`Paguyuban Baru ${run}`);
  const record = page.getByRole('option', { name: `Catat “Paguyuban Baru ${run}” sebagai pihak luar` });
  await expect(record).toBeVisible();
  await expect(page.getByText('Tidak ada yang cocok').filter({ visible: true })).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Catat pihak luar' });
  await expect(dialog.getByLabel('Nama')).toHaveValue(`Paguyuban Baru ${run}`);
  await expect(dialog.getByLabel('Nama')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => fieldAt(page)).toBe('senderName');
  await expect(page.getByText('Pengirim ini belum tercatat.')).toHaveCount(0);
  // F2 takes what stands there: the next word replaces it.
  await page.keyboard.press('F7');
  expect(await fieldAt(page)).toBe('classification');
  const [field, foot] = await Promise.all([page.locator('[name=classification]').boundingBox(), page.getByRole('button', { name: /^Simpan/ }).boundingBox()]);
  expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0);
  // A choice that may be none is emptied again, by the cross as well as by its words.
  const classification = page.locator('[name=classification]');
  const empties = page.getByRole('button', { name: 'Kosongkan Klasifikasi' });
  for (const emptied of [async () => { await page.keyboard.press('Tab'); await expect(empties).toBeFocused(); await page.keyboard.press('Enter'); }, async () => { await page.keyboard.press('F7'); await page.keyboard.press('Delete'); }]) {
    await page.keyboard.type('000.5');
    await expect(page.getByRole('option', { name: /^000\.5 / }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(classification).toHaveValue(/^000\.5/);
    await emptied();
    await expect(classification).toHaveValue('');
    await expect(empties).toHaveCount(0);
    await expect(classification).toBeFocused();
  }
  await page.keyboard.press('F2');
  await page.keyboard.type('Kantor Camat Uji');
  await expect(page.locator('[name=senderName]')).toHaveValue('Kantor Camat Uji');
  // A sender nobody knows holds the hand no longer than a known one: Tab goes on to the number, and a slash is a character of it.
  await page.keyboard.press('Tab');
  await expect.poll(() => fieldAt(page)).toBe('letterNumber');
  await page.keyboard.type('005/771');
  await expect(page.locator('[name=letterNumber]')).toHaveValue('005/771');
  // Back in the sender, what is offered answers to the words standing there and is no list of the last ones.
  await page.keyboard.press('F2');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option').first()).toHaveText('Catat “Kantor Camat Uji” sebagai pihak luar');
  await page.keyboard.press('Escape');
  await remove(page, 'Buang Kantor Camat Uji dari antrean');
  await page.context().close();
});

/** Thirty-three desks of the city bear one title: who types it whole and goes on has named none of them, and who takes one sees which. */
async function leaveTwins(page: Page): Promise<void> {
  const field = page.getByLabel('Teruskan ke', { exact: true });
  const twins = page.getByRole('option', { name: /^Kepala Subbagian Umum dan Kepegawaian/ });
  const chosen = page.getByRole('list', { name: 'Ditujukan kepada' }).getByRole('listitem');
  await field.fill('Kepala Subbagian Umum dan Kepegawaian');
  await expect.poll(() => twins.count()).toBeGreaterThan(1);
  await field.press('Tab');
  await expect(page.getByText('Pilih dari daftar, atau kosongkan.')).toBeVisible();
  await expect(chosen).toHaveCount(0);
  await field.click();
  const one = twins.first();
  const where = ((await one.locator('small').textContent()) ?? '').split(' · ')[0] ?? '';
  await one.click();
  await expect(chosen).toContainText(where);
  await chosen.getByRole('button', { name: /^Lepas / }).click();
  await expect(chosen).toHaveCount(0);
}

test('an addressee whose register somebody else keeps is told at the field, before anything is stored', async ({ browser }) => {
  const page = await signedIn(browser, clerk);
  await page.goto('/agendakan');
  await page.getByRole('button', { name: 'Tambah surat' }).click();
  await page.getByLabel('Pengirim', { exact: true }).fill(`Bukan Loket Kami ${run}`);
  await page.getByLabel('Hal', { exact: true }).fill('Surat untuk dinas lain');
  await leaveTwins(page);
  await page.getByLabel('Teruskan ke', { exact: true }).fill('Kepala Dinas Perhubungan');
  await page.getByRole('option', { name: /^Kepala Dinas Perhubungan/ }).first().click();
  const told = page.getByText(/^(?:Buku agenda .+ bukan Anda yang memegang|Belum ada yang memegang buku agenda penerima ini)\./);
  await expect(told).toBeVisible();
  await expect(page.locator('[name=addressees]')).toHaveAttribute('aria-invalid', 'true');
  let sent = 0;
  page.on('request', (request) => { if (request.url().endsWith('/register')) sent += 1; });
  await chooser(page).setInputFiles({ name: `dinas-${run}.jpg`, mimeType: 'image/jpeg', buffer: await photoOfLetter(['SURAT DINAS', String(run)]) });
  await expect(page.getByRole('button', { name: 'Susun halaman' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: /^Simpan/ }).click();
  await expect.poll(() => fieldAt(page)).toBe('addressees');
  expect(sent).toBe(0);
  await remove(page, `Buang Bukan Loket Kami ${run} dari antrean`);
  await page.context().close();
});

test('an invitation is registered with its event, and stands in the calendar of who is invited', async ({ browser }) => {
  const subject = `Undangan rapat uji ${run}`;
  const page = await signedIn(browser, clerk);
  await page.goto('/agendakan');
  await page.getByRole('button', { name: 'Tambah surat' }).click();
  await page.getByLabel('Pengirim', { exact: true }).fill(`Pengundang Uji ${run}`);
  await page.getByLabel('Hal', { exact: true }).fill(subject);
  await page.getByLabel('Undangan: catat acaranya untuk kalender penerima').check();
  await page.getByLabel('Teruskan ke', { exact: true }).fill('Sekretaris Daerah');
  await page.getByRole('option', { name: /^Sekretaris Daerah/ }).first().click();
  await chooser(page).setInputFiles({ name: `undangan-${run}.jpg`, mimeType: 'image/jpeg', buffer: await photoOfLetter(['UNDANGAN', String(run)]) });
  await expect(page.getByRole('button', { name: 'Susun halaman' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: /^Simpan/ }).click();
  // Half an event is none: each missing part is named where it belongs.
  await expect(page.getByText('Isi tanggal acaranya.')).toBeVisible();
  const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Tanggal acara').fill(day.split('-').reverse().join('/'));
  await page.getByLabel('Jam mulai').fill('9.30');
  await page.getByLabel('Tempat', { exact: true }).fill('Aula Uji');
  // What lies half under the bar of the save button at this moment is no small target: the last field is brought up first.
  await page.getByLabel('Batas jawab').evaluate((field) => field.scrollIntoView({ block: 'center' }));
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Simpan/ }).click();
  await expect(page.getByText(`Tulis di kertas Pengundang Uji ${run}.`)).toBeVisible();
  const path = await page.getByRole('link', { name: 'Buka', exact: true }).getAttribute('href');
  await page.context().close();
  const leader = await signedIn(browser, { username: 'hasan.sekda', viewport: PHONE });
  await leader.goto(path ?? '');
  await expect(leader.getByText('Aula Uji').first()).toBeVisible();
  await leader.goto(`/kalender?hari=${day}`);
  await expect(leader.getByText(subject).first()).toBeVisible({ timeout: 60_000 });
  await leader.context().close();
});

test('a letter that went to the wrong desk is corrected: classification and addressee, with the reason', async ({ browser }) => {
  const page = await signedIn(browser, clerk);
  await page.goto('/agendakan');
  await page.getByRole('button', { name: 'Tambah surat' }).click();
  await page.getByLabel('Pengirim', { exact: true }).fill(`Salah Alamat Uji ${run}`);
  await page.getByLabel('Hal', { exact: true }).fill(`Surat salah alamat ${run}`);
  await page.getByLabel('Teruskan ke', { exact: true }).fill('Sekretaris Daerah');
  await page.getByRole('option', { name: /^Sekretaris Daerah/ }).first().click();
  await chooser(page).setInputFiles({ name: `salah-${run}.jpg`, mimeType: 'image/jpeg', buffer: await photoOfLetter(['SALAH ALAMAT', String(run)]) });
  await expect(page.getByRole('button', { name: 'Susun halaman' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: /^Simpan/ }).click();
  await expect(page.getByText(`Tulis di kertas Salah Alamat Uji ${run}.`)).toBeVisible();
  await page.getByRole('link', { name: 'Buka', exact: true }).click();
  await page.getByRole('button', { name: 'Perbaiki catatan' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Perbaiki catatan' });
  await dialog.getByLabel('Klasifikasi').fill('000.5');
  await page.getByRole('option', { name: /^000\.5 / }).first().click();
  await dialog.getByLabel('Tambah penerima').fill('Asisten Administrasi Umum');
  await page.getByRole('option', { name: /^Asisten Administrasi Umum/ }).first().click();
  await dialog.getByRole('button', { name: 'Lepas Sekretaris Daerah' }).click();
  await dialog.getByLabel('Alasan').fill('Penerima tertukar di loket');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Perbaiki catatan' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(/^Di meja Asisten Administrasi Umum/)).toBeVisible();
  await page.getByRole('tab', { name: 'Rincian' }).click();
  await expect(page.getByText('000.5').first()).toBeVisible();
  await page.context().close();
});

test('a date that was not understood holds a dialog and what is taken from a list: nothing goes on without it', async ({ browser }) => {
  const page = await signedIn(browser, clerk);
  await page.goto('/buku/cadangan');
  await page.getByRole('button', { name: 'Cadangkan nomor' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cadangkan nomor' });
  await dialog.getByLabel('Untuk siapa').fill('Bagian Umum');
  await dialog.getByLabel('Untuk apa').fill(`Undangan uji ${run}`);
  await dialog.getByLabel('Batas waktu').fill('31 Februari');
  let asked = 0;
  page.on('request', (request) => { if (request.url().endsWith('/reservations')) asked += 1; });
  await dialog.getByRole('button', { name: 'Cadangkan nomor' }).click();
  await expect(dialog.getByText('Tanggal ini tidak ada. Contoh yang benar: 9 November 2026.')).toBeVisible();
  await expect(dialog.getByLabel('Batas waktu')).toBeFocused();
  await expect(dialog.getByLabel('Batas waktu')).toHaveValue('31 Februari');
  expect(asked).toBe(0);
  await dialog.getByRole('button', { name: 'Tidak jadi' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Tinggalkan isian' }).click();

  await page.goto('/surat-masuk');
  await page.getByLabel('Diterima', { exact: true }).first().click();
  await page.getByRole('option', { name: 'Antara tanggal…' }).click();
  await page.getByLabel('Dari tanggal').fill('40 Mei');
  await page.getByRole('button', { name: 'Unduh daftar' }).click();
  let downloads = 0;
  page.on('download', () => { downloads += 1; });
  await page.getByRole('menuitem').first().click();
  await expect(page.getByText('Tanggal ini tidak ada. Contoh yang benar: 9 November 2026.')).toBeVisible();
  await expect(page.getByLabel('Dari tanggal')).toHaveValue('40 Mei');
  expect(downloads).toBe(0);
  await page.context().close();
});
