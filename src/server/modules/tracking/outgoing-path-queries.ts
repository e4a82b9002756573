import { sql } from 'kysely';
import type { Tx } from '#server/platform/database.ts';
import type { OutgoingFacts, Receiver, RouteStep } from './trace-outgoing.ts';

type Fact<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K] };
type Row = Omit<OutgoingFacts, 'steps' | 'receivers' | 'approvedAt' | 'submittedAt'> & { submittedAt: Date | null; approvedAt: Date | null; steps: Fact<RouteStep>[]; receivers: Fact<Receiver>[] };

/**
 * What the ways of letters written in the house need, in one statement: who began it, the last round of its initials, who signs, and how far
 * each receiving unit has come. Letters one may not know are left out. A cover names who wrote and who signs it, no desk between; who knows
 * only that it is there is told no desk at all.
 */
export async function findOutgoingFacts(tx: Tx, letterIds: readonly string[]): Promise<OutgoingFacts[]> {
  if (letterIds.length === 0) return [];
  const { rows } = await sql<Row>`
    with office as materialized (
      select u.id, coalesce(nullif(a.abbreviation, ''), a.name) as name from organization.unit_card u join organization.unit_card a on a.id = u.agency_id
    )
    select o.id as letter_id, o.state, o.begun_at, o.finished_at as signed_at, o.handed_over_at, o.sent_at, coalesce(k_office.name, '') as registry, r.started_at as submitted_at, r.approved_at,
      case when o.metadata <> 'no' then json_build_object('desk', d.title, 'office', coalesce(d_office.name, ''), 'person', (select e.name from organization.employee_card e where e.id = o.drafter_employee_id)) end as drafter,
      case when s.id is not null and o.metadata <> 'no' then json_build_object('desk', s.title, 'office', coalesce(s_office.name, ''),
        'person', case when o.metadata = 'yes' or o.finished_at is not null then (select e.name from organization.employee_card e where e.id = o.signer_employee_id) end) end as signer,
      case when o.metadata <> 'yes' then '[]' else coalesce((select json_agg(json_build_object('desk', p.title, 'office', coalesce(f.name, ''), 'person', (select e.name from organization.employee_card e where e.id = coalesce(t.initialled_by_employee_id, t.employee_id)), 'place', t.place, 'waitingSince', t.waiting_since, 'initialledAt', t.initialled_at, 'waits', t.state = 'waiting') order by t.place, t.step_id)
        from approvals.step_card t join organization.position_card p on p.id = t.position_id left join office f on f.id = p.unit_id where t.route_id = r.route_id), '[]') end as steps,
      case when o.metadata = 'no' then '[]' else coalesce((select json_agg(json_build_object('unit', u.name, 'office', coalesce(f.name, u.name), 'receivedAt', c.received_at, 'readAt', c.read_at) order by u.name, c.dispatch_id)
        from letters.dispatch_card c join organization.unit_card u on u.id = c.unit_id left join office f on f.id = u.id where c.letter_id = o.id), '[]') end as receivers
    from letters.outgoing_card o join organization.position_card d on d.id = o.drafter_position_id left join office d_office on d_office.id = d.unit_id
    left join office k_office on k_office.id = o.unit_id
    left join organization.position_card s on s.id = o.signer_position_id left join office s_office on s_office.id = s.unit_id
    left join approvals.route_card r on r.subject_kind = 'letter' and r.subject_id = o.id and r.is_last
    where o.id = any (${[...letterIds]}::uuid[])`.execute(tx);
  return rows.map((row) => ({
    ...row,
    steps: row.steps.map((step) => ({ ...step, waitingSince: instantOf(step.waitingSince), initialledAt: instantOf(step.initialledAt) })),
    receivers: row.receivers.map((each) => ({ ...each, receivedAt: instantOf(each.receivedAt), readAt: instantOf(each.readAt) })),
  }));
}

function instantOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
