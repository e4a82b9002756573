import type { Page } from '@playwright/test';
import { DESKTOP, expect, expectAccessible, openFromDesk, PHONE, test } from './duty.ts';
import { signedIn } from './sign-in.ts';
import { classify, saved, submit } from './write-letter.ts';

// An order reaches whom it names: three employees picked from the register and one person of no register (ADR 155).
const run = Date.now() % 100_000;
const subject = `Pemeriksaan pompa ${run}`;
const passphrase = 'kambing merah tiga naik perahu senja';
let letter = '';

test.describe.configure({ mode: 'serial' });
test.use({ actionTimeout: 20_000 });

/** Picks employees in the order of the page. */
async function name(page: Page, people: readonly string[]): Promise<void> {
  for (const person of people) {
    await page.getByPlaceholder('Cari nama atau NIP').fill(person);
    await page.getByRole('option', { name: new RegExp(person) }).first().click();
    await expect(page.locator('[data-field=people] li').filter({ hasText: person })).toBeVisible();
  }
}

test('a drafter names three employees and one outsider, and is told before it is submitted who receives it', async ({ browser }) => {
  test.setTimeout(180_000);
  const drafter = await signedIn(browser, { username: 'nadia.stafsda', viewport: DESKTOP });
  await drafter.goto('/naskah/baru');
  await drafter.getByRole('button', { name: /^Surat Perintah Tugas/ }).first().click();
  await drafter.getByLabel('Dasar').fill('Rencana kerja dinas tahun 2026');
  await name(drafter, ['Yusuf', 'Dewa', 'Robertus']);
  await drafter.getByRole('button', { name: 'Tulis sendiri' }).click();
  await drafter.getByLabel('Nama', { exact: true }).fill('Bukan Siapa-siapa');
  // A press on a button gives it no focus in Safari, and a number is looked up in another window: what is written is neither stored nor gone by that.
  await drafter.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await expect(drafter.getByLabel('Nama', { exact: true })).toHaveValue('Bukan Siapa-siapa');
  await drafter.locator('[data-person]').getByRole('button', { name: 'Batal', exact: true }).click();
  await expect(drafter.locator('[data-field=people] li')).toHaveCount(3);
  await drafter.getByRole('button', { name: 'Tulis sendiri' }).click();
  await drafter.getByLabel('Nama', { exact: true }).fill('Mega Puspasari');
  await drafter.getByLabel('Jabatan', { exact: true }).fill('Tenaga ahli');
  // Who goes on to the next field has named her: no further button.
  await drafter.getByLabel('Untuk').fill('memeriksa pompa pintu air pada tanggal 30 November 2026');
  await expect(drafter.locator('[data-field=people] li')).toHaveCount(4);
  await drafter.getByRole('textbox', { name: /^Hal/ }).fill(subject);
  await classify(drafter);
  await drafter.getByRole('combobox', { name: 'Penanda tangan', exact: true }).click();
  await drafter.getByRole('option', { name: /Robertus/ }).first().click();
  for (const each of await drafter.getByRole('list', { name: 'Urutan paraf' }).getByRole('button', { name: /^Keluarkan/ }).all()) await each.click();
  await saved(drafter);
  letter = new URL(drafter.url()).pathname.replace('/naskah/', '');
  await drafter.getByRole('button', { name: /^Ajukan/ }).click();
  const dialog = drafter.getByRole('dialog');
  const receives = dialog.getByRole('list', { name: 'Diterima oleh' });
  await expect(receives.getByRole('listitem').filter({ hasText: /Yusuf.*Bidang Sumber Daya Air/ })).toBeVisible();
  await expect(receives.getByRole('listitem').filter({ hasText: 'Mega Puspasari' })).toContainText('diberi salinan cetak');
  await expect(dialog.getByText('Kepada', { exact: true })).toHaveCount(0);
  await expectAccessible(drafter);
  await drafter.keyboard.press('Escape');
  await submit(drafter);
  await drafter.context().close();
});

/** What the page of the signer does, asked of the office directly; another duty walks that page. */
async function sign(page: Page): Promise<void> {
  const signed = await page.evaluate(async ({ letterId, phrase }) => {
    const post = async (path: string, body: object) => (await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ commandId: crypto.randomUUID(), ...body }) })).json();
    const mine = (await (await fetch('/api/signing')).json()) as { state: string };
    if (mine.state === 'none') await post('/api/signing/certificates', { passphrase: phrase });
    const { version } = (await (await fetch(`/api/letters/outgoing/${letterId}`)).json()) as { version: number };
    return post(`/api/letters/outgoing/${letterId}/sign`, { version, passphrase: phrase });
  }, { letterId: letter, phrase: passphrase });
  expect(signed).toMatchObject({ number: expect.any(String) });
}

