import { sql } from 'kysely';
import type { CommandContext } from '#server/platform/command.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Body, Params, Reply } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/organization.contract.ts';
import { outsideOwnAgency, secondPersonNeeded, secretHoldNotFound } from '../organization.errors.ts';
import { reaches, reachOf, type Reach } from '../organization.policy.ts';
import { leadsFrom, mayNotDecide, sitsAbove, type Deciding, type NotDeciding, type Waiting } from './secret-hold-rules.ts';
import { hasAccount, isBeingFounded, secondPersonsOf } from './second-persons.ts';

type Decision = Params<typeof contracts.decideSecretHold> & Omit<Body<typeof contracts.decideSecretHold>, 'commandId'>;
type View = Reply<typeof contracts.listSecretHolds>['rows'][number];
type Found = Omit<View, 'mayDecide' | 'whyNot' | 'mayConfirm' | 'basis' | 'askedAt'> & {
  askedAt: Date; basisNumber: string | null; basisDate: string | null; seatId: string | null; unitIds: string[]; wholeCity: boolean; positionIds: (string | null)[]; superiorIds: (string | null)[];
};

/** A seat, or an examiner's order, that shall open secret letters waits; the program itself, which makes the model office, does not. */
export async function holdSeat(ctx: CommandContext, seat: { seatId: string; employeeId: string }): Promise<void> {
  if (ctx.actor.roles.includes('system')) return;
  const holdId = ctx.newId();
  await ctx.tx.insertInto('organization.secretHold').values({ id: holdId, ...seat, askedBy: ctx.actor.employeeId, askedAt: ctx.now, releasedBy: null, releasedAt: null, allowed: null }).execute();
  ctx.record({ action: 'secret_hold.asked', subjectKind: 'assignment', subjectId: seat.seatId, details: { employeeId: seat.employeeId } });
  await tellConfirmers(ctx, holdId);
}

/**
 * A first password is known to whoever made it. For a person whose seat has secret letters, that person's own desk shows
 * none of them until somebody else confirmed that the right person holds the account.
 */
export async function holdAccountSecrets(ctx: CommandContext, employeeId: string): Promise<{ isHeld: boolean }> {
  if (ctx.actor.roles.includes('system')) return { isHeld: false };
  if (!(await opensSecrets(ctx, employeeId))) return { isHeld: false };
  // Asked anew by another administrator: the newest one may not confirm.
  const { rows: [asked] } = await sql<{ id: string }>`insert into organization.secret_hold (id, employee_id, seat_id, asked_by, asked_at) values (${ctx.newId()}, ${employeeId}, null, ${ctx.actor.employeeId}, ${ctx.now})
    on conflict (employee_id) where seat_id is null and released_at is null do update set asked_by = excluded.asked_by, asked_at = excluded.asked_at returning id`.execute(ctx.tx);
  ctx.record({ action: 'secret_hold.asked', subjectKind: 'employee', subjectId: employeeId, details: { employeeId } });
  if (asked) await tellConfirmers(ctx, asked.id);
  return { isHeld: true };
}

/** Everybody who may confirm hears that something waits. The payload names this request: one like an earlier one would pass for its repeat. */
async function tellConfirmers(ctx: CommandContext, holdId: string): Promise<void> {
  const [hold] = await findHolds(ctx, holdId);
  const [persons = []] = hold ? await secondPersonsOf(ctx, [waitingOf(hold)]) : [];
  if (persons.length > 0) ctx.emit({ name: 'secret_hold.asked', payload: { holdId, askedAt: ctx.now.toISOString(), employeeIds: persons.map((person) => person.id) } });
}

