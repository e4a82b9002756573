-- Secret letters are opened to somebody by two people: who asks, and who confirms.
create table organization.secret_hold (
  id uuid primary key,
  employee_id uuid not null references organization.employee (id),
  seat_id uuid,
  asked_by uuid references organization.employee (id),
  asked_at timestamptz not null,
  released_by uuid references organization.employee (id),
  released_at timestamptz,
  allowed boolean,
  check ((released_at is null) = (allowed is null))
);
comment on table organization.secret_hold is 'Access to secret letters that waits for a second person; while it waits the seat is there without them. Kept when decided, with both names.';
comment on column organization.secret_hold.seat_id is 'The assignment or assistant that asks for secret letters; null: a new first password for a person who has them already.';
comment on column organization.secret_hold.asked_by is 'Who must not decide. Null where the program itself asked.';
create unique index secret_hold_seat on organization.secret_hold (seat_id) where seat_id is not null and released_at is null;
create unique index secret_hold_person on organization.secret_hold (employee_id) where seat_id is null and released_at is null;
create index secret_hold_open on organization.secret_hold (asked_at, id) where released_at is null;
grant select, insert, update on organization.secret_hold to {{app}};
create trigger guard before insert or update or delete on organization.secret_hold for each statement execute function platform.guard('work');

create or replace view organization.seat_card as
  select a.id, a.position_id, a.employee_id, e.name, a.kind as seat, a.from_on, a.until_on, a.during,
    a.includes_secret and not exists (select 1 from organization.secret_hold h where h.seat_id = a.id and h.released_at is null) as includes_secret,
    case a.kind when 'definitive' then 1 when 'pj' then 2 when 'pjs' then 3 when 'plt' then 4 else 5 end as precedence
  from organization.assignment a join organization.employee e on e.id = a.employee_id
  where a.revoked_at is null
  union all
  select s.id, s.position_id, s.employee_id, e.name, 'assistant', s.from_on, s.until_on, s.during,
    s.named_for_secret and not exists (select 1 from organization.secret_hold h where h.seat_id = s.id and h.released_at is null), 9
  from organization.assistant s join organization.employee e on e.id = s.employee_id
  where s.revoked_at is null;

-- What a person wears at each request says too whether a first password still waits.
alter function organization.stand_of(uuid, uuid, text, timestamptz) rename to stand_seated;
comment on function organization.stand_seated(uuid, uuid, text, timestamptz) is 'Seat, duties and positions below; asked through stand_of alone.';
create function organization.stand_of(p_employee uuid, p_position uuid, p_seat text, p_at timestamptz) returns jsonb language plpgsql stable as $$
begin
  return organization.stand_seated(p_employee, p_position, p_seat, p_at)
    || jsonb_build_object('secretHeld', exists (select 1 from organization.secret_hold where employee_id = p_employee and seat_id is null and released_at is null));
end $$;
comment on function organization.stand_of(uuid, uuid, text, timestamptz) is 'How a person stands at an instant: the seat asked for, duties, positions below inside the agency, registries an examiner may look at, and whether a second person has to confirm secret letters first.';
