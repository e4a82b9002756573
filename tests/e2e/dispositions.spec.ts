import type { Page } from '@playwright/test';
import { DESKTOP, expect, expectAccessible, PHONE, test } from './duty.ts';
import { photoOfLetter } from './scan-made-here.ts';
import { signedIn } from './sign-in.ts';

// What an office does with its letters between eight and four: a leader on the phone, an assistant, a division with its week,
// and a clerk whose leader keeps the pen.
test.describe.configure({ mode: 'serial' });

type Row = { act: string; letterId: string; subject: string | null; dispositionId: string | null };
async function deskOf(page: Page): Promise<Row[]> {
  return page.evaluate(async () => ((await (await fetch('/api/desk?limit=100')).json()) as { rows: Row[] }).rows);
}
/** Counts what a thumb does: every press of the page from now on. */
async function countTaps(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counter = globalThis as unknown as { taps: number };
    counter.taps = 0;
    document.addEventListener('click', () => { counter.taps += 1; }, true);
  });
  return () => page.evaluate(() => (globalThis as unknown as { taps: number }).taps);
}

test('a leader\'s morning on the phone: the usual letter is disposed in three taps, from the desk to the send (BKS-29, BKS-09)', async ({ browser }) => {
  const page = await signedIn(browser, { username: 'hasan.sekda', viewport: PHONE });
  const first = (await deskOf(page)).find((row) => row.act === 'dispose');
  expect(first?.subject).toBeTruthy();
  await expect(page.getByText(first?.subject ?? '').first()).toBeVisible();
  const taps = await countTaps(page);
  await page.getByRole('link', { name: 'Disposisikan' }).first().click();
  const sheet = page.getByRole('dialog', { name: 'Disposisi' });
  // What this leader orders as a rule stands chosen.
  await expect(sheet.getByText('seperti biasa')).toBeVisible();
  await sheet.getByRole('group', { name: 'Kepada' }).getByRole('button').first().click();
  await sheet.getByRole('button', { name: /^3?\s*Kirim ke/ }).click();
  await expect(page.getByText(/Disposisi terkirim/).first()).toBeVisible();
  expect(await taps()).toBe(3);
  await expectAccessible(page);
  await page.getByRole('button', { name: /Urungkan|Batalkan/ }).first().click();
  await expect(page.getByText('Disposisi ditarik kembali.').first()).toBeVisible();
  await page.context().close();
});

test('a leader changes what the assistant prepared and sends it in one act (BKS-31)', async ({ browser }) => {
  const page = await signedIn(browser, { username: 'hasan.sekda', viewport: PHONE });
  const draft = (await deskOf(page)).find((row) => row.act === 'confirm');
  expect(draft).toBeDefined();
  await page.goto(`/surat/${draft?.letterId ?? ''}`);
  await page.getByRole('button', { name: 'Ubah dahulu' }).click();
  const sheet = page.getByRole('dialog', { name: 'Disposisi' });
  await sheet.getByLabel('Catatan, bila perlu').fill('Utamakan arsiparis muda.');
  await sheet.getByRole('button', { name: /Kirim ke/ }).click();
  await expect(page.getByText(/Disposisi terkirim/).first()).toBeVisible();
  await page.goto(`/surat/${draft?.letterId ?? ''}`);
  await page.getByRole('tab', { name: 'Disposisi dan jejak' }).click();
  await expect(page.getByText('“Utamakan arsiparis muda.”').first()).toBeVisible();
  await page.context().close();
});

let task = '';

test('a division\'s week: tasks by their day, more time asked for, the head grants it (BKS-30)', async ({ browser }) => {
  const staff = await signedIn(browser, { username: 'dewa.kabidsda', viewport: DESKTOP });
  await staff.getByRole('button', { name: 'Lihat per minggu' }).click();
  const week = staff.getByRole('region', { name: 'Tugas minggu ini' });
  await expect(week.getByRole('heading', { name: /Lewat tenggat/ })).toBeVisible();
  await expectAccessible(staff);
  const row = (await deskOf(staff)).find((each) => each.act === 'follow_up');
  task = `/surat/${row?.letterId ?? ''}`;
  await week.getByRole('link', { name: new RegExp(row?.subject ?? 'nothing') }).first().click();
  await staff.getByRole('button', { name: /^Tindakan lain/ }).first().click();
  await staff.getByRole('menuitem', { name: 'Minta tenggat baru' }).click();
  const ask = staff.getByRole('dialog', { name: 'Minta tenggat baru' });
  await ask.getByLabel('Sampai tanggal').fill(await dayFromNow(staff, 14));
  await ask.getByLabel('Mengapa perlu waktu lebih lama?').fill('Dua pompa masih diperiksa di lapangan.');
  await ask.getByRole('button', { name: 'Kirim permintaan' }).click();
  await expect(staff.getByText('Permintaan terkirim.').first()).toBeVisible();
  await staff.context().close();

  const head = await signedIn(browser, { username: 'robertus.kadispupr', viewport: PHONE });
  await head.goto(task);
  await expect(head.getByText('Permintaan tenggat baru menunggu Anda')).toBeVisible();
  await head.getByRole('button', { name: 'Beri tenggat baru' }).first().click();
  await expect(head.getByText('Tercatat.').first()).toBeVisible();
  await head.context().close();
});