async function opensSecrets(ctx: Pick<QueryContext, 'tx' | 'now'>, employeeId: string): Promise<boolean> {
  const { rows } = await sql<{ opens: boolean }>`
    with day as (select organization.day_of(${ctx.now}) as d)
    select exists (select 1 from organization.seat_card s join organization.position p on p.id = s.position_id, day
      where s.employee_id = ${employeeId} and coalesce(upper(s.during), 'infinity') > day.d
        and (s.includes_secret or (s.seat in ('definitive', 'pj', 'pjs') and (p.heads_unit or p.may_dispose or p.may_sign))))
      or exists (select 1 from organization.duty_card u, day
        where u.employee_id = ${employeeId} and u.role = 'examiner' and u.includes_secret and coalesce(upper(u.during), 'infinity') > day.d) as opens`.execute(ctx.tx);
  return rows[0]?.opens ?? false;
}

/**
 * Seats somebody, and lets who had no secret letters before wait for them if they have an account already: account first and
 * desk second must open no more than desk first and account second. Who moves from such a desk to another one keeps them.
 */
export async function seatHolding(ctx: CommandContext, employeeId: string, seat: () => Promise<void>): Promise<void> {
  const opened = await opensSecrets(ctx, employeeId);
  await seat();
  if (!opened && (await hasAccount(ctx.tx, employeeId))) await holdAccountSecrets(ctx, employeeId);
}

/** The second person confirms or declines. @throws secretHoldNotFound, secondPersonNeeded, outsideOwnAgency */
export async function decideSecretHold(ctx: CommandContext, input: Decision): Promise<{ id: string }> {
  await sql`select 1 from organization.secret_hold where id = ${input.holdId} for update`.execute(ctx.tx);
  const [hold] = await findHolds(ctx, input.holdId);
  if (!hold) throw secretHoldNotFound({ holdId: input.holdId });
  const why = mayNotDecide(decidingOf(ctx, hold, await reachOf(ctx)));
  if (why === 'no_right') throw outsideOwnAgency({ holdId: hold.id });
  if (why) throw secondPersonNeeded({ why });
  // A person keeps the own letters: an account that is not to be trusted is disabled, not declined.
  if (!input.confirm && hold.seatId === null) throw secretHoldNotFound({ holdId: hold.id });
  await ctx.tx.updateTable('organization.secretHold').set({ releasedBy: ctx.actor.employeeId, releasedAt: ctx.now, allowed: input.confirm }).where('id', '=', hold.id).execute();
  if (!input.confirm && hold.seatId !== null) {
    await ctx.tx.updateTable('organization.assignment').set({ includesSecret: false }).where('id', '=', hold.seatId).execute();
    await ctx.tx.updateTable('organization.assistant').set({ namedForSecret: false }).where('id', '=', hold.seatId).execute();
    await ctx.tx.updateTable('organization.duty').set({ includesSecret: false }).where('id', '=', hold.seatId).execute();
  }
  const details = { employeeId: hold.employee.id, askedBy: hold.askedBy?.id ?? null, decidedBy: ctx.actor.employeeId };
  ctx.record({ action: input.confirm ? 'secret_hold.confirmed' : 'secret_hold.declined', subjectKind: hold.seatId ? 'assignment' : 'employee', subjectId: hold.seatId ?? hold.employee.id, details });
  return { id: hold.id };
}

/** What waits, for who may decide it, who asked, who would get it, and the leader above whose own access waits too. */
export async function listSecretHolds(ctx: QueryContext): Promise<Reply<typeof contracts.listSecretHolds>> {
  const reach = await reachOf(ctx);
  const all = await findHolds(ctx, null);
  const ownWaits = all.some((hold) => hold.kind === 'account' && hold.employee.id === ctx.actor.employeeId);
  const concerned = all.flatMap((hold) => {
    const deciding = decidingOf(ctx, hold, reach);
    const leadsLater = ownWaits && sitsAbove(ctx.actor.hats, leadersOf(hold));
    const concerns = deciding.administers || deciding.leads || leadsLater || [hold.askedBy?.id, hold.employee.id].includes(ctx.actor.employeeId ?? '');
    const why = mayNotDecide(deciding);
    return concerns ? [{ hold, whyNot: why === 'no_right' && leadsLater ? 'own_access_waits' as const : why }] : [];
  });
  const persons = await secondPersonsOf(ctx, concerned.map(({ hold }) => waitingOf(hold)));
  const rows = concerned.map(({ hold, whyNot }, index) => presentHold(hold, { whyNot, mayConfirm: persons[index] ?? [] }));
  return { rows, isBeingFounded: rows.length > 0 && (await isBeingFounded(ctx.tx)) };
}

