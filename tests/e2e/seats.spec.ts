import { DESKTOP, expect, expectAccessible, PHONE, test } from './duty.ts';
import { signedIn } from './sign-in.ts';

const administrator = { username: 'gede.superadmin', viewport: DESKTOP };

test('from the count of vacant positions to the question who sits down, in two presses', async ({ browser }) => {
  const page = await signedIn(browser, administrator);
  await page.goto('/struktur');
  await page.getByRole('button', { name: 'Tampilkan yang kosong' }).click();
  const chart = page.getByRole('region', { name: 'Bagan organisasi' });
  const seat = chart.getByRole('link', { name: /^Dudukkan pejabat / }).first();
  await expect(seat).toBeVisible();
  await expectAccessible(page);
  const title = (await seat.textContent())?.replace('Dudukkan pejabat', '').trim() ?? '';
  await seat.click();
  const dialog = page.getByRole('dialog', { name: `Dudukkan pejabat: ${title}` });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Batal' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page).not.toHaveURL(/tindakan/);
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await page.context().close();
});

test('a Plh. taken back on the day it began stays in its month as revoked, and counts for nobody', async ({ browser }) => {
  const page = await signedIn(browser, administrator);
  const name = await page.evaluate(async () => {
    const get = async (address: string) => (await (await fetch(address)).json()) as { rows: { id: string; name: string }[] };
    const post = async (address: string, body: object) => (await (await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ commandId: crypto.randomUUID(), ...body }) })).json()) as { id: string };
    const position = (await get('/api/positions?limit=1&find=Kepala Dinas Perhubungan')).rows[0];
    const employee = (await get('/api/employees?limit=100')).rows.at(-1);
    const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Makassar' }).format(new Date());
    const { id } = await post('/api/assignments', { employeeId: employee?.id, positionId: position?.id, kind: 'plh', fromOn: today, untilOn: today, basis: { number: '800/1/UJI', date: null }, reason: 'leave', includesSecret: false });
    await post(`/api/assignments/${id}/end`, { lastOn: null, reason: 'cuti dibatalkan' });
    return employee?.name ?? '';
  });
  await page.goto('/struktur/pendelegasian');
  const line = page.getByRole('listitem').filter({ hasText: name });
  await expect(line).toContainText('Kepala Dinas Perhubungan');
  await expect(line).toContainText(/dicabut \d/);
  await expect(line.getByRole('button')).toHaveCount(0);
  const shown = await page.getByRole('list', { name: /Plh/ }).getByRole('listitem').count();
  const counted = Number(/^(\d+) /u.exec((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[1] ?? 0);
  expect(counted).toBeLessThan(shown);
  await expectAccessible(page);
  await page.context().close();
});

test('in a hand a chosen reason stands clear of its cross, which empties it by key and keeps the cursor', async ({ browser }) => {
  const page = await signedIn(browser, { ...administrator, viewport: PHONE });
  await page.goto('/struktur');
  const position = await page.evaluate(async () => ((await (await fetch('/api/positions?limit=1&find=Kepala Dinas')).json()) as { rows: { id: string }[] }).rows[0]?.id);
  await page.goto(`/struktur/jabatan/${position}`);
  await page.getByRole('button', { name: 'Tetapkan Plh.' }).first().click();
  const reason = page.getByRole('combobox', { name: 'Sebab' });
  await reason.click();
  await page.getByRole('option', { name: 'Perjalanan dinas' }).click();
  const cross = page.getByRole('button', { name: 'Kosongkan pilihan' });
  const [field, over] = await Promise.all([reason.evaluate((input) => input.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(input).paddingRight)), cross.evaluate((button) => button.getBoundingClientRect().left)]);
  expect(field).toBeLessThanOrEqual(over);
  await cross.focus();
  await page.keyboard.press('Enter');
  await expect(reason).toHaveValue('');
  await expect(reason).toBeFocused();
  await page.context().close();
});
