import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { wantedOf } from '#server/modules/documents/typesetting/typeset-letter.ts';
import { letterSheet, type LetterSheet } from '#shared/domain/letter-sheet.ts';
import { chromiumLaunch } from '#tests/e2e/browser.ts';
import openOffice from '#tests/e2e/open-office.ts';
import { paragraphs } from '#tests/typeset-sheet.ts';
import { bareTypst, browserPeer, libreOffice, pdfmake, type Peer } from './typeset-peers.ts';

// `npm run bench:compose [-- --keys 60]`: from a key in the middle of a five-page letter to its page on the screen, in a real browser at a
// real office over HTTPS; one key at a time as one thinks, and in bursts as one types. Then the same letter by others, which show it to
// nobody.
const { values } = parseArgs({ options: { keys: { type: 'string', default: '60' } } });
const keys = Number(values.keys);
const AIM_MS = 200;
const words = 'Sehubungan dengan pelaksanaan kegiatan tersebut, kami mohon Saudara menyampaikan data dan laporan perangkat daerah pada waktu yang ditentukan. '.repeat(4).trim();
const PARAGRAPHS = 21;

/** What a key waits for, one after the other. */
const parts = ['until it is asked', 'until the answer begins', 'until the answer is there', 'until the picture is on the screen'] as const;
type Times = Record<(typeof parts)[number] | 'whole', number>;

let typed = 0;

const say = (line: string) => console.log(line);
const at = (sorted: readonly number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const figures = (times: readonly number[]) => { const sorted = times.toSorted((a, b) => a - b); return `p50 ${at(sorted, 0.5).toFixed(0)} ms, p95 ${at(sorted, 0.95).toFixed(0)} ms, worst ${at(sorted, 1).toFixed(0)} ms, of ${times.length}`; };

const close = await openOffice();
try {
  await ours();
} finally {
  await close();
}
await theirs();
process.exit(0);

async function ours(): Promise<void> {
  const office = JSON.parse(process.env['LONTAR_E2E_OFFICE'] ?? '{}') as { origin: string; name: string; spki: string; people: { username: string; password: string }[] };
  const browser = await chromium.launch(chromiumLaunch({ resolve: [office.name], spki: [office.spki] }));
  const page = await (await browser.newContext({ baseURL: office.origin, viewport: { width: 1440, height: 900 }, locale: 'id-ID' })).newPage();
  const person = office.people.find((one) => one.username === 'nadia.stafsda');
  await page.goto('/');
  await page.getByLabel('Nama pengguna atau jabatan').fill(person?.username ?? '');
  await page.getByLabel('Kata sandi', { exact: true }).fill(person?.password ?? '');
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.getByRole('navigation').first().waitFor();
  await page.goto('/naskah/baru');
  await page.getByRole('button', { name: /^Surat Biasa/ }).first().click();
  await write(page);
  const pages = await page.locator('img[data-page-key]').count();
  say(`\na letter of ${pages} pages, a key in its middle to the picture of its page on the screen`);
  await watch(page);
  await typing(page, { count: 10, burst: 1 });
  for (const [name, burst] of [['one key at a time', 1], ['the last of eight keys, 110 ms apart', 8]] as const) {
    const times = await typing(page, { count: Math.ceil(keys / burst), burst });
    const whole = times.map((each) => each.whole);
    say(`${name}: ${figures(whole)}; aim p95 ${AIM_MS} ms: ${at(whole.toSorted((a, b) => a - b), 0.95) <= AIM_MS ? 'kept' : 'not kept'}`);
    for (const part of parts) say(`  ${part}: ${figures(times.map((each) => each[part]))}`);
  }
  await browser.close();
}

async function write(page: Page): Promise<void> {
  const body = page.getByRole('textbox', { name: 'Isi', exact: true });
  await body.click();
  await body.evaluate((element, html) => {
    const data = new DataTransfer();
    data.setData('text/html', html);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, `<html><body>${Array.from({ length: PARAGRAPHS }, () => `<p>${words}</p>`).join('')}</body></html>`);
  await page.locator('[data-fresh=yes]').waitFor({ timeout: 60_000 });
  await body.locator('p').nth(Math.floor(PARAGRAPHS / 2)).click();
  await page.keyboard.press('End');
  // Inside the last word of the line, where a blank moves something as well.
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowLeft');
}

/** In the page: the time of each key, and of the frame in which a picture took the place of another. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = { key: 0, changed: 0, shown: 0 };
    Object.assign(globalThis, { seen });
    addEventListener('keydown', (event) => { seen.key = event.timeStamp; }, true);
    new MutationObserver(() => {
      seen.changed = performance.now();
      // Not the time the frame is given: of one that comes late it lies before the change.
      requestAnimationFrame(() => requestAnimationFrame(() => { seen.shown = performance.now(); }));
    }).observe(document.querySelector('#halaman') ?? document.body, { subtree: true, attributes: true, attributeFilter: ['src'] });
  });
}

async function typing(page: Page, { count, burst }: { count: number; burst: number }): Promise<Times[]> {
  const times: Times[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    await page.evaluate(() => performance.clearResourceTimings());
    for (let key = 0; key < burst; key += 1) {
      typed += 1;
      await page.keyboard.type(typed % 6 === 5 ? ' ' : 'a', key < burst - 1 ? { delay: 110 } : {});
    }
    // Fresh is said in the moment in which the pictures of the last key stand on the page; the frame in which they are seen comes after it.
    await page.waitForFunction(() => {
      const { seen } = globalThis as unknown as { seen: { key: number; changed: number; shown: number } };
      return document.querySelector('[data-fresh=yes]') !== null && seen.changed > seen.key && seen.shown > seen.changed;
    }, undefined, { timeout: 30_000, polling: 40 }).catch(async (cause: unknown) => { throw new Error(`key ${typed}, the ${turn + 1}th of ${count}: ${await stateOf(page)}`, { cause }); });
    times.push(await page.evaluate(() => {
      const { seen: { key, shown } } = globalThis as unknown as { seen: { key: number; shown: number } };
      const asked = performance.getEntriesByType('resource').filter(({ name, startTime }) => name.endsWith('/preview') && startTime > key).at(-1) as PerformanceResourceTiming;
      return {
        whole: shown - key, 'until it is asked': asked.startTime - key, 'until the answer begins': asked.responseStart - asked.startTime,
        'until the answer is there': asked.responseEnd - asked.responseStart, 'until the picture is on the screen': shown - asked.responseEnd,
      };
    }));
  }
  return times;
}

/** What the page says when a picture did not come: which of the three waits it was, and what the office answered since the key. */
function stateOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { seen } = globalThis as unknown as { seen: { key: number; changed: number; shown: number } };
    const asked = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(({ name }) => name.endsWith('/preview'));
    return JSON.stringify({
      fresh: document.querySelector('[data-fresh]')?.getAttribute('data-fresh'), changedAfter: seen.changed - seen.key, shownAfter: seen.shown - seen.changed,
      answers: asked.map(({ startTime, responseEnd, responseStatus }) => [Math.round(startTime - seen.key), Math.round(responseEnd - seen.key), responseStatus]),
      says: document.querySelector('#halaman')?.textContent.slice(-300), focus: document.activeElement?.getAttribute('aria-label'),
    });
  });
}

