import pg from 'pg';
import { matters, notes, openers, periods, reports, scopes, senderOffices, senderPlaces } from './vocabulary.ts';

/** What to fill. */
export type FillPlan = {
  letters: number;
  seed: number;
  /** last day letters were received on; the newest letter came in that afternoon */
  until: string;
  /** letters a working day: more letters are a longer past of the same office, not a busier one */
  aDay: number;
};

const list = (words: readonly string[]) => `array[${words.map((word) => pg.escapeLiteral(word)).join(', ')}]`;

/**
 * Everything that is decided by chance, in tables of a schema that goes again at the end: who sits where, the books, and one line
 * a letter. Chance is a hash of letter and question under the seed, so the same seed gives the same office whatever runs first.
 */
export async function writePlan(client: pg.Client, plan: FillPlan): Promise<void> {
  await client.query('drop schema if exists generated cascade; create schema generated');
  await client.query(`
    create function generated.chance(n bigint, question integer) returns double precision language sql immutable parallel safe
      as $$ select (hashint8extended(n * 64 + question, ${plan.seed}) & 4294967295) / 4294967296.0::double precision $$;
    create function generated.id(at timestamptz, kind integer, n bigint) returns uuid language sql immutable parallel safe
      as $$ select (lpad(to_hex((date_part('epoch', at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8' || lpad(to_hex(n), 15, '0'))::uuid $$;
    create function generated.head(at timestamptz) returns text language sql immutable parallel safe as $$ select lpad(to_hex((date_part('epoch', at) * 1000)::bigint), 12, '0') $$;
    create unlogged table generated.words as select ${list(senderOffices)} as offices, ${list(senderPlaces)} as places, ${list(openers)} as openers, ${list(matters)} as matters,
      ${list(scopes)} as scopes, ${list(periods)} as periods, ${list(notes)} as notes, ${list(reports)} as reports`);
  await writeDesks(client);
  await writeDays(client, plan);
  await openBooks(client);
  await writeLetters(client, plan);
}

/** Desks in the order of their superiors, so that those below one desk lie side by side. Letters go to who may dispose. */
async function writeDesks(client: pg.Client): Promise<void> {
  await client.query(`
    create unlogged table generated.desk as
      select (row_number() over (order by coalesce(b.code, b.title) nulls first, p.superior_id, coalesce(p.code, p.title)) - 1)::integer as i, p.id as position_id, s.employee_id, s.name, p.superior_id, p.may_dispose, p.heads_unit, p.code,
        coalesce(u.registry_unit_id, u.id) as registry_id, coalesce(a.id, '00000000-0000-7000-8000-000000000000') as account_id, 0 as first_below, 0 as below
      from organization.position p join organization.unit u on u.id = p.unit_id left join organization.position b on b.id = p.superior_id
      join lateral (select c.employee_id, c.name from organization.seat_card c where c.position_id = p.id and c.seat = 'definitive' and c.until_on is null limit 1) s on true
      left join identity.account a on a.employee_id = s.employee_id
      where p.closed_on is null;
    update generated.desk d set first_below = b.first, below = b.many
      from (select superior_id, min(i) as first, count(*)::integer as many from generated.desk where superior_id is not null group by superior_id) b where b.superior_id = d.position_id;
    alter table generated.desk add primary key (i);
    create unlogged table generated.clerk as
      select distinct on (d.unit_id) d.unit_id, d.employee_id, e.name, coalesce(a.id, '00000000-0000-7000-8000-000000000000') as account_id
      from organization.duty d join organization.employee e on e.id = d.employee_id left join identity.account a on a.employee_id = e.id
      where d.role in ('operator', 'registry-clerk') and d.revoked_at is null order by d.unit_id, d.role, d.id;
    create unlogged table generated.pool as
      select (row_number() over (order by d.i, s) - 1)::integer as slot, d.i as desk, d.registry_id
      from generated.desk d cross join lateral generate_series(1, case when d.code = 'SEKDA' then 70 when d.code = 'WK' then 20 when d.heads_unit and d.below >= 3 then 6 else 2 end) s
      where d.may_dispose and d.below > 0 and d.registry_id in (select unit_id from generated.clerk);
    alter table generated.pool add primary key (slot)`);
}

