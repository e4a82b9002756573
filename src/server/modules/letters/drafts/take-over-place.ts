import { sql } from 'kysely';
import type { CommandContext } from '#server/platform/command.ts';
import { stepBegun, travelBegun } from '../outgoing/outgoing.errors.ts';

type Taken = { travel: boolean; travelTaken: boolean; step: boolean; stepTaken: boolean };

/**
 * What replaces a travel letter or the letter of a salary step that ended is the one letter of that person and that step from now on.
 * One that was sent and stands keeps its place until it is withdrawn itself.
 * @throws travelBegun, stepBegun where another was begun meanwhile
 */
export async function takeOverPlace(ctx: CommandContext, { from, to }: { from: string; to: string }): Promise<void> {
  const { positionId } = ctx.actor;
  const { rows } = await sql<Taken>`
    with travel as (select order_id, person from letters.travel_letter where letter_id = ${from} and ended),
      step as (select after_id from letters.next_step where letter_id = ${from} and ended),
      travels as (insert into letters.travel_letter (letter_id, order_id, person, position_id, begun_at)
        select ${to}::uuid, order_id, person, ${positionId}::uuid, ${ctx.now}::timestamptz from travel on conflict (order_id, person) where not ended do nothing returning letter_id),
      steps as (insert into letters.next_step (letter_id, after_id, position_id, begun_at)
        select ${to}::uuid, after_id, ${positionId}::uuid, ${ctx.now}::timestamptz from step on conflict (after_id) where not ended do nothing returning letter_id)
    select exists (select from travel) as travel, exists (select from travels) as travel_taken, exists (select from step) as step, exists (select from steps) as step_taken`.execute(ctx.tx);
  const [row] = rows;
  if (row?.travel && !row.travelTaken) throw travelBegun({ letterId: from });
  if (row?.step && !row.stepTaken) throw stepBegun({ letterId: from });
}
