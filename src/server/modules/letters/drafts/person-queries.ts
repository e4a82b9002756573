import { sql } from 'kysely';
import { loadCalendar } from '#server/modules/organization/index.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import type { listPeopleNamed as listContract, namePerson as contract } from '#shared/contracts/letter-people.contract.ts';
import { findRank } from '#shared/domain/rank.ts';
import { formOf, type FieldForm } from '#templates/index.ts';
import { findReceivers } from '../dispatch/desk-queries.ts';
import { readMembers } from '../dispatch/group-members.ts';
import { getOutgoingCard } from '../outgoing/outgoing-card.ts';
import { assertMayDo } from '../outgoing/outgoing-rules.ts';
import { desksOf } from '../outgoing/outgoing-store.ts';
import { namesNobody, peopleEnough, personUnknown } from '../outgoing/outgoing.errors.ts';
import { drawnType } from '../sheets/type-rules.ts';
import { getDraft } from './draft-store.ts';

type Row = { name: string; nip: string | null; rank: string | null; position: string | null };

/**
 * Colleagues see no NIP (organization room). A letter of assignment prints it, so who writes one is given that of a person they name, and
 * that they asked is written down. A letter that names nobody on its page is no reason to ask: a blank memo would open the numbers of all.
 * Nor does an order, to whoever goes through the list of the whole city by it: the log would tell it afterwards, the bound stops it.
 * @throws personUnknown; namesNobody; peopleEnough; what forbids to write this letter
 */
export async function namePerson(ctx: QueryContext, input: { letterId: string; employeeId: string }): Promise<Reply<typeof contract>> {
  const card = await getOutgoingCard(ctx, input.letterId);
  assertMayDo({ ...card, content: card.readsContent, ...desksOf(ctx.actor, card) }, 'edit');
  if (!formOf(drawnType(card.typeCode).fields).some(namesPeople)) throw namesNobody({ typeCode: card.typeCode });
  await assertNotEnough(ctx, input.employeeId);
  const { rows } = await sql<Row>`
    select e.name, e.nip, e.rank, (select p.title from organization.seat_card s join organization.position_card p on p.id = s.position_id
      where s.employee_id = e.id and s.seat <> 'assistant' and s.during @> (select organization.day_of(${ctx.now})) order by s.precedence limit 1) as position
    from organization.employee_card e where e.id = ${input.employeeId}
      and (e.left_on is null or e.left_on >= organization.day_of(${ctx.now}))`.execute(ctx.tx);
  const [row] = rows;
  if (!row) throw personUnknown({ employeeId: input.employeeId });
  // Written before the answer leaves: what waits in the log is not counted yet.
  ctx.logSecretRead({ action: 'outgoing.person_named', subjectKind: 'employee', subjectId: input.employeeId, details: { letterId: card.id } });
  const { name, nip, position } = row;
  return { name, nip, rank: sayRank(row.rank), position };
}

/** Whom an order is given to, and where each would get it today: said before it is submitted, signed and sent. Being named in a draft gives nobody anything. */
export async function listPeopleNamed(ctx: QueryContext, input: { letterId: string }): Promise<Reply<typeof listContract>> {
  const card = await getOutgoingCard(ctx, input.letterId);
  const { content } = await getDraft(ctx.tx, card.id);
  ctx[card.logged ? 'logSecretRead' : 'logRead']({ action: 'outgoing.people_listed', subjectKind: 'letter', subjectId: card.id });
  const people = await findReceivers(ctx.tx, { typeCode: card.typeCode, content, members: await readMembers(ctx.tx, { id: card.id, content }), on: (await loadCalendar(ctx.tx)).dayOf(ctx.now) });
  return { people: people.map(({ name, desk }) => ({ name, desk: desk && { title: desk.title, unitName: desk.unitName } })) };
}

/** Different people an account is given in a day: several long orders, and far from the thousands a city employs. */
const PEOPLE_A_DAY = 200;

/** Who was given today is given again freely. The day is that of the database, whose clock dates the rows of the chain. Requests sent at the same moment may pass by each other, at most as many as the pace of a minute allows. */
async function assertNotEnough(ctx: QueryContext, employeeId: string): Promise<void> {
  const { rows } = await sql<{ others: number; asked: boolean }>`
    select count(distinct subject_id) filter (where subject_id <> ${employeeId})::int as others, coalesce(bool_or(subject_id = ${employeeId}), false) as asked
    from platform.audit_row where action = 'outgoing.person_named' and account_id = ${ctx.actor.accountId}
      and at > now() - interval '1 day' and organization.day_of(at) = organization.day_of(now())`.execute(ctx.tx);
  const [{ others, asked } = { others: 0, asked: false }] = rows;
  if (!asked && others >= PEOPLE_A_DAY) throw peopleEnough({ peopleADay: PEOPLE_A_DAY });
}

function namesPeople(field: FieldForm): boolean {
  return field.kind === 'people' || field.kind === 'person' || (field.columns ?? []).some(namesPeople);
}

function sayRank(code: string | null): string | null {
  const rank = code === null ? undefined : findRank(code);
  return rank ? [rank.title, rank.code].filter((part) => part !== '').join(', ') : null;
}
