import { sql } from 'kysely';
import type { Tx } from '#server/platform/database.ts';
import type { RecipientState } from '#shared/domain/disposition.ts';
import type { PathFacts, RecipientFact } from './stay-rules.ts';

type Fact<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K] };
type Row = Omit<PathFacts, 'deliveries' | 'recipients'> & { deliveries: Fact<PathFacts['deliveries'][number]>[]; recipients: Fact<RecipientFact>[] };

/**
 * What the ways of these letters need, in one statement however many they are. Letters one may not know are left out; who sees
 * only the cover of a secret letter, or less, sees no disposition of it either.
 */
export async function findPathFacts(tx: Tx, letterIds: readonly string[]): Promise<PathFacts[]> {
  if (letterIds.length === 0) return [];
  const { rows } = await sql<Row>`
    with office as materialized (
      select u.id, coalesce(nullif(a.abbreviation, ''), a.name) as name from organization.unit_card u join organization.unit_card a on a.id = u.agency_id
    )
    select l.id as letter_id, l.state, l.registered_at, l.closed_at, coalesce(registry.name, '') as registry_office,
      coalesce((select json_agg(json_build_object('positionId', d.position_id, 'desk', p.title, 'office', o.name, 'deliveredAt', d.delivered_at, 'closedAt', d.closed_at) order by d.delivered_at, d.id)
        from letters.delivery_card d join organization.position_card p on p.id = d.position_id join office o on o.id = p.unit_id
        where d.letter_id = l.id and d.kind = 'to'), '[]') as deliveries,
      case when l.metadata <> 'yes' then '[]' else coalesce((
        select json_agg(json_build_object('id', r.recipient_id, 'parentId', r.parent_recipient_id, 'positionId', r.position_id, 'desk', p.title, 'office', o.name,
          'issuerPositionId', r.issuer_position_id, 'issuerDesk', i.title, 'issuerOffice', io.name, 'leads', r.leads, 'state', r.state, 'dueOn', r.due_on,
          'arrivedAt', r.arrived_at, 'reportedAt', r.reported_at, 'endedAt', r.ended_at, 'settledAt', r.settled_at) order by r.arrived_at, r.recipient_id)
        from dispositions.recipient_card r
        join organization.position_card p on p.id = r.position_id join office o on o.id = p.unit_id
        join organization.position_card i on i.id = r.issuer_position_id join office io on io.id = i.unit_id
        where r.letter_id = l.id), '[]') end as recipients
    from letters.letter_card l left join office registry on registry.id = l.unit_id
    where l.id = any (${[...letterIds]}::uuid[])`.execute(tx);
  return rows.map((row) => ({
    ...row,
    deliveries: row.deliveries.map((delivery) => ({ ...delivery, deliveredAt: new Date(delivery.deliveredAt), closedAt: instantOf(delivery.closedAt) })),
    recipients: row.recipients.map((one) => ({
      ...one, state: one.state as RecipientState, arrivedAt: new Date(one.arrivedAt), reportedAt: instantOf(one.reportedAt), endedAt: instantOf(one.endedAt), settledAt: instantOf(one.settledAt),
    })),
  }));
}

function instantOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