test('signed, it is sent from the desk of its drafter to the three, and the outsider is listed for a print', async ({ browser }) => {
  test.setTimeout(180_000);
  const signer = await signedIn(browser, { username: 'robertus.kadispupr', viewport: DESKTOP });
  // Who signs is told before whom it reaches, beside its pages and where the passphrase is asked.
  await signer.goto(`/periksa/${letter}`);
  await expect(signer.getByText(/^Diterima oleh Yusuf .*Diberi salinan cetak: Mega Puspasari\.$/)).toBeVisible();
  await signer.goto(`/tanda-tangani?surat=${letter}`);
  await expect(signer.getByText(/^Diterima oleh Yusuf .*Ketua Tim/)).toBeVisible();
  await signer.getByRole('button', { name: 'Tanda tangani 1 naskah' }).click();
  await expect(signer.getByRole('dialog').getByText(/^Diterima oleh Yusuf .*Ketua Tim/)).toBeVisible();
  await expectAccessible(signer);
  await sign(signer);
  await signer.context().close();
  const drafter = await signedIn(browser, { username: 'nadia.stafsda', viewport: DESKTOP });
  await drafter.goto(`/kirim/${letter}`);
  await expect(drafter.getByText(/Yusuf .*Ketua Tim/)).toBeVisible();
  await expect(drafter.getByRole('list', { name: 'Diberi salinan cetak' })).toContainText('Mega Puspasari');
  await expectAccessible(drafter);
  await drafter.getByRole('button', { name: 'Kirim ke 3 tujuan' }).click();
  await expect(drafter.getByRole('button', { name: 'Batalkan kirim' })).toBeVisible();
  await expect(async () => {
    await drafter.reload();
    await expect(drafter.getByText(/Yusuf .*Ketua Tim/)).toBeVisible({ timeout: 3_000 });
    await expect(drafter.getByText('Diterima', { exact: true }).first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await drafter.context().close();
});

test('the second of the three has it on the desk and in the bell, finds it by its words, and its drafter sees who read it', async ({ browser }) => {
  test.setTimeout(180_000);
  const named = await signedIn(browser, { username: 'dewa.kabidsda', viewport: PHONE });
  await openFromDesk(named, subject);
  await expect(named.getByRole('heading', { name: subject })).toBeVisible();
  await expect(named.getByRole('img', { name: /halaman 1/i }).first()).toBeVisible({ timeout: 30_000 });
  await expect(async () => {
    await named.goto(`/cari?q=${encodeURIComponent(subject)}`);
    await expect(named.getByRole('link', { name: new RegExp(subject) }).first()).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await named.context().close();
  const drafter = await signedIn(browser, { username: 'nadia.stafsda', viewport: DESKTOP });
  await drafter.goto(`/periksa/${letter}`);
  await expect(drafter.getByText('Diberi salinan cetak: Mega Puspasari.')).toBeVisible();
  await expect(drafter.getByRole('listitem').filter({ hasText: /^Dewa/ })).toContainText('dibaca');
  await expect(drafter.getByRole('listitem').filter({ hasText: /^Yusuf/ })).not.toContainText('dibaca');
  await drafter.context().close();
});

test('from the order its drafter prepares the travel letter of one it names, filled with what the order says', async ({ browser }) => {
  test.setTimeout(180_000);
  const drafter = await signedIn(browser, { username: 'nadia.stafsda', viewport: DESKTOP });
  await drafter.goto(`/periksa/${letter}`);
  await drafter.getByRole('button', { name: 'Buat SPD' }).click();
  const dialog = drafter.getByRole('dialog');
  await expect(dialog.getByRole('radio')).toHaveCount(5);
  await dialog.getByRole('button', { name: 'Buat SPD' }).click();
  await expect(dialog.getByText('Pilih pegawainya dahulu.')).toBeVisible();
  await dialog.getByRole('radio', { name: /^Dewa/ }).check();
  await expectAccessible(drafter);
  await dialog.getByRole('button', { name: 'Buat SPD' }).click();
  await expect(drafter.locator('[data-field=traveller]')).toContainText('Dewa');
  await expect(drafter.getByLabel('Maksud perjalanan')).toHaveValue('Memeriksa pompa pintu air pada tanggal 30 November 2026');
  await expect(drafter.getByLabel('Keterangan lain-lain')).toHaveValue(/^Dasar: Surat Perintah Tugas Nomor .+ tanggal /);
  // Back at the order, she is offered for the others alone and led to the draft there is.
  const draftUrl = drafter.url();
  await drafter.goto(`/periksa/${letter}`);
  await drafter.getByRole('button', { name: 'Buat SPD' }).click();
  await expect(dialog.getByRole('radio', { name: /^Dewa/ })).toHaveCount(0);
  await expect(dialog.getByRole('radio')).toHaveCount(4);
  await expect(dialog.getByRole('region', { name: 'Sudah ada SPD dari surat tugas ini' })).toContainText('Dewa');
  await expectAccessible(drafter);
  await dialog.getByRole('link', { name: 'Konsep SPD' }).click();
  await expect(drafter).toHaveURL(draftUrl);
  await drafter.context().close();
});
