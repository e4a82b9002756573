import { sql } from 'kysely';
import type { Body } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/notifications.contract.ts';
import type { CommandContext } from '#server/platform/command.ts';

/** Everything of this desk up to one notice is seen by this person; looking at an older one sets nothing back. */
export async function markNoticesSeen(ctx: CommandContext, input: Body<typeof contracts.markNoticesSeen>): Promise<{ seen: number }> {
  const { positionId, employeeId } = ctx.actor;
  if (!positionId || !employeeId) return { seen: 0 };
  // Only up to a notice that exists: a made-up id of the future would silence the bell for good.
  await sql`insert into notifications.seen (position_id, employee_id, up_to, seen_at)
    select ${positionId}::uuid, ${employeeId}::uuid, n.id, ${ctx.now}::timestamptz from notifications.notice n where n.position_id = ${positionId} and n.id <= ${input.upTo} order by n.id desc limit 1
    on conflict (position_id, employee_id) do update set up_to = greatest(notifications.seen.up_to, excluded.up_to), seen_at = excluded.seen_at`.execute(ctx.tx);
  return { seen: 1 };
}

/**
 * Everything of this desk up to one notice is read by this person, and so seen. What somebody else at the desk has read is theirs.
 * Only up to a notice that exists, as for seeing.
 */
export async function markNoticesRead(ctx: CommandContext, input: Body<typeof contracts.markNoticesRead>): Promise<{ read: number }> {
  const { positionId, employeeId } = ctx.actor;
  if (!positionId || !employeeId) return { read: 0 };
  await sql`insert into notifications.seen (position_id, employee_id, up_to, seen_at, read_up_to)
    select ${positionId}::uuid, ${employeeId}::uuid, n.id, ${ctx.now}::timestamptz, n.id from notifications.notice n where n.position_id = ${positionId} and n.id <= ${input.upTo} order by n.id desc limit 1
    on conflict (position_id, employee_id) do update set up_to = greatest(notifications.seen.up_to, excluded.up_to), seen_at = excluded.seen_at,
      read_up_to = greatest(notifications.seen.read_up_to, excluded.read_up_to)`.execute(ctx.tx);
  return { read: 1 };
}

/** Who opens a letter, from wherever, has read what the bell said of it. Opening it again changes nothing. */
export async function markLetterNoticesRead(ctx: CommandContext, input: { letterId: string }): Promise<{ read: number }> {
  const { positionId, employeeId } = ctx.actor;
  if (!positionId || !employeeId) return { read: 0 };
  const { numAffectedRows } = await sql`insert into notifications.opened (notice_id, employee_id, opened_at)
    select n.id, ${employeeId}::uuid, ${ctx.now}::timestamptz from notifications.notice n
    left join notifications.seen s on s.position_id = n.position_id and s.employee_id = ${employeeId}
    where n.letter_id = ${input.letterId} and n.position_id = ${positionId} and (n.employee_id is null or n.employee_id = ${employeeId}) and coalesce(n.id > s.read_up_to, true)
    on conflict (notice_id, employee_id) do nothing`.execute(ctx.tx);
  return { read: Number(numAffectedRows ?? 0) };
}
