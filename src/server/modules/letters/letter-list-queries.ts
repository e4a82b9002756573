import { sql, type RawBuilder } from 'kysely';
import type { Query as QueryOf, Reply } from '#shared/contracts/contract.ts';
import type { listIncomingLetters as contract, LetterRow } from '#shared/contracts/letters.contract.ts';
import type { QueryContext } from '#server/platform/query.ts';
import { findSameLetterIds } from './incoming/same-letter-queries.ts';
import { presentRow, type RowOfList } from './present-letter.ts';

type Filters = QueryOf<typeof contract>;

/**
 * Incoming letters one may know of, newest first. Starts from the access rows of each hat, which carry what it sorts and
 * filters by; only the letters of this one page are then looked up. One statement.
 */
export async function listIncomingLetters(ctx: QueryContext, filters: Filters): Promise<Reply<typeof contract>> {
  const { rows } = await listStatement(filters).execute(ctx.tx);
  const page = rows.slice(0, filters.limit);
  const last = rows.length > filters.limit ? page.at(-1) : undefined;
  return { rows: page.map(presentRow), next: last ? encodeCursor(last, filters) : null };
}

export function listStatement(filters: Filters): RawBuilder<RowOfList> {
  const most = filters.limit + 1;
  const by = sql.raw(orderOf(filters));
  const found =
    filters.find === undefined
      ? sql``
      : sql`, found as materialized (
      select letter_id from letters.matching(${forLike(filters.find)}, 2000) union all select subject_id from registers.entry_card where text = ${filters.find} and subject_kind = 'letter')`;
  return sql<RowOfList>`
    with hat as materialized (select grantee, id, via from letters.hats())${found}, picked as (
      select distinct one.letter_id, one.${by} from hat cross join lateral (
        select a.letter_id, a.${by} from letters.access a
        where a.grantee = hat.grantee and a.grantee_id = hat.id and ${ruleKnows} ${conditions(filters)}
        order by a.${by} desc, a.letter_id desc limit ${most}
      ) one order by one.${by} desc, one.letter_id desc limit ${most}
    )
    select ${rowColumns} from picked join letters.letter_card c on c.id = picked.letter_id ${firstAddressee}
    order by picked.${by} desc, picked.letter_id desc`;
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
  c.received_on, c.registered_at, c.reply_due_on, c.unit_id, case when c.metadata <> 'no' then d.title end as addressee`;
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
    filters.find !== undefined && sql`a.letter_id in (select letter_id from found)`,
    filters.after !== undefined && afterCursor(filters.after, filters),
  ].filter((part) => typeof part === 'object');
  return parts.length === 0 ? sql`` : sql`and ${sql.join(parts, sql` and `)}`;
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
