import { sql } from 'kysely';
import type { Database } from '#server/platform/database.ts';

export type Candidate = { accountId: string; passwordHash: string; name: string; employeeId: string; shut: boolean; hasSecondFactor: boolean };

/**
 * The accounts a typed name may mean: first the present definitive holder of a position with this alias (Dumai 55/2021
 * Lamp. IV.C.1), then the account of this username. Both, because a former holder may still carry the old name.
 */
export async function findCandidates(db: Database, typed: string, now: Date): Promise<Candidate[]> {
  const name = typed.trim().toLowerCase();
  const { rows } = await sql<Candidate>`
    select a.id as account_id, a.password_hash, e.name, e.id as employee_id,
      a.disabled_at is not null or coalesce(e.left_on < organization.day_of(${now}), false) as shut,
      exists (select 1 from identity.totp t where t.account_id = a.id and t.confirmed_at is not null) as has_second_factor
    from (
      select s.employee_id, 1 as rank from organization.position_card p join organization.seat_card s on s.position_id = p.id
        where p.alias = ${name} and p.closed_on is null and s.seat in ('definitive', 'pj', 'pjs') and s.during @> organization.day_of(${now})
      union all select employee_id, 2 from identity.account where username = ${name}
    ) meant join identity.account a on a.employee_id = meant.employee_id join organization.employee_card e on e.id = a.employee_id
    group by a.id, e.id, e.name, e.left_on order by min(meant.rank)`.execute(db);
  return rows;
}

/** The person behind an account, and whether the door is shut for them. */
export async function findPerson(db: Database, accountId: string, now: Date): Promise<Pick<Candidate, 'accountId' | 'employeeId' | 'name' | 'shut'> | null> {
  const { rows } = await sql<Pick<Candidate, 'accountId' | 'employeeId' | 'name' | 'shut'>>`
    select a.id as account_id, e.id as employee_id, e.name, a.disabled_at is not null or coalesce(e.left_on < organization.day_of(${now}), false) as shut
    from identity.account a join organization.employee_card e on e.id = a.employee_id where a.id = ${accountId}`.execute(db);
  return rows[0] ?? null;
}

const KNOWN_ADDRESS_DAYS = 30;

/** Has this account signed in from this browser, or lately from this address? */
export async function isKnown(db: Database, asked: { accountId: string; deviceHash: Buffer | null; address: string; now: Date }): Promise<{ device: boolean; address: boolean }> {
  const since = new Date(asked.now.getTime() - KNOWN_ADDRESS_DAYS * 86_400_000);
  const { rows } = await sql<{ device: boolean; address: boolean }>`select
    exists (select 1 from identity.known_device d where d.account_id = ${asked.accountId} and d.token_hash = ${asked.deviceHash}) as device,
    exists (select 1 from identity.session s where s.account_id = ${asked.accountId} and s.address = ${asked.address} and s.started_at > ${since} and not s.second_factor_due) as address`.execute(db);
  return rows[0] ?? { device: false, address: false };
}
