import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#server/platform/actor.ts';
import { newId } from '#server/platform/ids.ts';
import { bulkActs } from '#shared/domain/bulk-act.ts';
import { runQuery } from '#server/platform/query.ts';
import { readTransaction } from '#server/platform/transaction.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import { runSql } from '#tests/sql.ts';
import { ownDesks } from './deliveries/delivery-store.ts';
import { getLetter } from './letter-queries.ts';
import { listIncomingLetters, listStatement } from './letter-list-queries.ts';

type Filters = Parameters<typeof listStatement>[0];
type Plan = { 'Node Type': string; 'Relation Name'?: string; 'Actual Rows'?: number; 'Actual Loops'?: number; Plans?: Plan[] };
let house: TestHouse;
let office: LetterOffice;
const MANY = 8000;

beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  await fill();
  for (const [index, draft] of [
    { subject: 'Undangan rapat inflasi', sender: 'Biro Perekonomian', number: '500.2/0866/EKON' },
    { subject: 'Laporan 100% selesai', sender: 'Dinas_Kesehatan', number: '440/1' },
    { subject: 'Hal yang sangat khusus', sender: 'Kejaksaan Negeri', number: 'R-7/KJ', securityClass: 'R' as const },
    { subject: 'Bukan untuk kadis', to: ['sekda'] },
  ].entries())
    await office.letter({ ...draft, at: `2026-11-20T0${index + 2}:00:00Z` });
  await runSql(house.adminUrl, 'analyze');
}, 120_000);
afterAll(() => house.close());

/** Thousands of older letters of other desks and this one, so that a plan has something to choose between. */
async function fill(): Promise<void> {
  const kadis = office.desks['kadis']?.positionId ?? '';
  await runSql(
    house.adminUrl,
    `set lontar.phase = 'work'; set lontar.roles = '["system"]';
    create temp table paper as select gen_random_uuid() as id, gen_random_uuid() as entry, i, timestamptz '2026-11-01' - i * interval '1 minute' as at from generate_series(1, ${MANY}) i;
    insert into letters.letter (id, direction, unit_id, sender_name, letter_number, received_on, received_via, urgency, security_class, state, entry_id, registered_at)
      select id, 'incoming', '${office.unitId}', 'Pengirim ' || i, i || '/LAMA', at::date, 'hand', case when i % 10 = 0 then 'urgent' else 'normal' end, 'B', case when i % 3 = 0 then 'closed' else 'read' end, entry, at from paper;
    insert into letters.letter_subject (letter_id, subject) select id, 'Perihal lama nomor ' || i from paper;
    insert into letters.delivery (id, letter_id, kind, position_id, state, delivered_at) select gen_random_uuid(), id, 'to', '${kadis}', 'read', at from paper;
    insert into letters.access (letter_id, grantee, grantee_id, relation, security_class, since, registered_at, received_on, urgency, state, unit_id)
      select id, 'position', case when i % 4 = 0 then '${kadis}'::uuid else gen_random_uuid() end, 'addressee', 'B', at, at, at::date, case when i % 10 = 0 then 'urgent' else 'normal' end, case when i % 3 = 0 then 'closed' else 'read' end, '${office.unitId}' from paper`,
  );
}

const list = async (who: string, filters: Partial<Filters> = {}) =>
  runQuery(house.services, listIncomingLetters, { name: 'test', actor: await office.actor(who), input: { limit: 50, ...filters } });
const subjects = async (who: string, filters: Partial<Filters> = {}) => (await list(who, filters)).rows.map((row) => row.subject);
const explain = async (actor: Actor, filters: Partial<Filters> = {}): Promise<Plan> =>
  readTransaction(house.db, actor, async (tx) => {
    const { rows } = await sql<{ 'QUERY PLAN': { Plan: Plan }[] }>`explain (analyze, format json) ${listStatement({ limit: 50, ...filters }, ownDesks(actor.hats))}`.execute(tx);
    const [row] = rows;
    const plan = row && (Object.values(row)[0] as { Plan: Plan }[])[0]?.Plan;
    if (!plan) throw new Error('no plan');
    return plan;
  });
const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

test('a list shows the newest first and nothing of other desks; a secret letter shows what one may see', async () => {
  expect((await subjects('kadis')).slice(0, 4)).toEqual(['Hal yang sangat khusus', 'Laporan 100% selesai', 'Undangan rapat inflasi', 'Perihal lama nomor 4']);
  const [waiting] = (await list('plh')).rows;
  expect(waiting).toMatchObject({ securityClass: 'R', sees: 'no', subject: null, senderName: null, letterNumber: null, addressee: null });
  expect((await list('staf')).rows).toEqual([]);
});