async function writeDays(client: pg.Client, plan: FillPlan): Promise<void> {
  const most = Math.ceil(plan.letters / plan.aDay) * 2 + 10;
  await client.query(`
    create unlogged table generated.day as
      select (row_number() over (order by day desc) - 1)::integer as back, day from (
        select (date '${plan.until}' - d)::date as day from generate_series(0, ${most}) d) all_days where extract(isodow from day) < 6`);
  await client.query('alter table generated.day add primary key (back)');
}

/** A book for each registry and year, going on behind the last number where one is open already. */
async function openBooks(client: pg.Client): Promise<void> {
  await client.query(`
    insert into registers.book (id, unit_id, kind, year, pattern, start_basis, opened_at)
      select generated.id(make_date(y, 1, 2), 900, row_number() over (order by y, r.registry_id)), r.registry_id, 'incoming', y, '{urut}', 'Awal tahun', make_date(y, 1, 2)
      from (select distinct registry_id from generated.pool) r cross join (select distinct extract(year from day)::integer as y from generated.day) years
      on conflict do nothing;
    create unlogged table generated.book as
      select b.id, b.unit_id, b.year, coalesce(c.last, b.start_number - 1) as before from registers.book b left join registers.counter c on c.book_id = b.id where b.kind = 'incoming' and b.origin = 'lontar'`);
}

/**
 * One line a letter. `stage`: 0 registered, 1 read, 2 disposed, 3 reported, 4 closed. What came in long ago is closed, but for a few
 * that were forgotten; of the last days much is open. Events of the last days follow fast, so none lies in the future.
 */
