import sharp from 'sharp';
import type { Browser, Page } from '@playwright/test';
import { DESKTOP, expect, expectAccessible, PHONE, test } from './duty.ts';
import { signedIn } from './sign-in.ts';
import { begin, classify, pageIsSet, saved, submit, write } from './write-letter.ts';

// What few letters need and their offices do not forgive: a regulation is promulgated after its signature, a number that was held goes to its
// letter, an appraisal by staff is written in its parts.
const run = Date.now() % 100_000;
const passphrase = 'tujuh pelikan menimbang garam biru';

test.use({ actionTimeout: 20_000 });

test('a regulation signed by the mayor is promulgated by the secretary: day, secretary and gazette stand beside its page, which stays as it was signed', async ({ browser }) => {
  test.setTimeout(240_000);
  const about = `tata kelola pompa banjir ${run}`;
  const drafter = await signedIn(browser, { username: 'lukas.kabagumum', viewport: DESKTOP });
  await begin(drafter, /^Peraturan Wali Kota/);
  await drafter.getByRole('textbox', { name: /^Tentang/ }).fill(about);
  await classify(drafter);
  await drafter.getByLabel('Menimbang').fill('bahwa pompa banjir perlu dikelola dengan tertib');
  await drafter.getByLabel('Mengingat').fill('Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah');
  await drafter.getByRole('textbox', { name: 'Isi', exact: true }).click();
  await drafter.keyboard.insertText('Pompa banjir dikelola oleh Dinas Pekerjaan Umum dan Penataan Ruang.');
  await drafter.getByRole('combobox', { name: 'Penanda tangan', exact: true }).click();
  await drafter.getByRole('option', { name: /nurmala pattikelana/iu }).first().click();
  await withoutRoute(drafter);
  const letter = new URL(drafter.url()).pathname.replace('/naskah/', '');
  await submit(drafter);
  await signByCertificate(browser, { letter, username: 'nurmala.walikota' });

  await drafter.goto(`/periksa/${letter}`);
  const page = drafter.getByRole('img', { name: /halaman 1/i }).first();
  await expect(page).toBeVisible({ timeout: 60_000 });
  const before = await page.getAttribute('src');
  await drafter.getByRole('button', { name: 'Catat pengundangan' }).click();
  const dialog = drafter.getByRole('dialog');
  await expect(dialog.getByLabel('Diundangkan oleh (jabatan)')).toHaveValue('Sekretaris Daerah');
  await dialog.getByLabel('Nama yang mengundangkan').fill('HASAN MANDAGIRI');
  await dialog.getByLabel('Berita Daerah').fill(`Berita Daerah Kota Tanjung Lestari Nomor ${run}`);
  await expectAccessible(drafter);
  await dialog.getByRole('button', { name: 'Catat pengundangan' }).click();
  await expect(dialog).toBeHidden();
  await expect(drafter.getByText(new RegExp(`Sekretaris Daerah, HASAN MANDAGIRI · Berita Daerah Kota Tanjung Lestari Nomor ${run}`))).toBeVisible();
  await expect(page).toHaveAttribute('src', before ?? '');
  await drafter.context().close();
});

