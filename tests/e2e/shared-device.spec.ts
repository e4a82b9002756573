import type { Page } from '@playwright/test';
import { DESKTOP, expect, test } from './duty.ts';
import { photoOfLetter } from './scan-made-here.ts';
import { signedIn, signInAt } from './sign-in.ts';

// One PC, two people: a leader and the assistant who prepares what the leader sends. Both open the same sheet of the same letter.
const run = Date.now() % 100_000;
const note = `Bahas dahulu dengan saya ${run}`;
const file = `catatan-${run}.jpg`;

type Desk = { rows: { act: string; letterId: string; subject: string; securityClass: string }[] };
const ask = <T>(page: Page, address: string) => page.evaluate(async (of) => (await (await fetch(of)).json()) as T, address);
/** What this browser still has of an address without asking the office. */
const leftBehind = (page: Page, address: string) => page.evaluate((of) => fetch(of, { mode: 'same-origin', cache: 'only-if-cached' }).then((answer) => (answer.ok ? answer.text() : ''), () => ''), address);
const sheetOf = (page: Page) => page.getByRole('dialog', { name: 'Disposisi' });

async function leave(page: Page): Promise<void> {
  await page.goto('/');
  await page.locator('header [aria-haspopup=menu]').last().click();
  await page.getByRole('menuitem', { name: 'Keluar' }).click();
  await expect(page.getByRole('button', { name: 'Masuk', exact: true })).toBeVisible();
}

test('on a shared PC the next person finds nothing of a half-filled sheet, its file or a list, and its owner finds the sheet as it was', async ({ browser }) => {
  const page = await signedIn(browser, { username: 'hasan.sekda', viewport: DESKTOP });
  // Words of a secret letter end with the session; those of others wait for their owner.
  const his = (await ask<Desk>(page, '/api/desk?limit=100')).rows.find((row) => row.act === 'dispose' && row.securityClass === 'B');
  const letter = `/surat/${his?.letterId ?? ''}`;
  // A list that names a secret letter is kept for nobody; this one is kept to ask whether it changed.
  const list = `/api/letters/incoming?find=${encodeURIComponent(his?.subject ?? '')}`;
  await ask(page, list);
  await page.goto(letter);
  await page.getByRole('button', { name: /^Disposisikan/ }).first().click();
  await sheetOf(page).getByLabel('Catatan, bila perlu').fill(note);
  await sheetOf(page).getByRole('button', { name: 'Lampirkan berkas' }).click();
  await sheetOf(page).locator('input[type=file]').first().setInputFiles({ name: file, mimeType: 'image/jpeg', buffer: await photoOfLetter(['CATATAN', String(run)]) });
  await expect(sheetOf(page).getByRole('button', { name: `Lepas ${file}` })).toBeVisible({ timeout: 60_000 });
  expect(await leftBehind(page, list)).toContain(his?.letterId ?? 'nothing');
  await leave(page);

  await signInAt(page, 'luh.tupimpinan');
  expect((await leftBehind(page, list)).slice(0, 200)).toBe('');
  const stored = await page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)))).flat());
  expect(stored.filter((address) => address.startsWith('/api/'))).toEqual([]);
  await page.locator('header [aria-haspopup=menu]').first().click();
  await page.getByRole('menuitemradio', { name: /^Sekretaris Daerah/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /di meja Sekretaris Daerah, yang Anda bantu/ })).toBeVisible();
  await page.goto(letter);
  await page.getByRole('button', { name: /^Siapkan disposisi/ }).first().click();
  await expect(sheetOf(page).getByLabel('Catatan, bila perlu')).toHaveValue('');
  await expect(sheetOf(page).getByText(file)).toHaveCount(0);
  await leave(page);

  await signInAt(page, 'hasan.sekda');
  await page.goto(letter);
  await page.getByRole('button', { name: /^Disposisikan/ }).first().click();
  await expect(sheetOf(page).getByLabel('Catatan, bila perlu')).toHaveValue(note);
  await expect(sheetOf(page).getByRole('button', { name: `Lepas ${file}` })).toBeVisible();
  await page.context().close();
});