async function writeLetters(client: pg.Client, plan: FillPlan): Promise<void> {
  const pick = (words: string, question: number) => `w.${words}[1 + floor(generated.chance(n, ${question}) * cardinality(w.${words}))::integer]`;
  await client.query(`
    create unlogged table generated.letter as select d.*, generated.head(at) as h, generated.head(disposed_at) as hd, generated.head(opened_at) as ho, generated.head(reported_at) as hr, generated.head(read_at) as hb, generated.head(closed_at) as hc,
      '8' || lpad(to_hex(n), 15, '0') as tail, (generated.head(at) || '70008' || lpad(to_hex(n), 15, '0'))::uuid as id from (
    with drawn as (
      select n, ((${plan.letters} - n) / ${plan.aDay})::integer as back,
        floor(generated.chance(n, 1) * (select count(*) from generated.pool))::integer as slot,
        case when generated.chance(n, 2) < 0.88 then 'B' when generated.chance(n, 2) < 0.96 then 'T' when generated.chance(n, 2) < 0.995 then 'R' else 'SR' end as class,
        case when generated.chance(n, 3) < 0.8 then 'normal' when generated.chance(n, 3) < 0.95 then 'urgent' else 'very_urgent' end as urgency,
        generated.chance(n, 4) as open_chance, generated.chance(n, 5) as stage_chance, generated.chance(n, 6) < 0.72 as wants_disposition
      from generate_series(1::bigint, ${plan.letters}) n
    ), placed as (
      select d.*, v.day, (v.day::timestamp + interval '7 hours 30 minutes' + ((${plan.aDay} - 1 - (${plan.letters} - d.n) % ${plan.aDay}) * (28800.0 / ${plan.aDay})) * interval '1 second') at time zone coalesce((select time_zone from organization.city), 'Asia/Jakarta') as at,
        case when d.back < 6 then 0.03 else 1 end as pace, p.desk as to_desk, p.registry_id,
        case when open_chance >= case when d.back < 2 then 0.8 when d.back < 5 then 0.5 when d.back < 10 then 0.2 when d.back < 40 then 0.03 else 0.0002 end then 4
          when stage_chance < 0.2 then 0 when stage_chance < 0.35 then 1 when stage_chance < 0.8 then 2 else 3 end as drawn_stage
      from drawn d join generated.day v on v.back = d.back join generated.pool p on p.slot = d.slot
    ), staged as (
      select p.*, t.first_below, t.below, (wants_disposition or drawn_stage in (2, 3)) and drawn_stage >= 2 as disposed, drawn_stage as stage from placed p join generated.desk t on t.i = p.to_desk
    ), sent as (
      select s.*, case when disposed then least(below, 1 + floor(generated.chance(n, 7) * 2.2)::integer) else 0 end as recipients,
        first_below + floor(generated.chance(n, 8) * below)::integer as first_recipient,
        case when generated.chance(n, 11) < 0.15 then (slot + 37) % (select count(*) from generated.pool) end as copy_slot
      from staged s
    )
    select s.n, s.at, s.day, s.to_desk, s.registry_id, s.class, s.urgency, s.stage::smallint as stage, s.disposed, s.recipients, s.first_below, s.below, s.first_recipient,
      case when s.disposed and f.below > 0 and generated.chance(n, 9) < 0.6 then f.first_below + floor(generated.chance(n, 10) * f.below)::integer end as passed_to,
      case when c.desk <> s.to_desk and (not s.disposed or c.desk not between s.first_below and s.first_below + s.below - 1) then c.desk end as copied_to,
      s.at + (1 + generated.chance(n, 12) * 4) * s.pace * interval '1 hour' as read_at,
      s.at + (6 + generated.chance(n, 13) * 3) * s.pace * interval '1 hour' as disposed_at,
      s.at + (12 + generated.chance(n, 14) * 12) * s.pace * interval '1 hour' as opened_at,
      s.at + (30 + generated.chance(n, 15) * 60) * s.pace * interval '1 hour' as reported_at,
      s.at + (100 + generated.chance(n, 16) * 48) * s.pace * interval '1 hour' as closed_at,
      case when generated.chance(n, 17) < 0.2 then s.day + 5 + floor(generated.chance(n, 18) * 14)::integer end as reply_due,
      case when generated.chance(n, 19) < 0.7 then s.day + 3 + floor(generated.chance(n, 20) * 8)::integer end as due_on,
      case stage when 0 then 'registered' when 1 then 'read' when 4 then 'closed' else 'in_progress' end as state,
      ${pick('offices', 21)} || ' ' || ${pick('places', 22)} as sender,
      (100 + floor(generated.chance(n, 23) * 800)::integer) || '.' || (1 + floor(generated.chance(n, 24) * 9)::integer) || '/' || (1 + floor(generated.chance(n, 25) * 4999)::integer) || '/'
        || upper(substr(${pick('places', 22)}, 1, 3)) || '/' || extract(year from s.day) as number,
      ${pick('openers', 26)} || ' ' || ${pick('matters', 27)} || ' ' || ${pick('scopes', 28)} || ' ' || ${pick('periods', 29)} as subject,
      case when generated.chance(n, 30) < 0.5 then 'Perihal ' || ${pick('matters', 27)} || ' ' || ${pick('scopes', 28)} || '; lihat pula ' || ${pick('matters', 31)} || '.' end as summary,
      (100 + floor(generated.chance(n, 23) * 800)::integer) || '.' || (1 + floor(generated.chance(n, 24) * 9)::integer) as classification,
      b.id as book_id, (b.before + row_number() over (partition by b.id order by s.n))::integer as entry_n
    from sent s join generated.book b on b.unit_id = s.registry_id and b.year = extract(year from s.day) left join generated.pool c on c.slot = s.copy_slot left join generated.desk f on f.i = s.first_recipient and s.disposed cross join generated.words w) d`);
  await client.query('update generated.letter set copied_to = null where copied_to = passed_to');
  await client.query('create index on generated.letter (n)');
  await client.query('analyze generated.letter; analyze generated.desk; analyze generated.pool');
}
