import { sql } from 'kysely';
import type { Query as QueryOf, Reply } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/desk.contract.ts';
import { deskActs, deskGroups, type DeskAct, type DeskGroup } from '#shared/domain/desk.ts';
import { addDays, weekdayOf, type OfficeDate } from '#shared/domain/office-dates.ts';
import { isWorkingDay, type WorkCalendar } from '#shared/domain/working-days.ts';
import type { SeatKind } from '#server/platform/actor.ts';
import type { Tx } from '#server/platform/database.ts';
import type { QueryContext } from '#server/platform/query.ts';
import { setActor } from '#server/platform/transaction.ts';
import { listSeats, loadCalendar, standOf } from '#server/modules/organization/index.ts';
import { listLetterPaths } from '#server/modules/tracking/index.ts';
import { deskItems, sortDue, writtenActs, type DeskItem, type DeskOf } from './desk-items.ts';
import { presentDeskRow } from './present-desk-row.ts';

type Desk = Reply<typeof contracts.getDesk>;
type Found = { counts: { act: DeskAct; group: DeskGroup; count: number }[]; rows: (Omit<DeskItem, 'since'> & { since: string; sortDue: OfficeDate })[] };

/** Counting further tells nobody anything. */
const MOST_COUNTED = 1_000;

/** What waits for the acting seat, late first, with its counts: one statement, and one for the strips of the page. */
export async function getDesk(ctx: QueryContext, input: QueryOf<typeof contracts.getDesk>): Promise<Desk> {
  const of = deskOf(ctx);
  if (!of) return emptyDesk();
  const calendar = await loadCalendar(ctx.tx);
  const today = calendar.dayOf(ctx.now);
  const found = await readDesk(ctx.tx, of, { ...input, today });
  const rows = found.rows.slice(0, input.limit);
  const paths = await listLetterPaths(ctx, [...new Set(rows.map((row) => row.letterId))]);
  const shown = rows.map(({ sortDue: _sortDue, ...row }) => presentDeskRow({ ...row, since: new Date(row.since) }, { path: paths.get(row.letterId), today, calendar: calendar.work }));
  const last = rows.at(-1);
  return { ...countDesk(found.counts, input.act), week: weekOf(today, calendar.work), rows: shown, next: found.rows.length > input.limit && last ? writeCursor(last) : null };
}

function deskOf(ctx: Pick<QueryContext, 'actor' | 'now'>): DeskOf | null {
  const { positionId, employeeId, seat } = ctx.actor;
  return positionId ? { positionId, employeeId, seat, at: ctx.now } : null;
}

/** From today to the end of this office week. */
function weekOf(today: OfficeDate, calendar: WorkCalendar): Desk['week'] {
  const last = endOfWeek(today);
  const days = [];
  for (let on = today; on <= last; on = addDays(on, 1)) days.push({ on, isWorkingDay: isWorkingDay(on, calendar) });
  return days;
}

function emptyDesk(): Desk {
  return { ...countDesk([]), week: [], rows: [], next: null };
}

/** The act filters the groups, as it does the rows below them; the acts themselves and the title count the whole desk. */
function countDesk(counts: Found['counts'], act?: DeskAct): Pick<Desk, 'waiting' | 'late' | 'acts' | 'groups'> {
  const sum = (matches: (count: Found['counts'][number]) => boolean) => Math.min(MOST_COUNTED, counts.filter(matches).reduce((total, count) => total + count.count, 0));
  const acts = Object.fromEntries(deskActs.map((act) => [act, sum((count) => count.act === act)])) as Desk['acts'];
  const groups = Object.fromEntries(deskGroups.map((group) => [group, sum((count) => count.group === group && (act === undefined || count.act === act))])) as Desk['groups'];
  return { waiting: sum(() => true), late: sum((count) => count.group === 'late'), acts, groups };
}

type Ask = QueryOf<typeof contracts.getDesk> & { today: OfficeDate };

/** The last day of this office week; what is due later comes later. */
function endOfWeek(today: OfficeDate): OfficeDate {
  return addDays(today, (7 - weekdayOf(today)) % 7);
}

