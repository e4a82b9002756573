import axe from 'axe-core';
import { chromium, expect, test as base, type Browser, type Page } from '@playwright/test';
import { chromiumLaunch } from './browser.ts';

export type Person = { username: string; password: string; who: string };
export type Office = { origin: string; localOrigin: string; name: string; spki: string; people: Person[]; folder: string };

export const office: Office = JSON.parse(process.env['LONTAR_E2E_OFFICE'] ?? '{}') as Office;

/** Sizes people really have: a cheap phone and an office screen. */
export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1440, height: 900 };

/** The browser of npm, in which the office's own key is pinned: certificate faults are not ignored. */
export const test = base.extend<object, { browser: Browser }>({
  // Playwright reads the names of the fixtures asked for from this pattern; none are.
  // oxlint-disable-next-line no-empty-pattern
  browser: [async ({}, use) => {
    const launch = chromiumLaunch();
    const ours = [`--host-resolver-rules=MAP ${office.name} 127.0.0.1`, `--ignore-certificate-errors-spki-list=${office.spki}`, '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
    const browser = await chromium.launch({ ...launch, args: [...launch.args, ...ours] });
    await use(browser);
    await browser.close();
  }, { scope: 'worker' }],
});

export { expect };

/** The person of the model office with this username. */
export function person(username: string): Person {
  const found = office.people.find((one) => one.username === username);
  if (!found) throw new Error(`no ${username} among ${office.people.map((one) => one.username).join(', ')}`);
  return found;
}

/** Nothing serious of WCAG 2.2 AA on the page as it stands; letters' own pages are pictures and left out. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const serious = await page.evaluate(async () => {
    type Found = { violations: { id: string; impact: string | null; nodes: { target: unknown[] }[] }[] };
    const inPage = (globalThis as unknown as { axe: { run: (where: Document, options: object) => Promise<Found> } }).axe;
    const found = await inPage.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return found.violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => `${v.id}: ${v.nodes.map((node) => node.target.join(' ')).join(' | ')}`);
  });
  expect(serious).toEqual([]);
}

/** Sees to it that a chip is pressed; what is usual for a desk may be pressed already. */
export async function pressed(page: Page, name: string): Promise<void> {
  const chip = page.getByRole('button', { name, exact: true });
  if ((await chip.getAttribute('aria-pressed')) !== 'true') await chip.click();
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
}

/** Opens a letter from the desk. Only rows near the screen are drawn, so one scrolls down to it as a thumb does. */
export async function openFromDesk(page: Page, subject: string): Promise<void> {
  const row = page.getByRole('link', { name: new RegExp(subject) }).first();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(async () => {
    if (!(await row.isVisible())) await page.mouse.wheel(0, 300);
    await row.click({ timeout: 2_000 });
  }).toPass({ timeout: 45_000 });
}
