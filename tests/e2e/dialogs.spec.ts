import type { Locator, Page } from '@playwright/test';
import { DESKTOP, expect, expectAccessible, isQuiet, PHONE, test } from './duty.ts';
import { signedIn } from './sign-in.ts';

// What lies over a page is walked as well: every kind of question of the house, opened once at both sizes.
const sizes = [
  { name: 'on a desk', viewport: DESKTOP, colorScheme: 'light' as const },
  { name: 'in a hand', viewport: PHONE, colorScheme: 'dark' as const },
];

type Layer = { name: string; open: (page: Page) => Promise<Locator> };
const dialog = (page: Page) => page.getByRole('dialog');
const press = async (page: Page, name: string | RegExp) => {
  await page.getByRole('button', { name }).first().click();
  return dialog(page);
};
/** The first of a list of the server that fits, as an address of the office. */
const find = (page: Page, list: string, key: string) =>
  page.evaluate(
    async ([address, name]) => {
      const { rows } = (await (await fetch(address ?? '')).json()) as { rows: Record<string, string>[] };
      return rows[0]?.[name ?? ''] ?? '';
    },
    [list, key],
  );

/** A letter a clerk entered: what another unit sent by itself is not voided. */
const findVoidable = (page: Page) =>
  page.evaluate(async () => {
    const { rows } = (await (await fetch('/api/letters/incoming?state=registered')).json()) as { rows: { id: string }[] };
    for (const { id } of rows) {
      const { allowed } = (await (await fetch(`/api/letters/${id}`)).json()) as { allowed: string[] };
      if (allowed.includes('void')) return id;
    }
    return '';
  });

const walks: { username: string; layers: Layer[] }[] = [
  {
    username: 'hasan.sekda',
    layers: [
      {
        name: 'dispose, a sheet from below on a phone',
        open: async (page) => {
          await page.goto(`/surat/${await find(page, '/api/desk?act=dispose', 'letterId')}?tindakan=dispose`);
          return dialog(page);
        },
      },
      {
        name: 'the palette',
        open: async (page) => {
          await page.goto('/');
          await page.getByRole('button', { name: /^Cari/ }).first().click();
          return page.getByRole('listbox');
        },
      },
    ],
  },
  {
    username: 'bayu.ajudan',
    layers: [
      {
        name: 'the position switch',
        open: async (page) => {
          await page.goto('/');
          await page.locator('header [aria-haspopup=menu]').first().click();
          return page.getByRole('menu');
        },
      },
    ],
  },
  {
    username: 'nadia.stafsda',
    layers: [
      {
        name: 'follow-up',
        open: async (page) => {
          await page.goto(`/surat/${await find(page, '/api/desk?act=follow_up', 'letterId')}?tindakan=follow_up`);
          return press(page, 'Laporkan');
        },
      },
    ],
  },
  {
    username: 'siti.loket',
    layers: [
      {
        name: 'correct',
        open: async (page) => {
          await page.goto(`/surat/${await find(page, '/api/letters/incoming?state=registered', 'id')}`);
          return press(page, 'Perbaiki catatan');
        },
      },
      {
        name: 'void',
        open: async (page) => {
          await page.goto(`/surat/${await findVoidable(page)}`);
          // In a hand it is folded away behind the dots.
          const open = page.getByRole('button', { name: 'Batalkan nomor' }).first();
          await page.getByRole('button', { name: 'Perbaiki catatan' }).first().waitFor();
          if (await open.isVisible()) return press(page, 'Batalkan nomor');
          await page.getByRole('button', { name: 'Tindakan lain', exact: true }).click();
          await page.getByRole('menuitem', { name: 'Batalkan nomor' }).click();
          return dialog(page);
        },
      },
    ],
  },
  {
    username: 'gede.superadmin',
    layers: [
      {
        name: 'an account',
        open: async (page) => {
          await page.goto('/akun');
          return press(page, /^Kelola/);
        },
      },
      {
        name: 'an assignment',
        open: async (page) => {
          await page.goto(`/struktur/jabatan/${await find(page, '/api/positions?limit=1&find=Kepala', 'id')}`);
          return press(page, 'Tetapkan Plh.');
        },
      },
    ],
  },
];

for (const size of sizes) {
  for (const { username, layers } of walks) {
    test(`the questions ${username} is asked are fit for everybody, ${size.name}`, async ({ browser }) => {
      const page = await signedIn(browser, { username, ...size });
      for (const { name, open } of layers) {
        await test.step(name, async () => {
          await expect((await open(page)).first()).toBeVisible();
          await isQuiet(page);
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          expect(wider, `${name} is wider than the screen`).toBeLessThanOrEqual(0);
          await expectAccessible(page);
        });
      }
      await page.context().close();
    });
  }
}
