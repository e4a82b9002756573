import { sql } from 'kysely';
import type { DeskAct, DeskGroup } from '#shared/domain/desk.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import type { SecurityClass } from '#shared/domain/security-class.ts';
import type { Urgency } from '#shared/domain/urgency.ts';

/** Whose desk: the position and, for top secret letters, the person. */
export type DeskOf = { positionId: string; employeeId: string | null };

/** One thing that waits, with what the letters room shows of its letter. */
export type DeskItem = {
  act: DeskAct; group: DeskGroup; itemId: string; letterId: string; dispositionId: string | null; recipientId: string | null; unread: boolean; since: Date; dueOn: OfficeDate | null; handedBy: string | null;
  subject: string | null; senderName: string | null; letterNumber: string | null; agendaText: string | null; securityClass: SecurityClass; urgency: Urgency;
};

/**
 * Common table expressions that end in `items`: everything that waits for one desk, one row each. They start from the access
 * rows of the open letters of that desk, so a desk costs what lies on it, not what the city ever registered.
 */
export function deskItems(of: DeskOf) {
  return sql`
    hats as materialized (
      select h.grantee, h.id, h.via from (select 1) one cross join lateral letters.hats() h
      where h.via <> 'superior' and ((h.grantee = 'position' and h.id = ${of.positionId}) or (h.grantee = 'employee' and h.id = ${of.employeeId}))
    ), mine as materialized (
      select distinct a.letter_id, a.due_on from letters.access_card a
      join letters.access_rule_card r on r.relation = a.relation and r.security_class = a.security_class
      join hats h on h.grantee = a.grantee and h.id = a.grantee_id and h.via = r.via
      where ((a.grantee = 'position' and a.grantee_id = ${of.positionId}) or (a.grantee = 'employee' and a.grantee_id = ${of.employeeId})) and a.state not in ('closed', 'void')
    ), delivered as materialized (
      select d.id, d.letter_id, d.kind, d.state, d.delivered_at, m.due_on,
        (select max(r.ended_at) filter (where r.state <> 'cancelled') from dispositions.recipient_card r where r.letter_id = d.letter_id and r.issuer_position_id = d.position_id and r.parent_recipient_id is null) as last_ended,
        (select count(*) filter (where r.state in ('prepared', 'unread', 'read', 'working', 'reported')) from dispositions.recipient_card r where r.letter_id = d.letter_id) as open_below,
        exists (select 1 from dispositions.recipient_card r where r.letter_id = d.letter_id and r.issuer_position_id = d.position_id and r.parent_recipient_id is null and r.state <> 'cancelled') as disposed
      from mine m join letters.delivery_card d on d.letter_id = m.letter_id and d.position_id = ${of.positionId}
    ), received as materialized (
      select r.*, exists (select 1 from dispositions.recipient_card b where b.parent_recipient_id = r.recipient_id and b.state in ('unread', 'read', 'working', 'reported')) as passed_on
      from mine m join dispositions.recipient_card r on r.letter_id = m.letter_id
      where r.position_id = ${of.positionId} and r.state in ('unread', 'read', 'working') and (r.employee_id is null or r.employee_id = ${of.employeeId})
    ), items as materialized (
      select case when disposed then 'close' else 'dispose' end as act, id as item_id, letter_id, null::uuid as disposition_id, null::uuid as recipient_id, state = 'unread' as unread,
        case when disposed then coalesce(last_ended, delivered_at) else delivered_at end as since, due_on, null::uuid as handed_by
      from delivered where kind = 'to' and (not disposed or open_below = 0)
      union all
      select 'read_copy', id, letter_id, null, null, true, delivered_at, null, null from delivered where kind = 'copy' and state = 'unread'
      union all
      select 'confirm', d.disposition_id, d.letter_id, d.disposition_id, null, false, d.issued_at, null, null
      from mine m join dispositions.disposition_card d on d.letter_id = m.letter_id where d.issuer_position_id = ${of.positionId} and d.state = 'prepared'
      union all
      select 'follow_up', recipient_id, letter_id, disposition_id, recipient_id, state = 'unread', arrived_at, due_on, issuer_position_id from received where not passed_on
      union all
      select 'asked_later', r.recipient_id, r.letter_id, r.disposition_id, r.recipient_id, false, coalesce(r.read_at, r.arrived_at), r.due_on, r.position_id
      from mine m join dispositions.recipient_card r on r.letter_id = m.letter_id
      where r.issuer_position_id = ${of.positionId} and r.asked_due_on is not null
      union all
      select case when r.state = 'reported' then 'accept' else 'returned' end, r.recipient_id, r.letter_id, r.disposition_id, r.recipient_id, false,
        case when r.state = 'reported' then r.reported_at else r.ended_at end, null, r.position_id
      from mine m join dispositions.recipient_card r on r.letter_id = m.letter_id
      where r.issuer_position_id = ${of.positionId} and (r.state = 'reported' or (r.state = 'returned' and r.settled_at is null))
    )`;
}