test('pages follow each other without a gap or a repeat, to the very end', async () => {
  const seen: string[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await list('kadis', { limit: 100, ...(after ? { after } : {}) });
    seen.push(...page.rows.map((row) => row.id));
    if (page.next === null) break;
    after = page.next;
  }
  expect(seen).toHaveLength(MANY / 4 + 3);
  expect(new Set(seen).size).toBe(seen.length);
});

test('who is a participant by several hats sees a letter once', async () => {
  const actor = await office.actor('kadis');
  const twice = { ...actor, hats: [...actor.hats, { grantee: 'position', id: office.desks['kadis']?.positionId ?? '', via: 'superior' } as const] };
  const { rows } = await runQuery(house.services, listIncomingLetters, { name: 'test', actor: twice, input: { limit: 100 } });
  expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
});

test('BKS-30 DMI-25 a list is narrowed by state, urgency, class, unit, period and words', async () => {
  expect((await list('kadis', { state: 'closed', limit: 100 })).rows.every((row) => row.state === 'closed')).toBe(true);
  expect((await list('kadis', { urgency: 'urgent', limit: 100 })).rows.every((row) => row.urgency === 'urgent')).toBe(true);
  expect(await subjects('kadis', { securityClass: 'R' })).toEqual(['Hal yang sangat khusus']);
  expect(await subjects('kadis', { unitId: newId() })).toEqual([]);
  expect(await subjects('kadis', { receivedFrom: '2026-11-20', receivedTo: '2026-11-20' })).toHaveLength(3);
  for (const words of ['rapat INFLASI', 'biro perek', '0866/ekon']) expect(await subjects('kadis', { find: words }), words).toEqual(['Undangan rapat inflasi']);
});

test('signs of the pattern language are only signs', async () => {
  expect(await subjects('kadis', { find: '100%' })).toEqual(['Laporan 100% selesai']);
  expect(await subjects('kadis', { find: 'Dinas_K' })).toEqual(['Laporan 100% selesai']);
  expect(await subjects('kadis', { find: '%%' })).toEqual([]);
});

test('words of a secret subject find the letter only for who may see the subject', async () => {
  expect(await subjects('kadis', { find: 'sangat khusus' })).toEqual(['Hal yang sangat khusus']);
  expect((await list('operator', { find: 'sangat khusus' })).rows).toEqual([]);
  expect((await list('operator', { find: 'kejaksaan' })).rows).toMatchObject([{ sees: 'cover', subject: null, senderName: 'Kejaksaan Negeri' }]);
  expect((await list('plh', { find: 'kejaksaan' })).rows).toEqual([]);
});

test('an address somebody typed as a page shows the first page', async () => {
  expect((await list('kadis', { after: 'bukan halaman' })).rows).toHaveLength(50);
});

test.each([
  ['plainly', {}],
  ['by state', { state: 'closed' as const }],
  ['by words', { find: 'inflasi' }],
  ['deep down', { after: Buffer.from('2026-10-29T00:00:00.000Z|ffffffff-ffff-7fff-bfff-ffffffffffff').toString('base64url') }],
])('a list asked %s starts from the access rows and never scans letters', async (_how, filters) => {
  const all = nodes(await explain(await office.actor('kadis'), filters));
  const guarded = all.filter((node) => ['letter', 'letter_subject', 'letter_file', 'delivery'].includes(node['Relation Name'] ?? ''));
  expect(guarded.length).toBeGreaterThan(0);
  expect(guarded.filter((node) => /Seq Scan|Bitmap/u.test(node['Node Type'])).map((node) => `${node['Node Type']} on ${node['Relation Name'] ?? ''}`)).toEqual(
    [],
  );
  // One page of letters is looked up, however many there are.
  for (const node of guarded) expect((node['Actual Rows'] ?? 0) * (node['Actual Loops'] ?? 1)).toBeLessThanOrEqual(60);
  expect(all.some((node) => node['Relation Name'] === 'access')).toBe(true);
});

test('a list offers for several letters only what each of them allows its reader', async () => {
  await office.letter({ to: ['sekda'], copies: ['kadis'], at: '2026-11-20T07:00:00Z' });
  const offered = new Set<string>();
  for (const who of ['kadis', 'operator', 'ajudan', 'sekda']) {
    const { rows } = await list(who, { limit: 12 });
    expect(rows.length, who).toBeGreaterThan(0);
    for (const row of rows) {
      const one = await runQuery(house.services, getLetter, { name: 'test', actor: await office.actor(who), input: { letterId: row.id } });
      expect(row.allowed, `${who} ${row.subject ?? ''}`).toEqual(bulkActs.filter((act) => one.allowed.includes(act)));
      for (const act of row.allowed) offered.add(`${who} ${act}`);
    }
  }
  expect([...offered]).toEqual(expect.arrayContaining(['kadis read', 'kadis close']));
  // Who registers at the counter neither reads for the addressee nor reminds nor closes.
  expect([...offered].filter((each) => each.startsWith('operator'))).toEqual([]);
});
