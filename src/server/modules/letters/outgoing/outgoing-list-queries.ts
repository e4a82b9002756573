import { sql, type RawBuilder } from 'kysely';
import { readCursor, toPage } from '#server/platform/keyset.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Query as QueryOf, Reply } from '#shared/contracts/contract.ts';
import type { listOutgoing as contract } from '#shared/contracts/outgoing.contract.ts';
import { typesByName } from '../drafts/letter-types.ts';
import { presentOutgoingRow, type RowOfOutgoing } from './present-outgoing.ts';

type Filters = QueryOf<typeof contract>;

/** Outgoing letters one may know of, newest first; starts from the access rows of each hat as every list does. */
export async function listOutgoing(ctx: QueryContext, filters: Filters): Promise<Reply<typeof contract>> {
  const { nameOf, codesNamed } = await typesByName(ctx.tx);
  const { rows } = await outgoingStatement(filters, { now: ctx.now, codesNamed }).execute(ctx.tx);
  return toPage(rows, filters.limit, { row: (row) => presentOutgoingRow(row, nameOf(row.typeCode)), key: (row) => [row.begunAt.toISOString(), row.id] });
}

/** One statement. The rule is asked of each row on the way down the index, so it stops at the end of its page (ADR 81). */
export function outgoingStatement(filters: Filters, { now, codesNamed = () => [] }: { now: Date; codesNamed?: (word: string) => string[] }): RawBuilder<RowOfOutgoing> {
  return sql<RowOfOutgoing>`
    with hat as materialized (select grantee, id, via from letters.hats()), ${filters.find === undefined ? pickNewest(filters) : pickFound(filters, waysOf(filters.find, codesNamed))}
    select c.id, c.state, c.type_code, c.urgency, c.security_class, c.metadata as sees, c.subject, c.letter_number as number, c.letter_date, c.unit_id, u.name as unit_name,
      case when c.metadata <> 'no' then e.name end as drafter_name, case when c.metadata <> 'no' then p.title end as signer_title, c.addressee, greatest(cardinality(c.addressees) - 1, 0) as more_addressees, c.begun_at, case when c.metadata <> 'no' then c.way end as way,
      not c.may_read or c.state not in ('signed', 'to_release') or letters.names_receivers(c.id, ${now}) as names_receivers
    from picked join letters.outgoing_card c on c.id = picked.letter_id join organization.unit_card u on u.id = c.unit_id
    join organization.employee_card e on e.id = c.drafter_employee_id left join organization.position_card p on p.id = c.signer_position_id
    order by picked.registered_at desc, picked.letter_id desc`;
}

const ruleKnows = sql`(select true from letters.access_rule r where r.relation = a.relation and r.via = hat.via and r.security_class = a.security_class)`;

/** The newest of each hat first: what is older than a whole page of those cannot stand on the page, and most of a thousand hats need no second look. */
function pickNewest(filters: Filters): RawBuilder<unknown> {
  const most = filters.limit + 1;
  const ofHat = sql`select a.letter_id, a.registered_at from letters.access a where a.grantee = hat.grantee and a.grantee_id = hat.id and ${ruleKnows} ${conditions(filters)}`;
  const down = sql`order by a.registered_at desc, a.letter_id desc`;
  return sql`
    head as materialized (select hat.*, newest.letter_id, newest.registered_at from hat cross join lateral (${ofHat} ${down} limit 1) newest),
    bound as materialized (
      select case when count(*) = ${most} then min(registered_at) else '-infinity' end as oldest from (select distinct letter_id, registered_at from head order by registered_at desc limit ${most}) page
    ), picked as (
      select distinct one.letter_id, one.registered_at
      from head hat cross join lateral (${ofHat} and a.registered_at >= (select oldest from bound) ${down} limit ${most}) one
      where hat.registered_at >= (select oldest from bound) order by one.registered_at desc, one.letter_id desc limit ${most}
    )`;
}

type Sought = { typed: string; /** each word, with whatever it may stand as */ words: string[][] };

const MOST_WORDS = 10;

/** Each word stands for itself, in any order; it also names the kinds that are called so. Pure. */
function waysOf(typed: string, codesNamed: (word: string) => string[]): Sought {
  const words = typed.toLowerCase().split(/\s+/u).filter((word) => word !== '').slice(0, MOST_WORDS);
  return { typed, words: words.map((word) => [forLike(word), ...codesNamed(word).map((code) => `#${code.toLowerCase()}#`)]) };
}

function pickFound(filters: Filters, { typed, words }: Sought): RawBuilder<unknown> {
  return sql`
    found as materialized (
      select letter_id from letters.matching_written(${JSON.stringify(words)}::jsonb, 2000) union select letter_id from letters.matching_signer_or_relation(${forLike(typed)}, 2000)
      union select subject_id from registers.entry_card where text = ${typed} and subject_kind = 'letter'
    ), picked as (
      select distinct a.letter_id, a.registered_at from found cross join lateral (select * from letters.access a where a.letter_id = found.letter_id offset 0) a
      join hat on hat.grantee = a.grantee and hat.id = a.grantee_id
      where ${ruleKnows} ${conditions(filters)} order by a.registered_at desc, a.letter_id desc limit ${filters.limit + 1}
    )`;
}

/** Of one hat: its desk wrote the letter or stands in its route. */
const ownRow = sql`(a.relation in ('drafter', 'approver') and hat.via <> 'superior')`;

const openStates = sql`a.state in ('draft', 'in_route', 'returned', 'approved', 'numbered', 'signed', 'to_release', 'sending')`;

function conditions(filters: Filters): RawBuilder<unknown> {
  const cursor = readCursor(filters.after, 2);
  const parts = [
    filters.state && sql`a.state = ${filters.state}`,
    filters.own !== undefined && (filters.own ? ownRow : sql`not (${ownRow})`),
    filters.open !== undefined && (filters.open ? openStates : sql`not (${openStates})`),
    filters.urgency && sql`a.urgency = ${filters.urgency}`,
    filters.securityClass && sql`a.security_class = ${filters.securityClass}`,
    filters.unitId && sql`a.unit_id = ${filters.unitId}`,
    cursor !== null && sql`(a.registered_at, a.letter_id) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`,
  ].filter((part) => typeof part === 'object');
  return sql`and ${sql.join([sql`a.outgoing`, ...parts], sql` and `)}`;
}

function forLike(words: string): string {
  return words.toLowerCase().replace(/[\\%_]/gu, (sign) => `\\${sign}`);
}