test('a number held beforehand is given to a letter for the pen from the list of held numbers', async ({ browser }) => {
  test.setTimeout(180_000);
  const signer = await signedIn(browser, { username: 'hasan.sekda', viewport: DESKTOP });
  const [first, subject] = [`Undangan pertama tahun ini ${run}`, `Undangan yang nomornya dipegang ${run}`];
  const opens = await forThePen(signer, first);
  await forThePen(signer, subject);
  await signer.context().close();

  const clerk = await signedIn(browser, { username: 'siti.loket', viewport: DESKTOP });
  // A book opens with its first number, and holds numbers from then on.
  await clerk.goto(`/periksa/${opens}`);
  await clerk.getByRole('button', { name: 'Beri nomor', exact: true }).click();
  await clerk.getByRole('dialog').getByRole('button', { name: 'Beri nomor' }).click();
  await expect(clerk.getByText(isNumbered)).toBeVisible();
  await heldOutgoing(clerk);
  await clerk.getByRole('button', { name: 'Cadangkan nomor' }).click();
  await clerk.getByRole('dialog').getByLabel('Untuk siapa').fill(`Sekretaris Daerah ${run}`);
  await clerk.getByRole('dialog').getByLabel('Untuk apa').fill('Undangan yang menyusul');
  await clerk.getByRole('dialog').getByRole('button', { name: 'Cadangkan nomor' }).click();
  const row = clerk.getByRole('row').filter({ hasText: `Sekretaris Daerah ${run}` });
  const number = (await row.getByRole('cell').first().textContent()) ?? '';
  expect(number).toMatch(/^\d/u);
  await row.getByRole('button', { name: /^Pakai untuk naskah/ }).click();
  await clerk.getByRole('dialog').getByRole('link', { name: subject }).click();
  // It comes chosen: nobody looks for it a second time.
  const taken = clerk.getByRole('dialog').getByRole('combobox', { name: 'Nomor yang dipakai' });
  await expect(taken).toHaveValue(new RegExp(`^Cadangan ${number} · Sekretaris Daerah ${run} · `));
  // The list opens above the question it stands in, where a mouse reaches it.
  await taken.click();
  await clerk.getByRole('option').first().click();
  await taken.click();
  await clerk.getByRole('option', { name: new RegExp(`^Cadangan ${number} · `) }).click();
  await expectAccessible(clerk);
  await clerk.getByRole('dialog').getByRole('button', { name: 'Beri nomor' }).click();
  await expect(clerk.getByText(isNumbered)).toBeVisible();
  await expect(clerk.getByText(new RegExp(`^600\\.1/0*${number}/`)).first()).toBeVisible();
  await heldOutgoing(clerk);
  await expect(row).toHaveCount(0);
  await clerk.context().close();
});

test('an appraisal by staff is written in its parts, a picture among them, and submitted', async ({ browser }) => {
  test.setTimeout(180_000);
  const subject = `Telaahan pompa ${run}`;
  const page = await signedIn(browser, { username: 'nadia.stafsda', viewport: DESKTOP });
  await begin(page, /^Telaah(?:an)? Staf/, 'Pokok persoalan');
  await page.getByLabel('Kepada').fill('Kepala Bidang Sumber Daya Air');
  await page.getByRole('option', { name: /^Kepala Bidang Sumber Daya Air(?!.*tulis seperti ini)/ }).first().click();
  await page.getByRole('textbox', { name: /^(?:Hal|Perihal)/ }).fill(subject);
  await classify(page);
  for (const part of ['Pokok persoalan', 'Praanggapan', 'Fakta yang mempengaruhi', 'Analisis', 'Simpulan', 'Saran tindak']) {
    await page.getByRole('textbox', { name: part, exact: true }).click();
    await page.keyboard.insertText(`${part} ditulis pada bagiannya sendiri ${run}.`);
  }
  await page.getByRole('combobox', { name: 'Penanda tangan', exact: true }).click();
  await page.getByRole('option', { name: /Nadia Saraswara/ }).first().click();
  await withoutRoute(page);
  await pageIsSet(page);
  const pictures = await picturesOf(page);
  await layPicture(page, 'Analisis');
  await saved(page);
  await expect.poll(() => picturesOf(page), { timeout: 30_000 }).toBe(pictures + 1);
  await expectAccessible(page);
  const letter = new URL(page.url()).pathname.replace('/naskah/', '');
  await submit(page);
  await page.context().close();

  // On a phone as well, its maker sees it as it was submitted.
  const reader = await signedIn(browser, { username: 'nadia.stafsda', viewport: PHONE });
  await reader.goto(`/periksa/${letter}`);
  await expect(reader.getByRole('heading', { name: subject })).toBeVisible();
  await expect(reader.getByRole('img', { name: /halaman 1/i }).first()).toBeVisible({ timeout: 60_000 });
  await reader.context().close();
});

