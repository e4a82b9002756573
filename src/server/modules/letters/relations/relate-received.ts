import { sql } from 'kysely';
import { findCity } from '#server/modules/organization/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import { recordAction } from '../letter-store.ts';
import { markTakenBack } from './mark-taken-back.ts';

type Related = { kind: string; otherId: string };
/** What the data of a letter says of another one, and the letters here that could be meant. */
type Said = { kind: string; number: string; found: string[] };

/**
 * A letter just received says the same of others as the letter it was entered from or the data it carried; each relation names the letter
 * as this receiver has it: its own copy, else the letter that was meant; what is answered is the letter it sent itself, though a copy of that
 * lies in its own book too, for its writer waits for the answer. Runs as the program: who reads which end of it is decided where it is shown.
 */
export async function relateReceived(ctx: CommandContext, input: { letterId: string }): Promise<{ related: number }> {
  const said = await ofData(ctx, input.letterId);
  const related = [...(await ofOrigin(ctx, input.letterId)), ...said.flatMap(onlyOne)].filter((each) => each.otherId !== input.letterId);
  for (const { kind, otherId } of related)
    await ctx.tx.insertInto('letters.relation').values({ letterId: input.letterId, kind, otherLetterId: otherId, madeAt: ctx.now }).onConflict((c) => c.doNothing()).execute();
  for (const { kind, otherId } of related) if (kind === 'withdraws') await tellWithdrawn(ctx, { letterId: otherId, by: input.letterId });
  // Two letters bear that number, and the data does not say which: nobody is told of the wrong one.
  for (const { number } of said.filter((each) => each.found.length > 1)) await recordAction(ctx, { letterId: input.letterId, kind: 'relation_unclear', note: number });
  return { related: related.length };
}

function onlyOne({ kind, found: [otherId, ...others] }: Said): Related[] {
  return otherId !== undefined && others.length === 0 ? [{ kind, otherId }] : [];
}

/**
 * Of a letter sent in the house: what its origin says of others, mapped to what lies in the receiving unit. That a letter counts no more is
 * its own unit's to say: what another says of it is not passed on.
 */
async function ofOrigin(ctx: CommandContext, letterId: string): Promise<Related[]> {
  const { rows } = await sql<Related>`
    select r.kind, case when r.kind = 'answers' and asked.direction = 'outgoing' and asked.unit_id = l.unit_id then asked.id else coalesce(mine.id, asked.id) end as other_id
    from letters.letter l join letters.relation r on r.letter_id = l.came_from join letters.letter o on o.id = r.other_letter_id
    join letters.letter origin on origin.id = r.letter_id join letters.letter asked on asked.id = coalesce(o.came_from, o.id)
    left join lateral (select c.id from letters.letter c where c.came_from in (o.id, o.came_from) and c.unit_id = l.unit_id order by c.id limit 1) mine on true
    where l.id = ${letterId} and (r.kind not in ('withdraws', 'replaces') or (o.direction = 'outgoing' and o.unit_id = origin.unit_id))`.execute(ctx.tx);
  return rows;
}

/**
 * Of a letter that brought its data along. A number with a sender is one its issuer had received: it is ours when that sender is this city and
 * a letter of that number went out. A number without is one of its own issuer: it is one that came from there to this unit before. Only data
 * somebody answers for says so; that an earlier letter counts no more, only an authority this house knows says, of letters of the same sender.
 */
async function ofData(ctx: CommandContext, letterId: string): Promise<Said[]> {
  const city = (await findCity(ctx.tx))?.name.replace(/^(?:Pemerintah\s+)?(?:Kota|Kabupaten)\s+/iu, '') ?? null;
  const { rows } = await sql<Said>`
    select s.kind, s.number, array(
      select o.id from letters.letter o where o.direction = 'outgoing' and o.state in ('sending', 'sent', 'withdrawn') and o.letter_number = s.number and (s.date is null or o.letter_date = s.date)
        and s.kind in ('answers', 'refers') and strpos(lower(s.sender), lower(${city})) > 0
      union
      select e.letter_id from letters.carried e join letters.letter x on x.id = e.letter_id
        where s.sender is null and e.letter_number = s.number and e.fingerprint = c.fingerprint and e.letter_id <> c.letter_id and x.unit_id = l.unit_id and (s.date is null or x.letter_date = s.date)
          and (s.kind not in ('withdraws', 'replaces') or (c.standing in ('own', 'known') and e.standing = c.standing and lower(x.sender_name) = lower(l.sender_name)))
    ) as found
    from letters.carried c join letters.letter l on l.id = c.letter_id
    cross join lateral (select distinct * from jsonb_to_recordset(c.relations) as r (kind text, number text, date date, sender text)) s
    where c.letter_id = ${letterId} order by s.kind, s.number`.execute(ctx.tx);
  return rows;
}

/** A letter that takes an earlier one back rings where that one lies, and marks it there. */
async function tellWithdrawn(ctx: CommandContext, input: { letterId: string; by: string }): Promise<void> {
  const { rows } = await sql<{ id: string; securityClass: string; said: boolean; note: string | null }>`
    select l.id, l.security_class, exists (select from letters.action a where a.letter_id = l.id and a.kind = 'sender_withdrew') as said,
      (select concat_ws(' ', w.letter_number, to_char(w.letter_date, 'DD-MM-YYYY')) from letters.letter w where w.id = ${input.by}) as note
    from letters.letter l where l.id = ${input.letterId} and l.direction = 'incoming' for update of l`.execute(ctx.tx);
  const [row] = rows;
  if (!row || row.said) return;
  await markTakenBack(ctx, { row, details: { by: input.by }, from: { by: input.by } });
}
