import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Reply } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/calendar.contract.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';
import { newId } from '#server/platform/ids.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Services } from '#server/platform/services.ts';
import { readTransaction } from '#server/platform/transaction.ts';
import { loadCalendar } from '#server/modules/organization/index.ts';
import { findEvents, type EventRow } from './calendar-queries.ts';
import { feedSpan, stands } from './calendar-rules.ts';
import { feedNotFound, noSeat, tooManyFeeds } from './calendar.errors.ts';
import { feedWords } from './feed-words.ts';
import { writeIcal, type IcalEvent } from './ical.ts';

const MOST_FEEDS = 20;

const hashOf = (token: string) => createHash('sha256').update(token).digest();
export const newToken = () => randomBytes(32).toString('base64url');
export const pathOf = (token: string) => `/api/calendar/ics/${token}.ics`;

/** An address for the desk one acts from. The token comes from outside, so that no answer kept with a command holds it. */
export async function makeFeed(ctx: CommandContext, input: { name: string; tokenHash: string }): Promise<{ id: string; tokenHash: string }> {
  const { positionId, employeeId } = ctx.actor;
  if (!positionId || !employeeId) throw noSeat();
  const open = await ctx.tx.selectFrom('calendar.feed').select('id').where('employeeId', '=', employeeId).where('revokedAt', 'is', null).limit(MOST_FEEDS).execute();
  if (open.length === MOST_FEEDS) throw tooManyFeeds();
  const id = ctx.newId();
  await ctx.tx.insertInto('calendar.feed').values({ id, positionId, employeeId, name: input.name, tokenHash: Buffer.from(input.tokenHash, 'hex'), madeAt: ctx.now, revokedAt: null, readOn: null }).execute();
  ctx.record({ action: 'calendar.address_made', subjectKind: 'calendar', subjectId: id });
  return { id, tokenHash: input.tokenHash };
}

export const tokenHashOf = (token: string) => hashOf(token).toString('hex');

export async function revokeFeed(ctx: CommandContext, input: { feedId: string }): Promise<{ ok: true }> {
  const gone = await ctx.tx.updateTable('calendar.feed').set({ revokedAt: ctx.now }).where('id', '=', input.feedId).where('employeeId', '=', ctx.actor.employeeId).where('revokedAt', 'is', null).returning('id').executeTakeFirst();
  if (!gone) throw feedNotFound();
  ctx.record({ action: 'calendar.address_revoked', subjectKind: 'calendar', subjectId: input.feedId });
  return { ok: true };
}

export async function listFeeds(ctx: QueryContext): Promise<Reply<typeof contracts.listFeeds>> {
  const rows = await ctx.tx.selectFrom('calendar.feed as f').innerJoin('organization.positionCard as p', 'p.id', 'f.positionId').select(['f.id', 'p.title', 'f.name', 'f.madeAt', 'f.readOn'])
    .where('f.employeeId', '=', ctx.actor.employeeId).where('f.revokedAt', 'is', null).orderBy('f.id', 'desc').execute();
  return { rows: rows.map(({ title, madeAt, ...row }) => ({ ...row, positionTitle: title ?? '', madeAt: madeAt.toISOString() })) };
}

type Feed = { id: string; positionId: string; employeeId: string; title: string; readOn: string | null; seat: string; includesSecret: boolean };
const actor = systemActor('calendar.feed');

/** The calendar behind an address. Good while its maker sits at the desk and may sign in; everything else is "no such address". */
export async function readFeed(services: Services, { token, origin }: { token: string; origin: string }): Promise<string> {
  const now = services.clock();
  const { feed, today, text } = await readTransaction(services.db, actor, async (tx) => {
    const found = await findFeed(tx, { token, now });
    if (!found) throw feedNotFound();
    const calendar = await loadCalendar(tx);
    const day = calendar.dayOf(now);
    const rows = await findEvents(tx, { ...found, ...feedSpan(day) });
    const events = rows.filter((row) => mayFollow(found, row)).map((row) => toIcal(row, origin));
    return { feed: found, today: day, text: writeIcal({ name: feedWords.name(found.title), timeZone: calendar.timeZone, events }) };
  });
  if (feed.readOn !== today) await runCommand(services, noteReading, { name: 'calendar.note-reading', actor, commandId: newId(now), input: { feedId: feed.id, today } });
  return text;
}

async function noteReading(ctx: CommandContext, input: { feedId: string; today: string }): Promise<null> {
  await ctx.tx.updateTable('calendar.feed').set({ readOn: input.today }).where('id', '=', input.feedId).execute();
  return null;
}

async function findFeed(tx: Tx, of: { token: string; now: Date }): Promise<Feed | undefined> {
  const { rows } = await sql<Feed>`
    select f.id, f.position_id, f.employee_id, p.title, f.read_on, s.seat, s.includes_secret from calendar.feed f
    join organization.position_card p on p.id = f.position_id
    join identity.account_card a on a.employee_id = f.employee_id and not a.disabled
    join organization.seat_card s on s.position_id = f.position_id and s.employee_id = f.employee_id and s.during @> organization.day_of(${of.now})
    where f.token_hash = ${hashOf(of.token)} and f.revoked_at is null order by s.precedence limit 1`.execute(tx);
  return rows[0];
}

/** That something secret is at three o'clock is for who holds the desk or is named for secrets. */
function mayFollow(feed: Feed, row: EventRow): boolean {
  return !isSecret(row.securityClass) || ['definitive', 'pj', 'pjs'].includes(feed.seat) || (row.securityClass === 'R' && feed.includesSecret);
}

/** The same event keeps its name whichever way the device came. */
function toIcal(row: EventRow, origin: string): IcalEvent {
  const about = { uid: `${row.letterId}@lontar`, day: row.eventOn, lastDay: row.endsOn ?? row.eventOn, startsAt: row.startsAt, endsAt: row.endsAt, url: `${origin}/surat/${row.letterId}`, changedAt: row.changedAt ?? new Date(0), cancelled: !stands(row) };
  if (isSecret(row.securityClass)) return { ...about, summary: feedWords.secret, place: null, description: '' };
  const says = [
    row.ended ? feedWords[row.ended] : '', row.senderName ? feedWords.from(row.senderName) : '', row.part === 'delegate' ? feedWords.delegate : row.part === 'copy' ? feedWords.copy : '', row.delegates.length > 0 && row.part !== 'delegate' ? feedWords.represented(row.delegates) : '',
    row.endsAt === null ? feedWords.untilOver : '', row.note ?? '',
  ];
  return { ...about, summary: row.ended ? feedWords.gone(row.subject ?? feedWords.untitled) : (row.subject ?? feedWords.untitled), place: row.place, description: says.filter((part) => part !== '').join('\n') };
}
