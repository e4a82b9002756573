import { sql } from 'kysely';
import type { QueryContext } from '#server/platform/query.ts';
import type { AgendaRow } from '#shared/contracts/agenda.contract.ts';

export type Written = NonNullable<AgendaRow['outgoing']>;

/** Letters of the house behind the numbers of a book of letters sent, masked by their card: a cover says no subject and no code, a letter nobody may know nothing. */
export async function findWritten(ctx: QueryContext, letterIds: readonly string[]): Promise<Written[]> {
  const { rows } = await sql<Written>`
    select c.id, c.state, c.metadata as sees, c.security_class, c.urgency, c.subject, c.sender_name, c.letter_number, c.letter_date, c.addressee, c.addressees, case when c.sent_at is not null then organization.day_of(c.sent_at) end as sent_on,
      case when c.metadata <> 'no' then p.title end as signer_title, case when c.metadata <> 'no' then u.name end as drafting_unit, case when c.metadata = 'yes' then l.classification end as classification,
      array(select each ->> 'name' from letters.frozen f, jsonb_array_elements(f.sheet -> 'copies') with ordinality as copies (each, n) where f.letter_id = c.id order by n) as copies,
      array(select 'internal' where exists (select from letters.dispatch d where d.letter_id = c.id) and c.metadata <> 'no'
        union all select x.way from letters.consignment x where x.letter_id = c.id and x.state <> 'cancelled' group by x.way order by 1) as carriers,
      case when c.state = 'withdrawn' and c.metadata = 'yes' then (select a.note from letters.action a where a.letter_id = c.id and a.kind = 'withdrawn' order by a.seq desc limit 1) end as withdrawn_reason
    from letters.outgoing_card c join letters.letter l on l.id = c.id left join organization.position_card p on p.id = c.signer_position_id
      left join organization.position_card d on d.id = c.drafter_position_id left join organization.unit_card u on u.id = d.unit_id where c.id = any (${letterIds})`.execute(ctx.tx);
  return rows;
}