/** Before a first password is made: would secret letters wait, and who may confirm them? For administrators alone. */
export async function findSecondPersons(ctx: QueryContext, input: { employeeId: string }): Promise<Reply<typeof contracts.findSecondPersons>> {
  const reach = await reachOf(ctx);
  if (reach !== 'everywhere' && reach.size === 0) throw outsideOwnAgency({ employeeId: input.employeeId });
  const waits = await opensSecrets(ctx, input.employeeId);
  const [persons = []] = waits ? await secondPersonsOf(ctx, [await placeOf(ctx, input.employeeId)]) : [];
  return { waits, persons, isBeingFounded: waits && (await isBeingFounded(ctx.tx)) };
}

/**
 * The way out of the founding (ADR 35): while no letter is registered and nobody could confirm, the hold of an account ends
 * once its owner has an own password and a second step. Identity says when that is so.
 */
export async function openWhileFounding(ctx: CommandContext, employeeId: string): Promise<void> {
  const { rows: [open] } = await sql<{ id: string; askedBy: string | null }>`select id, asked_by from organization.secret_hold where employee_id = ${employeeId} and seat_id is null and released_at is null for update`.execute(ctx.tx);
  if (!open || !(await isBeingFounded(ctx.tx))) return;
  const [persons = []] = await secondPersonsOf(ctx, [{ ...(await placeOf(ctx, employeeId)), askedBy: open.askedBy }]);
  if (persons.some((person) => person.hasSignedIn)) return;
  await ctx.tx.updateTable('organization.secretHold').set({ releasedBy: null, releasedAt: ctx.now, allowed: true }).where('id', '=', open.id).execute();
  ctx.record({ action: 'secret_hold.founded', subjectKind: 'employee', subjectId: employeeId, details: { employeeId, askedBy: open.askedBy } });
}

/** Where a person's account would be confirmed: all units and superiors of the seats and examinations, as the actor would ask. */
async function placeOf(ctx: QueryContext | CommandContext, employeeId: string): Promise<Waiting> {
  const { rows } = await sql<{ unitId: string | null; superiorId: string | null }>`
    with day as (select organization.day_of(${ctx.now}) as d)
    select p.unit_id, p.superior_id from organization.seat_card s join organization.position p on p.id = s.position_id, day where s.employee_id = ${employeeId} and coalesce(upper(s.during), 'infinity') > day.d
    union all select u.unit_id, null from organization.duty_card u, day where u.role = 'examiner' and u.employee_id = ${employeeId} and coalesce(upper(u.during), 'infinity') > day.d`.execute(ctx.tx);
  return {
    seatedId: employeeId, askedBy: ctx.actor.employeeId, wholeCity: rows.some((row) => row.unitId === null),
    unitIds: rows.flatMap((row) => (row.unitId === null ? [] : [row.unitId])), leaderIds: rows.flatMap((row) => (row.superiorId === null ? [] : [row.superiorId])),
  };
}

function waitingOf(hold: Found): Waiting {
  return { seatedId: hold.employee.id, askedBy: hold.askedBy?.id ?? null, unitIds: hold.unitIds, wholeCity: hold.wholeCity, leaderIds: leadersOf(hold).filter((id) => id !== null) };
}

