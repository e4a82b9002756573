import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { DESKTOP, expect, expectAccessible, office, openFromDesk, PHONE, test } from './duty.ts';
import { looksAtQuestion, readsWhyItCameBack, readsWithdrawn } from './read-letter.ts';
import { photoOfLetter, scanOfPrint } from './scan-made-here.ts';
import { signedIn } from './sign-in.ts';
import { begin, saved, submit, write } from './write-letter.ts';

// The outgoing letter from a blank page to another agency's desk (Bekasi 24.A/2013 Lampiran II-1 and II-2), and the way of the pen (Ps. 11(6)).
const run = Date.now() % 100_000;
const subject = `Permintaan pompa cadangan ${run}`;
const map = `Peta genangan ${run}`;
const passphrase = 'kambing merah tiga naik perahu senja';
let letter = '';

test.describe.configure({ mode: 'serial' });
test.use({ actionTimeout: 20_000 });

test('a drafter writes it and lays a file with it, and a verifier sees both and gives it back with the reason (BKS-36)', async ({ browser }) => {
  test.setTimeout(180_000);
  const drafter = await signedIn(browser, { username: 'nadia.stafsda', viewport: DESKTOP });
  await begin(drafter, /^Surat Biasa/);
  await write(drafter, {
    to: 'Kepala Pelaksana BPBD', subject, body: 'Sehubungan dengan meningkatnya resiko banjir, kami mohon bantuan dua pompa cadangan.', signer: /Hasan Mandagiri/, way: 'Tanda tangan elektronik',
    route: ['Kepala Bidang Sumber Daya Air'],
  });
  const note = drafter.getByRole('complementary', { name: 'Catatan kaidah' }).getByText('Bentuk baku “resiko” ialah “risiko”.', { exact: true });
  await expect(note).toBeVisible();
  await expect(drafter.locator('.doubt')).toHaveText('resiko');
  letter = new URL(drafter.url()).pathname.replace('/naskah/', '');
  await drafter.getByRole('region', { name: 'Berkas ikutan' }).locator('input[type=file]').first().setInputFiles({ name: `${map}.jpg`, mimeType: 'image/jpeg', buffer: await photoOfLetter([map]) });
  await expect(drafter.getByRole('textbox', { name: 'Sebutan berkas' })).toHaveValue(map, { timeout: 30_000 });
  await saved(drafter);
  // From within the text as from anywhere else, and without leaving a mark in it.
  await drafter.getByRole('textbox', { name: 'Isi', exact: true }).press('Control+Enter');
  await expect(drafter.getByRole('dialog').getByRole('list', { name: 'Berkas ikutan' })).toContainText(new RegExp(`${map}.*JPEG`));
  await drafter.getByRole('dialog').getByRole('button', { name: 'Kembali menulis', exact: true }).click();
  await submit(drafter);
  await drafter.context().close();

  const verifier = await signedIn(browser, { username: 'dewa.kabidsda', viewport: PHONE });
  await openFromDesk(verifier, subject);
  await expect(verifier).toHaveURL(new RegExp(`/periksa/${letter}`));
  await verifier.getByRole('tab', { name: /^Berkas/ }).click();
  await verifier.getByRole('list', { name: 'Berkas ikutan' }).getByRole('button', { name: map }).click();
  await expect(verifier.getByRole('dialog').getByRole('img', { name: new RegExp(`${map}, halaman 1`, 'i') })).toBeVisible({ timeout: 30_000 });
  await verifier.keyboard.press('Escape');
  await verifier.getByRole('tab', { name: 'Paraf' }).click();
  await expect(verifier.getByText('Bentuk baku “resiko” ialah “risiko”.', { exact: true })).toBeVisible();
  await expectAccessible(verifier);
  await verifier.getByRole('button', { name: 'Kembalikan' }).click();
  await verifier.getByRole('dialog').getByLabel('Apa yang harus diperbaiki').fill('Betulkan kata resiko dan sebutkan tanggalnya.');
  await verifier.getByRole('dialog').getByRole('button', { name: 'Kembalikan' }).click();
  await expect(verifier.getByText('Naskah dikembalikan kepada penyusun.').first()).toBeVisible();
  await verifier.context().close();
});

