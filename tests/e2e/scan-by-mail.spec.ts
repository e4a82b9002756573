import { ImapFlow } from 'imapflow';
import { DESKTOP, expect, office, test } from './duty.ts';
import { photoOfLetter } from './scan-made-here.ts';
import { signedIn } from './sign-in.ts';

// A scanner in the corridor mails what it scanned; the clerk finds it in the tray and registers it.
const run = Date.now() % 100_000;

type Attachment = { name: string; type: string; bytes: Buffer };

/** Lays a message into the mailbox as a mail server does. */
async function mail(to: string, attachments: Attachment[]): Promise<void> {
  const url = new URL(office.scanMail ?? '');
  const client = new ImapFlow({ host: url.hostname, port: Number(url.port), secure: false, auth: { user: url.username, pass: url.password }, logger: false });
  const parts = attachments.map(({ name, type, bytes }) => `--b\r\nContent-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${bytes.toString('base64').replace(/(.{76})/gu, '$1\r\n')}\r\n`);
  await client.connect();
  await client.append(url.pathname.slice(1), `From: pemindai@kantor.test\r\nTo: ${to}\r\nSubject: Hasil pindai\r\nMessage-ID: <${run}@kantor.test>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nTerlampir.\r\n${parts.join('')}--b--\r\n`);
  await client.logout();
}

test('a scan sent by mail lies in the tray with its page drawn, is registered from there, and what was not taken is told with its reason (BKS-26)', async ({ browser }) => {
  test.setTimeout(300_000);
  const page = await signedIn(browser, { username: 'siti.loket', viewport: DESKTOP });
  await page.goto('/agendakan');
  await mail('pindai+setda@kantor.test', [
    { name: `surel-${run}.jpg`, type: 'image/jpeg', bytes: await photoOfLetter(['SURAT DARI PEMINDAI', String(run)]) },
    { name: `bukan-surat-${run}.pdf`, type: 'application/pdf', bytes: Buffer.from('ini bukan PDF') },
  ]);
  // The office looks into its mailbox every minute.
  const paper = page.getByRole('region', { name: 'Antrean surat' }).getByRole('button', { name: new RegExp(`^surel-${run}\\.jpg`) });
  await expect(paper).toContainText('dari pos-el', { timeout: 180_000 });
  await paper.click();
  await expect(page.getByRole('button', { name: 'Susun halaman' })).toBeVisible({ timeout: 60_000 });
  await page.getByLabel('Pengirim', { exact: true }).fill(`Kantor Pertanahan Uji ${run}`);
  await page.getByLabel('Nomor surat').fill(`900/${run}/SUREL`);
  await page.getByLabel('Hal', { exact: true }).fill(`Surat lewat pemindai ${run}`);
  await page.getByLabel('Teruskan ke', { exact: true }).fill('Wakil Wali Kota');
  await page.getByRole('option', { name: /^Wakil Wali Kota/ }).first().click();
  await page.getByRole('button', { name: /^Simpan/ }).click();
  await expect(page.getByText(`Tulis di kertas Kantor Pertanahan Uji ${run}.`)).toBeVisible();

  await page.getByRole('button', { name: /pindaian tidak diterima/ }).click({ timeout: 90_000 });
  const refused = page.getByRole('dialog', { name: 'Pindaian yang tidak diterima' }).getByRole('listitem').filter({ hasText: `bukan-surat-${run}.pdf` });
  await expect(refused).toContainText('dari pos-el');
  await refused.getByRole('button', { name: 'Sudah dibaca' }).click();
  await expect(refused).toHaveCount(0);
  await page.context().close();
});