const isNumbered = /^Bernomor .+\. Berikutnya: cetak/u;

/** A letter to be signed with the pen that waits for its number; its id. */
async function forThePen(page: Page, subject: string): Promise<string> {
  await begin(page, /^Surat Biasa/);
  await write(page, { to: 'Kepala Pelaksana BPBD', subject, body: 'Bersama ini kami mohon kehadiran Saudara.', signer: /Hasan Mandagiri/, way: 'Tanda tangan basah' });
  await withoutRoute(page);
  const letter = new URL(page.url()).pathname.replace('/naskah/', '');
  await submit(page);
  return letter;
}

/** Numbers held in the book of letters that go out. */
async function heldOutgoing(page: Page): Promise<void> {
  await page.goto('/buku/cadangan');
  await page.getByRole('combobox', { name: 'Buku', exact: true }).click();
  await page.getByRole('option', { name: /^Surat keluar · / }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('dicadangkan');
}

/** Takes off the initials the house offers: what is tried here begins behind them. */
async function withoutRoute(page: Page): Promise<void> {
  const desks = page.getByRole('list', { name: 'Urutan paraf' }).getByRole('listitem');
  await saved(page);
  for (let left = await desks.count(); left > 0; left -= 1) {
    await desks.first().getByRole('button', { name: /^Keluarkan/ }).click();
    await expect(desks).toHaveCount(left - 1);
  }
  await saved(page);
}

async function signByCertificate(browser: Browser, { letter, username }: { letter: string; username: string }): Promise<void> {
  const signer = await signedIn(browser, { username, viewport: PHONE });
  await signer.goto('/akun/tanda-tangan');
  await signer.getByLabel('Frasa sandi', { exact: true }).fill(passphrase);
  await signer.getByLabel('Frasa sandi sekali lagi').fill(passphrase);
  await signer.getByRole('button', { name: 'Buat sertifikat' }).click();
  await expect(signer.getByText('Sertifikat dibuat. Anda dapat menandatangani.').first()).toBeVisible({ timeout: 30_000 });
  await signer.goto(`/tanda-tangani?surat=${letter}`);
  await signer.getByRole('button', { name: 'Tanda tangani 1 naskah' }).click();
  await signer.getByRole('dialog').getByLabel('Frasa sandi').fill(passphrase);
  await signer.getByRole('dialog').getByRole('button', { name: 'Tanda tangani naskah ini' }).click();
  await expect(signer.getByRole('dialog').getByText('1 naskah ditandatangani.')).toBeVisible({ timeout: 60_000 });
  await signer.context().close();
}

async function layPicture(page: Page, part: string): Promise<void> {
  const text = page.getByRole('textbox', { name: part, exact: true });
  await text.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  await page.locator('div').filter({ has: text }).filter({ has: page.getByRole('toolbar') }).last().getByRole('button', { name: 'Alat lain' }).click();
  await page.getByRole('menuitem', { name: 'Gambar', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Sisipkan gambar' });
  const buffer = await sharp({ create: { width: 320, height: 200, channels: 3, background: '#2a6' } }).png().toBuffer();
  await dialog.locator('input[type=file]').first().setInputFiles({ name: `pompa-${run}.png`, mimeType: 'image/png', buffer });
  await dialog.getByLabel('Apa yang tampak pada gambar').fill('Letak pompa di tepi sungai');
  const insert = dialog.getByRole('button', { name: 'Sisipkan', exact: true });
  await expect(insert).not.toHaveAttribute('aria-disabled', 'true', { timeout: 30_000 });
  await insert.click();
  await expect(dialog).toBeHidden();
}

/** Pictures the pages show, the emblem of the letterhead among them. */
async function picturesOf(page: Page): Promise<number> {
  const sources = await page.locator('img[data-page-key]').evaluateAll((pages) => pages.map((each) => decodeURIComponent((each as HTMLImageElement).src)));
  return sources.join('').split('<image').length - 1;
}
