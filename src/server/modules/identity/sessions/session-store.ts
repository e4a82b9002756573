import { sql } from 'kysely';
import type { StandAnswer } from '../../organization/index.ts';
import type { SeatKind } from '#server/platform/actor.ts';
import type { Database } from '#server/platform/database.ts';

/** A session that still opens something, with the person behind it. */
export type OpenSession = {
  id: string; accountId: string; username: string; employeeId: string; name: string;
  secondFactorDue: boolean; mustChangePassword: boolean; conductAccepted: boolean;
  seatPositionId: string | null; seat: SeatKind | null; stepUpAt: Date | null; lastSeenAt: Date; endsAt: Date; address: string | null;
  /** how the person stands at this moment, for `readStanding` */
  stands: StandAnswer;
};

/**
 * The session behind a token, unless it was ended, ran out, idled too long, or its account was disabled or its person left.
 * Asked at each request: whoever is shut out is out at the next click.
 */
export async function findOpenSession(db: Database, asked: { tokenHash: Buffer; now: Date; idleMinutes: number }): Promise<OpenSession | null> {
  const idleSince = new Date(asked.now.getTime() - asked.idleMinutes * 60_000);
  const { rows } = await sql<OpenSession>`
    select s.id, s.account_id, a.username, a.employee_id, e.name, s.second_factor_due, a.must_change_password, a.conduct_accepted_at is not null as conduct_accepted,
      s.seat_position_id, s.seat, s.step_up_at, s.last_seen_at, s.ends_at, s.address,
      organization.stand_of(a.employee_id, s.seat_position_id, s.seat, ${asked.now}) as stands
    from identity.session s join identity.account a on a.id = s.account_id join organization.employee_card e on e.id = a.employee_id
    where s.token_hash = ${asked.tokenHash} and s.ended_at is null and s.ends_at > ${asked.now} and s.last_seen_at > ${idleSince}
      and a.disabled_at is null and (e.left_on is null or e.left_on >= organization.day_of(${asked.now}))`.execute(db);
  return rows[0] ?? null;
}

/** Ends sessions of an account; ids of those that were open. */
export async function endSessions(tx: Database, which: { accountId: string; except?: string | null; only?: string; now: Date; reason: string }): Promise<string[]> {
  let update = tx.updateTable('identity.session').set({ endedAt: which.now, endReason: which.reason }).where('accountId', '=', which.accountId).where('endedAt', 'is', null);
  if (which.except) update = update.where('id', '!=', which.except);
  if (which.only) update = update.where('id', '=', which.only);
  const ended = await update.returning('id').execute();
  return ended.map((row) => row.id);
}
