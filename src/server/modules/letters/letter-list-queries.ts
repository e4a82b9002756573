import { sql, type RawBuilder } from 'kysely';
import type { Query as QueryOf, Reply } from '#shared/contracts/contract.ts';
import type { listIncomingLetters as contract, LetterRow } from '#shared/contracts/letters.contract.ts';
import type { QueryContext } from '#server/platform/query.ts';
import { ownDesks } from './deliveries/delivery-store.ts';
import { findSameLetterIds } from './incoming/same-letter-queries.ts';
import { presentIncoming, presentRow, type IncomingOfList, type RowOfList } from './present-letter.ts';

type Filters = QueryOf<typeof contract>;

/**
 * Incoming letters one may know of, newest first. Starts from the access rows of each hat, which carry what it sorts and
 * filters by; only the letters of this one page are then looked up. One statement.
 *
 * The head of an agency wears a thousand hats, one for each position below. So first the newest letter of each hat is looked at: what is
 * older than the last of a whole page of those cannot stand on the page, and most hats need not be looked at again.
 */
export async function listIncomingLetters(ctx: QueryContext, filters: Filters): Promise<Reply<typeof contract>> {
  const { rows } = await listStatement(filters, ownDesks(ctx.actor.hats)).execute(ctx.tx);
  const page = rows.slice(0, filters.limit);
  const last = rows.length > filters.limit ? page.at(-1) : undefined;
  return { rows: page.map(presentIncoming), next: last ? encodeCursor(last, filters) : null };
}

/** `own` are the desks one answers for: who was addressed there may close. */
export function listStatement(filters: Filters, own: ReturnType<typeof ownDesks>): RawBuilder<IncomingOfList> {
  const by = sql.raw(orderOf(filters));
  return sql<IncomingOfList>`
    with hat as materialized (select grantee, id, via from letters.hats()), ${filters.find === undefined ? pickNewest(filters, by) : pickFound(filters, by, filters.find)}
    select ${rowColumns}, c.sealed, c.may_read, c.acts, mine.letter_id is not null as is_addressee
    from picked join letters.letter_card c on c.id = picked.letter_id ${firstAddressee}
    left join lateral (select o.letter_id from letters.delivery o
      where o.letter_id = c.id and o.kind = 'to' and o.closed_at is null and (o.position_id = any (${own.positions}::uuid[]) or o.employee_id = any (${own.employees}::uuid[])) limit 1) mine on true
    order by picked.${by} desc, picked.letter_id desc`;
}

/**
 * The head of an agency wears a thousand hats, one for each position below. So first the newest letter of each hat is looked at: what is
 * older than the last of a whole page of those cannot stand on the page, and most hats need not be looked at again.
 */
function pickNewest(filters: Filters, by: RawBuilder<unknown>): RawBuilder<unknown> {
  const most = filters.limit + 1;
  const ofHat = sql`select a.letter_id, a.${by} from letters.access a where a.grantee = hat.grantee and a.grantee_id = hat.id and ${ruleKnows} ${conditions(filters)}`;
  const down = sql`order by a.${by} desc, a.letter_id desc`;
  return sql`
    head as materialized (select hat.*, newest.letter_id, newest.${by} from hat cross join lateral (${ofHat} ${down} limit 1) newest),
    bound as materialized (
      select case when count(*) = ${most} then min(${by}) else '-infinity' end as oldest from (select distinct letter_id, ${by} from head order by ${by} desc limit ${most}) page
    ), picked as (
      select distinct one.letter_id, one.${by}
      from head hat cross join lateral (${ofHat} and a.${by} >= (select oldest from bound) ${down} limit ${most}) one
      where hat.${by} >= (select oldest from bound) order by one.${by} desc, one.letter_id desc limit ${most}
    )`;
}

/** Words are looked up first, the newest 2,000 letters they fit; then which of these one may see. */
function pickFound(filters: Filters, by: RawBuilder<unknown>, words: string): RawBuilder<unknown> {
  return sql`
    found as materialized (
      select letter_id from letters.matching(${forLike(words)}, 2000) union select subject_id from registers.entry_card where text = ${words} and subject_kind = 'letter'
    ), picked as (
      select distinct a.letter_id, a.${by} from found cross join lateral (select * from letters.access a where a.letter_id = found.letter_id offset 0) a
      join hat on hat.grantee = a.grantee and hat.id = a.grantee_id
      where ${ruleKnows} ${conditions(filters)} order by a.${by} desc, a.letter_id desc limit ${filters.limit + 1}
    )`;
}

