import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import { readCursor, toPage } from '#server/platform/keyset.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Account, listAccounts as listAccountsContract } from '#shared/contracts/identity.contract.ts';
import type { Query } from '#shared/contracts/contract.ts';
import { administersEverywhere, assertAdministrator, insideOwn, isAbove, ownUnits } from './reach-queries.ts';

type Shown = z.input<typeof Account>;
type Row = {
  id: string; username: string; employeeId: string; name: string; sortName: string; nip: string | null; seatTitle: string | null; unitName: string | null;
  mustChangePassword: boolean; conductAccepted: boolean; disabledAt: Date | null; disabledReason: string | null; lastSignInAt: Date | null; secondFactor: boolean; openSessions: number; mayEdit: boolean;
};
type Asked = Query<typeof listAccountsContract> & { idleMinutes: number };

/** Accounts by name: all of them for a super administrator, those of the own agency for an admin kantor. One statement. */
export async function listAccounts(ctx: QueryContext, asked: Asked): Promise<{ rows: Shown[]; next: string | null }> {
  assertAdministrator(ctx.actor);
  const everywhere = administersEverywhere(ctx.actor);
  const idleSince = new Date(ctx.now.getTime() - asked.idleMinutes * 60_000);
  const { rows } = await sql<Row>`with recursive ${ownUnits(ctx)}
    select a.id, a.username, a.employee_id, e.name, lower(e.name) as sort_name, e.nip, seat.title as seat_title, seat.unit_name, a.must_change_password, a.conduct_accepted_at is not null as conduct_accepted,
      a.disabled_at, a.disabled_reason, a.last_sign_in_at,
      exists (select 1 from identity.totp t where t.account_id = a.id and t.confirmed_at is not null) or exists (select 1 from identity.passkey k where k.account_id = a.id) as second_factor,
      (select count(*)::int from identity.session s where s.account_id = a.id and s.ended_at is null and s.ends_at > ${ctx.now} and s.last_seen_at > ${idleSince}) as open_sessions,
      ${everywhere ? sql`true` : sql`not ${isAbove(sql`a.employee_id`)} and a.employee_id <> ${ctx.actor.employeeId}`} as may_edit
    from identity.account a join organization.employee_card e on e.id = a.employee_id
      left join lateral (select p.title, p.unit_name, p.unit_id from organization.seat_card s join organization.position_card p on p.id = s.position_id, day
        where s.employee_id = a.employee_id and s.during @> day.d order by s.precedence limit 1) seat on true
    where ${sql.join(conditions(asked, everywhere), sql` and `)} order by lower(e.name), a.id limit ${asked.limit + 1}`.execute(ctx.tx);
  return toPage(rows, asked.limit, { row: presentAccount, key: (row) => [row.sortName, row.id] });
}

function conditions(asked: Asked, everywhere: boolean): RawBuilder<unknown>[] {
  const cursor = readCursor(asked.after, 2);
  const words = asked.find?.toLowerCase().replace(/[\\%_]/g, '\\$&');
  return [
    everywhere ? sql`true` : insideOwn(sql`a.employee_id`),
    ...(words ? [sql`(lower(e.name) like ${`%${words}%`} or a.username like ${`%${words}%`} or e.nip like ${`${words}%`})`] : []),
    ...(asked.unitId ? [sql`seat.unit_id = ${asked.unitId}`] : []),
    ...(asked.state ? [stateIs(asked.state)] : []),
    ...(cursor ? [sql`(lower(e.name), a.id) > (${cursor[0]}, ${cursor[1]}::uuid)`] : []),
  ];
}

function stateIs(state: Shown['state']): RawBuilder<unknown> {
  if (state === 'disabled') return sql`a.disabled_at is not null`;
  return sql`a.disabled_at is null and a.must_change_password = ${state === 'first_password'}`;
}

function presentAccount(row: Row): Shown {
  const { id, username, seatTitle, unitName, disabledReason, secondFactor, openSessions, mayEdit } = row;
  return {
    id, username, seatTitle, unitName, disabledReason, secondFactor, openSessions, mayEdit,
    employee: { id: row.employeeId, name: row.name, nip: row.nip },
    state: row.disabledAt ? 'disabled' : row.mustChangePassword ? 'first_password' : 'active',
    lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
  };
}
