create schema organization;
comment on schema organization is 'The city, its units, positions and people, who sits where until when, and the calendar of working days.';
grant usage on schema organization to {{app}};

-- Exclusion constraints mix equality of ids with overlap of periods.
create extension if not exists btree_gist with schema public;
create extension if not exists pg_trgm with schema public;

create table organization.city (
  only_one boolean primary key default true check (only_one),
  name text not null,
  office text not null,
  address text not null default '',
  phone text not null default '',
  website text not null default '',
  email text,
  time_zone text not null check (time_zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
  preset_code text not null,
  regulation text not null,
  words jsonb not null,
  own_line text not null check (own_line in ('own_line', 'own_line_and_secretariat')),
  delegation jsonb not null,
  holidays_of text,
  operators_per_unit integer not null default 1 check (operators_per_unit = 1),
  rest_days integer[] not null default '{0,6}',
  version integer not null default 1,
  founded_at timestamptz not null
);
comment on table organization.city is 'Identity of the one city of this house and the choices of its regulation. Its row is made once, at first run.';
comment on column organization.city.words is 'What this city calls things: {unitShort, unitLong, mayor, application}, each {value, basis}.';
comment on column organization.city.own_line is 'To whom a leader may dispose: only below, or the secretary also to assistants and heads of agencies.';
comment on column organization.city.delegation is 'Reasons for delegation and who executes it, with basis (Bekasi 24.A/2013 Ps. 11(9)).';
comment on column organization.city.holidays_of is 'SHA-256 of the shipped holiday file last taken over, so that a day an administrator removed stays removed.';
comment on column organization.city.rest_days is 'Weekdays without work, 0 Sunday to 6 Saturday.';
grant select, insert, update on organization.city to {{app}};

-- The city's own day: an assignment begins and ends at midnight of the office, not of Greenwich.
create function organization.day_of(instant timestamptz) returns date language sql stable
  as $$ select (instant at time zone coalesce((select time_zone from organization.city), 'Asia/Jakarta'))::date $$;
comment on function organization.day_of(timestamptz) is 'The office date of an instant in the zone of the city; WIB while no city is set up.';

create table organization.unit (
  id uuid primary key,
  code text unique,
  parent_id uuid references organization.unit (id),
  kind text not null,
  name text not null,
  abbreviation text not null default '',
  number_code text not null default '',
  email text,
  is_agency boolean not null,
  registry_unit_id uuid references organization.unit (id),
  closed_on date,
  version integer not null default 1,
  created_at timestamptz not null,
  check (parent_id <> id)
);
comment on table organization.unit is 'Units as a tree: city government, agencies (perangkat daerah) and what stands under them.';
comment on column organization.unit.code is 'Reference of spreadsheets: a row with a known code changes, another one adds.';
comment on column organization.unit.number_code is 'The code letter numbers print for this unit.';
comment on column organization.unit.is_agency is 'A perangkat daerah of its own: the border of what an admin kantor may do (Dumai 55/2021 Lamp. II).';
comment on column organization.unit.registry_unit_id is 'Another unit that keeps the registry for this one, as Bagian Umum does for the mayor.';
create unique index unit_name on organization.unit (coalesce(parent_id, '00000000-0000-0000-0000-000000000000'), lower(name)) where closed_on is null;
create unique index unit_number_code on organization.unit (lower(number_code), coalesce(parent_id, '00000000-0000-0000-0000-000000000000')) where closed_on is null and number_code <> '' and is_agency;
create unique index unit_one_root on organization.unit ((parent_id is null)) where parent_id is null and closed_on is null;
create index unit_parent on organization.unit (parent_id);
create index unit_sort on organization.unit (lower(name), id) where closed_on is null;
create index unit_find on organization.unit using gin ((lower(name || ' ' || abbreviation || ' ' || number_code)) public.gin_trgm_ops);
grant select, insert, update on organization.unit to {{app}};

create table organization.position (
  id uuid primary key,
  code text unique,
  unit_id uuid not null references organization.unit (id),
  title text not null,
  alias text,
  kind text not null,
  superior_id uuid references organization.position (id),
  echelon text,
  heads_unit boolean not null default false,
  may_sign boolean not null default false,
  may_dispose boolean not null default false,
  closed_on date,
  version integer not null default 1,
  created_at timestamptz not null,
  check (superior_id <> id),
  check (alias = lower(alias))
);
comment on table organization.position is 'A position holds the desk; a person sits at it for a time.';
comment on column organization.position.code is 'Reference of spreadsheets, as of units.';
comment on column organization.position.alias is 'Name the present definitive holder may sign in with (Dumai 55/2021 Lamp. IV.C.1): kadis.pupr.';
comment on column organization.position.superior_id is 'The line of command; never a circle (checked under a lock by the command).';
create unique index position_alias on organization.position (alias) where closed_on is null;
create unique index position_one_head on organization.position (unit_id) where heads_unit and closed_on is null;
create index position_unit on organization.position (unit_id);
create index position_superior on organization.position (superior_id);
create index position_sort on organization.position (lower(title), id) where closed_on is null;
create index position_find on organization.position using gin ((lower(title || ' ' || coalesce(alias, ''))) public.gin_trgm_ops);
grant select, insert, update on organization.position to {{app}};

create table organization.employee (
  id uuid primary key,
  name text not null,
  status text not null check (status in ('pns', 'pppk', 'state_official', 'non_asn')),
  nip text unique check (nip ~ '^[0-9]{18}$'),
  rank text,
  email text,
  phone text,
  left_on date,
  version integer not null default 1,
  created_at timestamptz not null
);
comment on table organization.employee is 'People of the city government. NIP are 18 digits, checked before they come here (Perka BKN 22/2007).';
comment on column organization.employee.left_on is 'Last working day; afterwards the account opens nothing.';
create index employee_sort on organization.employee (lower(name), id);
create index employee_find on organization.employee using gin ((lower(name || ' ' || coalesce(nip, ''))) public.gin_trgm_ops);
grant select, insert, update on organization.employee to {{app}};

create table organization.assignment (
  id uuid primary key,
  employee_id uuid not null references organization.employee (id),
  position_id uuid not null references organization.position (id),
  kind text not null check (kind in ('definitive', 'plt', 'plh', 'pj', 'pjs')),
  from_on date not null,
  until_on date,
  during daterange generated always as (daterange(from_on, until_on, '[]')) stored,
  basis_number text,
  basis_date date,
  reason text,
  includes_secret boolean not null default false,
  end_reason text,
  revoked_at timestamptz,
  created_at timestamptz not null,
  check (until_on >= from_on),
  check (kind <> 'plh' or until_on is not null),
  constraint assignment_one_definitive_holder exclude using gist (position_id with =, during with &&) where (kind in ('definitive', 'pj', 'pjs') and revoked_at is null),
  constraint assignment_one_acting_holder exclude using gist (position_id with =, during with &&) where (kind in ('plt', 'plh') and revoked_at is null),
  constraint assignment_once_each exclude using gist (employee_id with =, position_id with =, during with &&) where (revoked_at is null)
);
comment on table organization.assignment is 'Who sits in a position, how (definitive, Plt, Plh, Pj, Pjs), for which days, by which letter.';
comment on column organization.assignment.until_on is 'Last day, inclusive; null is open. A Plh always has one.';
comment on column organization.assignment.includes_secret is 'The delegation also opens secret letters; for Plt and Plh only.';
comment on column organization.assignment.revoked_at is 'Ended at once: from this instant it gives nothing, whatever its days say.';
create index assignment_employee on organization.assignment (employee_id) where revoked_at is null;
create index assignment_position on organization.assignment (position_id, from_on);
grant select, insert, update on organization.assignment to {{app}};

create table organization.assistant (
  id uuid primary key,
  position_id uuid not null references organization.position (id),
  employee_id uuid not null references organization.employee (id),
  named_for_secret boolean not null default false,
  from_on date not null,
  until_on date,
  during daterange generated always as (daterange(from_on, until_on, '[]')) stored,
  basis_number text,
  basis_date date,
  revoked_at timestamptz,
  created_at timestamptz not null,
  check (until_on >= from_on),
  constraint assistant_once_each exclude using gist (employee_id with =, position_id with =, during with &&) where (revoked_at is null)
);
comment on table organization.assistant is 'Who prepares for a leader with an own login, never with the leader''s password (Bekasi 24.A/2013 Ps. 10).';
comment on column organization.assistant.named_for_secret is 'Named by the leader to prepare secret letters too.';
create index assistant_employee on organization.assistant (employee_id) where revoked_at is null;
create index assistant_position on organization.assistant (position_id) where revoked_at is null;
grant select, insert, update on organization.assistant to {{app}};

create table organization.duty (
  id uuid primary key,
  role text not null check (role in ('super-administrator', 'admin-kantor', 'registry-clerk', 'operator', 'verifier', 'drafter', 'records-officer', 'examiner', 'managing-team')),
  employee_id uuid not null references organization.employee (id),
  unit_id uuid references organization.unit (id),
  from_on date not null,
  until_on date,
  during daterange generated always as (daterange(from_on, until_on, '[]')) stored,
  basis_number text,
  basis_date date,
  scope text,
  includes_secret boolean not null default false,
  revoked_at timestamptz,
  created_at timestamptz not null,
  check (until_on >= from_on),
  check (role not in ('admin-kantor', 'registry-clerk', 'operator', 'records-officer') or unit_id is not null),
  check (role <> 'examiner' or (until_on is not null and basis_number is not null)),
  check (role <> 'managing-team' or basis_number is not null),
  constraint duty_one_operator exclude using gist (unit_id with =, during with &&) where (role = 'operator' and revoked_at is null),
  constraint duty_once_each exclude using gist (employee_id with =, role with =, (coalesce(unit_id, '00000000-0000-0000-0000-000000000000'::uuid)) with =, during with &&) where (revoked_at is null)
);
comment on table organization.duty is 'Roles of the regulations as data: who has which, for which unit, until when, by which letter.';
comment on constraint duty_one_operator on organization.duty is 'One appointed operator per unit at a time (Bekasi 24.A/2013 Ps. 11(2)).';
comment on column organization.duty.scope is 'An examiner''s scope in the words of the written order.';
create index duty_employee on organization.duty (employee_id) where revoked_at is null;
create index duty_unit on organization.duty (unit_id, role) where revoked_at is null;
grant select, insert, update on organization.duty to {{app}};

create table organization.role_name (
  id uuid primary key,
  rank_order integer not null,
  role text not null,
  name text not null,
  basis text not null
);
comment on table organization.role_name is 'What the regulation of this city calls a role, with the article.';
grant select, insert on organization.role_name to {{app}};

create table organization.team (
  id uuid primary key,
  rank_order integer not null,
  code text not null unique,
  name text not null,
  task text not null,
  decreed_by text not null,
  basis text not null,
  decree_number text,
  decree_date date,
  version integer not null default 1
);
comment on table organization.team is 'Managing teams the regulation asks for, with the decree that named them.';
grant select, insert, update on organization.team to {{app}};

create table organization.team_seat (
  id uuid primary key,
  team_id uuid not null references organization.team (id),
  rank_order integer not null,
  seat text not null,
  holder text not null,
  basis text not null,
  employee_id uuid references organization.employee (id)
);
comment on table organization.team_seat is 'Seats of a managing team as its article lists them; the person once the decree names one.';
create index team_seat_employee on organization.team_seat (employee_id);
create index team_seat_team on organization.team_seat (team_id);
grant select, insert, update on organization.team_seat to {{app}};

create table organization.party (
  id uuid primary key,
  name text not null,
  kind text not null check (kind in ('government', 'company', 'organization', 'school', 'person')),
  address text not null default '',
  email text,
  phone text,
  version integer not null default 1,
  created_at timestamptz not null
);
comment on table organization.party is 'Outside parties the city writes with; offered while typing a sender.';
create unique index party_name on organization.party (lower(name), lower(address));
create index party_find on organization.party using gin (lower(name) public.gin_trgm_ops);
grant select, insert, update on organization.party to {{app}};

create table organization.holiday (
  id uuid primary key,
  on_day date not null unique,
  name text not null,
  kind text not null check (kind in ('national', 'joint_leave', 'local')),
  basis text not null
);
comment on table organization.holiday is 'Days without office work: the yearly joint decree of three ministers, and what the city adds.';
grant select, insert, update, delete on organization.holiday to {{app}};

create table organization.import (
  id uuid primary key,
  kind text not null check (kind in ('units', 'positions', 'employees')),
  file_name text not null,
  cells jsonb not null,
  counts jsonb not null,
  problem_count integer not null,
  made_by uuid not null,
  made_at timestamptz not null,
  applied_at timestamptz
);
comment on table organization.import is 'A dry run of a spreadsheet, to be applied all or nothing within a day.';
comment on column organization.import.cells is 'The rows as read from the sheet; planned again when applied, because the organisation may have moved.';
grant select, insert, update, delete on organization.import to {{app}};

do $$
declare each text;
begin
  foreach each in array array['city', 'unit', 'position', 'employee', 'assignment', 'assistant', 'duty', 'role_name', 'team', 'team_seat', 'party', 'holiday', 'import'] loop
    execute format('create trigger guard before insert or update or delete on organization.%I for each statement execute function platform.guard(''work'')', each);
  end loop;
end $$;

-- The agency of a unit is the nearest unit above it (or itself) that is one; the root stands for itself.
create view organization.unit_card as
  with recursive tree as (
    select u.id, u.id as agency_id, 0 as depth from organization.unit u where u.parent_id is null
    union all
    select u.id, case when u.is_agency then u.id else tree.agency_id end, tree.depth + 1 from organization.unit u join tree on u.parent_id = tree.id
  )
  select u.id, u.parent_id, u.kind, u.name, u.abbreviation, u.number_code, u.email, u.is_agency, tree.agency_id, tree.depth, u.registry_unit_id, u.closed_on
  from organization.unit u join tree on tree.id = u.id;
comment on view organization.unit_card is 'Units for other rooms, each with its agency (perangkat daerah) and depth in the tree.';
grant select on organization.unit_card to {{app}};

create view organization.position_card as
  select p.id, p.unit_id, u.name as unit_name, u.abbreviation as unit_abbreviation, u.kind as unit_kind, p.title, p.alias, p.kind, p.superior_id, p.echelon, p.heads_unit, p.may_sign, p.may_dispose, p.closed_on
  from organization.position p join organization.unit u on u.id = p.unit_id;
comment on view organization.position_card is 'Positions for other rooms.';
grant select on organization.position_card to {{app}};

create view organization.employee_card as
  select id, name, status, nip, rank, email, left_on from organization.employee;
comment on view organization.employee_card is 'People for other rooms.';
grant select on organization.employee_card to {{app}};

create view organization.party_card as
  select id, name, kind, address, email from organization.party;
comment on view organization.party_card is 'Outside parties for other rooms.';
grant select on organization.party_card to {{app}};

create view organization.seat_card as
  select a.id, a.position_id, a.employee_id, e.name, a.kind as seat, a.from_on, a.until_on, a.during, a.includes_secret,
    case a.kind when 'definitive' then 1 when 'pj' then 2 when 'pjs' then 3 when 'plt' then 4 else 5 end as precedence
  from organization.assignment a join organization.employee e on e.id = a.employee_id
  where a.revoked_at is null
  union all
  select s.id, s.position_id, s.employee_id, e.name, 'assistant', s.from_on, s.until_on, s.during, s.named_for_secret, 9
  from organization.assistant s join organization.employee e on e.id = s.employee_id
  where s.revoked_at is null;
comment on view organization.seat_card is 'Who sits where and when; ask `during @> day`. Lowest precedence is the holder, 9 an assistant.';
grant select on organization.seat_card to {{app}};

create view organization.duty_card as
  select d.id, d.role, d.employee_id, e.name, d.unit_id, d.from_on, d.until_on, d.during, d.includes_secret
  from organization.duty d join organization.employee e on e.id = d.employee_id
  where d.revoked_at is null;
comment on view organization.duty_card is 'Who has which role and when; ask `during @> day`.';
grant select on organization.duty_card to {{app}};

create function organization.stand_of(p_employee uuid, p_position uuid, p_seat text, p_at timestamptz) returns jsonb language plpgsql stable as $$
#variable_conflict use_column
declare
  answer jsonb;
begin
  with recursive day as (select organization.day_of(p_at) as d), seat as (
    select s.position_id, s.seat, s.includes_secret, p.unit_id, p.heads_unit or p.may_dispose as leads
    from organization.seat_card s join organization.position p on p.id = s.position_id, day
    where s.employee_id = p_employee and s.position_id = p_position and s.seat = p_seat and s.during @> day.d and p.closed_on is null
  ), up as (
    select u.id, u.parent_id, u.is_agency from organization.unit u join seat on seat.unit_id = u.id
    union all select u.id, u.parent_id, u.is_agency from organization.unit u join up on u.id = up.parent_id and not up.is_agency
  ), house as (
    select id from (select id from up where is_agency or parent_id is null limit 1) agency
    union all select u.id from organization.unit u join house on u.parent_id = house.id and not u.is_agency
  ), below as (
    select p.id from organization.position p join seat on p.superior_id = seat.position_id and seat.seat <> 'assistant' and seat.leads
    where p.closed_on is null and p.unit_id in (select id from house)
    union select p.id from organization.position p join below on p.superior_id = below.id
    where p.closed_on is null and p.unit_id in (select id from house)
  ), held as (
    select d.role, d.unit_id, d.includes_secret from organization.duty_card d, day where d.employee_id = p_employee and d.during @> day.d
    union all select 'managing-team', null, false from organization.team_seat t where t.employee_id = p_employee
  ), scope as (
    select unit_id as root, unit_id as id from held where role = 'examiner' and unit_id is not null
    union select scope.root, u.id from organization.unit u join scope on u.parent_id = scope.id
  )
  select jsonb_build_object(
    'seat', (select jsonb_build_object('positionId', position_id, 'unitId', unit_id, 'seat', seat, 'includesSecret', includes_secret, 'leads', leads) from seat),
    'duties', coalesce((select jsonb_agg(jsonb_build_object('role', role, 'unitId', unit_id, 'includesSecret', includes_secret)) from held), '[]'),
    'below', coalesce((select jsonb_agg(id) from below), '[]'),
    'examined', coalesce((select jsonb_agg(root || ' ' || id) from scope
      where id = root or exists (select 1 from organization.duty d where d.unit_id = scope.id and d.role in ('operator', 'registry-clerk'))), '[]')
  ) into answer;
  return answer;
end $$;
comment on function organization.stand_of(uuid, uuid, text, timestamptz) is 'How a person stands at an instant: the seat asked for, duties, positions below inside the agency, registries an examiner may look at.';
