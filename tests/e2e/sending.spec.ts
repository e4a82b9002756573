import type { Locator, Page } from '@playwright/test';
import { TestMailServer } from '../mail-server.ts';
import { DESKTOP, expect, expectAccessible, office, openFromDesk, PHONE, test } from './duty.ts';
import { signedIn } from './sign-in.ts';

// A signed letter goes out: by mail to an outside party over a real mail server, and by hand with a receipt drawn on a phone.
const run = Date.now() % 100_000;
const passphrase = 'kambing merah tiga naik perahu senja';
const mailbox = new TestMailServer();
test.beforeAll(async () => {
  mailbox.port = office.smtpPort ?? 0;
  await mailbox.start();
});
test.afterAll(() => mailbox.stop());

type Json = Record<string, unknown>;
/** What the pages before this one do, asked of the office directly as the person who is signed in. */
async function ask(page: Page, route: string, body?: Json): Promise<Json> {
  const [method = 'GET', path = ''] = route.split(' ');
  const reply = await page.evaluate(async (asked) => {
    const sent = asked.body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify({ commandId: crypto.randomUUID(), ...asked.body }) } : {};
    const answer = await fetch(asked.path, { method: asked.method, ...sent });
    return { status: answer.status, json: (await answer.json()) as unknown };
  }, { method, path, body });
  expect(reply.status, `${method} ${path} ${JSON.stringify(reply.json)}`).toBe(200);
  return reply.json as Json;
}

/** A letter to somebody outside, written and submitted by its own signer. */
async function submittedLetter(page: Page, addressee: Json | Json[], { subject, way }: { subject: string; way: 'certificate' | 'wet' }): Promise<{ letterId: string; version: unknown }> {
  const { letterId } = (await ask(page, 'POST /api/letters/outgoing', { typeCode: 'SBIASA' })) as { letterId: string };
  const url = `/api/letters/outgoing/${letterId}`;
  const { options } = (await ask(page, `GET ${url}/signers`)) as { options: { positionId: string; employeeId: string; way: string; inNameOf: string | null; through: string | null }[] };
  const { current, person } = (await ask(page, 'GET /api/session')) as { current: { positionId: string }; person: { employeeId: string } };
  const own = options.find((option) => option.positionId === current.positionId && option.employeeId === person.employeeId);
  if (!own) throw new Error(`who is signed in may not sign this letter: ${JSON.stringify(options)}`);
  const signer = { positionId: own.positionId, employeeId: own.employeeId, way: own.way, inNameOf: own.inNameOf, through: own.through };
  const text = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Bersama ini kami sampaikan jadwal pemeliharaan pintu air.' }] }] };
  const change = { subject, place: 'Tanjung Lestari', way, classification: '600.1', route: [], to: [addressee].flat().map((each) => ({ ref: null, ...each })), body: text, signer };
  const saved = await ask(page, `PATCH ${url}/content`, { base: 1, change });
  const submitted = await ask(page, `POST ${url}/submit`, { version: saved['version'], base: saved['contentVersion'] });
  return { letterId, version: submitted['version'] };
}

async function signedLetter(page: Page, addressee: Json | Json[], subject = `Jadwal pintu air ${run}`): Promise<string> {
  const mine = (await ask(page, 'GET /api/signing')) as { state: string };
  if (mine.state === 'none') await ask(page, 'POST /api/signing/certificates', { passphrase });
  const { letterId, version } = await submittedLetter(page, addressee, { subject, way: 'certificate' });
  await ask(page, `POST /api/letters/outgoing/${letterId}/sign`, { version, passphrase });
  return letterId;
}

