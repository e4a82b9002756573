import type { Page } from '@playwright/test';
import { DESKTOP, expect, expectAccessible, openFromDesk, PHONE, test } from './duty.ts';
import { signedIn } from './sign-in.ts';
import { begin, submit, write } from './write-letter.ts';

// The duty of who initials: a pile of letters, each page looked at, none initialled unseen.
const run = Date.now() % 100_000;
const subjects = ['pertama', 'kedua', 'ketiga', 'keempat'].map((which) => `Paraf ${which} ${run}`);
const [first = '', second = '', third = '', fourth = ''] = subjects;
let letters: string[] = [];

test.describe.configure({ mode: 'serial' });
test.use({ actionTimeout: 20_000 });

test('a drafter sends four letters to one desk, and takes a letter back only by the more seldom acts', async ({ browser }) => {
  test.setTimeout(180_000);
  const drafter = await signedIn(browser, { username: 'nadia.stafsda', viewport: DESKTOP });
  await begin(drafter, /^Surat Biasa/);
  await write(drafter, { to: 'Kepala Pelaksana BPBD', subject: first, body: 'Mohon bantuan pompa.', signer: /Hasan Mandagiri/, way: 'Tanda tangan elektronik', route: ['Kepala Bidang Sumber Daya Air'] });
  const one = new URL(drafter.url()).pathname.replace('/naskah/', '');
  await submit(drafter);
  letters = [one, ...(await likeIt(drafter, one, subjects.slice(1)))];
  await drafter.goto(`/periksa/${one}`);
  await expect(drafter.getByRole('button', { name: 'Tarik dari rute' })).toHaveCount(0);
  // The way says what each desk does and who does it, with the hour.
  const way = drafter.getByText('Menyusun', { exact: false }).first();
  await expect(way).toBeVisible();
  await expect(way).toContainText(/Nadia .*\d{2}\.\d{2}/u);
  await expectAccessible(drafter);
  await drafter.getByRole('button', { name: 'Tindakan lain' }).last().click();
  await expect(drafter.getByRole('menuitem', { name: 'Tarik dari rute' })).toBeVisible();
  await drafter.context().close();
});

test('a page that is not drawn takes no initial, and after one the next letter for an initial is offered', async ({ browser }) => {
  test.setTimeout(120_000);
  const verifier = await signedIn(browser, { username: 'dewa.kabidsda', viewport: PHONE });
  let letGo = () => {};
  const held = new Promise<void>((resolve) => { letGo = resolve; });
  await verifier.route(/\/preview$/u, async (route) => {
    await held;
    await route.continue();
  });
  await verifier.goto(`/periksa/${letters[0]}`);
  const initial = verifier.getByRole('button', { name: /^Bubuhkan paraf/ });
  await expect(initial).toHaveAttribute('aria-disabled', 'true');
  await expect(initial).toHaveAccessibleName(/Halamannya belum tampil/);
  await initial.click({ force: true });
  await expectAccessible(verifier);
  letGo();
  await expect(initial).not.toHaveAttribute('aria-disabled', 'true', { timeout: 30_000 });
  await initial.click();
  await expect(verifier.getByText('Paraf dibubuhkan.').first()).toBeVisible();
  // Whatever else is late on this desk: the pile of initials goes on.
  const next = verifier.getByRole('link', { name: new RegExp(`^Naskah berikutnya: Paraf .* ${run}`) });
  await expect(next).toBeVisible();
  await next.click();
  await expect(verifier).toHaveURL(new RegExp(`/periksa/(?:${letters.slice(1).join('|')})`));
  await verifier.context().close();
});

