import type { Page } from '@playwright/test';
import { DESKTOP, expect, expectAccessible, PHONE, test } from './duty.ts';
import { goInside, printed } from './printed.ts';
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
  // The letter has other acts as well, and may be there before its task is.
  await staff.getByRole('region', { name: 'Tugas Anda' }).getByRole('button', { name: /^Tindakan lain/ }).click();
  await staff.getByRole('menuitem', { name: 'Minta tenggat baru' }).click();
  const ask = staff.getByRole('dialog', { name: 'Minta tenggat baru' });
  await ask.getByRole('group', { name: 'Sampai tanggal' }).getByRole('button').nth(2).click();
  await ask.getByLabel('Mengapa perlu waktu lebih lama?').fill('Dua pompa masih diperiksa di lapangan.');
  await ask.getByRole('button', { name: 'Kirim permintaan' }).click();
  await expect(staff.getByText('Permintaan terkirim.').first()).toBeVisible();
  await staff.context().close();

  const head = await signedIn(browser, { username: 'robertus.kadispupr', viewport: PHONE });
  await head.goto(task);
  await expect(head.getByText('Permintaan tenggat baru menunggu Anda')).toBeVisible();
  await head.getByRole('button', { name: 'Beri tenggat baru' }).first().click();
  await expect(head.getByText(/^Tenggat baru diberikan kepada /).first()).toBeVisible();
  await head.context().close();
});

let code = '';

test('the sheet for a leader who keeps the pen is one page of half a folio (BKS-44)', async ({ browser }) => {
  const page = await signedIn(browser, { username: 'hasan.sekda', viewport: DESKTOP });
  const row = (await deskOf(page)).findLast((each) => each.act === 'dispose');
  await page.goto(`/surat/${row?.letterId ?? ''}`);
  await page.getByRole('button', { name: 'Tindakan lain', exact: true }).first().click();
  await page.getByRole('menuitem', { name: 'Cetak lembar disposisi' }).click();
  const paper = page.getByRole('article', { name: /LEMBAR DISPOSISI/ });
  await expect(paper.getByText(row?.subject ?? '')).toBeVisible();
  code = (await paper.getByRole('figure').innerText()).trim();
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/u);
  await expectAccessible(page);
  // One sheet is one page, half a folio large; also after the papers of the registers were looked at in the same sitting.
  expect(await printed(page)).toEqual([[148, 210]]);
  const sheet = `${new URL(page.url()).pathname}${new URL(page.url()).search}`;
  for (const path of ['/buku/cadangan', '/ekspedisi/buku', '/buku']) {
    await goInside(page, path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await goInside(page, sheet);
  await expect(paper.getByText(row?.subject ?? '')).toBeVisible();
  expect(await printed(page)).toEqual([[148, 210]]);
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
  // A due date that was not understood is no order without one: nothing is entered until it is mended.
  await page.getByLabel('Tanggal lain').fill('40 Mei');
  await page.getByRole('button', { name: /^Catat a\.n\. / }).click();
  await expect(page.getByText('Tanggal ini tidak ada. Contoh yang benar: 9 November 2026.')).toBeVisible();
  await expect(page.getByLabel('Tanggal lain')).toBeFocused();
  await page.getByLabel('Tanggal lain').fill('');
  await page.getByRole('button', { name: /^Catat a\.n\. / }).click();
  await expect(page.getByText('Disposisi dicatat dan sudah terkirim kepada penerimanya.')).toBeVisible();
  await page.getByRole('link', { name: 'Buka suratnya' }).click();
  await expect(page.getByText(/Diparaf di lembar kertas/).first()).toBeVisible();
  await page.goto(`/lembar/${code}`);
  await expect(page.getByText('Lembar ini sudah dicatat.')).toBeVisible();
  await page.context().close();
});

test('the page of a letter stands after every act on it, and each act says whom it reached', async ({ browser }) => {
  const page = await signedIn(browser, { username: 'hasan.sekda', viewport: DESKTOP });
  const row = (await deskOf(page)).findLast((each) => each.act === 'dispose' && each.subject !== null);
  const stands = () => expect(page.getByRole('heading', { level: 1, name: row?.subject ?? 'nothing' })).toBeVisible();
  await page.goto(`/surat/${row?.letterId ?? ''}`);
  const dispose = async () => {
    await page.getByRole('button', { name: /^Disposisikan/ }).first().click();
    const sheet = page.getByRole('dialog', { name: 'Disposisi' });
    await sheet.getByRole('group', { name: 'Kepada' }).getByRole('button').first().click();
    await sheet.getByRole('button', { name: /Kirim ke/ }).click();
    await expect(page.getByText(/Disposisi terkirim/).first()).toBeVisible();
  };
  await dispose();
  // Nothing is taken back by one stray press.
  await page.getByRole('button', { name: 'Tarik kembali', exact: true }).click();
  const question = page.getByRole('dialog', { name: /^Tarik kembali dari / });
  await question.getByRole('button', { name: 'Tarik kembali', exact: true }).click();
  await expect(page.getByText(/^Disposisi ditarik kembali dari /).first()).toBeVisible();
  await stands();

  await dispose();
  // While a branch is open the letter is not closed, and where one would close it one reads whose it is.
  await page.getByRole('button', { name: 'Tindakan lain', exact: true }).click();
  await expect(page.getByRole('menuitem', { name: /^Tutup surat/ })).toContainText('Belum dapat ditutup: 1 cabang masih terbuka');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Tindakan lain: / }).first().click();
  await page.getByRole('menuitem', { name: 'Tutup cabang ini' }).click();
  const why = page.getByRole('dialog', { name: 'Mengapa cabang ini ditutup?' });
  await why.getByLabel('Alasan').fill('Ditangani bidang lain.');
  await why.getByRole('button', { name: 'Tutup cabang ini' }).click();
  await expect(page.getByText(/^Cabang .* ditutup\.$/).first()).toBeVisible();
  await stands();
  await page.context().close();
});

