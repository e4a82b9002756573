import { sql } from 'kysely';
import type { QueryContext } from '#server/platform/query.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import type { namePerson as contract } from '#shared/contracts/letter-people.contract.ts';
import { findRank } from '#shared/domain/rank.ts';
import { formOf, type FieldForm } from '#templates/index.ts';
import { getOutgoingCard } from '../outgoing/outgoing-card.ts';
import { assertMayDo } from '../outgoing/outgoing-rules.ts';
import { desksOf } from '../outgoing/outgoing-store.ts';
import { namesNobody, personUnknown } from '../outgoing/outgoing.errors.ts';
import { drawnType } from '../sheets/type-rules.ts';

type Row = { name: string; nip: string | null; rank: string | null; position: string | null };

/**
 * Colleagues see no NIP (organization room). A letter of assignment prints it, so who writes one is given that of a person they name, and
 * that they asked is written down. A letter that names nobody on its page is no reason to ask: a blank memo would open the numbers of all.
 * @throws personUnknown; namesNobody; what forbids to write this letter
 */
export async function namePerson(ctx: QueryContext, input: { letterId: string; employeeId: string }): Promise<Reply<typeof contract>> {
  const card = await getOutgoingCard(ctx, input.letterId);
  assertMayDo({ ...card, content: card.readsContent, ...desksOf(ctx.actor, card) }, 'edit');
  if (!formOf(drawnType(card.typeCode).fields).some(namesPeople)) throw namesNobody({ typeCode: card.typeCode });
  const { rows } = await sql<Row>`
    select e.name, e.nip, e.rank, (select p.title from organization.seat_card s join organization.position_card p on p.id = s.position_id
      where s.employee_id = e.id and s.seat <> 'assistant' and s.during @> (select organization.day_of(${ctx.now})) order by s.precedence limit 1) as position
    from organization.employee_card e where e.id = ${input.employeeId}
      and (e.left_on is null or e.left_on >= organization.day_of(${ctx.now}))`.execute(ctx.tx);
  const [row] = rows;
  if (!row) throw personUnknown({ employeeId: input.employeeId });
  ctx.logRead({ action: 'outgoing.person_named', subjectKind: 'employee', subjectId: input.employeeId, details: { letterId: card.id } });
  const { name, nip, position } = row;
  return { name, nip, rank: sayRank(row.rank), position };
}

function namesPeople(field: FieldForm): boolean {
  return field.kind === 'people' || field.kind === 'person' || (field.columns ?? []).some(namesPeople);
}

function sayRank(code: string | null): string | null {
  const rank = code === null ? undefined : findRank(code);
  return rank ? [rank.title, rank.code].filter((part) => part !== '').join(', ') : null;
}
