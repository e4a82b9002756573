import pg from 'pg';
import { hashPassword } from '#server/modules/identity/index.ts';
import { rooms } from '#server/rooms.ts';
import type { Services } from '#server/platform/services.ts';
import { loadModelOffice } from '#server/seed/load-model-office.ts';
import { testPassword } from '#tests/sign-in.ts';
import { familyNames, givenNames } from './vocabulary.ts';

export type OfficePlan = { people: number; accounts: number; founded: string };

/**
 * The model office without its story, with staff below the heads of its units until it has so many people, and accounts for the
 * heads, the clerks and as many others as asked; all have the tests' password, hashed with the work of `services.settings`.
 */
export async function openOffice(house: { services: Services; adminUrl: string }, plan: OfficePlan): Promise<void> {
  const { services } = house;
  const loadPreset = async (...given: Parameters<NonNullable<(typeof rooms)[number]['preset']>>) => { for (const room of rooms) await room.preset?.(...given); };
  await loadModelOffice({ services, loadPreset }, { letters: 0, typesetOnly: true, today: plan.founded });
  const client = new pg.Client({ connectionString: house.adminUrl });
  await client.connect();
  try {
    await client.query(`set lontar.phase = 'work'`);
    await addStaff(client, plan);
    await addAccounts(client, plan, await hashPassword(testPassword, services.settings));
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

async function addStaff(client: pg.Client, plan: OfficePlan): Promise<void> {
  await client.query(`
    create temporary table staff as
    with head as (select id, unit_id, row_number() over (order by id) - 1 as i, count(*) over () as many from organization.position where heads_unit and closed_on is null and unit_id <> (select id from organization.unit where parent_id is null limit 1))
    select n, gen_random_uuid() as position_id, gen_random_uuid() as employee_id, h.id as superior_id, h.unit_id,
      ($2::text[])[1 + n % cardinality($2::text[])] || ' ' || ($3::text[])[1 + (n / 7) % cardinality($3::text[])] as name
    from generate_series(1, greatest(0, $1 - (select count(*)::integer from organization.employee))) n join head h on h.i = n % h.many`, [plan.people, givenNames, familyNames]);
  await client.query(`
    insert into organization.position (id, unit_id, title, kind, superior_id, created_at) select position_id, unit_id, 'Pengelola Layanan ' || n, 'staff', superior_id, now() from staff;
    insert into organization.employee (id, name, status, created_at) select employee_id, name, 'pns', now() from staff;
    insert into organization.assignment (id, employee_id, position_id, kind, from_on, created_at) select gen_random_uuid(), employee_id, position_id, 'definitive', '2020-01-01', now() from staff`);
}

/** Heads and clerks first, then staff; usernames p1, p2, … in that order. */
async function addAccounts(client: pg.Client, plan: OfficePlan, passwordHash: string): Promise<void> {
  await client.query(`
    insert into identity.account (id, employee_id, username, password_hash, must_change_password, password_changed_at, conduct_accepted_at, created_at)
    select gen_random_uuid(), e.id, 'p' || row_number() over (order by e.place, e.id), $2, false, now(), now(), now() from (
      select a.employee_id as id, min(case when p.may_dispose then 0 when exists (select 1 from organization.duty d where d.employee_id = a.employee_id and d.role = 'operator') then 1 else 2 end) as place
      from organization.assignment a join organization.position p on p.id = a.position_id where a.kind = 'definitive' and a.revoked_at is null group by a.employee_id
    ) e where not exists (select 1 from identity.account k where k.employee_id = e.id) order by e.place, e.id limit $1`, [plan.accounts, passwordHash]);
  await client.query(`update identity.account set password_hash = $1`, [passwordHash]);
}