test('a draft is sent from the page of its letter, which stands; the assistant reads whose desk it is', async ({ browser }) => {
  const helper = await signedIn(browser, { username: 'bayu.ajudan', viewport: DESKTOP });
  await helper.locator('header [aria-haspopup=menu]').first().click();
  await helper.getByRole('menuitemradio', { name: /^Wali Kota/ }).click();
  await expect(helper.getByText('Kini membantu meja Wali Kota.').first()).toBeVisible();
  await expect(helper.getByRole('heading', { level: 1, name: /di meja Wali Kota, yang Anda bantu/ })).toBeVisible();
  const row = (await deskOf(helper)).find((each) => each.act === 'dispose' && each.subject !== null);
  await helper.goto(`/surat/${row?.letterId ?? ''}`);
  await helper.getByRole('button', { name: /^Siapkan disposisi/ }).first().click();
  const sheet = helper.getByRole('dialog', { name: 'Disposisi' });
  await sheet.getByRole('group', { name: 'Kepada' }).getByRole('button').first().click();
  await sheet.getByLabel('Catatan, bila perlu').fill('Mohon dibahas.');
  await sheet.getByRole('button', { name: /Siapkan untuk pimpinan/ }).click();
  await expect(helper.getByText('Konsep disposisi menunggu pimpinan.').first()).toBeVisible();
  await helper.context().close();

  const leader = await signedIn(browser, { username: 'nurmala.walikota', viewport: DESKTOP });
  await leader.goto(`/surat/${row?.letterId ?? ''}`);
  await leader.getByRole('button', { name: 'Kirim konsep ini' }).first().click();
  await expect(leader.getByText(/^Disposisi terkirim ke /).first()).toBeVisible();
  await expect(leader.getByRole('heading', { level: 1, name: row?.subject ?? 'nothing' })).toBeVisible();
  await leader.context().close();
});

test('the month of the calendar is as wide as the phone', async ({ browser }) => {
  const page = await signedIn(browser, { username: 'hasan.sekda', viewport: PHONE });
  await page.goto('/kalender?tampil=bulan');
  await expect(page.getByRole('region').first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
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
  const results = page.getByRole('dialog', { name: '2 laporan diterima' });
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

test('of several letters closed at once the one that still runs is refused by name, with whose desk it waits for; the others are closed', async ({ browser }) => {
  const page = await signedIn(browser, { username: 'hasan.sekda', viewport: DESKTOP });
  const letters = await page.evaluate(async () => {
    const get = async (address: string) => (await fetch(address)).json();
    const post = (address: string, body: object) => fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ commandId: crypto.randomUUID(), ...body }) });
    type Row = { id: string; subject: string | null; agendaText: string; state: string; allowed: string[] };
    const { rows } = (await get('/api/letters/incoming?limit=20')) as { rows: Row[] };
    const [one, other] = rows.filter((row) => row.subject !== null && row.state === 'registered' && row.allowed.includes('read'));
    for (const row of [one, other]) await post(`/api/letters/${row?.id}/read`, {});
    const { line } = (await get(`/api/letters/${one?.id}/disposition-sheet`)) as { line: { positionId: string; title: string }[] };
    await post(`/api/letters/${one?.id}/dispositions`, { parentRecipientId: null, recipients: [{ positionId: line[0]?.positionId, leading: true }], instructions: ['TL'], note: '', due: null });
    return { runs: one, rests: other, desk: line[0]?.title ?? '' };
  });
  // The view that was kept as the first one shows other states: asked for by name, the whole list is shown.
  await page.goto('/surat-masuk?waktu=between');
  await page.getByRole('button', { name: 'Pilih beberapa' }).click();
  for (const letter of [letters.runs, letters.rests]) await page.getByRole('checkbox', { name: `Pilih ${letter?.subject ?? ''}`, exact: true }).first().check();
  await page.getByRole('button', { name: 'Tutup surat (2)' }).click();
  const results = page.getByRole('dialog', { name: '1 dari 2 surat ditutup, 1 ditolak' });
  const lineOf = (letter: typeof letters.runs) => results.getByRole('listitem').filter({ hasText: `${letter?.subject ?? ''} · agenda ${letter?.agendaText ?? ''}` });
  await expect(lineOf(letters.runs)).toContainText('ditolak');
  await expect(lineOf(letters.runs)).toContainText(`Masih berjalan di meja ${letters.desk}.`);
  await expect(lineOf(letters.rests)).toContainText('selesai');
  await page.context().close();
});
