import path from 'node:path';
import type { Page } from '@playwright/test';
import { DESKTOP, expect, expectAccessible, office, PHONE, test } from './duty.ts';
import { signedIn } from './sign-in.ts';

// Every page of the house in four variants: nothing serious for a screen reader, nothing wider than the screen.
// `npm run screenshots` also keeps the pictures in docs/screenshots.
const folder = process.env['LONTAR_SCREENSHOTS'] ? path.resolve(import.meta.dirname, '../../docs/screenshots') : null;

const variants = [
  { name: '1440-light', viewport: DESKTOP, colorScheme: 'light' as const },
  { name: '1440-dark', viewport: DESKTOP, colorScheme: 'dark' as const },
  { name: '390-light', viewport: PHONE, colorScheme: 'light' as const },
  { name: '390-dark', viewport: PHONE, colorScheme: 'dark' as const },
];

type Stop = { name: string; path: string };
const walks: { username: string; stops: Stop[] }[] = [
  { username: 'hasan.sekda', stops: [{ name: 'desk', path: '/' }, { name: 'incoming', path: '/surat-masuk' }, { name: 'letter', path: '/surat/*' }, { name: 'track', path: '/lacak' }, { name: 'notices', path: '/kabar' }, { name: 'find', path: '/cari?q=banjir' }, { name: 'account', path: '/akun-saya' }, { name: 'invitations', path: '/kalender' }, { name: 'notice-settings', path: '/akun/pemberitahuan' }, { name: 'help', path: '/bantuan' }] },
  { username: 'siti.loket', stops: [{ name: 'paper-sheet', path: '/lembar' }, { name: 'register', path: '/agendakan' }, { name: 'groups', path: '/kelompok' }, { name: 'slips', path: '/agendakan/cetak' }, { name: 'book', path: '/buku' }, { name: 'books', path: '/buku/daftar' }, { name: 'held-numbers', path: '/buku/cadangan' }, { name: 'old-books', path: '/buku/lama' }] },
  { username: 'gede.superadmin', stops: [{ name: 'structure', path: '/struktur' }, { name: 'instructions', path: '/struktur/petunjuk' }, { name: 'secret-holds', path: '/struktur/konfirmasi' }, { name: 'city', path: '/pengaturan/kota' }, { name: 'calendar', path: '/pengaturan/kalender' }, { name: 'teams', path: '/pengaturan/tim' }, { name: 'accounts', path: '/akun' }, { name: 'audit', path: '/jejak-audit' }, { name: 'health', path: '/kesehatan' }, { name: 'number-patterns', path: '/buku/pola' }, { name: 'styleguide', path: '/styleguide' }] },
];

async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  // The style guide shows the waiting state for ever.
  if (!page.url().endsWith('/styleguide')) await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() => [...document.images].every((image) => image.complete || image.getBoundingClientRect().top > innerHeight));
}

async function look(page: Page, stop: string): Promise<void> {
  await settle(page);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wider, `${stop} is wider than the screen`).toBeLessThanOrEqual(0);
  if (folder) await page.screenshot({ path: path.join(folder, `${stop}.png`) });
  await expectAccessible(page);
}

for (const variant of variants) {
  test(`the door of the office is fit for everybody, ${variant.name}`, async ({ browser }) => {
    const context = await browser.newContext({ baseURL: office.origin, viewport: variant.viewport, colorScheme: variant.colorScheme });
    const page = await context.newPage();
    await page.goto('/');
    await expect(page.getByRole('button', { name: 'Masuk', exact: true })).toBeVisible();
    await look(page, `sign-in-${variant.name}`);
    await page.goto('/percaya');
    await look(page, `trust-${variant.name}`);
    await context.close();
  });

  for (const { username, stops } of walks) {
    test(`every page ${username} works with is fit for everybody, ${variant.name}`, async ({ browser }) => {
      test.setTimeout(240_000);
      const page = await signedIn(browser, { username, viewport: variant.viewport, colorScheme: variant.colorScheme });
      for (const stop of stops) {
        await page.goto(stop.path.includes('*') ? await firstLetter(page) : stop.path);
        await look(page, `${stop.name}-${variant.name}`);
      }
      await page.context().close();
    });
  }
}

/** A letter with a life: disposed and reported on. */
async function firstLetter(page: Page): Promise<string> {
  const id = await page.evaluate(async () => {
    const reply = await fetch('/api/letters/incoming?state=in_progress&limit=50');
    const { rows } = await reply.json() as { rows: { id: string; subject: string | null }[] };
    return (rows.find((row) => row.subject?.includes('Banjir Tahun')) ?? rows[0])?.id;
  });
  return `/surat/${id}`;
}
