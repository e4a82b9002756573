import { sql } from 'kysely';
import type { CommandContext } from '#server/platform/command.ts';
import { markTakenBack } from '../relations/mark-taken-back.ts';

/**
 * Whoever received a letter that its sender took back reads so, with the reason, where they read the letter. Their book keeps its line
 * and their dispositions go on: what they did was right when they did it.
 */
export async function tellWithdrawal(ctx: CommandContext, input: { letterId: string }): Promise<{ told: number }> {
  const { rows } = await sql<{ id: string; note: string | null; securityClass: string }>`
    select l.id, a.note, l.security_class from letters.dispatch d join letters.letter l on l.id = d.received_letter_id
    cross join lateral (select w.note from letters.action w where w.letter_id = d.letter_id and w.kind = 'withdrawn' order by w.seq desc limit 1) a
    where d.letter_id = ${input.letterId} and not exists (select 1 from letters.action t where t.letter_id = l.id and t.kind = 'sender_withdrew')
    order by l.id for update of l`.execute(ctx.tx);
  for (const row of rows) {
    await markTakenBack(ctx, { row, details: { letterId: input.letterId }, from: { cameFrom: input.letterId } });
  }
  return { told: rows.length };
}