test('the registry reads on its desk and in its queue which letters for the pen wait for their number, and which for their scan (BKS-44)', async ({ browser }) => {
  test.setTimeout(180_000);
  const subject = `Pinjam genset ${run}`;
  const signer = await signedIn(browser, { username: 'hasan.sekda', viewport: DESKTOP });
  const { letterId } = await submittedLetter(signer, { name: `PT Genset ${run}`, place: 'Jakarta' }, { subject, way: 'wet' });
  await signer.goto('/naskah');
  await expect(signer.getByRole('link', { name: new RegExp(`${subject}.*Menunggu nomor: `) })).toBeVisible();
  await signer.context().close();

  const clerk = await signedIn(browser, { username: 'siti.loket', viewport: DESKTOP });
  await expect(clerk.getByText(/\d menunggu nomor/)).toBeVisible();
  // The letters themselves lie on an otherwise empty desk, each with its act.
  await expect(clerk.getByRole('link', { name: new RegExp(`${subject}.*Beri nomor`) })).toBeVisible();
  await expect(clerk.getByText('Surat berikutnya muncul di sini', { exact: false })).toHaveCount(0);
  await expect(clerk.getByText('Tidak ada naskah yang menunggu Anda.')).toHaveCount(0);
  await expect(clerk.getByRole('navigation', { name: 'Ruang' }).getByRole('link', { name: /^\d+\s*Registrasi$/ })).toBeVisible();
  await expectAccessible(clerk);
  await clerk.getByRole('link', { name: 'Buka antrean' }).click();
  await expect(clerk.getByText('Tanda tangan basah: menunggu nomor')).toBeVisible();
  await expectAccessible(clerk);
  await clerk.getByRole('link', { name: new RegExp(`${subject}.*Beri nomor`) }).focus();
  await clerk.keyboard.press('Enter');
  await expect(clerk).toHaveURL(new RegExp(`/periksa/${letterId}`));
  await expect(clerk.getByText('Menunggu nomor, lalu dicetak dan ditandatangani dengan pena.')).toBeVisible();
  await clerk.getByRole('button', { name: 'Beri nomor', exact: true }).click();
  await clerk.getByRole('dialog').getByRole('button', { name: 'Beri nomor' }).click();
  await expect(clerk.getByText(/Bernomor .+\. Berikutnya: cetak, ditandatangani Sekretaris Daerah, lalu pindai\./)).toBeVisible();
  await clerk.goto('/registrasi');
  await expect(clerk.getByRole('link', { name: new RegExp(`${subject}.*Lampirkan pindaian`) })).toBeVisible();
  for (const address of ['/periksa/undefined', '/kirim/satu']) {
    await clerk.goto(address);
    await expect(clerk.getByText('Halaman ini tidak ada.')).toBeVisible();
  }
  await clerk.context().close();
});

