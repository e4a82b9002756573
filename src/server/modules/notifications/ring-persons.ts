import { sql } from 'kysely';
import { z } from 'zod';
import type { NoticeKind } from '#shared/domain/notice.ts';
import type { SecurityClass } from '#shared/domain/security-class.ts';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import type { Job } from '#server/platform/jobs.ts';
import { commandIdOf } from './notice-store.ts';

type Told = { employeeId: string; kind: NoticeKind; letterId?: string | null; securityClass?: SecurityClass };

/** Rings for one person at every desk they sit at, whatever desk they look from next. Says nothing twice that was not heard yet. */
export async function ringPerson(ctx: CommandContext, told: Told): Promise<string[]> {
  const { employeeId, kind, letterId = null, securityClass = 'B' } = told;
  const { rows: seats } = await sql<{ positionId: string }>`
    select distinct s.position_id from organization.seat_card s
    where s.employee_id = ${employeeId} and s.during @> organization.day_of(${ctx.now}) and not exists (
      select 1 from notifications.notice n left join notifications.seen e on e.position_id = n.position_id and e.employee_id = ${employeeId}
      where n.position_id = s.position_id and n.employee_id = ${employeeId} and n.kind = ${kind} and n.letter_id is not distinct from ${letterId}::uuid and (e.up_to is null or n.id > e.up_to))`.execute(ctx.tx);
  const notices = seats.map(({ positionId }) => ({ id: ctx.newId(), positionId, employeeId, kind, letterId, recipientId: null, securityClass, byPositionId: null, at: ctx.now }));
  if (notices.length > 0) await ctx.tx.insertInto('notifications.notice').values(notices).execute();
  return notices.map((notice) => notice.id);
}

const Event = z.discriminatedUnion('event', [
  z.object({ event: z.literal('secret_hold.asked'), employeeIds: z.array(z.uuid()) }),
  z.object({ event: z.literal('certificate.revoked_by_other'), employeeId: z.uuid() }),
  z.object({ event: z.literal('documents.quarantined'), uploads: z.array(z.object({ accountId: z.uuid(), letterId: z.uuid().nullable() })) }),
]);
type Event = z.output<typeof Event>;

/** Hears what concerns persons and not desks: something waits for their yes, the scanner held back what they sent, their certificate was ended. */
export const ringPersons: Job = {
  name: 'notifications.ring-persons', on: ['secret_hold.asked', 'documents.quarantined', 'certificate.revoked_by_other'],
  run: async (services, payload) => {
    await runCommand(services, ringAll, { name: 'notifications.ring-persons', actor: systemActor('notifications.ring-persons'), commandId: commandIdOf(payload), input: Event.parse(payload) });
  },
};

async function ringAll(ctx: CommandContext, event: Event): Promise<{ noticeIds: string[] }> {
  const noticeIds: string[] = [];
  for (const told of await toldOf(ctx, event)) noticeIds.push(...(await ringPerson(ctx, told)));
  if (noticeIds.length > 0) ctx.emit({ name: 'notice.rung', payload: { noticeIds } });
  return { noticeIds };
}

async function toldOf(ctx: CommandContext, event: Event): Promise<Told[]> {
  switch (event.event) {
    case 'secret_hold.asked': return event.employeeIds.map((employeeId) => ({ employeeId, kind: 'second_person_asked' }));
    case 'certificate.revoked_by_other': return [{ employeeId: event.employeeId, kind: 'certificate_revoked' }];
    case 'documents.quarantined': return uploadersOf(ctx, event.uploads);
  }
}

async function uploadersOf(ctx: CommandContext, uploads: readonly { accountId: string; letterId: string | null }[]): Promise<Told[]> {
  const { rows } = await sql<{ employeeId: string; letterId: string | null; securityClass: SecurityClass | null }>`
    select a.employee_id, u."letterId" as letter_id, coalesce(c.security_class, o.security_class) as security_class from jsonb_to_recordset(${JSON.stringify(uploads)}::jsonb) as u ("accountId" uuid, "letterId" uuid)
    join identity.account_card a on a.id = u."accountId" left join letters.letter_card c on c.id = u."letterId" left join letters.outgoing_card o on o.id = u."letterId"`.execute(ctx.tx);
  return rows.map(({ employeeId, letterId, securityClass }) => ({ employeeId, kind: 'file_quarantined', letterId, securityClass: securityClass ?? 'B' }));
}
