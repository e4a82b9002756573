import { sql } from 'kysely';
import { loadCalendar } from '#server/modules/organization/index.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import type { listDueSteps as contract } from '#shared/contracts/salary-steps.contract.ts';
import { addDays } from '#shared/domain/office-dates.ts';

/** Letters of a step are issued at most three months ahead (rules of several personnel agencies). */
const AHEAD = 92;

/**
 * Whose step is due, as the letter of their last one says: for who reads that letter (its drafter and their superior, its signer, the registry
 * it was sent by). A step whose letter was begun is no longer due, whoever began it. A list is not a reading on the chain, so it names nobody of a letter
 * whose reading stands there: a secret one, or one an examiner looks into. People are told apart by their NIP, else by their name.
 */
export async function listDueSteps(ctx: QueryContext): Promise<Reply<typeof contract>> {
  const today = (await loadCalendar(ctx.tx)).dayOf(ctx.now);
  const { rows } = await sql<Reply<typeof contract>['rows'][number]>`
    with step as (
      select o.id, o.state, o.letter_number, d.content -> 'fields' as f,
        coalesce(nullif(d.content #>> '{fields,employee,nip}', ''), lower(d.content #>> '{fields,employee,name}')) as who
      from letters.outgoing_card o join letters.draft d on d.letter_id = o.id
      where o.type_code = 'SKGB' and o.may_read and o.state not in ('discarded', 'void', 'withdrawn') and d.content #>> '{fields,employee,name}' <> ''
    ), last as (
      select distinct on (who) * from step order by who, f ->> 'effective' desc nulls last, (state = 'sent') desc, id desc
    )
    select s.id as letter_id, s.letter_number, s.f #>> '{employee,name}' as employee_name, s.f ->> 'office' as office, s.f ->> 'grade' as grade, s.f ->> 'nextEffective' as due_on
    from last s cross join lateral letters.rights_of(s.id) r
    where s.state = 'sent' and not exists (select from letters.next_step n where n.after_id = s.id and not n.ended) and not r.logged and s.f ->> 'nextEffective' <= ${addDays(today, AHEAD)}
    order by due_on, employee_name, letter_id limit 200`.execute(ctx.tx);
  return { rows };
}
