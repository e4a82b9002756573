import { sql } from 'kysely';
import type { Reply } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/dispositions.contract.ts';
import { addDays, weekdayOf, type OfficeDate } from '#shared/domain/office-dates.ts';
import { addWorkingDays, isWorkingDay, type WorkCalendar } from '#shared/domain/working-days.ts';
import type { Tx } from '#server/platform/database.ts';
import type { QueryContext } from '#server/platform/query.ts';
import { getLetterCard, type LetterCard } from '#server/modules/letters/index.ts';
import { findPositions, listOwnLine, loadCalendar, type Position } from '#server/modules/organization/index.ts';
import { loadTree, listInstructions } from './disposition-store.ts';
import { whyNotTheirs } from './disposition-seat-rules.ts';
import { whyNotNow, type Branch } from './disposition-rules.ts';

type SheetOffer = Reply<typeof contracts.getDispositionSheet>;

/** Whether the letter itself came to this desk, as addressee or as copy. */
export async function wasDelivered(tx: Tx, letterId: string, positionId: string | null): Promise<boolean> {
  if (!positionId) return false;
  const row = await tx.selectFrom('letters.deliveryCard').select('id').where('letterId', '=', letterId).where('positionId', '=', positionId).executeTakeFirst();
  return row !== undefined;
}

/** What the disposition sheet offers to the acting seat: own line with the recently used first, instructions, usual dates. */
export async function getDispositionSheet(ctx: QueryContext, input: { letterId: string }): Promise<SheetOffer> {
  const { tx, actor } = ctx;
  const letter = await getLetterCard(tx, input.letterId);
  const { positionId } = actor;
  const [position] = positionId ? await findPositions(tx, [positionId]) : [];
  const [delivered, tree, instructions, calendar] = [await wasDelivered(tx, letter.id, positionId), await loadTree(tx, letter.id), await listInstructions(tx), await loadCalendar(tx)];
  const own = delivered ? undefined : findOwnBranch(tree, ctx);
  const today = calendar.dayOf(ctx.now);
  const preparesOnly = actor.seat === 'assistant';
  const mayIssue = isOpen(letter) && position?.mayDispose === true && (delivered || own !== undefined) && letter.acts.includes(preparesOnly ? 'prepare' : 'full');
  const line = mayIssue && position ? await describeLine(ctx, position) : [];
  return {
    mayIssue, preparesOnly, parentRecipientId: own?.id ?? null, namesPersons: letter.securityClass === 'SR', line,
    instructions: [...instructions], usualInstructions: mayIssue && position ? await listUsualInstructions(tx, position.id, instructions) : [], dueChoices: offerDueDates({ today, replyDueOn: letter.replyDueOn }, calendar.work),
  };
}

function isOpen(letter: LetterCard): boolean {
  return letter.state !== 'closed' && letter.state !== 'void' && !letter.sealed;
}

/** The newest branch of a desk that could be passed on now, whoever holds the desk. */
export function findBranchOf(tree: readonly Branch[], positionId: string): Branch | undefined {
  return tree.findLast((branch) => branch.positionId === positionId && whyNotNow(tree, branch, 'pass_on') === null);
}

/** The newest branch this seat could pass on now. */
function findOwnBranch(tree: readonly Branch[], { actor }: QueryContext): Branch | undefined {
  return tree.findLast((branch) => branch.positionId === actor.positionId && whyNotTheirs(branch, 'pass_on', actor) === null && whyNotNow(tree, branch, 'pass_on') === null);
}

type DeskRow = { id: string; holder: string | null; favourite: boolean };

/** Favourites first, then the desks used last, then as a sheet of disposition lists them. Two statements however long the line is. */
export async function describeLine(ctx: Pick<QueryContext, 'tx' | 'now'>, position: Position): Promise<SheetOffer['line']> {
  const line = await listOwnLine(ctx.tx, position.id);
  const recent = await listRecentDesks(ctx.tx, position.id);
  const { rows } = await sql<DeskRow>`
    select d.id, h.name as holder, exists (select 1 from dispositions.favourite f where f.position_id = ${position.id} and f.desk_id = d.id) as favourite
    from unnest(${line.map((desk) => desk.id)}::uuid[]) d (id)
    left join lateral (select s.name from organization.seat_card s where s.position_id = d.id and s.seat <> 'assistant' and s.during @> organization.day_of(${ctx.now}) order by s.precedence limit 1) h on true`.execute(ctx.tx);
  const more = new Map(rows.map((row) => [row.id, row]));
  const desks = line.map((desk) => ({
    positionId: desk.id, title: desk.title, unitName: desk.unitName, employeeName: more.get(desk.id)?.holder ?? null,
    relation: desk.superiorId === position.id ? 'subordinate' as const : 'unit_head' as const, recent: recent.includes(desk.id), favourite: more.get(desk.id)?.favourite ?? false,
  }));
  const place = (desk: { positionId: string; recent: boolean; favourite: boolean }) => (desk.favourite ? -1 : desk.recent ? recent.indexOf(desk.positionId) : recent.length);
  return desks.toSorted((one, other) => place(one) - place(other));
}

/** Of the last five sheets of this position: the instructions at least three of them carried. A habit, not a guess. */
async function listUsualInstructions(tx: Tx, positionId: string, offered: readonly { code: string }[]): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    with last as (select distinct on (r.arrived_at, r.disposition_id) r.disposition_id, r.instructions from (
      select disposition_id, arrived_at, instructions from dispositions.recipient where issuer_position_id = ${positionId} order by arrived_at desc limit 60
    ) r order by r.arrived_at desc, r.disposition_id limit 5)
    select code from last cross join lateral unnest(last.instructions) code group by code having count(*) >= 3 order by code`.execute(tx);
  return rows.map((row) => row.code).filter((code) => offered.some((one) => one.code === code));
}

/** Desks this position disposed to last, the latest first. */
async function listRecentDesks(tx: Tx, positionId: string): Promise<string[]> {
  const { rows } = await sql<{ positionId: string }>`
    select position_id from (select position_id, arrived_at from dispositions.recipient where issuer_position_id = ${positionId} order by arrived_at desc limit 60) last
    group by position_id order by max(arrived_at) desc limit 8`.execute(tx);
  return rows.map((row) => row.positionId);
}

/** Working days only: a chip never leads to a refusal. */
export function offerDueDates(of: { today: OfficeDate; replyDueOn: OfficeDate | null }, calendar: WorkCalendar): SheetOffer['dueChoices'] {
  const { today, replyDueOn } = of;
  const choices: SheetOffer['dueChoices'] = [];
  if (isWorkingDay(today, calendar)) choices.push({ code: 'today', on: today });
  choices.push({ code: 'two_days', on: addWorkingDays(today, 2, calendar) });
  if (replyDueOn && replyDueOn >= today && isWorkingDay(replyDueOn, calendar)) choices.push({ code: 'reply_limit', on: replyDueOn });
  choices.push({ code: 'three_days', on: addWorkingDays(today, 3, calendar) });
  const friday = lastWorkingDayOfWeek(today, calendar);
  if (friday && friday > today) choices.push({ code: 'this_week', on: friday });
  return choices.filter((choice, index) => choices.findIndex((other) => other.on === choice.on) === index).toSorted((one, other) => (one.on < other.on ? -1 : 1));
}

function lastWorkingDayOfWeek(today: OfficeDate, calendar: WorkCalendar): OfficeDate | null {
  const sunday = addDays(today, (7 - weekdayOf(today)) % 7);
  for (let day = sunday; day >= today; day = addDays(day, -1)) {
    if (isWorkingDay(day, calendar)) return day;
  }
  return null;
}
