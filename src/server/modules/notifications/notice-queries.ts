import { sql } from 'kysely';
import type { Query as QueryOf, Reply } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/notifications.contract.ts';
import type { NoticeKind } from '#shared/domain/notice.ts';
import { isSecret, type SecurityClass } from '#shared/domain/security-class.ts';
import type { QueryContext } from '#server/platform/query.ts';
import { classNow } from './class-now.ts';

type Row = {
  id: string; kind: NoticeKind; letterId: string | null; recipientId: string | null; securityClass: SecurityClass; subject: string | null;
  byDesk: string | null; positionId: string; at: Date; seen: boolean; read: boolean;
};

const MOST_COUNTED = 100;

/** Notices of the acting seat, newest first. The subject comes through the letters room's own view, so it ends with the right to it. */
export async function listNotices(ctx: QueryContext, input: QueryOf<typeof contracts.listNotices>): Promise<Reply<typeof contracts.listNotices>> {
  const { positionId, employeeId } = ctx.actor;
  if (!positionId || !employeeId) return { rows: [], next: null };
  const after = input.after && /^[0-9a-f-]{36}$/.test(input.after) ? input.after : null;
  const { rows } = await sql<Row>`
    with page as materialized (
      select n.* from notifications.notice n
      where n.position_id = ${positionId} and (n.employee_id is null or n.employee_id = ${employeeId}) and (${after}::uuid is null or n.id < ${after}::uuid)
        and not exists (select 1 from notifications.choice h where h.employee_id = ${employeeId} and h.kind = n.kind and not h.in_app)
      order by n.id desc limit ${input.limit + 1}
    )
    select n.id, n.kind, n.letter_id, n.recipient_id, ${classNow} as security_class, coalesce(c.subject, o.subject) as subject, b.title as by_desk, n.position_id, n.at, coalesce(n.id <= s.up_to, false) as seen,
      coalesce(n.id <= s.read_up_to, false) or opened.notice_id is not null as read
    from page n
    left join letters.letter_card c on c.id = n.letter_id
    left join letters.outgoing_card o on o.id = n.letter_id and c.id is null
    left join organization.position_card b on b.id = n.by_position_id
    left join notifications.seen s on s.position_id = n.position_id and s.employee_id = ${employeeId}
    left join notifications.opened opened on opened.notice_id = n.id and opened.employee_id = ${employeeId}
    order by n.id desc`.execute(ctx.tx);
  const shown = rows.slice(0, input.limit);
  return { rows: shown.map(presentNotice), next: rows.length > input.limit ? shown.at(-1)?.id ?? null : null };
}

/** A bell is read over the shoulder: of a secret letter it says only that one waits. */
function presentNotice(row: Row): Reply<typeof contracts.listNotices>['rows'][number] {
  const secret = isSecret(row.securityClass);
  return { ...row, at: row.at.toISOString(), subject: secret ? null : row.subject, byDesk: secret ? null : row.byDesk };
}

export async function countUnseen(ctx: QueryContext): Promise<{ count: number }> {
  const { positionId, employeeId } = ctx.actor;
  if (!positionId || !employeeId) return { count: 0 };
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select 1 from notifications.notice n
      where n.position_id = ${positionId} and (n.employee_id is null or n.employee_id = ${employeeId})
        and n.id > coalesce((select s.up_to from notifications.seen s where s.position_id = ${positionId} and s.employee_id = ${employeeId}), '00000000-0000-0000-0000-000000000000')
        and not exists (select 1 from notifications.choice h where h.employee_id = ${employeeId} and h.kind = n.kind and not h.in_app)
      limit ${MOST_COUNTED}) unseen`.execute(ctx.tx);
  return rows[0] ?? { count: 0 };
}
