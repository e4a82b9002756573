import { DESKTOP, expect, expectAccessible, PHONE, test } from './duty.ts';
import { signedIn } from './sign-in.ts';
import { begin, classify, pageIsSet, saved } from './write-letter.ts';

// The duty of a drafter: from a blank page to the first desk that initials, beside the page that will be signed.
const run = Date.now() % 100_000;

test('a drafter writes a letter beside its own page and submits it for initials', async ({ browser }) => {
  test.setTimeout(240_000);
  const page = await signedIn(browser, { username: 'nadia.stafsda', viewport: DESKTOP });
  await begin(page, /^Surat Biasa/);
  await page.getByLabel('Kepada').fill('Kepala Pelaksana');
  await page.getByRole('option').first().click();
  const subject = page.getByRole('textbox', { name: /^Perihal/ });
  await subject.fill('Data pompa 😀');
  const body = page.getByRole('textbox', { name: 'Isi', exact: true });
  await body.click();
  // A sign the face has not is told while one writes on, by its field, and leads there.
  await page.getByRole('complementary', { name: 'Catatan kaidah' }).getByRole('button', { name: /^Tanda “😀” \(U\+1F600\) pada Perihal / }).click();
  await expect(subject).toBeFocused();
  await subject.fill(`Data pompa ${run}`);
  await body.click();
  await page.keyboard.type('Bersama ini disampaikan hal-hal sebagai berikut:');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1. Pompa siap');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Rumah pompa utara');
  await expect(body.locator('ol ol li')).toHaveText('Rumah pompa utara');
  await pageIsSet(page);
  await saved(page);
  await page.getByRole('combobox', { name: 'Penanda tangan', exact: true }).click();
  await page.getByRole('option').first().click();
  // Its number would begin with nothing: said beside the page before it is refused.
  await expect(page.getByRole('complementary', { name: 'Catatan kaidah' }).getByRole('button', { name: 'Klasifikasi belum dipilih; nomor surat memuat kodenya.', exact: true })).toBeVisible();
  await classify(page);
  await pageIsSet(page);
  await expectAccessible(page);

  // From the field one is in, and again in what opens: the hand stays at the keys.
  await page.keyboard.press('Control+Enter');
  const summary = page.getByRole('dialog');
  await expect(summary.getByText(`Data pompa ${run}`)).toBeVisible();
  await expect(summary.getByRole('button', { name: 'Ajukan', exact: true }).locator('kbd')).toHaveText('Ctrl Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/\/naskah$/, { timeout: 30_000 });
  await expect(page.getByRole('link', { name: new RegExp(`Data pompa ${run}.*(Menunggu paraf|Menunggu tanda tangan)`) })).toBeVisible();
});

test('a group of six is named with its members: the page says (daftar terlampir) and the list goes with it, until the tick is taken off', async ({ browser }) => {
  test.setTimeout(180_000);
  const name = `Kelompok bidang ${run}`;
  const clerk = await signedIn(browser, { username: 'siti.loket', viewport: DESKTOP });
  const made = await clerk.evaluate(async (group) => {
    const found = (await (await fetch('/api/addressables?find=kepala%20bidang')).json()) as { rows: { kind: string; id: string }[] };
    const positionIds = found.rows.filter((row) => row.kind === 'position').slice(0, 6).map((row) => row.id);
    const reply = await fetch('/api/address-groups', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ commandId: crypto.randomUUID(), name: group, positionIds }) });
    return { status: reply.status, members: positionIds.length };
  }, name);
  expect(made).toEqual({ status: 200, members: 6 });
  await clerk.context().close();
  for (const viewport of [DESKTOP, PHONE]) {
    const page = await signedIn(browser, { username: 'nadia.stafsda', viewport });
    await begin(page, /^Surat Biasa/);
    await page.getByLabel('Kepada').fill(name);
    await page.getByRole('option', { name: new RegExp(`^${name}`) }).first().click();
    const tick = page.getByRole('checkbox', { name: `Sebutkan anggotanya: ${name}` });
    await expect(tick).toBeChecked();
    await saved(page);
    if (viewport === DESKTOP) {
      await pageIsSet(page);
      // The page of the letter, and the list of those it goes to.
      await expect(page.locator('img[data-page-key]')).toHaveCount(2);
    }
    await expectAccessible(page);
    await tick.uncheck();
    await saved(page);
    if (viewport === DESKTOP) await expect(page.locator('img[data-page-key]')).toHaveCount(1, { timeout: 60_000 });
    // Among the copies the same tick stands, and is set by nobody but the drafter.
    const copies = page.locator('[data-place="copies"]');
    await copies.getByLabel('Tembusan').fill(name);
    await page.getByRole('option', { name: new RegExp(`^${name}`) }).first().click();
    const copyTick = copies.getByRole('checkbox', { name: `Sebutkan anggotanya: ${name}` });
    await expect(copyTick).not.toBeChecked();
    await copyTick.check();
    await saved(page);
    await expectAccessible(page);
    await page.context().close();
  }
});

