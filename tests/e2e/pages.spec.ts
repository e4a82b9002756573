import path from 'node:path';
import type { Page } from '@playwright/test';
import { DESKTOP, expect, expectAccessible, isQuiet, office, PHONE, test } from './duty.ts';
import { signedIn } from './sign-in.ts';
import { pageIsSet } from './write-letter.ts';

// Every page of the house at two sizes and in two lights: nothing serious for a screen reader, nothing wider than the screen.
// `npm run screenshots` also keeps the pictures in docs/screenshots.
const folder = process.env['LONTAR_SCREENSHOTS'] ? path.resolve(import.meta.dirname, '../../docs/screenshots') : null;

const sizes = [{ name: '1440', viewport: DESKTOP }, { name: '390', viewport: PHONE }];
/** The same page in both lights: what stands on it is the same, so after the first light only its colours are looked at again. */
const lights = [{ name: 'light', rules: 'everything' }, { name: 'dark', rules: 'colours' }] as const;

type Stop = { name: string; path: string };
const walks: { username: string; stops: Stop[] }[] = [
  { username: 'hasan.sekda', stops: [{ name: 'desk', path: '/' }, { name: 'incoming', path: '/surat-masuk' }, { name: 'letter', path: '/surat/*' }, { name: 'track', path: '/cari' }, { name: 'notices', path: '/kabar' }, { name: 'find', path: '/cari?q=banjir' }, { name: 'account', path: '/akun-saya' }, { name: 'invitations', path: '/kalender' }, { name: 'notice-settings', path: '/akun/pemberitahuan' }, { name: 'my-signature', path: '/akun/tanda-tangan' }, { name: 'to-sign', path: '/tanda-tangani' }, { name: 'help', path: '/bantuan' }] },
  { username: 'nadia.stafsda', stops: [{ name: 'letter-types', path: '/naskah/baru' }, { name: 'compose', path: '/naskah/*' }, { name: 'check', path: '/periksa/*' }, { name: 'drafts', path: '/naskah' }] },
  { username: 'siti.loket', stops: [{ name: 'paper-sheet', path: '/lembar' }, { name: 'register', path: '/agendakan' }, { name: 'groups', path: '/kelompok' }, { name: 'slips', path: '/agendakan/cetak' }, { name: 'book', path: '/buku' }, { name: 'books', path: '/buku/daftar' }, { name: 'held-numbers', path: '/buku/cadangan' }, { name: 'expedition', path: '/ekspedisi' }, { name: 'registry-queue', path: '/registrasi' }, { name: 'expedition-book', path: '/ekspedisi/buku' }, { name: 'old-books', path: '/buku/lama' }] },
  { username: 'gede.superadmin', stops: [{ name: 'structure', path: '/struktur' }, { name: 'instructions', path: '/struktur/petunjuk' }, { name: 'secret-holds', path: '/struktur/konfirmasi' }, { name: 'city', path: '/pengaturan/kota' }, { name: 'calendar', path: '/pengaturan/kalender' }, { name: 'teams', path: '/pengaturan/tim' }, { name: 'known-issuers', path: '/pengaturan/penerbit' }, { name: 'accounts', path: '/akun' }, { name: 'audit', path: '/jejak-audit' }, { name: 'health', path: '/kesehatan' }, { name: 'number-patterns', path: '/buku/pola' }, { name: 'layouts', path: '/tata-letak' }, { name: 'own-templates', path: '/tata-letak/templat' }, { name: 'styleguide', path: '/styleguide' }] },
];

async function settle(page: Page): Promise<void> {
  await isQuiet(page);
  // The style guide shows the waiting state for ever.
  if (!page.url().endsWith('/styleguide')) await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() => [...document.images].every((image) => image.complete || image.getBoundingClientRect().top > innerHeight));
}