function decidingOf(ctx: { actor: QueryContext['actor'] }, hold: Found, reach: Reach): Deciding {
  const administers = reach === 'everywhere' || (!hold.wholeCity && hold.unitIds.length > 0 && hold.unitIds.every((unitId) => reaches(reach, unitId)));
  return { employeeId: ctx.actor.employeeId, askedBy: hold.askedBy?.id ?? null, seatedId: hold.employee.id, administers, leads: leadsFrom(ctx.actor.hats, leadersOf(hold)) };
}

/** A seat is confirmed by its own holder or the one above; an account by the one above alone. */
function leadersOf(hold: Found): (string | null)[] {
  return hold.seatId ? [...hold.positionIds, ...hold.superiorIds] : hold.superiorIds;
}

function presentHold(hold: Found, decision: { whyNot: NotDeciding | null; mayConfirm: View['mayConfirm'] }): View {
  const { basisNumber, basisDate, seatId: _seat, unitIds: _units, wholeCity: _city, positionIds: _positions, superiorIds: _superiors, askedAt, ...shown } = hold;
  return { ...shown, askedAt: askedAt.toISOString(), basis: basisNumber === null ? null : { number: basisNumber, date: basisDate }, mayDecide: decision.whyNot === null, ...decision };
}

/** Open ones whose seat still counts; few at any time, so the list needs no pages. */
async function findHolds(ctx: Pick<QueryContext, 'tx' | 'now'>, holdId: string | null): Promise<Found[]> {
  const { rows } = await sql<Found>`
    with day as (select organization.day_of(${ctx.now}) as d), seat as (
      select id, employee_id, position_id, null::uuid as unit_id, kind as seat, from_on, until_on, basis_number, basis_date from organization.assignment, day where revoked_at is null and coalesce(until_on, 'infinity') >= day.d
      union all
      select id, employee_id, position_id, null, 'assistant', from_on, until_on, basis_number, basis_date from organization.assistant, day where revoked_at is null and coalesce(until_on, 'infinity') >= day.d
      union all
      select id, employee_id, null, unit_id, null, from_on, until_on, basis_number, basis_date from organization.duty, day where role = 'examiner' and revoked_at is null and coalesce(until_on, 'infinity') >= day.d
    ), asked as (
      select h.id as hold_id, s.*, p.title, coalesce(p.unit_id, s.unit_id) as of_unit_id, p.superior_id
      from organization.secret_hold h join seat s on case when h.seat_id is null then s.employee_id = h.employee_id else s.id = h.seat_id end left join organization.position p on p.id = s.position_id
      where h.released_at is null
    )
    select h.id, case when h.seat_id is null then 'account' when first.position_id is null then 'examiner' else 'seat' end as kind, h.seat_id, h.asked_at, first.seat, first.from_on, first.until_on, first.basis_number, first.basis_date,
      json_build_object('id', e.id, 'name', e.name) as employee, case when by.id is not null then json_build_object('id', by.id, 'name', by.name) end as asked_by,
      case when first.position_id is not null then json_build_object('id', first.position_id, 'title', first.title, 'unitName', u.name) end as position, u.name as unit_name,
      all_of.unit_ids, all_of.whole_city, all_of.position_ids, all_of.superior_ids
    from organization.secret_hold h join organization.employee e on e.id = h.employee_id left join organization.employee by on by.id = h.asked_by
      cross join lateral (select coalesce(array_agg(of_unit_id) filter (where of_unit_id is not null), '{}') as unit_ids, bool_or(of_unit_id is null) as whole_city,
        array_agg(position_id) as position_ids, array_agg(superior_id) as superior_ids from asked where hold_id = h.id) all_of
      cross join lateral (select * from asked where hold_id = h.id order by (position_id is not null) desc, (seat = 'definitive') desc, from_on limit 1) first
      left join organization.unit u on u.id = first.of_unit_id
    where h.released_at is null and (${holdId}::uuid is null or h.id = ${holdId}) order by h.asked_at, h.id limit 200`.execute(ctx.tx);
  return rows;
}
