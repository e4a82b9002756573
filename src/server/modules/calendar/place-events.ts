import { sql } from 'kysely';
import { z } from 'zod';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Job } from '#server/platform/jobs.ts';

const Event = z.object({ letterId: z.uuid() });

/** Writes the event of a letter into the calendars of all desks it concerns, anew each time; a repeat writes the same again. */
export const placeEvents: Job = {
  name: 'calendar.place-events',
  on: ['letter.registered', 'letter.scheduled', 'letter.corrected', 'letter.opened', 'letter.voided', 'disposition.issued', 'disposition.cancelled', 'disposition.returned', 'disposition.branch_closed'],
  run: async (services, payload) => {
    const { letterId } = Event.parse(payload);
    await runCommand(services, place, { name: 'calendar.place-events', actor: systemActor('calendar.place-events'), commandId: newId(), input: { letterId } });
  },
};

/**
 * An addressee keeps the event when somebody else was sent: the leader still wants to know where their house is represented.
 * WAKIL (stand in) and HADIR (attend) of the national list of instructions bring it into the delegate's calendar, however the city
 * has worded them since.
 */
async function place(ctx: CommandContext, input: { letterId: string }): Promise<{ letterId: string }> {
  const { letterId } = input;
  await ctx.tx.deleteFrom('calendar.entry').where('letterId', '=', letterId).execute();
  await sql`
    with event as (
      select i.letter_id, i.event_on, i.ends_on, i.starts_at, i.ends_at, c.security_class from letters.invitation_card i join letters.letter_card c on c.id = i.letter_id
      where i.letter_id = ${letterId} and c.state <> 'void'
    ), sent as (
      select r.position_id, r.employee_id, r.issuer_position_id, bool_or(i.origin = 'WAKIL') as stands_in from dispositions.recipient_card r
      join dispositions.instruction_card i on i.code = any (r.instructions) and i.origin in ('WAKIL', 'HADIR')
      where r.letter_id = ${letterId} and r.state not in ('prepared', 'cancelled', 'returned') group by r.recipient_id, r.position_id, r.employee_id, r.issuer_position_id
    ), desks as (
      select d.position_id, case when e.security_class = 'SR' then d.employee_id end as employee_id, case d.kind when 'copy' then 'copy' else 'addressee' end as part, 1 as place
      from letters.delivery_card d, event e where d.letter_id = ${letterId}
      union all select s.position_id, s.employee_id, 'delegate', 2 from sent s
    )
    insert into calendar.entry (letter_id, position_id, employee_id, part, event_on, ends_on, starts_at, ends_at, security_class, delegated)
    select distinct on (d.position_id) e.letter_id, d.position_id, d.employee_id, d.part, e.event_on, e.ends_on, e.starts_at, e.ends_at, e.security_class,
      exists (select 1 from sent s where s.issuer_position_id = d.position_id and s.stands_in)
    from desks d, event e order by d.position_id, d.place`.execute(ctx.tx);
  return { letterId };
}