test('it lies on top of its drafter\'s letters with the reason, is mended by one press and initialled (BKS-37)', async ({ browser }) => {
  test.setTimeout(180_000);
  const drafter = await signedIn(browser, { username: 'nadia.stafsda', viewport: DESKTOP });
  await readsWhyItCameBack(drafter, { subject, letter, why: 'Betulkan kata resiko dan sebutkan tanggalnya.' });
  await drafter.goto('/naskah');
  await expect(drafter.getByRole('heading', { name: 'Dikembalikan, perlu diperbaiki' })).toBeVisible();
  await drafter.getByRole('link', { name: new RegExp(subject) }).click();
  await expect(drafter.getByText('Betulkan kata resiko dan sebutkan tanggalnya.')).toBeVisible();
  await drafter.getByRole('button', { name: /^Perbaiki ?: Bentuk baku/ }).click();
  await expect(drafter.getByRole('textbox', { name: 'Isi', exact: true })).toContainText('risiko banjir');
  await expect(drafter.locator('.doubt')).toHaveCount(0);
  await expect(drafter.getByRole('status').filter({ hasText: /^Tersimpan/ }).first()).toBeVisible();
  await submit(drafter);
  await drafter.context().close();

  const verifier = await signedIn(browser, { username: 'dewa.kabidsda', viewport: PHONE });
  await expect(verifier.getByRole('link', { name: new RegExp(subject) }).first()).toContainText('Berubah sejak Anda melihatnya: isi');
  await verifier.goto(`/periksa/${letter}`);
  await expect(verifier.getByRole('status').filter({ hasText: 'Berubah sejak Anda melihatnya: isi.' })).toBeVisible();
  await enlargePage(verifier);
  await verifier.getByRole('button', { name: 'Lihat perubahannya' }).click();
  await expect(verifier.getByRole('heading', { name: 'Berubah sejak Anda melihatnya' })).toBeVisible();
  await expectAccessible(verifier);
  const atMyDesk = verifier.getByRole('list', { name: /^Di meja Kepala Bidang Sumber Daya Air/u });
  await expect(atMyDesk).toBeVisible();
  await verifier.getByRole('button', { name: 'Bubuhkan paraf' }).click();
  await expect(verifier.getByText('Paraf dibubuhkan.').first()).toBeVisible();
  // The strip beneath the sentence moves with it: the initial of this desk is given.
  await expect(atMyDesk).toHaveCount(0);
  await expect(verifier.getByText(/Naskah berikutnya|Tidak ada lagi naskah yang menunggu Anda/u)).toBeVisible();
  await verifier.context().close();
});

