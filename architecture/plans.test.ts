import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { countTouched, explainAgain, type Scan, type Sent, type Touched } from '#tests/plans.ts';
import { signIn } from '#tests/sign-in.ts';
import { fillLetters } from '../bench/generate/fill.ts';
import { openOffice } from '../bench/generate/office.ts';

/**
 * What lists cost, held by their plans and not by a clock: an office of 800 people and 20,000 letters, the desks and books of a real
 * week. A page may look at ten rows of a table for each it shows; the guards of row-level security read the access rows of
 * the letters shown, by their key, and nothing else.
 */
const ROWS_FOR_EACH = 10;
/** A letter has some seven access rows, and a page asks for the letter, its card, its subject and its addressee. */
const GUARD_ROWS_FOR_EACH = 60;

let house: TestHouse;
let app: FastifyInstance;
let listening = false;
const sent: Sent[] = [];
const cookies = new Map<string, { cookie: string }>();
const people = { leader: 'hasan.sekda', head: 'robertus.kadispupr', clerk: 'siti.loket' };
let bookId = '';
let letter = { id: '', number: '' };

beforeAll(async () => {
  house = await freshServices({ onStatement: (text, parameters) => { if (listening) sent.push({ sql: text, parameters }); } });
  await openOffice(house, { people: 800, accounts: 100, founded: '2026-11-19' });
  await fillLetters({ adminUrl: house.adminUrl, plan: { letters: 20_000, seed: 1, until: '2026-11-19', aDay: 800 } });
  ({ app } = await buildApp(house.services));
  for (const who of Object.values(people)) cookies.set(who, await signIn(app, who));
  const [book] = await runSql(house.adminUrl, `select e.book_id as id from registers.entry e join registers.book b on b.id = e.book_id join organization.duty d on d.unit_id = b.unit_id and d.role = 'operator'
    join identity.account a on a.employee_id = d.employee_id and a.username = '${people.clerk}' order by e.n desc limit 1`);
  const [newest] = await runSql(house.adminUrl, `select n.letter_id as id, n.number from search.letter_number n join letters.access a on a.letter_id = n.letter_id and a.relation = 'registry' and a.security_class = 'B'
    where n.kind = 'sender' and a.grantee_id = (select unit_id from registers.book where id = '${String(book?.['id'])}') order by n.letter_id desc limit 1`);
  bookId = String(book?.['id']);
  letter = { id: String(newest?.['id']), number: String(newest?.['number']) };
}, 240_000);
afterAll(async () => {
  await app.close();
  await house.close();
});

type Looked = { shown: number; plans: Touched[]; counted: Map<string, number> };

async function look(who: string, url: string): Promise<Looked> {
  const get = () => app.inject({ method: 'GET', url, headers: cookies.get(who) ?? {} });
  await get();
  // What was read is written to the chain a second later, in a transaction of its own that belongs to no page.
  await house.services.readLog.flush();
  sent.length = 0;
  listening = true;
  const reply = await get();
  listening = false;
  expect(reply.statusCode, reply.body).toBe(200);
  const shown = Math.max(reply.json<{ rows?: unknown[] }>().rows?.length ?? 1, url === '/api/desk' ? await openLettersOf(who) : 1);
  const page = sent.filter((each) => !each.sql.includes('identity.session'));
  return { shown, plans: await explainAgain(house.appUrl, page), counted: await countTouched(house.appUrl, page) };
}

/** A desk weighs every open letter that came to it, also those that wait for somebody else just now; other lists show their page and weigh nothing. */
async function openLettersOf(username: string): Promise<number> {
  const [open] = await runSql(house.adminUrl, `select count(*)::int as n from letters.access a join organization.assignment s on s.position_id = a.grantee_id and s.kind = 'definitive' join identity.account k on k.employee_id = s.employee_id
    where k.username = '${username}' and a.grantee = 'position' and a.state not in ('closed', 'void', 'sent', 'withdrawn', 'discarded')`);
  return Number(open?.['n']);
}