test('a signed letter waits at the registry of the sender, comes back with a reason, and is handed over again (DMI-27)', async ({ browser }) => {
  test.setTimeout(240_000);
  const sender = await signedIn(browser, { username: 'hasan.sekda', viewport: DESKTOP });
  const subject = `Jadwal pompa ${run}`;
  const letterId = await signedLetter(sender, { name: `PT Pompa ${run}`, place: 'Jakarta' }, subject);
  await sender.goto(`/kirim/${letterId}`);
  await expect(sender.getByRole('heading', { level: 1, name: 'Menunggu dikirim oleh registrasi.' })).toBeVisible();
  await expect(sender.getByRole('button', { name: /^Kirim ke/ })).toHaveCount(0);
  await expectAccessible(sender);

  const clerk = await signedIn(browser, { username: 'siti.loket', viewport: DESKTOP });
  await expect(clerk.getByText(/\d menunggu dikirim/)).toBeVisible();
  await clerk.getByRole('link', { name: 'Buka antrean' }).click();
  await expectAccessible(clerk);
  await clerk.getByRole('link', { name: new RegExp(subject) }).click();
  await clerk.getByRole('button', { name: 'Kembalikan ke pengirim' }).click();
  await clerk.getByRole('dialog').getByRole('button', { name: 'Kembalikan ke pengirim' }).click();
  await expect(clerk.getByText('Tulis alasannya, sedikitnya lima huruf.')).toBeVisible();
  await clerk.getByRole('dialog').getByLabel('Alasan').fill('Alamat PT Pompa sudah pindah.');
  await expectAccessible(clerk);
  await clerk.getByRole('dialog').getByRole('button', { name: 'Kembalikan ke pengirim' }).click();
  await expect(clerk).toHaveURL(/\/registrasi/);
  await expect(clerk.getByRole('link', { name: new RegExp(subject) })).toHaveCount(0);

  await sender.goto('/');
  await openFromDesk(sender, subject);
  await sender.getByRole('link', { name: 'Lihat alasannya dan serahkan lagi' }).click();
  await expect(sender.getByRole('heading', { level: 1, name: 'Registrasi mengembalikan surat ini.' })).toBeVisible();
  await expect(sender.getByText('Alamat PT Pompa sudah pindah.')).toBeVisible();
  await sender.getByRole('button', { name: /^Perbaiki alamat/ }).click();
  const mend = sender.getByRole('dialog');
  await expect(mend.getByLabel('Alamat antar')).toHaveValue('Jakarta');
  await mend.getByLabel('Alamat antar').fill('Bogor');
  await mend.getByLabel('u.p.').fill('Ibu Ratna');
  await expectAccessible(sender);
  await mend.getByRole('button', { name: 'Simpan alamat' }).click();
  await expect(sender.getByRole('list', { name: 'Di luar pemerintah kota' })).toContainText(/u\.p\. Ibu Ratna · Bogor · diperbaiki/);
  await expectAccessible(sender);
  await sender.getByRole('button', { name: 'Serahkan ke registrasi' }).click();
  await expect(sender.getByRole('heading', { level: 1, name: 'Menunggu dikirim oleh registrasi.' })).toBeVisible();
  await sender.context().close();
  await clerk.goto('/registrasi');
  await expect(clerk.getByRole('link', { name: new RegExp(subject) })).toBeVisible();
  await clerk.context().close();
});

test('the registry sends several letters in one go, each with its own answer', async ({ browser }) => {
  test.setTimeout(180_000);
  const sender = await signedIn(browser, { username: 'hasan.sekda', viewport: DESKTOP });
  const subjects = ['Satu', 'Dua'].map((which) => `Undangan ${which} ${run}`);
  for (const subject of subjects) await signedLetter(sender, { name: `PT Undangan ${run}`, place: 'Jakarta' }, subject);
  const penned = `Undangan Pena ${run}`;
  const { letterId: forPen } = await submittedLetter(sender, { name: `PT Undangan ${run}`, place: 'Jakarta' }, { subject: penned, way: 'wet' });
  await sender.context().close();
  const clerk = await signedIn(browser, { username: 'siti.loket', viewport: DESKTOP });
  await clerk.goto('/registrasi');
  await clerk.getByRole('button', { name: 'Kirim beberapa' }).click();
  // What cannot be sent has no box: pressed, it opens as ever.
  await clerk.getByRole('link', { name: new RegExp(penned) }).click();
  await expect(clerk).toHaveURL(new RegExp(`/periksa/${forPen}`));
  await clerk.goto('/registrasi');
  await clerk.getByRole('button', { name: 'Kirim beberapa' }).click();
  await clerk.getByRole('link', { name: new RegExp(penned) }).focus();
  await clerk.keyboard.press('Enter');
  await expect(clerk).toHaveURL(new RegExp(`/periksa/${forPen}`));
  await clerk.goto('/registrasi');
  await clerk.getByRole('button', { name: 'Kirim beberapa' }).click();
  for (const subject of subjects) await clerk.getByRole('checkbox', { name: `Pilih ${subject}` }).check();
  await expectAccessible(clerk);
  await clerk.getByRole('button', { name: 'Kirim 2 surat' }).click();
  await expect(clerk.getByRole('dialog').getByText(/2 .*berangkat dalam sepuluh detik/)).toBeVisible();
  // Where they are listed one may take them back as well: one of them here, and it lies in the queue again.
  const [kept = '', gone = ''] = subjects;
  const line = (subject: string) => clerk.getByRole('dialog').getByRole('listitem').filter({ hasText: subject });
  await expect(clerk.getByRole('dialog').getByRole('button', { name: 'Batalkan kirim 2 surat' })).toBeVisible();
  await line(kept).getByRole('button', { name: /^Batalkan kirim \(\d+\)$/ }).click();
  await expect(line(kept)).toContainText('Kirim dibatalkan; surat ini kembali ke antrean.');
  await expect(line(gone).getByRole('button', { name: /^Batalkan kirim/ })).toHaveCount(0, { timeout: 15_000 });
  await expectAccessible(clerk);
  await clerk.getByRole('dialog').getByRole('button', { name: 'Tutup hasil' }).click();
  await expect(clerk.getByRole('link', { name: new RegExp(gone) })).toHaveCount(0);
  await expect(clerk.getByRole('link', { name: new RegExp(kept) })).toBeVisible();
  await clerk.goto('/registrasi');
  await clerk.getByRole('button', { name: 'Kirim beberapa' }).click();
  // A press on the row is enough; it opens nothing while one is picking.
  await clerk.getByRole('link', { name: new RegExp(kept) }).click();
  await expect(clerk.getByRole('checkbox', { name: `Pilih ${kept}` })).toBeChecked();
  await clerk.getByRole('button', { name: 'Kirim 1 surat' }).click();
  await expect(clerk.getByRole('dialog').getByText(/1 .*berangkat dalam sepuluh detik/)).toBeVisible();
  await clerk.context().close();
});