async function readDesk(tx: Tx, of: DeskOf, ask: Ask): Promise<Found> {
  const after = readCursor(ask.after);
  const { rows } = await sql<Found>`
    with ${deskItems(of)}, grouped as materialized (
      select s.*, case when sort_due < ${ask.today}::date then 'late' when sort_due = ${ask.today}::date then 'today' when sort_due <= ${endOfWeek(ask.today)}::date then 'week' else 'later' end as time_group
      from (select i.*, ${sortDue(ask.today)} as sort_due from items i) s
    ), page as materialized (
      select * from grouped
      where (${ask.act ?? null}::text is null or act = ${ask.act ?? null})
        and (${after?.due ?? null}::date is null or (sort_due, since, item_id) > (${after?.due ?? null}::date, ${after?.since ?? null}::timestamptz, ${after?.id ?? null}::uuid))
      order by sort_due, since, item_id limit ${ask.limit + 1}
    )
    select
      coalesce((select json_agg(c) from (select act, time_group as "group", count(*)::int as count from grouped group by 1, 2) c), '[]') as counts,
      coalesce((select json_agg(json_build_object('act', p.act, 'group', p.time_group, 'itemId', p.item_id, 'letterId', p.letter_id, 'dispositionId', p.disposition_id, 'recipientId', p.recipient_id,
          'unread', p.unread, 'since', p.since, 'dueOn', p.due_on, 'sortDue', p.sort_due, 'handedBy', h.title, 'subject', coalesce(c.subject, o.subject), 'senderName', c.sender_name, 'letterNumber', coalesce(c.letter_number, o.letter_number),
          'agendaText', c.agenda_text, 'takenBack', coalesce(c.taken_back, false),
          'reason', case when p.act = 'mend' and o.security_class in ('B', 'T') then coalesce(b.reason, o.given_back_reason) end, 'changed', coalesce(k.changed, '{}'), 'securityClass', coalesce(c.security_class, o.security_class), 'urgency', coalesce(c.urgency, o.urgency)) order by p.sort_due, p.since, p.item_id)
        from page p left join letters.letter_card c on c.id = p.letter_id left join letters.outgoing_card o on o.id = p.letter_id and p.act in (${sql.join(writtenActs.map((act) => sql.lit(act)))})
        left join approvals.return_card b on b.route_id = p.item_id and p.act = 'mend'
        left join approvals.look_card k on p.act in ('initial', 'sign') and k.subject_kind = 'letter' and k.subject_id = p.letter_id and k.position_id = ${of.positionId} and k.employee_id = ${of.employeeId}
        left join organization.position_card h on h.id = p.handed_by), '[]') as rows`.execute(tx);
  return rows[0] ?? { counts: [], rows: [] };
}

type Cursor = { due: string; since: string; id: string };

function writeCursor(row: Found['rows'][number]): string {
  return Buffer.from(JSON.stringify([row.sortDue, row.since, row.itemId])).toString('base64url');
}

/** A cursor of another list or by another hand begins the list again. */
function readCursor(text: string | undefined): Cursor | null {
  if (text === undefined) return null;
  const [due, since, id] = readParts(text);
  const fits = /^\d{4}-\d{2}-\d{2}$/.test(due) && /^[0-9a-f-]{36}$/.test(id) && !Number.isNaN(Date.parse(since));
  return fits ? { due, since, id } : null;
}

function readParts(text: string): [string, string, string] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (!Array.isArray(parts)) return ['', '', ''];
    const [due, since, id] = parts.map(String);
    return [due ?? '', since ?? '', id ?? ''];
  } catch {
    return ['', '', ''];
  }
}

/** How much waits at each seat of the person, for the position switch. */
export async function listSeatCounts(ctx: QueryContext): Promise<Reply<typeof contracts.listSeatCounts>> {
  const { employeeId } = ctx.actor;
  if (!employeeId) return { seats: [] };
  const today = (await loadCalendar(ctx.tx)).dayOf(ctx.now);
  return { seats: await fromEachSeat(ctx, employeeId, async ({ positionId, seat }) => ({ positionId, ...(await countSeat(ctx.tx, { positionId, employeeId, seat, at: ctx.now }, today)) })) };
}

/** Where else the person opens a letter: who was refused it at one desk may hold it at another. It tells nothing they do not know there. */
export async function listSeatsOfLetter(ctx: QueryContext, { letterId }: { letterId: string }): Promise<Reply<typeof contracts.listSeatsOfLetter>> {
  const { employeeId, positionId, seat } = ctx.actor;
  if (!employeeId) return { seats: [] };
  const asked = await fromEachSeat(ctx, employeeId, async (each) => ({ ...each, opens: await opens(ctx.tx, letterId) }));
  return { seats: asked.filter((each) => each.opens && (each.positionId !== positionId || each.seat !== seat)).map((each) => ({ positionId: each.positionId, seat: each.seat })) };
}

async function opens(tx: Tx, letterId: string): Promise<boolean> {
  const { rows } = await sql<{ opens: boolean }>`
    select exists (select from letters.letter_card where id = ${letterId}) or exists (select from letters.outgoing_card where id = ${letterId}) as opens`.execute(tx);
  return rows[0]?.opens ?? false;
}

type PersonSeat = { positionId: string; seat: SeatKind };

/** Reads with the hats each seat of the person gives, as if they sat there now; afterwards the transaction stands again as it did. */
async function fromEachSeat<T>({ tx, actor, now }: QueryContext, employeeId: string, read: (seat: PersonSeat) => Promise<T>): Promise<T[]> {
  const found: T[] = [];
  for (const { positionId, seat } of await listSeats(tx, employeeId, now)) {
    const stand = await standOf(tx, { employeeId, positionId, seat, at: now });
    await setActor(tx, { ...actor, positionId, seat, hats: stand.hats }, 'read');
    found.push(await read({ positionId, seat }));
  }
  await setActor(tx, actor, 'read');
  return found;
}

async function countSeat(tx: Tx, of: DeskOf, today: OfficeDate): Promise<{ waiting: number; late: number }> {
  const { rows } = await sql<{ waiting: number; late: number }>`
    with ${deskItems(of)} select count(*)::int as waiting, count(*) filter (where due_on < ${today}::date)::int as late from items`.execute(tx);
  return rows[0] ?? { waiting: 0, late: 0 };
}
