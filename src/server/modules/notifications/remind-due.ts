import { sql } from 'kysely';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import type { Job } from '#server/platform/jobs.ts';
import { loadCalendar } from '#server/modules/organization/index.ts';
import type { NoticeKind } from '#shared/domain/notice.ts';
import { addDays } from '#shared/domain/office-dates.ts';
import type { SecurityClass } from '#shared/domain/security-class.ts';
import { addWorkingDays, isWorkingDay } from '#shared/domain/working-days.ts';
import { commandIdOf } from './notice-store.ts';

/** A house that stood still longer than this does not ring for what ran late meanwhile; the desk shows it all the same. */
const LOOK_BACK_DAYS = 14;
/** Notices handed to the planner of mail in one event. */
const BATCH = 200;

/**
 * Every working morning, before the digest goes: whose disposition is due on the next working day, and whose ran late.
 * Each is said once; a morning the house was down is made up for by the next.
 */
export const remindDue: Job = {
  name: 'notifications.remind-due', cron: '50 6 * * *',
  run: async (services) => {
    const actor = systemActor('notifications.remind-due');
    const day = services.clock().toISOString().slice(0, 13);
    await runCommand(services, ringDue, { name: 'notifications.remind-due', actor, commandId: commandIdOf({ remindDue: day }), input: {} });
  },
};

type Due = { recipientId: string; letterId: string; positionId: string; employeeId: string | null; securityClass: SecurityClass; kind: NoticeKind };

async function ringDue(ctx: CommandContext): Promise<{ rung: number }> {
  const calendar = await loadCalendar(ctx.tx);
  const today = calendar.dayOf(ctx.now);
  if (!isWorkingDay(today, calendar.work)) return { rung: 0 };
  const { rows } = await sql<Due>`
    select r.recipient_id, r.letter_id, r.position_id, r.employee_id, c.security_class, k.kind
    from dispositions.recipient_card r
    join letters.letter_card c on c.id = r.letter_id and c.state not in ('closed', 'void')
    cross join lateral (select case when r.due_on < ${today} then 'late' else 'due_tomorrow' end as kind) k
    where r.state in ('unread', 'read', 'working') and r.due_on between ${addDays(today, -LOOK_BACK_DAYS)} and ${addWorkingDays(today, 1, calendar.work)} and r.due_on <> ${today}
      and not exists (select 1 from notifications.notice n where n.recipient_id = r.recipient_id and n.kind = k.kind and n.at > r.arrived_at)
    order by r.recipient_id`.execute(ctx.tx);
  for (let at = 0; at < rows.length; at += BATCH) await ring(ctx, rows.slice(at, at + BATCH));
  return { rung: rows.length };
}

async function ring(ctx: CommandContext, due: readonly Due[]): Promise<void> {
  const notices = due.map((each) => ({ id: ctx.newId(), ...each, byPositionId: null, at: ctx.now }));
  await ctx.tx.insertInto('notifications.notice').values(notices).execute();
  ctx.emit({ name: 'notice.rung', payload: { noticeIds: notices.map((notice) => notice.id) } });
}
