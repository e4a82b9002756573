import { DESKTOP, expect, expectAccessible, office, openFromDesk, PHONE, pressed, test } from './duty.ts';
import { photoOfLetter } from './scan-made-here.ts';
import { signedIn } from './sign-in.ts';

// One paper letter through the whole house: clerk at the counter, Sekda and head of agency on phones, staff on a phone, and closed.
const subject = `Permohonan Data Pompa Banjir ${Date.now() % 100_000}`;
const number = `614/${Date.now() % 100_000}/BWS`;
let letter = '';

test.describe.configure({ mode: 'serial' });

test('a clerk registers a paper letter from its scan and gets its agenda number at once (BKS-26, BKS-27, DMI-24)', async ({ browser }) => {
  const page = await signedIn(browser, { username: 'siti.loket', viewport: DESKTOP });
  expect(new URL(page.url()).hostname).toBe(office.name);
  expect(await page.evaluate(() => globalThis.isSecureContext)).toBe(true);
  await page.getByRole('link', { name: 'Agendakan' }).first().click();
  const photo = await photoOfLetter(['BALAI WILAYAH SUNGAI NUSA BAHARI', `Nomor: ${number}`, `Hal: ${subject}`, 'Yth. Sekretaris Daerah Kota Tanjung Lestari']);
  await page.locator('input[type=file]').first().setInputFiles({ name: 'surat-balai.jpg', mimeType: 'image/jpeg', buffer: photo });
  await page.getByLabel('Pengirim', { exact: true }).fill('Balai Wilayah Sungai Nusa Bahari');
  await page.getByLabel('Nomor surat').fill(number);
  await page.getByRole('textbox', { name: 'Hal', exact: true }).fill(subject);
  await page.getByLabel('Teruskan ke', { exact: true }).fill('Sekretaris Daerah');
  await page.getByRole('option', { name: /^Sekretaris Daerah/ }).first().click();
  await page.getByRole('button', { name: /^Simpan/ }).click();
  await expect(page.getByText('Tulis di kertas Balai Wilayah Sungai Nusa Bahari.')).toBeVisible();
  await expectAccessible(page);
  await page.context().close();
});

test('the leader sees it on a phone and disposes it in three taps to the own line (BKS-29, BKS-09)', async ({ browser }) => {
  const page = await signedIn(browser, { username: 'hasan.sekda', viewport: PHONE });
  await openFromDesk(page, subject);
  await expect(page.getByRole('heading', { name: subject })).toBeVisible();
  letter = new URL(page.url()).pathname;
  await page.getByRole('button', { name: /^Disposisikan/ }).first().click();
  await page.getByRole('button', { name: 'Cari pejabat' }).click();
  await page.getByRole('textbox', { name: 'Cari pejabat' }).fill('Pekerjaan Umum');
  await page.getByRole('button', { name: /Kepala Dinas Pekerjaan Umum/ }).first().click();
  await pressed(page, 'Untuk ditindaklanjuti');
  await expectAccessible(page);
  const cut = await page.getByRole('button').evaluateAll((buttons) => buttons.filter((button) => button.getBoundingClientRect().right > innerWidth).map((button) => button.textContent));
  expect(cut, 'buttons cut by the edge of the phone').toEqual([]);
  await page.getByRole('button', { name: /Kirim ke Kepala Dinas Pekerjaan Umum/ }).click();
  await expect(page.getByText(/Disposisi terkirim/).first()).toBeVisible({ timeout: 25_000 });
  await page.context().close();
});

test('the head of agency passes it on to a division from the phone', async ({ browser }) => {
  const page = await signedIn(browser, { username: 'robertus.kadispupr', viewport: PHONE });
  await page.goto(letter);
  await page.getByRole('button', { name: 'Teruskan', exact: true }).first().click();
  await page.getByRole('button', { name: /Sumber Daya Air/ }).first().click();
  await pressed(page, 'Untuk ditindaklanjuti');
  await page.getByRole('button', { name: /Kirim ke Kepala Bidang Sumber Daya Air/ }).click();
  await expect(page.getByText(/Disposisi terkirim/).first()).toBeVisible({ timeout: 25_000 });
  await page.context().close();
});