test('the Sekda signs it with the own certificate and passphrase', async ({ browser }) => {
  test.setTimeout(180_000);
  const signer = await signedIn(browser, { username: 'hasan.sekda', viewport: PHONE });
  await signer.goto('/akun/tanda-tangan');
  await signer.getByLabel('Frasa sandi', { exact: true }).fill(passphrase);
  await signer.getByLabel('Frasa sandi sekali lagi').fill(passphrase);
  await signer.getByRole('button', { name: 'Buat sertifikat' }).click();
  await expect(signer.getByText('Sertifikat dibuat. Anda dapat menandatangani.').first()).toBeVisible({ timeout: 30_000 });
  await signer.goto(`/periksa/${letter}`);
  await signer.getByRole('link', { name: 'Buka untuk menandatangani' }).click();
  await expect(signer.getByRole('list', { name: 'Tanda tangani naskah' })).toContainText(`dengan 1 berkas ikutan: ${map}`);
  await signer.getByRole('button', { name: /^Lihat halaman/ }).first().click();
  await expect(signer.getByRole('dialog').getByRole('list', { name: 'Berkas ikutan' })).toContainText(`${map}.jpg`);
  await expectAccessible(signer);
  await signer.getByRole('dialog').getByRole('button', { name: map, exact: true }).click();
  await expect(signer.getByRole('heading', { name: map })).toBeVisible();
  await signer.keyboard.press('Escape');
  await expect(signer.getByRole('heading', { name: map })).toBeHidden();
  await expect(signer.getByRole('dialog').getByRole('list', { name: 'Berkas ikutan' })).toBeVisible();
  await signer.keyboard.press('Escape');
  await signer.getByRole('button', { name: 'Tanda tangani 1 naskah' }).click();
  const dialog = signer.getByRole('dialog');
  await dialog.getByLabel('Frasa sandi').fill(passphrase);
  await expectAccessible(signer);
  await dialog.getByRole('button', { name: 'Tanda tangani naskah ini' }).click();
  await expect(dialog.getByText('1 naskah ditandatangani.')).toBeVisible({ timeout: 60_000 });
  await expect(dialog.getByRole('list', { name: 'Hasil per naskah' })).toContainText('600.1/');
  await signer.context().close();
});

test('it is sent, lies on the other agency\'s desk under an agenda number of its own, and the sender sees that it was read (BKS-48)', async ({ browser }) => {
  test.setTimeout(180_000);
  const drafter = await signedIn(browser, { username: 'nadia.stafsda', viewport: DESKTOP });
  await drafter.goto(`/periksa/${letter}`);
  await expect(drafter.getByRole('list', { name: 'Berkas ikutan' })).toContainText(map);
  await expectAccessible(drafter);
  await expect(drafter.getByText('Sudah ditandatangani, menunggu dikirim oleh registrasi.')).toBeVisible();
  // Signed by the Sekda it is a letter of the Setda, whoever wrote it.
  const registry = await signedIn(browser, { username: 'siti.loket', viewport: DESKTOP });
  expect(await sent(registry, letter)).toBe(200);
  await seenInBook(registry);
  await registry.context().close();
  await expect(async () => {
    await drafter.reload();
    await expect(drafter.getByText('Terkirim ke 1 tujuan, belum dibaca.')).toBeVisible({ timeout: 3_000 });
    await expect(drafter.getByText('Diterima, belum dibaca')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });

  const receiver = await signedIn(browser, { username: 'simon.kalakbpbd', viewport: PHONE });
  await receiver.goto('/surat-masuk');
  await receiver.getByRole('link', { name: new RegExp(subject) }).first().click();
  await expect(receiver.getByRole('heading', { name: subject })).toBeVisible();
  await expect(receiver.getByText(/Agenda \d+/).first()).toBeVisible();
  expect(receiver.url()).not.toContain(letter);
  await expect(receiver.getByRole('img', { name: /halaman 1/i }).first()).toBeVisible({ timeout: 30_000 });
  await answerFromPage(receiver);
  await receiver.context().close();

  await expect(async () => {
    await drafter.reload();
    await expect(drafter.getByText('Terkirim ke 1 tujuan, dibaca 1.')).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 30_000 });
  await expect(drafter.getByRole('listitem').filter({ hasText: 'Badan Penanggulangan Bencana Daerah' })).toContainText(/diterima .* dibaca/);
  await drafter.context().close();
});

test('dropped at a counter, its signed file fills the form and what its signature is worth stays beside the button; with a byte changed it is a scan that was altered (BKS-28)', async ({ browser }) => {
  test.setTimeout(180_000);
  const drafter = await signedIn(browser, { username: 'nadia.stafsda', viewport: DESKTOP });
  const file = await signedFile(drafter, letter);
  await drafter.context().close();
  const altered = Buffer.from(file);
  const at = Math.floor(file.length / 2);
  altered[at] = (altered[at] ?? 0) ^ 1;
  for (const viewport of [DESKTOP, PHONE]) {
    const clerk = await signedIn(browser, { username: 'siti.loket', viewport });
    await clerk.goto('/agendakan');
    const drop = async (name: string, buffer: Buffer) => {
      await clerk.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'application/pdf', buffer });
      await clerk.getByRole('button', { name: new RegExp(name) }).first().click();
    };
    const form = clerk.getByRole('form', { name: 'Isian agenda' });
    const verdict = (words: string) => form.getByText(words, { exact: true }).last();
    await drop(`asli-${viewport.width}-${run}.pdf`, file);
    await expect(form.getByLabel('Nomor surat')).toHaveValue(/600\.1\//, { timeout: 60_000 });
    for (const field of ['Nomor surat', 'Ringkasan', 'Klasifikasi']) {
      await form.getByLabel(field, { exact: true }).evaluate((element) => { element.scrollIntoView({ block: 'center' }); });
      await expect(verdict('Tanda tangan sah, penerbit kota ini sendiri')).toBeInViewport({ ratio: 1 });
      await expect(form.getByLabel(field, { exact: true })).toBeInViewport({ ratio: 1 });
    }
    await expect(form.getByText('Pengirim ini belum tercatat.', { exact: false })).toHaveCount(0);
    await expectAccessible(clerk);
    await drop(`berubah-${viewport.width}-${run}.pdf`, altered);
    await expect(verdict('Berubah sejak ditandatangani; data tidak dipakai')).toBeInViewport({ timeout: 60_000 });
    await expect(form.getByLabel('Nomor surat')).toHaveValue('');
    await expectAccessible(clerk);
    // The tray is left as it was found: the next clerk's paper comes first.
    expect(await removePapers(clerk, String(run))).toBe(2);
    await clerk.context().close();
  }
});

