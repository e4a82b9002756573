import { sql } from 'kysely';
import type { Tx } from '#server/platform/database.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/organization.contract.ts';
import { confirmersOf, type Candidate, type Waiting } from './secret-hold-rules.ts';

type Asking = { tx: Tx; now: Date };
type SecondPerson = Reply<typeof contracts.findSecondPersons>['persons'][number];

/** How far somebody is with an account: `ready` once the first password gave way to an own one. */
type AccountState = 'none' | 'disabled' | 'first_password' | 'ready';
let statesOf: (tx: Tx, employeeIds: readonly string[]) => Promise<ReadonlyMap<string, AccountState>> = async () => new Map();

/** Registered at composition by the room that knows accounts. */
export function knowAccounts(ask: typeof statesOf): void {
  statesOf = ask;
}

export async function hasAccount(tx: Tx, employeeId: string): Promise<boolean> {
  return ((await statesOf(tx, [employeeId])).get(employeeId) ?? 'none') !== 'none';
}

/** For each thing that waits: who may confirm it and can sign in, administrators first. One reading for a whole list. */
export async function secondPersonsOf(ctx: Asking, waiting: readonly Waiting[]): Promise<SecondPerson[][]> {
  if (waiting.length === 0) return [];
  const candidates = [...await administrators(ctx), ...await leaders(ctx, [...new Set(waiting.flatMap((each) => each.leaderIds))])];
  const states = await statesOf(ctx.tx, [...new Set(candidates.map((each) => each.id))]);
  return waiting.map((each) => confirmersOf(each, candidates).flatMap(({ id, name, as, title }) => {
    const state = states.get(id) ?? 'none';
    return state === 'none' || state === 'disabled' ? [] : [{ id, name, as, title, hasSignedIn: state === 'ready' }];
  }));
}

/**
 * A city is being founded until its first letter is registered: there is nothing secret to read yet. The chain is short
 * until then and names a letter early ever after, so the first row found answers.
 */
export async function isBeingFounded(tx: Tx): Promise<boolean> {
  const { rows } = await sql`select 1 from platform.audit_row where action in ('letter.registered', 'old_book.copied') limit 1`.execute(tx);
  return rows.length === 0;
}

async function administrators(ctx: Asking): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    with recursive day as (select organization.day_of(${ctx.now}) as d), named as (
      select u.id, u.employee_id, u.name, u.role, u.unit_id from organization.duty_card u, day where u.role in ('super-administrator', 'admin-kantor') and u.during @> day.d
    ), own as (
      select id as duty_id, unit_id from named where role = 'admin-kantor' and unit_id is not null
      union select own.duty_id, u.id from organization.unit u join own on u.parent_id = own.unit_id
    )
    select n.employee_id as id, n.name, 'administrator' as "as", null as title, null as position_id, n.role = 'super-administrator' as everywhere,
      coalesce((select array_agg(own.unit_id) from own where own.duty_id = n.id), '{}') as unit_ids from named n order by n.role desc, n.name, n.id`.execute(ctx.tx);
  return rows;
}

/** Those who sit in the own right and whose own access does not wait. */
async function leaders(ctx: Asking, positionIds: readonly string[]): Promise<Candidate[]> {
  if (positionIds.length === 0) return [];
  const { rows } = await sql<Candidate>`
    select s.employee_id as id, s.name, 'leader' as "as", p.title, s.position_id, false as everywhere, '{}'::uuid[] as unit_ids
    from organization.seat_card s join organization.position p on p.id = s.position_id
    where s.position_id = any (${positionIds}) and s.seat in ('definitive', 'pj', 'pjs') and s.during @> organization.day_of(${ctx.now})
      and not exists (select 1 from organization.secret_hold h where h.employee_id = s.employee_id and h.seat_id is null and h.released_at is null)
    order by s.name, s.id`.execute(ctx.tx);
  return rows;
}