test('text from Word keeps its levels and its table and loses its dress', async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await signedIn(browser, { username: 'nadia.stafsda', viewport: DESKTOP });
  await begin(page, /^Surat Biasa/);
  const body = page.getByRole('textbox', { name: 'Isi', exact: true });
  await body.click();
  await body.evaluate((element) => {
    const item = (level: number, marker: string, text: string) => `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]><span style='font-family:"Comic Sans MS";color:red'>${text}<o:p></o:p></span></p>`;
    const data = new DataTransfer();
    data.setData('text/html', `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>${item(1, '1.', 'Satu')}${item(2, 'a.', 'Satu a')}${item(1, '2.', 'Dua')}<table border=1><tr><td><p class=MsoNormal>No.</p></td><td><p class=MsoNormal>Nama</p></td></tr></table></body></html>`);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(body.locator('> ol > li')).toHaveCount(2);
  await expect(body.locator('ol ol li')).toHaveText('Satu a');
  await expect(body.locator('td')).toHaveText(['No.', 'Nama']);
  expect(await body.innerHTML()).not.toMatch(/Comic|red|Mso/);
  await pageIsSet(page);
});

test('a lost line loses no word: what was typed is sent when the line is back', async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await signedIn(browser, { username: 'nadia.stafsda', viewport: DESKTOP });
  await begin(page, /^Surat Biasa/);
  await page.context().setOffline(true);
  await page.getByRole('textbox', { name: /^Perihal/ }).fill(`Di atas kapal ${run}`);
  await expect(page.getByText('Tidak tersambung; tulisan Anda tersimpan di peramban ini')).toBeVisible();
  // The head of every page says the same, and so does the act that needs the office.
  await expect(page.getByRole('status').filter({ hasText: /^Tidak tersambung$/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Ajukan.*menunggu jaringan/ })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Tidak tersambung; tulisan Anda/)).toHaveCount(2);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.context().setOffline(false);
  await saved(page);
  await expect(page.getByRole('status').filter({ hasText: /^Tidak tersambung$/ })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('textbox', { name: /^Perihal/ })).toHaveValue(`Di atas kapal ${run}`);
});

test('people picked faster than the network stand in the letter all, in the order they were picked', async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await signedIn(browser, { username: 'nadia.stafsda', viewport: DESKTOP });
  // An order has no free text, so no editor is waited for.
  await page.goto('/naskah/baru');
  await page.getByRole('button', { name: /^Surat Perintah/ }).first().click();
  let letGo = () => {};
  const held = new Promise<void>((resolve) => { letGo = resolve; });
  const asked: string[] = [];
  await page.route(/\/people\//u, async (route) => {
    asked.push(route.request().url());
    if (asked.length === 1) await held;
    await route.continue();
  });
  const field = page.locator('[data-field=people]');
  const finder = field.getByPlaceholder('Cari nama atau NIP');
  const picked: string[] = [];
  for (const at of [0, 1]) {
    await finder.click();
    const line = page.getByRole('option').nth(at).locator('b');
    picked.push((await line.innerText()).trim());
    await line.click();
    await expect.poll(() => asked.length).toBe(at + 1);
  }
  // What is begun meanwhile stays as well: another field, and the next name.
  await page.locator('[data-field=tasks] textarea').fill('Memeriksa rumah pompa');
  await finder.fill('Nad');
  letGo();
  await expect(field.getByRole('listitem').locator('b')).toHaveText(picked);
  await expect(finder).toHaveValue('Nad');
  await expect(page.locator('[data-field=tasks] textarea')).toHaveValue('Memeriksa rumah pompa');
  await finder.fill('');
  await saved(page);
  await page.reload();
  await expect(field.getByRole('listitem').locator('b')).toHaveText(picked);
  await expect(page.locator('[data-field=tasks] textarea')).toHaveValue('Memeriksa rumah pompa');
  await page.context().close();
});

test('two tabs on one letter write nothing over: both versions are shown', async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await signedIn(browser, { username: 'nadia.stafsda', viewport: DESKTOP });
  await begin(page, /^Surat Biasa/);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole('textbox', { name: /^Perihal/ }).fill(`Versi satu ${run}`);
  await saved(other);
  await page.getByRole('textbox', { name: /^Perihal/ }).fill(`Versi dua ${run}`);
  const clash = page.getByRole('dialog', { name: /baru saja disimpan dari tempat lain/ });
  await expect(clash).toContainText('satu');
  await expect(clash).toContainText('dua');
  await clash.getByRole('button', { name: 'Yang tersimpan' }).click();
  await clash.getByRole('button', { name: 'Lanjutkan dengan pilihan ini' }).click();
  await expect(page.getByRole('textbox', { name: /^Perihal/ })).toHaveValue(`Versi satu ${run}`);
});

test('two tabs that changed two fields of one letter keep both, and nobody is asked', async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await signedIn(browser, { username: 'nadia.stafsda', viewport: DESKTOP });
  await begin(page, /^Surat Undangan/);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole('textbox', { name: /^Catatan/ }).fill(`Bawa laptop ${run}`);
  await saved(other);
  await page.getByRole('textbox', { name: /^Pakaian/ }).fill(`Batik ${run}`);
  await expect(page.getByText('Perubahan dari jendela atau orang lain digabungkan dengan ketikan Anda.').first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^Catatan/ })).toHaveValue(`Bawa laptop ${run}`);
  await expect(page.getByRole('textbox', { name: /^Pakaian/ })).toHaveValue(`Batik ${run}`);
  await saved(page);
  await page.context().close();
});

test('on a phone one writes and looks at the page by turns', async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await signedIn(browser, { username: 'nadia.stafsda', viewport: PHONE });
  await begin(page, /^Nota [Dd]inas/);
  await page.getByRole('textbox', { name: /^Perihal/ }).fill(`Dari ponsel ${run}`);
  await page.getByRole('tab', { name: /^Halaman/ }).click();
  await pageIsSet(page);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wider).toBeLessThanOrEqual(0);
  await expectAccessible(page);
});
