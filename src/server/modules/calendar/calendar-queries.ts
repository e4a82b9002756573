import { sql } from 'kysely';
import type { Query as QueryOf, Reply } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/calendar.contract.ts';
import { isSecret, type SecurityClass } from '#shared/domain/security-class.ts';
import type { Tx } from '#server/platform/database.ts';
import type { QueryContext } from '#server/platform/query.ts';
import { conflictsOf, isTooLong, stands } from './calendar-rules.ts';
import { noSeat, tooLong } from './calendar.errors.ts';

export type EventRow = {
  letterId: string; eventOn: string; endsOn: string | null; startsAt: string; endsAt: string | null; securityClass: SecurityClass; part: 'addressee' | 'copy' | 'delegate'; delegated: boolean;
  subject: string | null; senderName: string | null; place: string | null; note: string | null; changedAt: Date | null; delegates: string[];
  /** its sender took it back, or another letter took its place: nobody meets then */ ended: 'withdrawn' | 'replaced' | null; replacedBy: string | null;
};

/** Events of one desk. Words come through the letters room's own views, so they end with the right to them. */
export async function findEvents(tx: Tx, of: { positionId: string; employeeId: string; from: string; to: string }): Promise<EventRow[]> {
  const { rows } = await sql<EventRow>`
    with mine as materialized (
      select e.* from calendar.entry e
      where e.position_id = ${of.positionId} and e.event_on <= ${of.to} and coalesce(e.ends_on, e.event_on) >= ${of.from} and (e.employee_id is null or e.employee_id = ${of.employeeId})
      order by e.event_on, e.starts_at limit 1000
    )
    select m.letter_id, case when c.taken_back then 'withdrawn' when n.letter_id is not null then 'replaced' end as ended, n.letter_id as replaced_by, m.event_on, m.ends_on, m.starts_at, m.ends_at, m.security_class, m.part, m.delegated, c.subject, c.sender_name, i.place, i.note, greatest(i.changed_at, n.made_at, case when c.taken_back then (select max(a.at) from letters.action_card a where a.letter_id = m.letter_id and a.kind = 'sender_withdrew') end) as changed_at,
      coalesce((select json_agg(p.title order by p.title) from calendar.entry d join organization.position_card p on p.id = d.position_id
        where d.letter_id = m.letter_id and d.part = 'delegate' and d.position_id <> m.position_id), '[]') as delegates
    from mine m join letters.letter_card c on c.id = m.letter_id left join letters.invitation_card i on i.letter_id = m.letter_id
    left join lateral (select r.letter_id, r.made_at from letters.relation_card r join letters.letter_card later on later.id = r.letter_id
      where r.other_letter_id = m.letter_id and r.kind = 'replaces' and later.state <> 'void' and later.metadata = 'yes' order by r.made_at desc, r.letter_id desc limit 1) n on true
    order by m.event_on, m.starts_at, m.letter_id`.execute(tx);
  return rows;
}

export async function listEvents(ctx: QueryContext, input: QueryOf<typeof contracts.listEvents>): Promise<Reply<typeof contracts.listEvents>> {
  const { positionId, employeeId } = ctx.actor;
  if (!positionId || !employeeId) throw noSeat();
  if (isTooLong(input.from, input.to)) throw tooLong();
  const rows = await findEvents(ctx.tx, { positionId, employeeId, ...input });
  const conflicts = conflictsOf(rows.filter(stands));
  return { events: rows.map((row) => presentEvent(row, conflicts.get(row.letterId) ?? [])) };
}

function presentEvent(row: EventRow, conflicts: string[]): Reply<typeof contracts.listEvents>['events'][number] {
  const { letterId, eventOn, endsOn, startsAt, endsAt, securityClass, part, ended, replacedBy } = row;
  const isHidden = isSecret(securityClass);
  const words = { subject: row.subject, senderName: row.senderName, place: row.place, note: row.note, delegates: row.delegates };
  return { letterId, eventOn, endsOn, startsAt, endsAt, securityClass, part, ended, replacedBy, conflicts, ...(isHidden ? { subject: null, senderName: null, place: null, note: null, delegates: [] } : words) };
}