test('several letters are initialled in one go, each looked at first: a press on a row of the desk ticks it', async ({ browser }) => {
  test.setTimeout(180_000);
  const verifier = await signedIn(browser, { username: 'dewa.kabidsda', viewport: DESKTOP });
  await verifier.getByRole('tab', { name: /Menunggu paraf/ }).click();
  await verifier.getByRole('button', { name: 'Pilih beberapa' }).click();
  for (const subject of [second, third]) await verifier.getByRole('list', { name: 'Naskah yang menunggu' }).getByRole('link', { name: new RegExp(subject) }).click();
  await expect(verifier.getByRole('checkbox', { name: `Pilih ${second}` })).toBeChecked();
  expect(new URL(verifier.url()).pathname).toBe('/');
  await verifier.getByRole('button', { name: 'Paraf (2)' }).click();
  await expect(verifier).toHaveURL(/\/paraf\?surat=/);
  const box = (subject: string) => verifier.getByRole('checkbox', { name: `Pilih ${subject}` });
  // The first lies beside the list; the second was never on the screen, so its wish waits for its page.
  await expect(box(second)).toBeChecked({ timeout: 30_000 });
  await expect(box(third)).not.toBeChecked();
  await expect(verifier.getByRole('button', { name: 'Bubuhkan 1 paraf' })).toBeVisible();
  // The box above says nothing of what was not seen: looked at later, that is still no one's choice.
  const seen = verifier.getByRole('checkbox', { name: /^Pilih yang sudah dilihat/ });
  await seen.uncheck();
  await expect(box(second)).not.toBeChecked();
  await seen.check();
  await expect(box(second)).toBeChecked();
  // A box that is pressed unseen opens the pages instead.
  await box(fourth).click();
  await expect(verifier.getByRole('region', { name: `Halaman ${fourth}` })).toBeVisible();
  await verifier.getByRole('button', { name: new RegExp(`Lihat halaman: ${third}`) }).click();
  await expect(box(third)).toBeChecked({ timeout: 30_000 });
  await expect(box(fourth)).not.toBeChecked();
  await expectAccessible(verifier);
  await verifier.getByRole('button', { name: 'Bubuhkan 2 paraf' }).click();
  const results = verifier.getByRole('dialog');
  await expect(results.getByText('2 naskah diparaf', { exact: false })).toBeVisible({ timeout: 30_000 });
  await expect(results.getByRole('listitem')).toHaveCount(2);
  await results.getByRole('button', { name: 'Tutup', exact: true }).last().click();
  await expect(box(second)).toHaveCount(0);
  await expect(box(fourth)).toBeVisible();
  await verifier.context().close();

  // In a hand the page comes first as well, and the initial is at its foot.
  const phone = await signedIn(browser, { username: 'dewa.kabidsda', viewport: PHONE });
  await phone.goto('/paraf');
  await phone.getByRole('button', { name: new RegExp(`Lihat halaman: ${fourth}`) }).click();
  const pages = phone.getByRole('dialog');
  await expect(pages.getByRole('img').first()).toBeVisible({ timeout: 30_000 });
  await expectAccessible(phone);
  await pages.getByRole('button', { name: 'Bubuhkan paraf' }).click();
  await expect(phone.getByRole('dialog').getByText('1 naskah diparaf', { exact: false })).toBeVisible({ timeout: 30_000 });
  await phone.context().close();

  const signer = await signedIn(browser, { username: 'hasan.sekda', viewport: DESKTOP });
  for (const subject of subjects) await openFromDesk(signer, subject).then(() => signer.goto('/'));
  await signer.context().close();
});

/** The same letter under other subjects, as its drafter's browser would write it. */
function likeIt(page: Page, letterId: string, others: readonly string[]): Promise<string[]> {
  return page.evaluate(async ([id, names]) => {
    type Letter = { version: number; typeCode: string; draft: { version: number; content: Record<string, unknown> } };
    const ask = async (path: string, method = 'GET', body?: object) => {
      const reply = await fetch(path, { method, headers: { 'content-type': 'application/json' }, ...(body ? { body: JSON.stringify({ commandId: crypto.randomUUID(), ...body }) } : {}) });
      if (!reply.ok) throw new Error(`${path}: ${await reply.text()}`);
      return (await reply.json()) as { letterId: string; version: number; contentVersion: number };
    };
    const read = async (of: string) => (await ask(`/api/letters/outgoing/${of}`)) as unknown as Letter;
    const { typeCode, draft: { content } } = await read(id);
    const made: string[] = [];
    for (const subject of names) {
      const { letterId: made1 } = await ask('/api/letters/outgoing', 'POST', { typeCode });
      const saved = await ask(`/api/letters/outgoing/${made1}/content`, 'PATCH', { base: (await read(made1)).draft.version, change: { ...content, subject } });
      await ask(`/api/letters/outgoing/${made1}/submit`, 'POST', { version: saved.version, base: saved.contentVersion });
      made.push(made1);
    }
    return made;
  }, [letterId, others] as const);
}