test('what was withdrawn is written anew in one press, and names the letter it takes the place of', async ({ browser }) => {
  test.setTimeout(120_000);
  const signer = await signedIn(browser, { username: 'hasan.sekda', viewport: PHONE });
  await signer.goto(`/periksa/${letter}`);
  await signer.getByRole('button', { name: 'Tindakan lain' }).last().click();
  await signer.getByRole('menuitem', { name: 'Tarik naskah' }).click();
  await signer.getByRole('dialog').getByLabel('Alasan').fill('Jumlah pompa keliru');
  await signer.getByRole('dialog').getByRole('button', { name: 'Tarik naskah' }).click();
  await expect(signer.getByText(/^Naskah ditarik\. (?:Penerima di dalam pemerintah kota diberi tahu|Masih harus diberi tahu: \d+ penerima di luar)\.$/u)).toBeVisible();
  await signer.context().close();
  await readsWithdrawn(await signedIn(browser, { username: 'simon.kalakbpbd', viewport: DESKTOP }), { subject, why: 'Jumlah pompa keliru' });

  const drafter = await signedIn(browser, { username: 'nadia.stafsda', viewport: DESKTOP });
  await drafter.goto(`/periksa/${letter}`);
  await expect(drafter.getByText('“Jumlah pompa keliru”', { exact: false }).first()).toBeVisible();
  await expect(drafter.getByRole('link', { name: 'Lihat pengiriman' })).toBeVisible();
  await expectAccessible(drafter);
  await drafter.getByRole('button', { name: 'Tulis penggantinya' }).click();
  await expect(drafter.getByRole('textbox', { name: 'Perihal', exact: true })).toHaveValue(subject, { timeout: 30_000 });
  await expect(drafter.getByRole('combobox', { name: /^Hubungan dengan 600/ })).toHaveValue('Menggantikan');
  // What is taken off is found again by words of its subject, and begins as a reference.
  const list = drafter.getByRole('list', { name: 'Hubungan dengan surat lain' });
  await list.getByRole('button', { name: /^Keluarkan/ }).click();
  await expect(list).toHaveCount(0);
  await drafter.getByRole('textbox', { name: 'Hubungan dengan surat lain' }).fill(subject);
  await drafter.getByRole('option', { name: /Naskah kota ini/ }).first().click();
  await expect(drafter.getByRole('combobox', { name: /^Hubungan dengan 600/ })).toHaveValue('Merujuk');
  await saved(drafter);
  await expectAccessible(drafter);
  await drafter.context().close();
});