/** A working day some days from now, as people write it. */
async function dayFromNow(page: Page, days: number): Promise<string> {
  return page.evaluate((ahead) => {
    const day = new Date(Date.now() + ahead * 86_400_000);
    while ([0, 6].includes(day.getDay())) day.setDate(day.getDate() + 1);
    return `${day.getDate()}/${day.getMonth() + 1}/${day.getFullYear()}`;
  }, days);
}

let code = '';

test('the sheet for a leader who keeps the pen is one page of half a folio (BKS-44)', async ({ browser }) => {
  const page = await signedIn(browser, { username: 'hasan.sekda', viewport: DESKTOP });
  const row = (await deskOf(page)).findLast((each) => each.act === 'dispose');
  await page.goto(`/surat/${row?.letterId ?? ''}`);
  await page.getByRole('link', { name: 'Cetak lembar disposisi' }).click();
  const paper = page.getByRole('article', { name: /LEMBAR DISPOSISI/ });
  await expect(paper.getByText(row?.subject ?? '')).toBeVisible();
  code = (await paper.getByRole('figure').innerText()).trim();
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/u);
  await expectAccessible(page);
  const bytes = await page.pdf({ preferCSSPageSize: true });
  // One sheet is one page, half a folio large.
  expect(bytes.toString('latin1').match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);
  await page.context().close();
});

test('the clerk enters what was ticked, with the scan, in the name of who signed; a second time is refused (BKS-44)', async ({ browser }) => {
  const page = await signedIn(browser, { username: 'siti.loket', viewport: DESKTOP });
  await page.getByRole('link', { name: 'Lembar kertas' }).click();
  await page.getByLabel('Kode lembar').fill('ABCD-1234');
  await page.getByRole('button', { name: 'Buka lembar' }).click();
  await expect(page.getByText('Kode tidak cocok.', { exact: false })).toBeVisible();
  // A desk scanner types the address of the QR and ends with Enter.
  await page.getByLabel('Kode lembar').fill(`${new URL(page.url()).origin}/lembar/${code}`);
  await page.getByLabel('Kode lembar').press('Enter');
  await page.getByRole('checkbox', { name: 'Asisten Administrasi Umum' }).check();
  await page.getByRole('checkbox', { name: 'Kepala Dinas Perhubungan' }).check();
  await page.getByRole('radio', { name: 'Utama: Kepala Dinas Perhubungan' }).check();
  await page.getByRole('checkbox', { name: 'Untuk ditindaklanjuti' }).check();
  await page.locator('input[type=file]').first().setInputFiles({ name: 'lembar.jpg', mimeType: 'image/jpeg', buffer: await photoOfLetter(['LEMBAR DISPOSISI', 'paraf']) });
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Catat a\.n\. / }).click();
  await expect(page.getByText('Disposisi dicatat dan sudah terkirim kepada penerimanya.')).toBeVisible();
  await page.getByRole('link', { name: 'Buka suratnya' }).click();
  await expect(page.getByText(/Diparaf di lembar kertas/).first()).toBeVisible();
  await page.goto(`/lembar/${code}`);
  await expect(page.getByText('Lembar ini sudah dicatat.')).toBeVisible();
  await page.context().close();
});

test('several letters at once: each has its own answer, and a view keeps the filter on every device', async ({ browser }) => {
  const page = await signedIn(browser, { username: 'hasan.sekda', viewport: DESKTOP });
  await page.getByRole('tab', { name: /Terima laporan/ }).click();
  await page.getByRole('button', { name: 'Pilih beberapa' }).click();
  const boxes = page.getByRole('checkbox', { name: /^Pilih / });
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole('button', { name: 'Terima laporan (2)' }).click();
  const results = page.getByRole('dialog', { name: '2 surat selesai' });
  await expect(results.getByRole('listitem')).toHaveCount(2);
  await expectAccessible(page);
  await results.getByRole('button', { name: 'Tutup hasil' }).click();

  await page.goto('/surat-masuk?keadaan=in_progress');
  await page.getByRole('button', { name: 'Simpan tampilan' }).click();
  const save = page.getByRole('dialog', { name: 'Simpan tampilan ini' });
  await save.getByLabel('Nama tampilan').fill('Sedang berjalan');
  await save.getByRole('checkbox', { name: 'Buka daftar dengan tampilan ini' }).check();
  await save.getByRole('button', { name: 'Simpan tampilan' }).click();
  await expect(page.getByText('Tampilan Sedang berjalan tersimpan.').first()).toBeVisible();
  await page.context().close();

  const phone = await signedIn(browser, { username: 'hasan.sekda', viewport: PHONE });
  await phone.goto('/surat-masuk');
  await expect(phone).toHaveURL(/keadaan=in_progress/);
  await expect(phone.getByRole('button', { name: /Sedang berjalan/ }).first()).toBeVisible();
  const download = phone.waitForEvent('download');
  await phone.getByRole('button', { name: 'Unduh daftar' }).click();
  await phone.getByRole('menuitem', { name: 'CSV' }).click();
  expect((await download).suggestedFilename()).toBe('surat-masuk.csv');
  await phone.context().close();
});