test('the recipient reports back with a file (BKS-30)', async ({ browser }) => {
  const page = await signedIn(browser, { username: 'dewa.kabidsda', viewport: PHONE });
  await page.goto(letter);
  await page.getByRole('button', { name: 'Laporkan', exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Tindak lanjut' });
  await dialog.getByLabel('Apa yang sudah dilakukan').fill('Data dua belas pompa sudah dihimpun dan diperiksa di lapangan.');
  await dialog.locator('input[type=file]').first().setInputFiles({ name: 'pompa.jpg', mimeType: 'image/jpeg', buffer: await photoOfLetter(['Daftar pompa']) });
  await dialog.getByRole('button', { name: 'Kirim laporan' }).click();
  await expect(page.getByText('Laporan terkirim.').first()).toBeVisible({ timeout: 25_000 });
  await page.context().close();
});

test('each issuer accepts the report, and the leader closes the letter', async ({ browser }) => {
  const head = await signedIn(browser, { username: 'robertus.kadispupr', viewport: PHONE });
  await head.goto(letter);
  await head.getByRole('button', { name: 'Terima laporan', exact: true }).first().click();
  await expect(head.getByText(/^Laporan .* diterima\.$/).first()).toBeVisible();
  await head.getByRole('button', { name: 'Laporkan', exact: true }).first().click();
  await head.getByRole('dialog', { name: 'Tindak lanjut' }).getByLabel('Apa yang sudah dilakukan').fill('Data dari Bidang SDA sudah lengkap.');
  await head.getByRole('dialog', { name: 'Tindak lanjut' }).getByRole('button', { name: 'Kirim laporan' }).click();
  await expect(head.getByText('Laporan terkirim.').first()).toBeVisible();
  await head.context().close();

  const leader = await signedIn(browser, { username: 'hasan.sekda', viewport: PHONE });
  await leader.goto(letter);
  await leader.getByRole('button', { name: 'Terima laporan', exact: true }).first().click();
  await expect(leader.getByText(/^Laporan .* diterima\.$/).first()).toBeVisible();
  await leader.getByRole('button', { name: 'Tutup surat', exact: true }).first().click();
  await leader.getByRole('dialog', { name: 'Tutup surat' }).getByRole('button', { name: 'Tutup surat' }).click();
  await expect(leader.getByText('Surat ditutup.').first()).toBeVisible();
  await expectAccessible(leader);
  await leader.context().close();
});

test('the clerk finds it by number, sender and subject, and reads where it is in one sentence (DMI-25, DMI-26)', async ({ browser }) => {
  const page = await signedIn(browser, { username: 'siti.loket', viewport: DESKTOP });
  for (const words of [number, subject.split(' ').slice(-1)[0] ?? subject, 'Balai Wilayah Sungai Nusa Bahari']) {
    await page.goto(`/cari?q=${encodeURIComponent(words)}`);
    await expect(page.getByText(subject).first()).toBeVisible();
  }
  await page.goto(letter);
  await expect(page.getByText(/selesai|ditutup/i).first()).toBeVisible();
  await page.goto('/buku');
  await expect(page.getByText(/lengkap/).first()).toBeVisible();
  await page.context().close();
});

test('a stranger to the letter does not learn that it exists', async ({ browser }) => {
  const page = await signedIn(browser, { username: 'salim.kadisdag', viewport: DESKTOP });
  const status = await page.evaluate(async (id) => (await fetch(`/api/letters/${id}`)).status, letter.split('/').at(-1));
  expect(status).toBe(404);
  await page.goto(letter);
  await expect(page.getByText(subject)).toHaveCount(0);
  await page.context().close();
});
