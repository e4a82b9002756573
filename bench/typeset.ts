import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { typesetting } from '#server/modules/documents/index.ts';
import { wantedOf } from '#server/modules/documents/typesetting/typeset-letter.ts';
import { TypesetPool } from '#server/modules/documents/typesetting/typeset-pool.ts';
import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import { letterSheet } from '#shared/domain/letter-sheet.ts';
import { dataOf, paragraphs } from '#tests/typeset-sheet.ts';
import { cpuOf, memoryOf } from './cpu-time.ts';
import { bareTypst, browserPeer, libreOffice, pdfmake, type Peer } from './typeset-peers.ts';

// `npm run bench:typeset`: how long a letter takes, cold and warm; letters a second; a key to the pages of a draft; and the same letter by
// others, in the same run. `-- --memory 5000`: whether memory stays flat over so many letters, and nothing else.
const { values } = parseArgs({ options: { memory: { type: 'string' }, warm: { type: 'string', default: '300' } } });
const warm = Number(values.warm);
const sample = letterSheet.parse(JSON.parse(readFileSync(new URL('../templates/SDINAS/sample.json', import.meta.url), 'utf8')));
const data = dataOf({ ...sample, number: sample.number ?? '1', date: sample.date ?? '2026-11-26' });

const say = (line: string) => console.log(line);
const at = (sorted: readonly number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

type Timed = { times: number[]; cpu: number };
/** The clock on the wall, and what the processors worked: on a machine that does other things as well only the second says something. */
const figures = ({ times, cpu }: Timed) => { const sorted = times.toSorted((a, b) => a - b); return `p50 ${at(sorted, 0.5).toFixed(0)} ms, p95 ${at(sorted, 0.95).toFixed(0)} ms, ${cpu.toFixed(0)} ms of CPU each`; };

async function timed(count: number, work: (index: number) => Promise<unknown>): Promise<Timed> {
  const times: number[] = [];
  const before = cpuOf(process.pid);
  for (let index = 0; index < count; index += 1) {
    const began = performance.now();
    await work(index);
    times.push(performance.now() - began);
  }
  return { times, cpu: (cpuOf(process.pid) - before) / count };
}

/** Another number each time: nothing of a letter may come from the one before. */
const nth = (index: number): LetterSheet => ({ ...sample, number: `400.3/${index}/DISDIK/2026` });

const set = (index: number, more: { text?: boolean; turn?: 'batch' } = {}) => typesetting.typesetLetter(nth(index), { data, ...more });

if (values.memory !== undefined) {
  await memory(Number(values.memory));
  process.exit(0);
}
say(`\nLontar, ${sample.type}, PDF/A-3a with data and QR`);
const cold = await timed(1, () => set(0));
say(`first letter of a cold process: ${figures(cold)}`);
await timed(Math.min(40, warm), (index) => set(index));
say(`warm, words read back: ${figures(await timed(warm, (index) => set(1_000 + index)))}`);
say(`warm, words not asked: ${figures(await timed(warm, (index) => set(2_000 + index, { text: false })))}`);

const [began, worked] = [performance.now(), cpuOf(process.pid)];
await inTurns(warm * 2, (index) => set(10_000 + index, { text: false, turn: 'batch' }));
const cpuEach = (cpuOf(process.pid) - worked) / (warm * 2);
say(`two processes: ${((warm * 2) / ((performance.now() - began) / 1000)).toFixed(0)} letters a second; ${(2_000 / cpuEach).toFixed(0)} by CPU, were two cores theirs alone`);

await preview();

const { files } = wantedOf(sample, {}, { output: 'pdf', turn: 'now', text: false, known: [], embedded: [] });
const { qr } = JSON.parse(Buffer.from(files.get('/data/beside.json') ?? []).toString()) as { qr: string };
const peers: (Peer | undefined)[] = [bareTypst(nth, files), pdfmake(sample), await browserPeer(sample, qr), await libreOffice(sample, qr)];
say('\nthe same letter by others');
for (const peer of peers) {
  if (!peer) { say('LibreOffice is not installed here'); continue; }
  const { times: [first = 0] } = await timed(1, () => peer.set());
  await timed(5, () => peer.set());
  say(`${peer.name}: first ${first.toFixed(0)} ms, ${figures(await timed(peer.name.startsWith('Libre') ? 5 : warm, () => peer.set()))}, ${peer.memory().toFixed(0)} MiB`);
  await peer.close();
}
process.exit(0);

async function inTurns(count: number, work: (index: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  await Promise.all(Array.from({ length: 8 }, async () => { while (next < count) { next += 1; await work(next); } }));
}

/** A key in the middle of five pages: what the typesetter takes of the time until the page shows. */
async function preview(): Promise<void> {
  const words = 'Sehubungan dengan pelaksanaan kegiatan tersebut, kami mohon Saudara menyampaikan data dan laporan perangkat daerah pada waktu yang ditentukan. '.repeat(4);
  const pageOf = (typed: string): LetterSheet => ({ ...sample, number: null, date: null, check: null, body: paragraphs(...Array.from({ length: 26 }, (_, index) => (index === 12 ? words + typed : words))) });
  let known: string[] = [];
  let pages = 0;
  const key = async (index: number) => {
    const found = await typesetting.previewPages(pageOf('x'.repeat(index % 40)), { draft: 'bench', known });
    known = found.map((page) => page.hash);
    pages = found.length;
  };
  await timed(10, key);
  say(`a key in a draft of ${pages} pages, to its pictures: ${figures(await timed(warm, key))}`);
}

/** Every process in turn, without the one that replaces it: what one of them keeps. */
async function memory(letters: number): Promise<void> {
  const pool = new TypesetPool({ processes: 2, workMs: 60_000, timeMs: 120_000, memoryMb: 4_000, letters: letters * 2, waiting: 10_000 });
  const seen: string[] = [];
  const wanted = (index: number) => wantedOf(nth(index), {}, { output: 'pdf', turn: 'batch', text: false, known: [], embedded: [] });
  for (let done = 0; done < letters; done += 500) {
    await inTurns(500, async (index) => pool.run(wanted(done + index)));
    seen.push(pool.pids.map((pid) => memoryOf(pid).toFixed(0)).join('+'));
  }
  say(`memory of the two processes after each 500 of ${letters} letters, MiB: ${seen.join(' ')}`);
  pool.stop();
}