test('signed with the pen: numbered, printed, scanned back and found again by its QR; the scan of another letter is refused (BKS-44)', async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await signedIn(browser, { username: 'nadia.stafsda', viewport: DESKTOP });
  const numbered = async (about: string) => {
    await begin(page, /^Nota Dinas(?! Dalam)/);
    await write(page, { to: 'Kepala Bidang Sumber Daya Air', subject: about, body: 'Dengan hormat kami sampaikan hasil pemeriksaan pompa.', signer: /Nadia Saraswara/, way: 'Tanda tangan basah' });
    await submit(page);
    await page.getByRole('link', { name: new RegExp(about) }).click();
    const sheet = page.getByRole('img', { name: /halaman 1/i }).first();
    const unnumbered = (await sheet.getAttribute('src')) ?? '';
    await page.getByRole('button', { name: 'Beri nomor', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Beri nomor' }).click();
    // The page is set anew with its number, and the facts name it, without another visit.
    await expect(sheet).not.toHaveAttribute('src', unnumbered);
    await expect(page.getByText(/Bernomor .+\. Berikutnya: cetak, ditandatangani .+, lalu pindai\./)).toBeVisible();
    // Nothing was printed yet, so printing is the act; the scan comes behind it.
    await expect(page.getByRole('link', { name: 'Cetak untuk ditandatangani' })).toHaveClass(/primary/);
    await expect(page.getByRole('button', { name: 'Lampirkan pindaian' })).not.toHaveClass(/primary/);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Cetak untuk ditandatangani' }).click();
    const print = readFileSync(await (await download).path());
    await page.reload();
    await expect(page.getByText(/Bernomor .+, sudah dicetak\. Berikutnya: ditandatangani .+, lalu pindaiannya dilampirkan\./)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Lampirkan pindaian' })).toHaveClass(/primary/);
    return print;
  };
  const other = await scanOfPrint(await numbered(`Nota lain ${run}`));
  const scan = await scanOfPrint(await numbered(`Nota pompa ${run}`));
  await page.getByRole('button', { name: 'Lampirkan pindaian' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').first().setInputFiles({ name: 'lain.jpg', mimeType: 'image/jpeg', buffer: other });
  // Before anything is pressed: which letter it is of, and no way on with it.
  await expect(dialog.getByRole('alert')).toContainText(new RegExp(`Ini bukan pindaian naskah ini\\. Kodenya milik surat .+Nota lain ${run}`), { timeout: 60_000 });
  await expect(dialog.getByRole('button', { name: 'Jadikan naskah' })).toHaveAttribute('aria-disabled', 'true');
  await expectAccessible(page);
  const asked = page.waitForRequest(/scan-check\?code=/);
  await dialog.locator('input[type=file]').first().setInputFiles({ name: 'nota.jpg', mimeType: 'image/jpeg', buffer: scan });
  await expect(dialog.getByText(/^Pindaian naskah ini, nomor /)).toBeVisible({ timeout: 60_000 });
  const code = new URL((await asked).url()).searchParams.get('code') ?? '';
  await dialog.getByRole('button', { name: 'Jadikan naskah' }).click();
  await expect(page.getByText('Sudah ditandatangani, belum dikirim.')).toBeVisible();
  await expect(page.getByText('Tanda tangan basah, dipindai')).toBeVisible();
  await expectAccessible(page);
  // Walked past on the desk it is the scan as well, not a page set anew without number and signature.
  await page.goto('/');
  await page.getByRole('link', { name: new RegExp(`Nota pompa ${run}`) }).first().focus();
  await expect(page.getByRole('complementary', { name: 'Naskah yang dipilih' }).getByRole('img', { name: /^Nota Dinas .*, 1$/ })).toHaveAttribute('src', /\/api\/files\//, { timeout: 30_000 });
  await page.context().close();

  const stranger = await (await browser.newContext({ baseURL: office.origin, viewport: PHONE })).newPage();
  await stranger.goto(`/v/${code}`);
  await expect(stranger.getByRole('heading', { name: 'Surat ini tercatat di kantor kami' })).toBeVisible();
  await expect(stranger.getByText(`Nota pompa ${run}`)).toBeVisible();
  await expectAccessible(stranger);
  await stranger.context().close();
});

test('approved by signing in, inside the house, where the regulation knows that way (Bekasi Ps. 11(5), BKS-43)', async ({ browser }) => {
  test.setTimeout(240_000);
  const administrator = await signedIn(browser, { username: 'gede.superadmin', viewport: DESKTOP });
  await workBy(administrator, /Bekasi/);
  try {
    const page = await signedIn(browser, { username: 'nadia.stafsda', viewport: DESKTOP });
    await begin(page, /^Nota Dinas(?! Dalam)/);
    await write(page, { to: 'Kepala Bidang Sumber Daya Air', subject: `Nota masuk akun ${run}`, body: 'Pompa cadangan sudah diuji.', signer: /Nadia Saraswara/, way: 'Persetujuan dengan masuk akun' });
    await submit(page);
    await page.getByRole('link', { name: new RegExp(`Nota masuk akun ${run}`) }).click();
    await page.getByRole('link', { name: 'Buka untuk menandatangani' }).click();
    // It came from its own page: picked, first, and its page lies beside the list.
    await expect(page.getByRole('region', { name: `Halaman Nota masuk akun ${run}` })).toBeVisible();
    await expect(page.getByRole('checkbox', { name: `Pilih Nota masuk akun ${run}` })).toBeChecked();
    await page.getByRole('button', { name: 'Tanda tangani 1 naskah' }).click();
    await expect(page.getByRole('dialog').getByText('Disetujui dengan masuk ke Lontar', { exact: false })).toBeVisible();
    await expect(page.getByRole('dialog').getByLabel('Frasa sandi')).toHaveCount(0);
    await page.getByRole('dialog').getByRole('button', { name: 'Tanda tangani naskah ini' }).click();
    await expect(page.getByRole('dialog').getByText('1 naskah ditandatangani.')).toBeVisible({ timeout: 60_000 });
    await page.context().close();
  } finally {
    await workBy(administrator, /Dumai/);
    await administrator.context().close();
  }
});

/** The city works by another regulation: the ways to finish a letter are the regulation's. */
async function workBy(page: Page, regulation: RegExp): Promise<void> {
  await page.goto('/pengaturan/kota');
  await page.getByRole('button', { name: 'Ganti peraturan' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Peraturan lain' }).click();
  await page.getByRole('option', { name: regulation }).click();
  await dialog.getByRole('button', { name: 'Ganti peraturan' }).click();
  await expect(dialog).toBeHidden({ timeout: 30_000 });
}

/** On a phone a page of a letter is too small to read: a tap gives it the whole screen, and there it grows. */
async function enlargePage(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Perbesar halaman 1' }).click();
  const viewer = page.getByRole('dialog');
  const sheet = viewer.getByRole('img', { name: /halaman 1/i });
  const small = (await sheet.boundingBox())?.width ?? 0;
  await viewer.getByRole('button', { name: 'Perbesar', exact: true }).click();
  await viewer.getByRole('button', { name: 'Perbesar', exact: true }).click();
  await expect(viewer.getByText('200 %')).toBeVisible();
  await expect.poll(async () => (await sheet.boundingBox())?.width).toBeCloseTo(small * 2, -1);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(viewer).toBeHidden();
}

type Answer = { draft: { content: { relations: { kind: string }[]; to: { ref: { kind: string } | null }[] } } };

/** Whom it was sent to answers from its page: sender and relation stand in the new letter. */
async function answerFromPage(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tindakan lain' }).last().click();
  await page.getByRole('menuitem', { name: 'Balas dengan naskah' }).click();
  await expect(page.getByText('alamat dan rujukannya terisi dari surat yang dijawab', { exact: false })).toBeVisible();
  await expect(page.getByText(/Menjawab surat 600\.1\//)).toBeVisible();
  await page.getByRole('button', { name: /^Surat Biasa/ }).first().click();
  await expect(page.getByRole('textbox', { name: 'Isi', exact: true })).toBeVisible({ timeout: 30_000 });
  const letterId = new URL(page.url()).pathname.replace('/naskah/', '');
  await expect(page.getByRole('list', { name: 'Hubungan dengan surat lain' })).toContainText('600.1/');
  await expect(page.getByRole('combobox', { name: /^Hubungan dengan 600/ })).toHaveValue('Menjawab');
  const { draft } = await page.evaluate(async (id) => (await (await fetch(`/api/letters/outgoing/${id}`)).json()) as Answer, letterId);
  expect(draft.content).toMatchObject({ relations: [{ kind: 'answers' }], to: [{ ref: { kind: 'unit' } }] });
  await looksAtQuestion(page, subject);
}

/** The signed file as anybody who has it may pass it on. */
async function signedFile(page: Page, letterId: string): Promise<Buffer> {
  const base64 = await page.evaluate(async (id) => {
    const { fileId } = (await (await fetch(`/api/letters/outgoing/${id}`)).json()) as { fileId: string };
    const bytes = new Uint8Array(await (await fetch(`/api/files/${fileId}/original`)).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
  }, letterId);
  return Buffer.from(base64, 'base64');
}

/** Throws away the papers in the tray whose files bear these words. @returns how many */
function removePapers(page: Page, words: string): Promise<number> {
  return page.evaluate(async (named) => {
    const { rows } = (await (await fetch('/api/intake/papers')).json()) as { rows: { id: string }[] };
    const mine = rows.filter((row) => JSON.stringify(row).includes(named));
    const gone = await Promise.all(mine.map(({ id }) => fetch(`/api/intake/papers/${id}/remove`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ commandId: crypto.randomUUID() }) })));
    return gone.filter((reply) => reply.ok).length;
  }, words);
}

/** Sends it as the page of sending does; what one sees while it waits has a duty of its own. */
function sent(page: Page, letterId: string): Promise<number> {
  return page.evaluate(async (id) => {
    const { version } = (await (await fetch(`/api/letters/outgoing/${id}`)).json()) as { version: number };
    const reply = await fetch(`/api/letters/outgoing/${id}/send`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ commandId: crypto.randomUUID(), version }) });
    return reply.status;
  }, letterId);
}

/** The book of letters that go out has its own heads, on the screen and on paper. */
async function seenInBook(page: Page): Promise<void> {
  await page.goto('/buku?jenis=keluar');
  await expect(page.getByRole('heading', { level: 1, name: 'Buku agenda surat keluar' })).toBeVisible();
  await expect(page.getByRole('columnheader')).toHaveText(['Nomor', 'Tanggal surat', 'Nomor surat', 'Tanggal kirim', 'Dikirim kepada', 'Hal', 'Unit pengolah', 'Penanda tangan', 'Sarana', 'Keterangan']);
  await expect(page.getByRole('row').filter({ hasText: subject })).toContainText('Sekretaris Daerah');
  await expect(page.getByRole('link', { name: 'Agendakan surat' })).toHaveCount(0);
  await expectAccessible(page);
  await page.evaluate(() => { window.print = () => { document.body.dataset.printed = [...document.querySelectorAll('table th')].map((head) => head.textContent).join(); }; });
  await page.getByRole('button', { name: 'Cetak buku' }).click();
  await expect.poll(() => page.evaluate(() => document.body.dataset.printed)).toContain('Dikirim kepada (instansi, alamat)');
}
