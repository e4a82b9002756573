import { parseArgs } from 'node:util';
import pg from 'pg';
import { disposeOne, openSizeOffice, registerOne, type SizeOffice } from './size-office.ts';

// `npm run bench:size -- --small ./bench-10k --large ./bench-1m`: the same pages of two generated offices, turn by turn, so that what
// else the machine does falls on both alike. Beside them, in the same run: a statement that asks nothing, and a route that does nothing.
const { values } = parseArgs({ options: { small: { type: 'string', default: './bench-10k' }, large: { type: 'string', default: './bench-1m' }, runs: { type: 'string', default: '60' } } });
const GROWTH = 1.3;
const SEARCH_MS = 300;

type Page = { name: string; kind: 'page' | 'search' | 'act' | 'bare'; run: (office: SizeOffice, round: number) => Promise<void> };
const offices = [await openSizeOffice(values.small), await openSizeOffice(values.large)] as const;
const bare = new Map<SizeOffice, pg.Client>();
try {
  for (const office of offices) {
    const client = new pg.Client({ connectionString: office.house.postgres.appUrl });
    await client.connect();
    bare.set(office, client);
    office.app.log.level = 'silent';
  }
  console.log(`letters: ${offices.map((office) => office.total).join(' and ')}\n`);
  console.log('page'.padEnd(34), 'p50'.padStart(8), 'p95'.padStart(8), 'p50'.padStart(8), 'p95'.padStart(8), 'growth'.padStart(8));
  const failed: string[] = [];
  for (const page of pages()) {
    const [small, large] = await measure(page, Number(values.runs));
    const growth = large.p50 / small.p50;
    console.log(page.name.padEnd(34), ...[small.p50, small.p95, large.p50, large.p95].map((ms) => ms.toFixed(1).padStart(8)), growth.toFixed(2).padStart(8));
    if (page.kind === 'page' && growth > GROWTH) failed.push(`${page.name}: growth ${growth.toFixed(2)}`);
    if (page.kind === 'search' && large.p95 > SEARCH_MS) failed.push(`${page.name}: p95 ${large.p95.toFixed(0)} ms`);
  }
  console.log(failed.length === 0 ? '\npassed' : `\nfailed: ${failed.join('; ')}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
} finally {
  for (const client of bare.values()) await client.end();
  for (const office of offices) {
    await office.app.close();
    await office.house.close();
  }
}

function pages(): Page[] {
  const get = (name: string, kind: Page['kind'], [who, url]: ['clerk' | 'leader', (office: SizeOffice, round: number) => string]): Page => ({ name, kind, run: async (office, round) => {
    const reply = await office.app.inject({ method: 'GET', url: url(office, round), headers: office[who] });
    if (reply.statusCode !== 200) throw new Error(`${name}: ${reply.body}`);
  } });
  const letterOf = (office: SizeOffice, round: number) => office.letters[round % office.letters.length] ?? { id: '', number: '', subject: '' };
  const q = (text: string) => `/api/search?q=${encodeURIComponent(text)}`;
  const open = new Map<SizeOffice, string[]>();
  return [
    { name: 'bare: select 1', kind: 'bare', run: async (office) => { await bare.get(office)?.query('select 1'); } },
    { name: 'bare: 50 access rows by index', kind: 'bare', run: async (office) => { await bare.get(office)?.query(`select letter_id, registered_at from letters.access where grantee = 'registry' and grantee_id = $1 order by registered_at desc, letter_id desc limit 50`, [office.unitId]); } },
    { name: 'bare: a route that does nothing', kind: 'bare', run: async (office) => { await office.app.inject({ method: 'GET', url: '/nothing-here' }); } },
    get('desk', 'page', ['leader', () => '/api/desk']),
    get('incoming, clerk', 'page', ['clerk', () => '/api/letters/incoming']),
    get('incoming, leader', 'page', ['leader', () => '/api/letters/incoming']),
    get('incoming, urgent ones', 'page', ['clerk', () => '/api/letters/incoming?urgency=urgent']),
    get('register book', 'page', ['clerk', (office) => `/api/books/${office.bookId}/agenda`]),
    get('letter', 'page', ['clerk', (office, round) => `/api/letters/${letterOf(office, round).id}`]),
    get('notices', 'page', ['leader', () => '/api/notices']),
    get('search: a number', 'search', ['clerk', (office, round) => q(letterOf(office, round).number)]),
    get('search: words of one subject', 'search', ['clerk', (office, round) => q(letterOf(office, round).subject)]),
    get('search: common word, clerk', 'search', ['clerk', () => q('rapat')]),
    get('search: commonest word, leader', 'search', ['leader', () => q('undangan')]),
    get('search: mistyped words', 'search', ['clerk', () => q('undngan rapt kordinasi')]),
    get('search: number with a mistake', 'search', ['clerk', (office, round) => q(letterOf(office, round).number.replace(/(\d)(\d)\//u, '$2$1/'))]),
    get('find within the list', 'search', ['clerk', () => '/api/letters/incoming?find=banjir']),
    { name: 'register', kind: 'act', run: async (office) => { open.set(office, [...(open.get(office) ?? []), await registerOne(office)]); } },
    { name: 'dispose', kind: 'act', run: async (office) => { await disposeOne(office, open.get(office)?.pop() ?? (await registerOne(office))); } },
  ];
}

type Times = { p50: number; p95: number };

async function measure(page: Page, runs: number): Promise<[Times, Times]> {
  const times: [number[], number[]] = [[], []];
  for (let round = -5; round < runs; round += 1) {
    for (const [index, office] of offices.entries()) {
      const began = performance.now();
      await page.run(office, round + 5);
      if (round >= 0) times[index === 0 ? 0 : 1].push(performance.now() - began);
    }
  }
  return [sum(times[0]), sum(times[1])];
}

function sum(times: number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: sorted[Math.floor(sorted.length * 0.5)] ?? 0, p95: sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? 0 };
}
