import { sql } from 'kysely';
import type { SeatKind } from '#server/platform/actor.ts';
import type { DeskAct, DeskGroup } from '#shared/domain/desk.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import type { SecurityClass } from '#shared/domain/security-class.ts';
import type { Urgency } from '#shared/domain/urgency.ts';

/** Whose desk: the position and, for top secret letters, the person. */
export type DeskOf = { positionId: string; employeeId: string | null; /** as whom they sit there */ seat: SeatKind | null; /** now */ at: Date };

/** One thing that waits, with what the letters room shows of its letter. */
export type DeskItem = {
  act: DeskAct; group: DeskGroup; itemId: string; letterId: string; dispositionId: string | null; recipientId: string | null; unread: boolean; since: Date; dueOn: OfficeDate | null; handedBy: string | null;
  subject: string | null; senderName: string | null; letterNumber: string | null; agendaText: string | null; takenBack: boolean; /** of a letter that came back: why, for who reads it */ reason: string | null; /** parts changed since this person last looked */ changed: string[]; securityClass: SecurityClass; urgency: Urgency;
};

/** About a letter the house writes. */
export const writtenActs = ['initial', 'sign', 'name_signer', 'number', 'attach_scan', 'mend', 'send', 'resend', 'tell'] as const satisfies readonly DeskAct[];

/**
 * What asks for an act of this desk now waits for today unless it names another day: a letter nobody has disposed of, a draft to
 * confirm, a report, a return, a letter to initial, to sign, to mend or to send, what did not reach its addressee, a wish for more time. Without a day they would lie below all others, where nobody looks.
 */
