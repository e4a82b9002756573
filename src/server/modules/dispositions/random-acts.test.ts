import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import { newId } from '#server/platform/ids.ts';
import { verifyChain } from '#server/modules/audit-trail/index.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import { dispositionsRoom } from './index.ts';

let house: TestHouse;
let office: LetterOffice;
let built: Built;
beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  built = await buildApp(house.services, { rooms: [dispositionsRoom, office.door] });
});
afterAll(async () => { await built.app.close(); await house.close(); });

const people = ['kadis', 'plh', 'ajudan', 'kabid', 'kamarga', 'staf', 'stafdua', 'sekda'] as const;
const acts = ['issue', 'read', 'progress', 'report', 'return', 'cancel', 'accept', 'ask-again', 'close-branch', 'due', 'settle', 'confirm', 'discard', 'take-back'] as const;
type Step = { who: (typeof people)[number]; act: (typeof acts)[number]; pick: number; to: (typeof people)[number][] };
const step = fc.record({ who: fc.constantFrom(...people), act: fc.constantFrom(...acts), pick: fc.nat({ max: 9_999 }), to: fc.uniqueArray(fc.constantFrom('kabid', 'kamarga', 'staf', 'stafdua'), { minLength: 1, maxLength: 2 }) });

async function rows(text: string): Promise<Record<string, unknown>[]> {
  return (await sql.raw<Record<string, unknown>>(text).execute(house.db)).rows;
}
const desk = (who: string) => office.desks[who]?.positionId ?? '';

const ofIssuer: ReadonlySet<Step['act']> = new Set(['cancel', 'accept', 'ask-again', 'close-branch', 'due', 'settle', 'confirm', 'discard', 'take-back']);
const line: Partial<Record<Step['who'], Step['to']>> = { kadis: ['kabid', 'kamarga'], plh: ['kabid'], ajudan: ['kamarga'], kabid: ['staf', 'stafdua'] };

/** Two of three times the one whose act it is, to the own line; else anybody to anybody. */
async function likely(letterId: string, one: Step): Promise<Step> {
  if (one.pick % 3 === 0) return one;
  const recipients = await rows(`select id, issuer_position_id, position_id from dispositions.recipient where letter_id = '${letterId}' order by id`);
  const chosen = recipients[one.pick % Math.max(1, recipients.length)];
  const place = ofIssuer.has(one.act) ? chosen?.issuerPositionId : chosen?.positionId;
  const who = one.act === 'issue' ? one.who : people.find((person) => desk(person) === place) ?? one.who;
  return { ...one, who, to: line[who] ?? one.to };
}

/** The address and the words of one random act on whatever lies there. */
async function requestOf(letterId: string, at: Step): Promise<{ url: string; body: object }> {
  const recipients = await rows(`select id, disposition_id, position_id from dispositions.recipient where letter_id = '${letterId}' order by id`);
  const chosen = recipients[at.pick % Math.max(1, recipients.length)];
  const recipientUrl = `/api/disposition-recipients/${String(chosen?.id ?? newId())}`;
  const sheetUrl = `/api/dispositions/${String(chosen?.dispositionId ?? newId())}`;
  switch (at.act) {
    case 'issue': {
      const own = recipients.filter((one) => one.positionId === desk(at.who)).at(-1);
      return { url: `/api/letters/${letterId}/dispositions`, body: { parentRecipientId: own?.id ?? null, recipients: at.to.map((who, index) => ({ positionId: desk(who), leading: index === 0 })), instructions: ['TL'], note: '', due: null } };
    }
    case 'progress': case 'report': return { url: `${recipientUrl}/follow-ups`, body: { text: 'Kabar dari meja', done: at.act === 'report' } };
    case 'due': return { url: `${recipientUrl}/due`, body: { due: { workingDays: 3 } } };
    case 'confirm': case 'discard': return { url: `${sheetUrl}/${at.act}`, body: {} };
    case 'take-back': return { url: `${sheetUrl}/cancel`, body: {} };
    default: return { url: `${recipientUrl}/${at.act}`, body: { reason: 'Karena suatu hal' } };
  }
}

test('random acts of random people leave a whole tree: every act is done or refused by name, and each is on the chain', async () => {
  const letterId = await office.letter();
  // Seeded, so a failure comes back; one beginning that surely opens the tree.
  const steps = [{ who: 'kadis', act: 'issue', pick: 0, to: ['kabid'] } as Step, ...fc.sample(fc.noBias(step), { seed: 20261120, numRuns: 110 }) as Step[]];
  const answers = new Map<number, number>();
  for (const [index, drawn] of steps.entries()) {
    const one = await likely(letterId, drawn);
    house.setNow(new Date(Date.UTC(2026, 10, 20, 2, 0, index)).toISOString());
    const { url, body } = await requestOf(letterId, one);
    const reply = await built.app.inject({ method: 'POST', url, headers: { 'x-desk': one.who }, payload: { commandId: newId(), ...body } });
    answers.set(reply.statusCode, (answers.get(reply.statusCode) ?? 0) + 1);
    expect([200, 403, 404, 409, 422], `${one.who} ${one.act}: ${reply.body}`).toContain(reply.statusCode);
  }
  expect(answers.get(200)).toBeGreaterThan(15);
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
}, 120_000);
