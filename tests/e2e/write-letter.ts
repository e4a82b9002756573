import type { Page } from '@playwright/test';
import { expect } from './duty.ts';

/** Begins a letter of one type and waits for its editor: of its text, or of the first part it is written in. */
export async function begin(page: Page, type: RegExp, text = 'Isi'): Promise<void> {
  await page.goto('/naskah/baru');
  await page.getByRole('button', { name: type }).first().click();
  await expect(page.getByRole('textbox', { name: text, exact: true })).toBeVisible({ timeout: 30_000 });
}

/** The page shows what stands in the form. */
export async function pageIsSet(page: Page): Promise<void> {
  await expect(page.locator('[data-fresh=yes]')).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('img[data-page-key]').first()).toBeVisible();
  // A picture that cannot be drawn is visible too: as a broken one.
  await expect.poll(() => page.locator('img[data-page-key]').first().evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
}

export const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: /^Tersimpan/ }).first()).toBeVisible({ timeout: 30_000 });

/** Numbers of letters carry the code. */
export async function classify(page: Page): Promise<void> {
  const field = page.getByLabel('Klasifikasi');
  await field.fill('600.1');
  // Who may sign is told above it when the server answers: the field moves down, and its list hides with it until one scrolls there.
  await expect(async () => {
    await field.scrollIntoViewIfNeeded();
    await page.getByRole('option', { name: /^600\.1 / }).first().click({ timeout: 3_000 });
  }).toPass({ timeout: 20_000 });
}

type Letter = { to: string; subject: string; body: string; signer: RegExp; way?: string; /** desks that initial, in order; what the house offers beside them is taken off */ route?: readonly string[] };

/** Fills a letter from top to bottom as its drafter does. */
export async function write(page: Page, letter: Letter): Promise<void> {
  await page.getByLabel('Kepada').fill(letter.to);
  await page.getByRole('option', { name: new RegExp(`^${letter.to}(?!.*tulis seperti ini)`) }).first().click();
  await page.getByRole('textbox', { name: /^(?:Hal|Perihal)/ }).fill(letter.subject);
  await classify(page);
  await page.getByRole('textbox', { name: 'Isi', exact: true }).click();
  await page.keyboard.insertText(letter.body);
  await page.getByRole('combobox', { name: 'Penanda tangan', exact: true }).click();
  await page.getByRole('option', { name: letter.signer }).first().click();
  if (letter.route) await keepRoute(page, letter.route);
  if (letter.way) {
    await page.getByRole('combobox', { name: 'Cara penyelesaian' }).click();
    await page.getByRole('option', { name: letter.way }).click();
  }
  await saved(page);
}

/** Takes off what the house offers beside the wanted desks, then adds what is missing. */
async function keepRoute(page: Page, wanted: readonly string[]): Promise<void> {
  const desks = page.getByRole('list', { name: 'Urutan paraf' }).getByRole('listitem');
  await expect(desks.first()).toBeVisible();
  await expect(desks.locator('b').filter({ hasText: /^…$/ })).toHaveCount(0);
  const titles = await desks.locator('b').allTextContents();
  for (const title of titles.filter((each) => !wanted.includes(each))) await page.getByRole('button', { name: `Keluarkan ${title}`, exact: true }).click();
  for (const [at, title] of wanted.entries()) await expect(desks.nth(at)).toContainText(title);
}

/** Submits what is written and waits until it left the desk. */
export async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Ajukan/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ajukan', exact: true }).click();
  await expect(page).toHaveURL(/\/naskah$/, { timeout: 30_000 });
}
