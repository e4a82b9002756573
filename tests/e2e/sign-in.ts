import type { Browser, Page } from '@playwright/test';
import { expect, office, person, type Office } from './duty.ts';

/** A page of its own for one person, who signs in through the door as people do. */
export async function signedIn(browser: Browser, who: { username: string; viewport: { width: number; height: number }; colorScheme?: 'light' | 'dark'; /** another office than that of the duties */ at?: Office }): Promise<Page> {
  const at = who.at ?? office;
  const isPhone = who.viewport.width < 640;
  const context = await browser.newContext({ baseURL: at.origin, viewport: who.viewport, colorScheme: who.colorScheme ?? 'light', locale: 'id-ID', timezoneId: 'Asia/Makassar', hasTouch: isPhone, isMobile: isPhone });
  const page = await context.newPage();
  await page.goto('/');
  await signInAt(page, who.username, at);
  return page;
}

/** Goes through the door that is open before one, in whatever browser that is. */
export async function signInAt(page: Page, who: string, at: Office = office): Promise<void> {
  const { username, password } = person(who, at);
  await page.getByLabel('Nama pengguna atau jabatan').fill(username);
  await page.getByLabel('Kata sandi', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
}