export const sortDue = (today: OfficeDate) => sql`case when i.act = 'asked_later' then least(i.due_on, ${today}::date) when i.due_on is not null then i.due_on
  when i.act in ('dispose', 'read', 'confirm', 'accept', 'returned', ${sql.join(writtenActs.map((act) => sql.lit(act)))}) then ${today}::date else '9999-12-31'::date end`;

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
      select distinct a.letter_id, a.due_on, a.state from hats h join letters.access_card a on a.grantee = h.grantee and a.grantee_id = h.id
      where (select true from letters.access_rule_card r where r.relation = a.relation and r.security_class = a.security_class and r.via = h.via)
        and ((a.grantee = 'position' and a.grantee_id = ${of.positionId}) or (a.grantee = 'employee' and a.grantee_id = ${of.employeeId})) and a.state not in ('closed', 'void', 'sent', 'withdrawn', 'discarded')
    ), delivered as materialized (
      select d.id, d.letter_id, d.kind, d.state, d.delivered_at, d.closed_at, m.due_on,
        exists (select 1 from organization.position_card p where p.id = d.position_id and p.may_dispose) as may_dispose,
        not exists (select 1 from letters.delivery_card o where o.letter_id = d.letter_id and o.kind = 'to' and o.id <> d.id) as alone,
        exists (select 1 from letters.delivery_card o where o.letter_id = d.letter_id and o.kind = 'to' and o.closed_at is not null)
          and not exists (select 1 from letters.delivery_card o join organization.position_card p on p.id = o.position_id and p.closed_on is null
            where o.letter_id = d.letter_id and o.kind = 'to' and o.id <> d.id and o.closed_at is null and (o.state = 'unread' or p.may_dispose)) as last,
        below.last_ended, below.is_open, coalesce(below.came_back, false) as came_back, coalesce(below.disposed, false) as disposed
      from mine m join letters.delivery_card d on d.letter_id = m.letter_id and d.position_id = ${of.positionId}
        -- Who ended their part has it again where nobody has it any more: the last one was taken off, or their desk closed.
        and (d.closed_at is null or not exists (select 1 from letters.delivery_card o join organization.position_card p on p.id = o.position_id and p.closed_on is null
          where o.letter_id = d.letter_id and o.kind = 'to' and o.closed_at is null))
      left join lateral (
        select max(r.ended_at) filter (where own.mine and r.state <> 'cancelled') as last_ended, bool_or(own.mine and r.state <> 'cancelled') as disposed,
          -- Where others of the unit sent it on too, what they sent is theirs to wait for.
          bool_or(r.state in ('prepared', 'unread', 'read', 'working', 'reported') and (own.mine or not own.others)) as is_open, bool_or(own.mine and r.state = 'returned' and r.settled_at is null) as came_back
        from dispositions.recipient_card r cross join lateral (select r.issuer_position_id = d.position_id and r.parent_recipient_id is null as mine,
          exists (select 1 from dispositions.recipient_card o where o.letter_id = d.letter_id and o.parent_recipient_id is null and o.issuer_position_id <> d.position_id) as others) own where r.letter_id = d.letter_id
      ) below on true
    ), received as materialized (
      select r.*, exists (select 1 from dispositions.recipient_card b where b.parent_recipient_id = r.recipient_id and b.state in ('unread', 'read', 'working', 'reported')) as passed_on
      from dispositions.recipient_card r
      where r.position_id = ${of.positionId} and r.state in ('unread', 'read', 'working') and (r.employee_id is null or r.employee_id = ${of.employeeId}) and r.letter_id in (select letter_id from mine)
    ), items as materialized (
      -- Staff with nobody below reads and is done; it closes what is its own alone, or what all others have ended.
      select case when disposed or closed_at is not null then 'close' when may_dispose then 'dispose' when state = 'unread' then 'read' else 'close' end as act, id as item_id, letter_id, null::uuid as disposition_id, null::uuid as recipient_id, state = 'unread' as unread,
        case when disposed then coalesce(last_ended, delivered_at) else delivered_at end as since, due_on, null::uuid as handed_by
      from delivered where kind = 'to' and not came_back and (not disposed or is_open is not true) and (disposed or may_dispose or alone or last or state = 'unread')
      union all
      select 'read_copy', id, letter_id, null, null, true, delivered_at, null, null from delivered where kind = 'copy' and state = 'unread'
      union all
      -- The day of the letter stays the leader's, whoever prepared the answer to it.
      select 'confirm', d.disposition_id, d.letter_id, d.disposition_id, null, false, d.issued_at, (select min(m.due_on) from mine m where m.letter_id = d.letter_id), null
      from dispositions.disposition_card d where d.issuer_position_id = ${of.positionId} and d.state = 'prepared' and d.letter_id in (select letter_id from mine)
      union all
      select 'follow_up', recipient_id, letter_id, disposition_id, recipient_id, state = 'unread', arrived_at, due_on, issuer_position_id from received where not passed_on
      union all
      select 'asked_later', r.recipient_id, r.letter_id, r.disposition_id, r.recipient_id, false, coalesce(r.read_at, r.arrived_at), r.due_on, r.position_id
      from dispositions.recipient_card r
      where r.issuer_position_id = ${of.positionId} and r.asked_due_on is not null and r.letter_id in (select letter_id from mine)
      union all
      select case when r.state = 'reported' then 'accept' else 'returned' end, r.recipient_id, r.letter_id, r.disposition_id, r.recipient_id, false,
        case when r.state = 'reported' then r.reported_at else r.ended_at end, null, r.position_id
      from dispositions.recipient_card r
      where r.issuer_position_id = ${of.positionId} and (r.state = 'reported' or (r.state = 'returned' and r.settled_at is null)) and r.letter_id in (select letter_id from mine)
      ${lettersWritten(of)}
    )`;
}

/**
 * What the desk of the signer is asked for. By certificate or sign-in only the person the page names signs, so whoever else sits there is
 * asked to have the name changed; an assistant sees what waits for the leader. A scan may be brought by anybody of the desk.
 */
function signerAct({ employeeId, seat }: DeskOf) {
  const named = seat === 'assistant' ? sql`false` : sql`o.signer_employee_id <> ${employeeId}`;
  return sql`case when o.way = 'wet' and o.state = 'numbered' then 'attach_scan' when ${named} then 'name_signer' when o.way = 'wet' then 'number' else 'sign' end`;
}

/** Letters of the house that wait for this desk: to initial, to sign, to mend, to send, and what did not arrive. */
function lettersWritten(of: DeskOf) {
  return sql`
    union all
    select 'initial', s.step_id, s.subject_id, null, null, false, s.waiting_since, null, s.requested_by_position_id
    from approvals.step_card s
    where s.position_id = ${of.positionId} and s.state = 'waiting' and s.subject_kind = 'letter' and (s.employee_id is null or s.employee_id = ${of.employeeId}) and s.subject_id in (select letter_id from mine)
    union all
    select ${signerAct(of)}, r.route_id, r.subject_id, null, null, false, case when o.way = 'wet' then coalesce(o.numbered_at, r.approved_at) else r.approved_at end, null, r.requested_by_position_id
    from approvals.route_card r join letters.outgoing_card o on o.id = r.subject_id
    where r.signer_position_id = ${of.positionId} and r.state = 'approved' and r.subject_kind = 'letter' and r.subject_id in (select letter_id from mine)
    union all
    select 'mend', r.route_id, r.subject_id, null, null, false, r.ended_at, null, r.returned_by_position_id
    from approvals.route_card r
    where r.requested_by_position_id = ${of.positionId} and r.state = 'returned' and r.is_last and r.subject_kind = 'letter'
      and r.subject_id in (select m.letter_id from mine m join letters.outgoing_card o on o.id = m.letter_id and o.state = 'returned')
    union all
    select case when o.given_back_at is null then 'send' else 'mend' end, o.id, o.id, null, null, false, coalesce(o.given_back_at, o.finished_at), null, null from letters.outgoing_card o where o.drafter_position_id = ${of.positionId} and o.id in (select letter_id from mine where state in ('signed', 'to_release'))
      -- An order or an agreement may name no receiver: signed, it is done.
      and letters.names_receivers(o.id, ${of.at})
      -- Where the registry does not send any more, what waits there is its drafter's to send.
      and (o.state = 'signed' or not organization.registry_sends(o.unit_id, ${of.at}))
    union all
    -- One line a letter, however many it did not reach.
    select 'resend', f.letter_id, f.letter_id, null, null, false, min(f.changed_at), null, null from letters.failed_consignment_card f
    where f.drafter_position_id = ${of.positionId} and exists (select from hats h join letters.access_card a on a.letter_id = f.letter_id and a.grantee = h.grantee and a.grantee_id = h.id
      where a.state = 'sent' and (select true from letters.access_rule_card r where r.relation = a.relation and r.security_class = a.security_class and r.via = h.via)) group by f.letter_id
    union all
    select 'tell', f.letter_id, f.letter_id, null, null, false, min(f.changed_at), null, null from letters.untold_consignment_card f
    where f.drafter_position_id = ${of.positionId} and exists (select from hats h join letters.access_card a on a.letter_id = f.letter_id and a.grantee = h.grantee and a.grantee_id = h.id
      where a.state = 'withdrawn' and (select true from letters.access_rule_card r where r.relation = a.relation and r.security_class = a.security_class and r.via = h.via)) group by f.letter_id`;
}
