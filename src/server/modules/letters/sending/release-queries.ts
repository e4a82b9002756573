import { sql, type RawBuilder } from 'kysely';
import { readCursor, toPage } from '#server/platform/keyset.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Query as QueryOf, Reply } from '#shared/contracts/contract.ts';
import type { listRegistryQueue as listContract, WaitingLetter } from '#shared/contracts/expedition.contract.ts';
import type { countExpedition as countContract } from '#shared/contracts/release.contract.ts';
import type { RegistryStep } from '#shared/domain/sending.ts';
import { typeNames } from '../drafts/letter-types.ts';
import { presentOutgoingRow, type RowOfOutgoing } from '../outgoing/present-outgoing.ts';
import { drawnType } from '../sheets/type-rules.ts';
import { notYourExpedition } from './sending.errors.ts';

/** What the list of a courier shows; counting further tells nobody anything, and each consignment passes the guards. */
const MOST_COUNTED = 500;

type Counts = Reply<typeof countContract>;
type Row = Omit<RowOfOutgoing, 'namesReceivers'> & { since: Date; rank: number; version: number };

/** The pen alone needs the registry between initials and signature; of a secret letter it sees the cover and can neither number nor scan it. */
const forPen = (state: 'approved' | 'numbered') => sql`a.outgoing and a.state = ${sql.lit(state)} and a.security_class in ('B', 'T')
  and exists (select from letters.outgoing o where o.letter_id = a.letter_id and o.way = 'wet')`;

/** Which access rows of a registry wait for a step, and since when: the conditions repeat those of their partial indexes. */
const steps: Record<RegistryStep, { waits: RawBuilder<unknown>; since: RawBuilder<Date> }> = {
  number: { waits: forPen('approved'), since: sql`coalesce((select r.approved_at from approvals.route_card r where r.subject_kind = 'letter' and r.subject_id = c.id and r.is_last), c.begun_at)` },
  scan: { waits: forPen('numbered'), since: sql`c.numbered_at` },
  send: { waits: sql`a.state = 'to_release'`, since: sql`c.handed_over_at` },
};

/** What waits at the registries one keeps; a look down an index for each step of each. */
export async function countExpedition(ctx: QueryContext): Promise<Counts> {
  const units = [...new Set(ctx.actor.hats.flatMap((hat) => (hat.grantee === 'registry' ? [hat.id] : [])))];
  const waiting = (step: RegistryStep) => sql`(select count(*)::int from (select from letters.access a where a.grantee = 'registry' and a.grantee_id = u.id and ${steps[step].waits} limit ${MOST_COUNTED}) waiting)`;
  const carried = (state: 'waiting' | 'undelivered') => sql`(select count(*)::int from (select from letters.consignment c where c.unit_id = u.id and c.way = 'courier' and c.state = ${sql.lit(state)} limit ${MOST_COUNTED}) waiting)`;
  const { rows } = await sql<Counts['units'][number]>`
    select u.id as unit_id, ${waiting('number')} as to_number, ${waiting('scan')} as to_scan, ${waiting('send')} as to_release,
      (select count(*)::int from (select from letters.access a where a.grantee = 'registry' and a.grantee_id = u.id and not a.outgoing
        and a.state = 'registered' and a.registered_at > ${ctx.now}::timestamptz - interval '14 days' and (select l.received_via from letters.letter l where l.id = a.letter_id) = 'system' limit ${MOST_COUNTED}) arrived) as arrived,
      ${carried('waiting')} as to_carry, ${carried('undelivered')} as brought_back
    from unnest(${units}::uuid[]) as u (id)`.execute(ctx.tx);
  return { units: rows };
}

/** What waits for a step of the registry of one unit, by urgency and then by age. @throws notYourExpedition */
export async function listRegistryQueue(ctx: QueryContext, input: QueryOf<typeof listContract>): Promise<Reply<typeof listContract>> {
  if (!ctx.actor.hats.some((hat) => hat.grantee === 'registry' && hat.id === input.unitId)) throw notYourExpedition({ unitId: input.unitId });
  const { rows } = await queueStatement(input).execute(ctx.tx);
  const nameOf = await typeNames(ctx.tx);
  ctx.logRead({ action: 'expedition.queue_listed', subjectKind: 'unit', subjectId: input.unitId, details: { step: input.step, rows: rows.length } });
  const row = (each: Row): WaitingLetter => ({ ...presentOutgoingRow({ ...each, /** what waits here is asked again when it is sent */ namesReceivers: true }, nameOf(each.typeCode)), since: each.since.toISOString(), version: each.version, book: drawnType(each.typeCode).book });
  return toPage(rows, input.limit, { row, key: (each) => [each.rank, each.begunAt.toISOString(), each.id] });
}

/** The page is cut on the access rows, before the rule is asked of a letter. */
function queueStatement(input: QueryOf<typeof listContract>): RawBuilder<Row> {
  const cursor = readCursor(input.after, 3);
  const { waits, since } = steps[input.step];
  const rank = sql`case a.urgency when 'very_urgent' then 0 when 'urgent' then 1 else 2 end`;
  return sql<Row>`
    with picked as materialized (
      select a.letter_id, ${rank} as rank, a.registered_at from letters.access a where a.grantee = 'registry' and a.grantee_id = ${input.unitId} and ${waits}
      ${cursor === null ? sql`` : sql`and (${rank}, a.registered_at, a.letter_id) > (${cursor[0]}::int, ${cursor[1]}::timestamptz, ${cursor[2]}::uuid)`}
      order by 2, 3, 1 limit ${input.limit + 1}
    )
    select c.id, c.state, c.type_code, c.urgency, c.security_class, c.metadata as sees, c.subject, c.letter_number as number, c.letter_date, c.unit_id, u.name as unit_name,
      e.name as drafter_name, p.title as signer_title, c.addressee, greatest(cardinality(c.addressees) - 1, 0) as more_addressees, c.begun_at, c.way, c.version, ${since} as since, picked.rank
    from picked join letters.outgoing_card c on c.id = picked.letter_id join organization.unit_card u on u.id = c.unit_id
    join organization.employee_card e on e.id = c.drafter_employee_id left join organization.position_card p on p.id = c.signer_position_id
    order by picked.rank, picked.registered_at, picked.letter_id`;
}