/** Tables that grow with the letters; an organisation is small and a rule has some ninety lines. */
const grows = (table: string) => /^(?:letters|dispositions|notifications|registers|search|documents)\./u.test(table) && !table.endsWith('_rule') && !['registers.book', 'registers.counter', 'dispositions.instruction', 'documents.rendering'].includes(table);
const isGuard = (scan: Scan) => scan.table === 'letters.access' && scan.index === 'access_pkey';

function rowsByTable(scans: readonly Scan[]): Map<string, number> {
  const rows = new Map<string, number>();
  for (const scan of scans) rows.set(scan.table, (rows.get(scan.table) ?? 0) + scan.rows);
  return rows;
}

async function holdToItsPage(who: string, url: string): Promise<void> {
  const { shown, plans, counted } = await look(who, url);
  const scans = plans.flatMap((plan) => plan.scans).filter((scan) => grows(scan.table));
  // A table read from end to end is one that was empty, or small enough that nothing else would be quicker.
  expect(scans.filter((scan) => scan.whole && scan.rows > ROWS_FOR_EACH * shown)).toEqual([]);
  expect(scans.filter((scan) => scan.whole && scan.table === 'letters.letter')).toEqual([]);
  for (const [table, rows] of rowsByTable(scans.filter((scan) => !isGuard(scan)))) expect(rows, `${url}: ${table} for ${shown} shown`).toBeLessThanOrEqual(ROWS_FOR_EACH * shown);
  for (const [table, rows] of counted) if (grows(table)) expect(rows, `${url}: ${table} by the server's count, for ${shown} shown`).toBeLessThanOrEqual((table === 'letters.access' ? GUARD_ROWS_FOR_EACH : ROWS_FOR_EACH) * shown);
}

describe('no plan looks at more rows than its page shows times ten, and none reads all letters', () => {
  test('the desk of a leader', () => holdToItsPage(people.leader, '/api/desk'));
  test('the desk of a head of an agency', () => holdToItsPage(people.head, '/api/desk'));
  test('incoming letters of a clerk', () => holdToItsPage(people.clerk, '/api/letters/incoming'));
  for (const filter of ['state=closed', 'urgency=urgent', 'securityClass=T', 'receivedFrom=2026-11-01', 'receivedTo=2026-11-10']) {
    test(`incoming letters filtered by ${filter}`, () => holdToItsPage(people.clerk, `/api/letters/incoming?${filter}`));
  }
  test('a page of the register book', () => holdToItsPage(people.clerk, `/api/books/${bookId}/agenda`));
  test('one letter', () => holdToItsPage(people.clerk, `/api/letters/${letter.id}`));
  test('notices', () => holdToItsPage(people.leader, '/api/notices'));
  test('a number is found by its middle', () => holdToItsPage(people.clerk, `/api/search?q=${encodeURIComponent(letter.number.split('/').slice(1, 3).join('/'))}`));
  test('a number is found by its beginning', () => holdToItsPage(people.clerk, `/api/search?q=${encodeURIComponent(letter.number)}`));
});

test('a few digits that stand in many numbers look at a bounded part of them', async () => {
  const { counted, shown } = await look(people.clerk, `/api/search?q=${letter.number.split('/')[1]?.slice(0, 2) ?? ''}`);
  expect(shown).toBeGreaterThan(5);
  expect(counted.get('search.number_part') ?? 0).toBeLessThanOrEqual(4_000);
  expect(counted.get('letters.letter') ?? 0).toBeLessThanOrEqual(ROWS_FOR_EACH * shown);
});

test('a common word, a mistyped word and a word within a list look at a bounded part of the archive', async () => {
  for (const url of ['/api/search?q=rapat', '/api/search?q=rapatt+kordinasi', '/api/letters/incoming?find=rapat']) {
    const { counted, shown } = await look(people.clerk, url);
    expect(shown).toBeGreaterThan(5);
    expect(counted.get('letters.letter') ?? 0).toBeLessThanOrEqual(ROWS_FOR_EACH * shown);
    expect(Math.max(counted.get('search.letter_text') ?? 0, counted.get('letters.letter_find') ?? 0), url).toBeLessThan(5_001);
  }
});