/** The whole letter as a file each time, for none of them shows a page while one types; the bare compiler may remember the letter of the key before. */
async function theirs(): Promise<void> {
  const sample = letterSheet.parse(JSON.parse(readFileSync(new URL('../templates/SDINAS/sample.json', import.meta.url), 'utf8')));
  const letter = (typed: string): LetterSheet => ({ ...sample, annexes: [], body: paragraphs(...Array.from({ length: PARAGRAPHS }, (_, index) => (index === Math.floor(PARAGRAPHS / 2) ? words + typed : words))) });
  const sheet = letter('');
  const { files } = wantedOf(sheet, {}, { output: 'pdf', turn: 'now', text: false, known: [], embedded: [] });
  const { qr } = JSON.parse(Buffer.from(files.get('/data/beside.json') ?? []).toString()) as { qr: string };
  const peers: (Peer | undefined)[] = [bareTypst((turn) => letter('a'.repeat(turn % 40)), files), pdfmake(sheet), await browserPeer(sheet, qr), await libreOffice(sheet, qr)];
  say('\nthe same letter set whole by others, without a browser to show it in');
  for (const peer of peers) {
    if (!peer) { say('LibreOffice is not installed here: skipped'); continue; }
    const times: number[] = [];
    for (let turn = 0; turn < (peer.name.startsWith('Libre') ? 5 : keys); turn += 1) {
      const began = performance.now();
      await peer.set();
      times.push(performance.now() - began);
    }
    say(`${peer.name}: ${figures(times.slice(Math.min(3, times.length - 1)))}`);
    await peer.close();
  }
}
