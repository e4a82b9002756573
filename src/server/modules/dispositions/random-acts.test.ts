import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import { newId } from '#server/platform/ids.ts';
import holidays from '#presets/national/holidays.json' with { type: 'json' };
import { addWorkingDays, isWorkingDay, workCalendar } from '#shared/domain/working-days.ts';
import { verifyChain } from '#server/modules/audit-trail/index.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import { dispositionsRoom } from './index.ts';

let house: TestHouse;
let office: LetterOffice;
let built: Built;
beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  const days = holidays.map((holiday) => `('${newId()}', '${holiday.date}', 'Libur', 'national', 'SKB')`).join(', ');
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; insert into organization.holiday (id, on_day, name, kind, basis) values ${days}`);
  built = await buildApp(house.services, { rooms: [dispositionsRoom, office.door] });
});
afterAll(async () => { await built.app.close(); await house.close(); });

const people = ['kadis', 'plh', 'ajudan', 'kabid', 'kamarga', 'staf', 'stafdua', 'sekda'] as const;
const acts = ['issue', 'read', 'progress', 'report', 'return', 'cancel', 'accept', 'ask-again', 'close-branch', 'due', 'settle', 'confirm', 'discard', 'take-back', 'ask-later', 'grant-later', 'refuse-later', 'remind', 'change-draft', 'print', 'enter'] as const;
type Step = { who: (typeof people)[number]; act: (typeof acts)[number]; pick: number; to: (typeof people)[number][] };
const step = fc.record({ who: fc.constantFrom(...people), act: fc.constantFrom(...acts), pick: fc.nat({ max: 9_999 }), to: fc.uniqueArray(fc.constantFrom('kabid', 'kamarga', 'staf', 'stafdua'), { minLength: 1, maxLength: 2 }) });

async function rows(text: string): Promise<Record<string, unknown>[]> {
  return (await sql.raw<Record<string, unknown>>(text).execute(house.db)).rows;
}
const desk = (who: string) => office.desks[who]?.positionId ?? '';

const ofIssuer: ReadonlySet<Step['act']> = new Set(['cancel', 'accept', 'ask-again', 'close-branch', 'due', 'settle', 'confirm', 'discard', 'take-back', 'grant-later', 'refuse-later', 'remind', 'change-draft']);
/** A sheet on paper is anybody's of that desk to print and to enter. */
const ofPaper: ReadonlySet<Step['act']> = new Set(['issue', 'print', 'enter']);
const line: Partial<Record<Step['who'], Step['to']>> = { kadis: ['kabid', 'kamarga'], plh: ['kabid'], ajudan: ['kamarga'], kabid: ['staf', 'stafdua'] };

/** Whether an act that waits for a certain state could be done on this row. */
function isRipe(row: Record<string, unknown>, act: Step['act']): boolean {
  const wanted: Partial<Record<Step['act'], string>> = { 'ask-again': 'reported', accept: 'reported', confirm: 'prepared', discard: 'prepared', 'change-draft': 'prepared', settle: 'returned', cancel: 'unread', 'take-back': 'unread' };
  if (act === 'grant-later' || act === 'refuse-later') return row.askedDueOn !== null;
  return row.state === wanted[act];
}

const ripening: Partial<Record<Step['act'], Step['act']>> = { 'ask-again': 'report', accept: 'report', confirm: 'issue', discard: 'issue', 'change-draft': 'issue', settle: 'return', 'grant-later': 'ask-later', 'refuse-later': 'ask-later' };

/** Two of three times the one whose act it is, to the own line; else anybody to anybody. */
async function likely(letterId: string, one: Step): Promise<Step> {
  if (one.pick % 3 === 0) return one;
  const recipients = await rows(`select id, issuer_position_id, position_id, state, asked_due_on from dispositions.recipient where letter_id = '${letterId}' order by id`);
  const fits = recipients.flatMap((row, index) => (isRipe(row, one.act) ? [index] : []));
  // Rare states would hardly ever be met by chance: where none is ripe, the act that ripens it is tried instead.
  const ripens = fits.length === 0 ? ripening[one.act] : undefined;
  if (ripens) return likely(letterId, { ...one, act: ripens, ...(ripens === 'issue' ? { who: 'ajudan', to: ['kamarga'] } : {}) });
  const pick = fits[one.pick % Math.max(1, fits.length)] ?? one.pick;
  const chosen = recipients[pick % Math.max(1, recipients.length)];
  const place = ofIssuer.has(one.act) ? chosen?.issuerPositionId : chosen?.positionId;
  const who = ofPaper.has(one.act) ? one.who : people.find((person) => desk(person) === place) ?? one.who;
  return { ...one, pick, who, to: line[who] ?? one.to };
}

const calendar = workCalendar(holidays);
const recipientsOf = (at: Step) => at.to.map((who, index) => ({ positionId: desk(who), leading: index === 0 }));

/** The address and the words of one random act on whatever lies there. */
async function requestOf(letterId: string, at: Step): Promise<{ url: string; body: object }> {
  const recipients = await rows(`select id, disposition_id, position_id from dispositions.recipient where letter_id = '${letterId}' order by id`);
  const chosen = recipients[at.pick % Math.max(1, recipients.length)];
  const recipientUrl = `/api/disposition-recipients/${String(chosen?.id ?? newId())}`;
  const sheetUrl = `/api/dispositions/${String(chosen?.dispositionId ?? newId())}`;
  switch (at.act) {
    case 'issue': {
      const own = recipients.filter((one) => one.positionId === desk(at.who)).at(-1);
      return { url: `/api/letters/${letterId}/dispositions`, body: { parentRecipientId: own?.id ?? null, recipients: recipientsOf(at), instructions: ['TL'], note: '', due: null } };
    }
    case 'progress': case 'report': return { url: `${recipientUrl}/follow-ups`, body: { text: 'Kabar dari meja', done: at.act === 'report' } };
    case 'due': return { url: `${recipientUrl}/due`, body: { due: { workingDays: at.pick % 40 } } };
    case 'ask-later': return { url: `${recipientUrl}/ask-later`, body: { due: { workingDays: at.pick % 60 }, reason: 'Menunggu data lapangan' } };
    case 'change-draft': return { url: `/api/letters/${letterId}/dispositions`, body: { recipients: recipientsOf(at), instructions: ['UDK'], replaces: String(chosen?.dispositionId ?? newId()) } };
    case 'print': return { url: `/api/letters/${letterId}/paper-sheets`, body: {} };
    case 'enter': {
      const [paper] = await rows(`select code from dispositions.paper_sheet where letter_id = '${letterId}' order by printed_at desc, id desc`);
      return { url: `/api/paper-sheets/${String(paper?.code ?? 'TIDAKADA')}/entry`, body: { recipients: recipientsOf(at), instructions: ['TL'], dueOn: addWorkingDays('2026-11-20', at.pick % 9, calendar), signedByEmployeeId: office.desks['kadis']?.employeeId, signedOn: '2026-11-20' } };
    }
    case 'confirm': case 'discard': return { url: `${sheetUrl}/${at.act}`, body: {} };
    case 'take-back': return { url: `${sheetUrl}/cancel`, body: {} };
    default: return { url: `${recipientUrl}/${at.act}`, body: { reason: 'Karena suatu hal' } };
  }
}

/** Over all seeds: an act that nobody ever managed would prove nothing. */
const succeeded = new Set<Step['act']>();

// Each seed comes back the same, so a failure can be walked again.
test.each([20261120, 20261126, 45])('random acts of random people leave a whole tree: every act is done or refused by name, and each is on the chain (seed %i)', async (seed) => {
  const letterId = await office.letter();
  const sheets: string[] = [];
  // Seeded, so a failure comes back; one beginning that surely opens the tree.
  const steps = [{ who: 'kadis', act: 'issue', pick: 0, to: ['kabid'] } as Step, ...fc.sample(fc.noBias(step), { seed, numRuns: 130 }) as Step[]];
  const answers = new Map<number, number>();
  for (const [index, drawn] of steps.entries()) {
    const one = await likely(letterId, drawn);
    house.setNow(new Date(Date.UTC(2026, 10, 20, 2, 0, index)).toISOString());
    const { url, body } = await requestOf(letterId, one);
    const reply = await built.app.inject({ method: 'POST', url, headers: { 'x-desk': one.who }, payload: { commandId: newId(), ...body } });
    const { dispositionId } = reply.json<{ dispositionId?: string }>();
    if (reply.statusCode === 200 && dispositionId) sheets.push(dispositionId);
    if (reply.statusCode === 200) succeeded.add(one.act);
    answers.set(reply.statusCode, (answers.get(reply.statusCode) ?? 0) + 1);
    expect([200, 403, 404, 409, 422], `${one.who} ${one.act}: ${reply.body}`).toContain(reply.statusCode);
  }
  expect(answers.get(200)).toBeGreaterThan(15);
  // No sheet lost, none doubled: what was answered is what lies there, each once.
  expect((await rows(`select id from dispositions.disposition where letter_id = '${letterId}'`)).map((row) => String(row.id)).toSorted()).toEqual(sheets.toSorted());
  // Nobody stands in two states: one row a desk and sheet, and its times are those of its state.
  expect(await rows(`select disposition_id, position_id from dispositions.recipient where letter_id = '${letterId}' group by 1, 2 having count(*) > 1`)).toEqual([]);
  expect(await rows(`select id from dispositions.recipient where letter_id = '${letterId}' and ((state in ('closed', 'returned', 'cancelled')) <> (ended_at is not null) or (state = 'unread' and read_at is not null)
    or (asked_due_on is not null and state not in ('unread', 'read', 'working')) or (settled_at is not null and state <> 'returned'))`)).toEqual([]);
  const due = (await rows(`select due_on::text as on_day from dispositions.recipient where letter_id = '${letterId}' and due_on is not null union all select asked_due_on::text from dispositions.recipient where letter_id = '${letterId}' and asked_due_on is not null`)).map((row) => String(row.onDay));
  expect(due.filter((day) => !isWorkingDay(day, calendar))).toEqual([]);
  // A paper sheet was entered at most once.
  expect(await rows(`select disposition_id from dispositions.paper_sheet where letter_id = '${letterId}' and disposition_id is not null group by 1 having count(*) > 1`)).toEqual([]);
  expect(await rows(`select disposition_id from dispositions.recipient where letter_id = '${letterId}' group by 1 having count(*) filter (where leads) <> 1`)).toEqual([]);
  expect(await rows(`
    with recursive below as (
      select r.id as top, c.id, c.state from dispositions.recipient r join dispositions.disposition d on d.parent_recipient_id = r.id join dispositions.recipient c on c.disposition_id = d.id
      where r.letter_id = '${letterId}' and r.state in ('reported', 'closed', 'returned', 'cancelled')
      union all select b.top, c.id, c.state from below b join dispositions.disposition d on d.parent_recipient_id = b.id join dispositions.recipient c on c.disposition_id = d.id
    ) select * from below where state in ('prepared', 'unread', 'read', 'working', 'reported')`)).toEqual([]);
  expect(await rows(`select id from dispositions.disposition d where state = 'prepared' and not exists (select 1 from dispositions.recipient r where r.disposition_id = d.id and r.state = 'prepared')`)).toEqual([]);
  // Whoever is on the tree with a right to it has an access row; who was taken back before reading has none.
  expect(await rows(`select r.position_id from dispositions.recipient r where r.letter_id = '${letterId}' and r.state not in ('cancelled', 'prepared')
    and not exists (select 1 from letters.access a where a.letter_id = r.letter_id and a.grantee_id = r.position_id)`)).toEqual([]);
  expect(await verifyChain(house.db)).toMatchObject({ whole: true });
  await refusesEverythingOnceClosed(letterId, steps);
}, 120_000);

test('every act was really done by somebody in these walks', () => {
  expect(acts.filter((act) => !succeeded.has(act))).toEqual([]);
});

/** A closed letter takes no more: whoever tries whatever is refused by name, and nothing moves. Reading stays. */
async function refusesEverythingOnceClosed(letterId: string, steps: readonly Step[]): Promise<void> {
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update letters.letter set state = 'closed' where id = '${letterId}'`);
  const shape = () => rows(`select r.id, r.state, r.due_on, d.state as sheet from dispositions.recipient r join dispositions.disposition d on d.id = r.disposition_id where r.letter_id = '${letterId}' order by r.id`);
  const before = await shape();
  for (const drawn of steps.filter((step) => step.act !== 'read').slice(0, 40)) {
    const one = await likely(letterId, drawn);
    const { url, body } = await requestOf(letterId, one);
    const reply = await built.app.inject({ method: 'POST', url, headers: { 'x-desk': one.who }, payload: { commandId: newId(), ...body } });
    expect([403, 404, 409, 422], `${one.who} ${one.act}: ${reply.body}`).toContain(reply.statusCode);
  }
  expect(await shape()).toEqual(before);
}
