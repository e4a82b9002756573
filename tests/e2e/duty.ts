import axe from 'axe-core';
import { chromium, expect, test as base, type Browser, type BrowserContext, type Page, type Request } from '@playwright/test';
import { chromiumLaunch } from './browser.ts';

export type Person = { username: string; password: string; who: string };
export type Office = { origin: string; localOrigin: string; name: string; spki: string; people: Person[]; folder: string; /** mailbox of the scan-to-mail address */ scanMail?: string; /** where the office looks for its mail server; the duty that needs one starts it there */ smtpPort?: number };

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
    countRequests(browser);
    await use(browser);
    await browser.close();
  }, { scope: 'worker' }],
});

export { expect };

/** What the pages of a person still ask of the office; the line for live notices stays open for ever and is not counted. */
const underWay = new WeakMap<BrowserContext, Set<Request>>();

function countRequests(browser: Browser): void {
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    const asked = new Set<Request>();
    underWay.set(context, asked);
    context.on('request', (request) => { if (request.resourceType() !== 'eventsource') asked.add(request); });
    const ended = (request: Request) => { asked.delete(request); };
    context.on('requestfinished', ended).on('requestfailed', ended);
    return context;
  };
}

/** The page has all it asked for and drew it: nothing is under way, twice in a row, with two frames drawn between. */
export async function isQuiet(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  let calm = 0;
  await expect.poll(async () => {
    await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
    calm = underWay.get(page.context())?.size === 0 ? calm + 1 : 0;
    return calm;
  }, { intervals: [20], timeout: 30_000 }).toBeGreaterThan(1);
}

/** The person of the model office, or of another one, with this username. */
export function person(username: string, at: Office = office): Person {
  const found = at.people.find((one) => one.username === username);
  if (!found) throw new Error(`no ${username} among ${at.people.map((one) => one.username).join(', ')}`);
  return found;
}

/** Nothing serious of WCAG 2.2 AA on the page as it stands; letters' own pages are pictures and left out. `colours`: what alone changes with the light. */
export async function expectAccessible(page: Page, only: 'everything' | 'colours' = 'everything'): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  await isAtRest(page);
  const serious = await page.evaluate(async (rules) => {
    type Found = { violations: { id: string; impact: string | null; nodes: { target: unknown[]; failureSummary?: string }[] }[] };
    const inPage = (globalThis as unknown as { axe: { run: (where: Document | Element, options: object) => Promise<Found> } }).axe;
    const found = await inPage.run(document, { runOnly: rules, resultTypes: ['violations'] });
    // What lies half under a bar that stays in place is measured where one would press it: with the bar off it. A colour that was on its way
    // to another, as of a button that may be pressed by now, is measured where it arrived.
    for (const rule of found.violations.filter((v) => v.id === 'target-size' || v.id === 'color-contrast')) {
      const still: typeof rule.nodes = [];
      for (const node of rule.nodes) {
        const target = document.querySelector(String(node.target.at(-1)));
        if (rule.id === 'target-size') target?.scrollIntoView({ block: 'center' });
        await Promise.allSettled(document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished));
        const again = target ? await inPage.run(target, { runOnly: [rule.id], resultTypes: ['violations'] }) : null;
        if (again === null || again.violations.length > 0) still.push(node);
      }
      rule.nodes = still;
    }
    return found.violations.filter((v) => v.nodes.length > 0).filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => `${v.id}: ${v.nodes.map((node) => `${node.target.join(' ')} (${(node.failureSummary ?? '').replaceAll(/\s*\n\s*/gu, '; ')})`).join(' | ')}`);
  }, only === 'colours' ? ['color-contrast'] : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  expect(serious).toEqual([]);
}

/** What fades or slides has done so: half faded in, a colour has not the contrast it will have. What turns for ever (a spinner) is not waited for. */
async function isAtRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const moving = () => document.getAnimations().filter((one) => one.playState === 'running' && one.effect?.getComputedTiming().endTime !== Infinity);
    while (moving().length > 0) await Promise.allSettled(moving().map((one) => one.finished));
  });
}

/** Sees to it that a chip is pressed; what is usual for a desk may be pressed already. */
export async function pressed(page: Page, name: string): Promise<void> {
  const chip = page.getByRole('button', { name, exact: true });
  if ((await chip.getAttribute('aria-pressed')) !== 'true') await chip.click();
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
}

/**
 * Opens a letter from the desk. Only rows near the screen are drawn, so one scrolls down to it as a thumb does; from the end one begins
 * again at the top, since a row that came while one scrolled lies behind.
 */
export async function openFromDesk(page: Page, subject: string): Promise<void> {
  // On a phone the first that waits lies open above the others.
  const first = page.getByRole('region', { name: 'Naskah yang dipilih' }).filter({ hasText: subject }).getByRole('link', { name: 'Buka', exact: true });
  const row = page.getByRole('link', { name: new RegExp(subject) }).or(first).first();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await isQuiet(page);
  await expect(async () => {
    if (!(await row.isVisible())) {
      const atEnd = await page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 2);
      if (atEnd) await page.evaluate(() => scrollTo(0, 0));
      else await page.mouse.wheel(0, 300);
    }
    await row.click({ timeout: 700 });
  }).toPass({ timeout: 45_000 });
}