/** What was fetched already is still held back for 300 ms by React, so that parts do not come in one after the other: nothing changes for longer than that. */
async function allIsShown(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>((resolve) => {
    let calm = setTimeout(resolve, 400);
    const watch = new MutationObserver(() => { clearTimeout(calm); calm = setTimeout(resolve, 400); });
    watch.observe(document.body, { childList: true, subtree: true });
    setTimeout(resolve, 5_000);
  }));
}

async function look(page: Page, stop: string): Promise<void> {
  await settle(page);
  await allIsShown(page);
  for (const light of lights) {
    await page.emulateMedia({ colorScheme: light.name });
    await settle(page);
    // Colours pass over into the other light; what turns for ever is no colour.
    await page.evaluate(() => Promise.allSettled(document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished)));
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wider, `${stop} is wider than the screen`).toBeLessThanOrEqual(0);
    if (folder) await page.screenshot({ path: path.join(folder, `${stop}-${light.name}.png`) });
    await expectAccessible(page, light.rules);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

for (const size of sizes) {
  test(`the door of the office is fit for everybody, ${size.name}, in both lights`, async ({ browser }) => {
    const context = await browser.newContext({ baseURL: office.origin, viewport: size.viewport });
    const page = await context.newPage();
    await page.goto('/');
    await expect(page.getByRole('button', { name: 'Masuk', exact: true })).toBeVisible();
    await look(page, `sign-in-${size.name}`);
    await page.goto('/percaya');
    await look(page, `trust-${size.name}`);
    await context.close();
  });

  for (const { username, stops } of walks) {
    test(`every page ${username} works with is fit for everybody, ${size.name}, in both lights`, async ({ browser }) => {
      test.setTimeout(240_000);
      const page = await signedIn(browser, { username, viewport: size.viewport });
      for (const stop of stops) {
        await page.goto(stop.path.endsWith('/*') ? stop.path.replace('*', await (stop.path.startsWith('/surat') ? firstLetter(page) : ownDraft(page))) : stop.path);
        if (stop.name === 'compose' && size.viewport === DESKTOP) await pageIsSet(page);
        await look(page, `${stop.name}-${size.name}`);
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
  return id ?? '';
}

/** A letter this person is writing; one is begun where there is none, so that pictures show a letter and not blank fields. */
async function ownDraft(page: Page): Promise<string> {
  return page.evaluate(async () => {
    type Row = { id: string; state: string };
    const { rows } = (await (await fetch('/api/letters/outgoing?state=draft&limit=50')).json()) as { rows: Row[] };
    if (rows[0]) return rows[0].id;
    const ask = async (method: string, path: string, body: object) => {
      const reply = await fetch(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ commandId: crypto.randomUUID(), ...body }) });
      if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
      return (await reply.json()) as { letterId: string };
    };
    const { letterId } = await ask('POST', '/api/letters/outgoing', { typeCode: 'SBIASA' });
    const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
    const points = ['Titik rawan genangan sebanyak 37 (tiga puluh tujuh) titik tersebar di 6 (enam) kecamatan.', 'Seluruh pompa dan pintu air dalam keadaan siap dioperasikan, dengan petugas jaga setiap malam.'];
    const body = { type: 'doc', content: [paragraph('Menindaklanjuti permintaan Saudara, bersama ini kami sampaikan hal-hal sebagai berikut:'), { type: 'orderedList', content: points.map((text) => ({ type: 'listItem', content: [paragraph(text)] })) }, paragraph('Demikian disampaikan, atas perhatian dan kerja sama Saudara diucapkan terima kasih.')] };
    await ask('PATCH', `/api/letters/outgoing/${letterId}/content`, { base: 1, change: { subject: 'Kesiapsiagaan Menghadapi Musim Hujan', place: 'Tanjung Lestari', classification: '600.1', to: [{ ref: null, name: 'Kepala Balai Wilayah Sungai Nusa Bahari', place: 'Kota Bahari', attention: null, email: null }], body } });
    return letterId;
  });
}