test('a letter to an outside party is looked over, taken back once, and leaves by mail with its signed file (BKS-42)', async ({ browser }) => {
  test.setTimeout(240_000);
  const email = `surat${run}@airbersih.test`;
  const signer = await signedIn(browser, { username: 'hasan.sekda', viewport: DESKTOP });
  const letterId = await signedLetter(signer, { name: `PT Air Bersih ${run}`, place: 'Jakarta', email });
  await signer.context().close();
  const page = await signedIn(browser, { username: 'siti.loket', viewport: DESKTOP });
  await page.goto(`/kirim/${letterId}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Periksa tujuannya, lalu kirim.' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pos-el', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByLabel('Alamat pos-el')).toHaveValue(email);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Kirim ke 1 tujuan' }).click();
  await page.getByRole('button', { name: 'Batalkan kirim' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Periksa tujuannya, lalu kirim.' })).toBeVisible();
  expect(mailbox.of(email)).toEqual([]);

  await page.getByRole('button', { name: 'Kirim ke 1 tujuan' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Berangkat dalam \d+ detik/ })).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole('list', { name: 'Di luar pemerintah kota' }).getByRole('listitem')).toContainText(email);
  await expect(page.getByRole('heading', { level: 1, name: /^1 (menunggu dikirim|terkirim) lewat pos-el\.$/ })).toBeVisible({ timeout: 90_000 });
  const line = page.getByRole('list', { name: 'Di luar pemerintah kota' }).getByRole('listitem');
  await expect(line).toContainText('Terkirim', { timeout: 60_000 });
  await expect(page.getByRole('heading', { level: 1, name: '1 terkirim lewat pos-el.' })).toBeVisible();
  await expectAccessible(page);
  const [mail, ...more] = mailbox.of(email);
  expect(more).toEqual([]);
  expect(mail?.subject).toContain(`Jadwal pintu air ${run}`);
  expect(mail?.raw).toContain('application/pdf');
  await page.context().close();
});

test('a letter that is carried lies in the list on the phone of the registry, is signed for there, and its sender sees by whom (BKS-45)', async ({ browser }) => {
  test.setTimeout(240_000);
  const name = `Lurah Mawar ${run}`;
  const sender = await signedIn(browser, { username: 'hasan.sekda', viewport: DESKTOP });
  const letterId = await signedLetter(sender, { name, place: 'Tempat' });
  const phone = await signedIn(browser, { username: 'siti.loket', viewport: PHONE });
  await phone.goto(`/kirim/${letterId}`);
  await expect(phone.getByRole('button', { name: 'Diantar', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await phone.getByRole('button', { name: 'Kirim ke 1 tujuan' }).click();
  await expect(phone.getByText('Menunggu diantar', { exact: true })).toBeVisible({ timeout: 90_000 });
  await expect(phone.getByRole('heading', { level: 1, name: '1 menunggu diantar.' })).toBeVisible();
  // The list is its registry's: the sender is told whose, and is led to no page that is not for them.
  await expect(phone.getByRole('link', { name: 'Buka daftar antar' })).toBeVisible();
  await sender.goto(`/kirim/${letterId}`);
  await expect(sender.getByText(/^Ada pada daftar antar .+; pencatat suratnya yang mengantarkan\.$/)).toBeVisible();
  await expect(sender.getByRole('link', { name: 'Buka daftar antar' })).toHaveCount(0);
  // The book opens at the unit whose letters wait, as the list does.
  await phone.goto('/ekspedisi/buku');
  await expect(phone.getByText(name)).toBeVisible();
  await standsBesideItsHead(phone.locator('td').filter({ hasText: name }));
  await phone.goto('/ekspedisi');
  await expect(phone.getByRole('navigation', { name: 'Ruang' }).getByRole('button', { name: /^\d+\s*Lainnya$/ })).toBeVisible();
  // Both ends of the way stand on the row, without opening the one to find the other.
  await expect(phone.getByRole('button', { name: `Serahkan ${name}` })).toBeVisible();
  await phone.getByRole('button', { name: `Tidak terantar ${name}` }).click();
  await phone.getByRole('dialog').getByRole('textbox').fill('Kantor lurah sudah pindah');
  await phone.getByRole('dialog').getByRole('button', { name: 'Tidak terantar' }).click();
  await expect(phone.getByRole('listitem').filter({ hasText: name })).toContainText('Kantor lurah sudah pindah');
  await expectAccessible(phone);
  // Whose letter it is reads it on the desk, and says where else.
  await sender.goto('/');
  await expect(sender.getByText('Kiriman tidak sampai').first()).toBeVisible();
  await sender.goto(`/kirim/${letterId}`);
  await sender.getByRole('button', { name: `Antar lagi ${name}` }).click();
  await expect(sender.getByRole('dialog').getByText('Kurir: “Kantor lurah sudah pindah”')).toBeVisible();
  await sender.getByRole('dialog').getByLabel('Alamat antar').fill('Jalan Melati 5');
  await expectAccessible(sender);
  await sender.getByRole('dialog').getByRole('button', { name: 'Antar lagi' }).click();
  await expect(sender.getByRole('heading', { level: 1, name: '1 menunggu diantar.' })).toBeVisible();
  await phone.goto('/ekspedisi');
  await expect(phone.getByRole('listitem').filter({ hasText: name })).toContainText('Jalan Melati 5');
  await phone.getByRole('button', { name: `Serahkan ${name}` }).click();
  await phone.getByLabel('Nama penerima').fill('Ibu Sari, bagian umum');
  const box = phone.getByRole('img', { name: 'Penerima menandatangani di kotak ini' });
  await box.scrollIntoViewIfNeeded();
  const frame = await box.boundingBox();
  if (!frame) throw new Error('there is no box to sign in');
  await phone.mouse.move(frame.x + 20, frame.y + 60);
  await phone.mouse.down();
  for (const [dx, dy] of [[60, 20], [100, 80], [150, 30], [210, 70]] as const) await phone.mouse.move(frame.x + dx, frame.y + dy);
  await phone.mouse.up();
  await expectAccessible(phone);
  // The line breaks at the very moment of saving; the receipt waits on the phone and is sent once.
  await phone.context().setOffline(true);
  await phone.getByRole('button', { name: 'Simpan tanda terima' }).click();
  await expect(phone.getByText('Tersimpan di ponsel, menunggu jaringan')).toBeVisible();
  await phone.context().setOffline(false);
  await expect(phone.getByRole('list', { name: 'Sudah diantar hari ini' }).getByRole('listitem').filter({ hasText: name })).toContainText('Ibu Sari', { timeout: 60_000 });
  await phone.getByRole('link', { name: 'Buku ekspedisi' }).click();
  await expect(phone.getByText(name)).toBeVisible();
  await expect(phone.getByText('Ibu Sari, bagian umum').first()).toBeVisible();
  await expectAccessible(phone);
  await phone.context().close();

  await sender.goto(`/kirim/${letterId}`);
  const line = sender.getByRole('list', { name: 'Di luar pemerintah kota' }).getByRole('listitem');
  await expect(line).toContainText('Diterima Ibu Sari, bagian umum');
  await expect(line.getByRole('link', { name: 'Lihat tanda tangan penerima' })).toBeVisible();
  await sender.context().close();
});

test('a letter to fourteen is given its way at once, followed in the order of the letter, and carried under its own number', async ({ browser }) => {
  test.setTimeout(240_000);
  const names = Array.from({ length: 14 }, (_, at) => `PT Banyak ${run} ${String(at + 1).padStart(2, '0')}`);
  const sender = await signedIn(browser, { username: 'hasan.sekda', viewport: DESKTOP });
  const letterId = await signedLetter(sender, names.map((name, at) => ({ name, place: 'Jakarta', email: at < 3 ? `banyak${run}${at}@airbersih.test` : null })), `Undangan bagi banyak ${run}`);
  await sender.context().close();
  const clerk = await signedIn(browser, { username: 'siti.loket', viewport: DESKTOP });
  await clerk.goto(`/kirim/${letterId}`);
  const outside = clerk.getByRole('list', { name: 'Di luar pemerintah kota' }).getByRole('listitem');
  await expect(clerk.getByRole('heading', { name: 'Di luar pemerintah kota · 14' })).toBeVisible();
  await expect(clerk.getByText('3 pos-el, 11 diantar')).toBeVisible();
  await expect(outside.filter({ hasText: names[0] ?? '' })).toContainText(`banyak${run}0@airbersih.test`);
  await clerk.getByRole('button', { name: 'Diantar untuk semua' }).click();
  await expect(clerk.getByText('14 diantar')).toBeVisible();
  await clerk.getByRole('searchbox', { name: 'Cari tujuan' }).fill(`${run} 07`);
  await expect(outside).toHaveCount(1);
  await expectAccessible(clerk);
  await clerk.getByRole('searchbox', { name: 'Cari tujuan' }).fill('');
  await expect(outside).toHaveCount(14);
  await clerk.getByRole('button', { name: 'Kirim ke 14 tujuan' }).click();
  const waiting = clerk.getByRole('list', { name: 'Menunggu diantar' });
  await expect(waiting.getByRole('listitem')).toHaveCount(14, { timeout: 90_000 });
  expect(await waiting.locator('b').allTextContents()).toEqual(names);
  await expectAccessible(clerk);
  await clerk.getByRole('link', { name: 'Buka daftar antar' }).click();
  const parcels = clerk.getByRole('list', { name: /^Menunggu diantar: / }).filter({ hasText: names[0] ?? '' }).getByRole('listitem');
  await expect(parcels).toHaveCount(14);
  await expect(clerk.getByRole('heading', { name: new RegExp(`Undangan bagi banyak ${run}`) })).toHaveCount(1);
  await clerk.getByRole('searchbox', { name: 'Cari tujuan atau surat' }).fill(`${run} 09`);
  await expect(parcels).toHaveCount(0);
  const door = clerk.getByRole('list', { name: /^Menunggu diantar: / }).locator('b', { hasText: names[8] ?? '' });
  await expect(door).toBeVisible();
  await expectAccessible(clerk);
  // Pressed anywhere on its row: at a door nobody aims.
  const spot = await door.boundingBox();
  if (!spot) throw new Error('the row is not drawn');
  await clerk.mouse.click(spot.x + 8, spot.y + 8);
  await expect(clerk.getByRole('heading', { name: `Serahkan ke ${names[8] ?? ''}` })).toBeVisible();
  await clerk.context().close();
});

test('at one door one signature is given for all that this receiver takes; each letter keeps its line in the book, and what is refused stays to be carried (BKS-45)', async ({ browser }) => {
  test.setTimeout(240_000);
  const name = `Bank Daerah ${run}`;
  const subjects = ['Rekening kas', 'Jadwal kliring', 'Sewa gerai'].map((subject) => `${subject} ${run}`);
  const sender = await signedIn(browser, { username: 'hasan.sekda', viewport: DESKTOP });
  const letterIds: string[] = [];
  for (const subject of subjects) letterIds.push(await signedLetter(sender, { name, place: 'Tanjung Lestari' }, subject));
  await sender.context().close();
  const phone = await signedIn(browser, { username: 'siti.loket', viewport: PHONE });
  for (const letterId of letterIds) {
    const { version } = await ask(phone, `GET /api/letters/outgoing/${letterId}/sending`);
    await ask(phone, `POST /api/letters/outgoing/${letterId}/send`, { version, outside: [{ line: 'to:0', way: 'courier' }] });
  }
  await phone.goto('/ekspedisi');
  const give = phone.getByRole('button', { name: `Serahkan ${name}` });
  await expect(async () => { await phone.reload(); await expect(give).toHaveCount(3, { timeout: 5_000 }); }).toPass({ timeout: 90_000 });
  await expect(phone.getByText('bersama 2 surat lain')).toHaveCount(3);
  await give.first().click();
  const letters = phone.getByRole('group', { name: '3 surat untuk penerima ini' });
  for (const subject of subjects) await expect(letters.getByRole('checkbox', { name: new RegExp(subject) })).toBeChecked();
  await letters.getByRole('checkbox', { name: /Sewa gerai/ }).uncheck();
  await expectAccessible(phone);
  await phone.getByLabel('Nama penerima').fill('Ibu Dewi, kas umum');
  await phone.getByRole('button', { name: 'Tanpa gambar' }).click();
  await phone.getByRole('button', { name: 'Tanda tangan di layar' }).click();
  const box = phone.getByRole('img', { name: 'Penerima menandatangani di kotak ini' });
  await box.scrollIntoViewIfNeeded();
  const frame = await box.boundingBox();
  if (!frame) throw new Error('there is no box to sign in');
  await phone.mouse.move(frame.x + 20, frame.y + 60);
  await phone.mouse.down();
  for (const [dx, dy] of [[60, 20], [100, 80], [150, 30]] as const) await phone.mouse.move(frame.x + dx, frame.y + dy);
  await phone.mouse.up();
  // The line breaks at the door: both receipts wait on the phone, with the one signature.
  await phone.context().setOffline(true);
  await phone.getByRole('button', { name: 'Simpan tanda terima (2 surat)' }).click();
  await expect(phone.getByText('Tersimpan di ponsel, menunggu jaringan')).toHaveCount(2);
  await phone.context().setOffline(false);
  const done = phone.getByRole('list', { name: 'Sudah diantar hari ini' }).getByRole('listitem').filter({ hasText: name });
  await expect(done).toHaveCount(2, { timeout: 60_000 });
  await expect(done.filter({ hasText: 'Ibu Dewi, kas umum' })).toHaveCount(2);
  await expect(give).toHaveCount(1);
  await expect(phone.getByRole('list', { name: /^Menunggu diantar: / }).filter({ hasText: name })).toHaveCount(1);
  await phone.getByRole('link', { name: 'Buku ekspedisi' }).click();
  await expect(phone.getByText(name)).toHaveCount(3);
  await expect(phone.getByText('Ibu Dewi, kas umum')).toHaveCount(2);
  await phone.context().close();
});

/** On a phone all that a cell says stands beside the head of the cell: a town below it would read as one more head. */
async function standsBesideItsHead(cell: Locator): Promise<void> {
  const head = await cell.locator('[aria-hidden=true]').first().boundingBox();
  const second = await cell.locator('small').boundingBox();
  expect(second?.x).toBeGreaterThanOrEqual((head?.x ?? Infinity) + (head?.width ?? 0));
}
