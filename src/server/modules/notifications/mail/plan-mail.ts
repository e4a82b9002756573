import { sql } from 'kysely';
import { z } from 'zod';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import type { Job } from '#server/platform/jobs.ts';
import type { Services } from '#server/platform/services.ts';
import { loadCalendar } from '#server/modules/organization/index.ts';
import { noticeDefaults } from '#shared/domain/notice.ts';
import { commandIdOf } from '../notice-store.ts';
import { findHearings, type Hearing } from './hearing-seats.ts';
import { mailAt, officeHours, type OfficeHours } from './mail-time-rules.ts';

const Event = z.object({ noticeIds: z.array(z.uuid()).max(1000) });
export const USUAL_HOURS = '07:30-16:00';

/** Every notice that rang is planned to be mailed to whom it concerns, each as they chose. Without a mail server nothing is planned. */
export const planMail: Job = {
  name: 'notifications.plan-mail', on: ['notice.rung'],
  run: async (services: Services, payload) => {
    if (!services.mail) return;
    const input = { ...Event.parse(payload), workingHours: services.settings.workingHours ?? USUAL_HOURS };
    await runCommand(services, plan, { name: 'notifications.plan-mail', actor: systemActor('notifications.plan-mail'), commandId: commandIdOf({ plan: input.noticeIds }), input });
  },
};

type Planned = { id: string; employeeId: string; digest: boolean; sendAt: Date };

async function plan(ctx: CommandContext, input: { noticeIds: string[]; workingHours: string }): Promise<{ mails: number }> {
  const calendar = await loadCalendar(ctx.tx);
  const hours = officeHours({ timeZone: calendar.timeZone, calendar: calendar.work, workingHours: input.workingHours });
  const hearings = await findHearings(ctx.tx, { now: ctx.now, only: sql`n.id = any (${input.noticeIds}::uuid[])` });
  let mails = 0;
  for (const hearing of hearings) {
    const planned = planOne(ctx, hearing, hours);
    if (!planned) continue;
    const mailId = planned.digest ? await joinDigest(ctx, planned) : await insertMail(ctx, planned);
    await ctx.tx.insertInto('notifications.mailNotice').values({ noticeId: hearing.noticeId, employeeId: hearing.employeeId, mailId }).execute();
    mails += 1;
  }
  return { mails };
}

function planOne(ctx: CommandContext, hearing: Hearing, hours: OfficeHours): Planned | null {
  const choice = hearing.choice ?? noticeDefaults[hearing.kind].mail;
  const veryUrgent = hearing.urgency === 'very_urgent';
  const sendAt = mailAt({ choice, veryUrgent, quiet: hearing.quiet ?? true, now: ctx.now }, hours);
  return sendAt && { id: ctx.newId(), employeeId: hearing.employeeId, digest: choice === 'digest' && !veryUrgent, sendAt };
}

/** What is due now is queued with this very transaction; the rest is released by the minute. */
async function insertMail(ctx: CommandContext, mail: Planned): Promise<string> {
  const isDue = mail.sendAt <= ctx.now;
  await ctx.tx.insertInto('notifications.mail').values({ ...mail, state: 'waiting', queuedAt: isDue ? ctx.now : null }).execute();
  if (isDue) ctx.emit({ name: 'mail.due', payload: { mailId: mail.id } });
  return mail.id;
}

/** The digest of that morning, begun by the first notice of the day. */
async function joinDigest(ctx: CommandContext, mail: Planned): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into notifications.mail (id, employee_id, digest, send_at, state) values (${mail.id}, ${mail.employeeId}, true, ${mail.sendAt}, 'waiting')
    on conflict (employee_id, send_at) where digest and state = 'waiting' do update set state = 'waiting' returning id`.execute(ctx.tx);
  return rows[0]?.id ?? mail.id;
}