/** Who asks for days of receipt gets them in that order: by the order of registration the list would be read down to the last day asked for. */
function orderOf(filters: Filters): 'received_on' | 'registered_at' {
  return filters.receivedFrom === undefined && filters.receivedTo === undefined ? 'registered_at' : 'received_on';
}

/**
 * Nearly every access row passes the rule. As a join of three columns the planner expects one in a hundred to pass and sorts all rows
 * of a grantee; as a question to each row it walks down the index and stops at the end of the page.
 */
const ruleKnows = sql`(select true from letters.access_rule r where r.relation = a.relation and r.via = hat.via and r.security_class = a.security_class)`;

/** What a list shows of a letter: the card, which masks itself, and who it went to first. */
const rowColumns = sql`c.id, c.state, c.urgency, c.security_class, c.metadata as sees, c.agenda_number, c.agenda_text, c.subject, c.sender_name, c.letter_number, c.letter_date,
  c.received_on, c.registered_at, c.reply_due_on, c.unit_id, c.taken_back, case when c.metadata <> 'no' then d.title end as addressee`;
const firstAddressee = sql`left join lateral (select p.title from letters.delivery v join organization.position_card p on p.id = v.position_id
  where v.letter_id = c.id order by v.kind desc, v.id limit 1) d on true`;

function conditions(filters: Filters): RawBuilder<unknown> {
  const parts = [
    filters.state && sql`a.state = ${filters.state}`,
    filters.urgency && sql`a.urgency = ${filters.urgency}`,
    filters.securityClass && sql`a.security_class = ${filters.securityClass}`,
    filters.unitId && sql`a.unit_id = ${filters.unitId}`,
    filters.receivedFrom && sql`a.received_on >= ${filters.receivedFrom}`,
    filters.receivedTo && sql`a.received_on <= ${filters.receivedTo}`,
    filters.after !== undefined && afterCursor(filters.after, filters),
  ].filter((part) => typeof part === 'object');
  return sql`and ${sql.join([sql`not a.outgoing`, ...parts], sql` and `)}`;
}

function afterCursor(after: string, filters: Filters): RawBuilder<unknown> {
  const [at, id] = Buffer.from(after, 'base64url').toString('utf8').split('|');
  // An unreadable cursor is an address somebody typed: start at the top rather than fail.
  if (!at || !id || Number.isNaN(Date.parse(at)) || !/^[0-9a-f-]{36}$/u.test(id)) return sql`true`;
  if (orderOf(filters) === 'received_on') return sql`(a.received_on, a.letter_id) < (${at.slice(0, 10)}::date, ${id}::uuid)`;
  return sql`(a.registered_at, a.letter_id) < (${at}::timestamptz, ${id}::uuid)`;
}

function encodeCursor(row: RowOfList, filters: Filters): string {
  const at = orderOf(filters) === 'received_on' ? row.receivedOn : row.registeredAt.toISOString();
  return Buffer.from(`${at}|${row.id}`).toString('base64url');
}

function forLike(words: string): string {
  return words.toLowerCase().replace(/[\\%_]/gu, (sign) => `\\${sign}`);
}

/** Letters of the same sender and number, as far as the reader may see them. */
export async function findSameLetters(ctx: QueryContext, input: { senderName: string; letterNumber: string }): Promise<{ letters: LetterRow[] }> {
  return { letters: (await findRows(ctx, await findSameLetterIds(ctx.tx, input))).map(presentRow) };
}

/** Rows by id in the order of the ids; what one may not know is left out. */
export async function findRows(ctx: QueryContext, letterIds: readonly string[]): Promise<RowOfList[]> {
  if (letterIds.length === 0) return [];
  const { rows } =
    await sql<RowOfList>`select ${rowColumns} from letters.letter_card c ${firstAddressee} where c.id = any (${letterIds}) order by array_position(${letterIds}::uuid[], c.id)`.execute(
      ctx.tx,
    );
  return rows;
}
