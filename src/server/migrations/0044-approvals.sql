create schema approvals;
comment on schema approvals is 'Routes of initials on anything that has parts: who initials what content, in which order, and where it stands.';
grant usage on schema approvals to {{app}};

-- The room knows no letters. Whoever stands above names its kind once, with the function that says who reads its content; the texts
-- below are guarded by that very function.
create table approvals.subject (
  kind text primary key,
  reads text not null check (reads ~ '^[a-z_]+\.[a-z_]+$')
);
comment on table approvals.subject is 'Kinds of subject that can be on a route, named by migrations of the rooms above.';
comment on column approvals.subject.reads is 'Function (uuid) returns boolean: may the actor of this transaction read the content.';
grant select on approvals.subject to {{app}};
create function approvals.name_subject(kind text, reads text) returns void language sql
  as $$ insert into approvals.subject (kind, reads) values (kind, reads) on conflict on constraint subject_pkey do update set reads = excluded.reads $$;
comment on function approvals.name_subject(text, text) is 'Called by the migration of a room that brings a kind of subject.';
revoke execute on function approvals.name_subject(text, text) from public;

create function approvals.reads_subject(subject_kind text, subject_id uuid) returns boolean language plpgsql stable as $$
declare
  rule text;
  answer boolean;
begin
  select s.reads into rule from approvals.subject s where s.kind = subject_kind;
  if rule is null then return false; end if;
  execute 'select ' || rule || '($1)' into answer using subject_id;
  return coalesce(answer, false);
end $$;
comment on function approvals.reads_subject(text, uuid) is 'Asks the rule of the room the subject belongs to; a kind nobody named is read by nobody.';

create table approvals.route (
  id uuid primary key,
  subject_kind text not null,
  subject_id uuid not null,
  round integer not null check (round > 0),
  state text not null check (state in ('open', 'approved', 'returned', 'withdrawn', 'finished')),
  parts jsonb not null,
  signer_position_id uuid references organization.position (id),
  requested_by_position_id uuid not null references organization.position (id),
  requested_by_employee_id uuid not null references organization.employee (id),
  requested_seat text not null,
  started_at timestamptz not null,
  approved_at timestamptz,
  ended_at timestamptz,
  unique (subject_kind, subject_id, round),
  check ((state in ('returned', 'withdrawn', 'finished')) = (ended_at is not null)),
  check (state <> 'approved' or approved_at is not null)
);
comment on table approvals.route is 'One submission of one subject. After a return or a withdrawal the next submission is a new round.';
comment on column approvals.route.parts is 'Content as it stands: {name of part: hash}.';
comment on column approvals.route.signer_position_id is 'The desk it goes to once every initial stands.';
comment on column approvals.route.state is 'open: initials are missing; approved: all stand, the signer has it; returned or withdrawn: the drafter has it; finished: signed.';
create unique index route_one_live on approvals.route (subject_kind, subject_id) where state in ('open', 'approved');
create index route_requester on approvals.route (requested_by_position_id, started_at desc, id desc) where state in ('open', 'approved', 'returned');
create index route_signer on approvals.route (signer_position_id, approved_at, id) where state = 'approved';
grant select, insert, update (state, parts, approved_at, ended_at) on approvals.route to {{app}};
create trigger guard before insert or update or delete on approvals.route for each statement execute function platform.guard('work');

create table approvals.step (
  id uuid primary key,
  route_id uuid not null references approvals.route (id),
  place integer not null check (place > 0),
  kind text not null check (kind in ('line', 'coordination')),
  position_id uuid not null references organization.position (id),
  employee_id uuid references organization.employee (id),
  covers text[],
  state text not null check (state in ('ahead', 'waiting', 'initialled', 'replaced')),
  waiting_since timestamptz,
  initial_id uuid,
  replaces uuid references approvals.step (id),
  check ((state = 'initialled') = (initial_id is not null)),
  check ((state = 'waiting') = (waiting_since is not null)),
  check (covers is null or cardinality(covers) > 0)
);
comment on table approvals.step is 'A desk of the route. Desks of one place initial side by side; the next place waits for all of them.';
comment on column approvals.step.kind is 'line: up the line of command to the signer; coordination: another unit concerned (Permendagri 54/2009 Lamp. C).';
comment on column approvals.step.employee_id is 'Named person, for top secret subjects only: then nobody else at the desk may act.';
comment on column approvals.step.covers is 'Parts this desk answers for; null is everything.';
comment on column approvals.step.waiting_since is 'Since when it lies on this desk.';
create unique index step_one_desk on approvals.step (route_id, position_id) where state <> 'replaced';
create index step_desk on approvals.step (position_id, waiting_since, id) where state = 'waiting';
create index step_route on approvals.step (route_id);
grant select, insert, update (state, waiting_since, initial_id) on approvals.step to {{app}};
create trigger guard before insert or update or delete on approvals.step for each statement execute function platform.guard('work');

create table approvals.initial (
  id uuid primary key,
  step_id uuid not null references approvals.step (id),
  subject_kind text not null,
  subject_id uuid not null,
  position_id uuid not null references organization.position (id),
  employee_id uuid not null references organization.employee (id),
  seat text not null check (seat in ('definitive', 'plt', 'plh', 'pj', 'pjs')),
  parts jsonb not null,
  covers_all boolean not null,
  at timestamptz not null
);
comment on table approvals.initial is 'An initial, given by a person in a seat for exact content. Append only: a later change does not undo it, it only no longer stands for what is there.';
comment on column approvals.initial.parts is 'What was initialled: {name of part: hash}.';
comment on column approvals.initial.covers_all is 'Everything was initialled, so a part that is added later touches it too.';
create index initial_subject on approvals.initial (subject_kind, subject_id, at, id);
create index initial_step on approvals.initial (step_id);
grant select, insert on approvals.initial to {{app}};
create trigger guard before insert or update or delete on approvals.initial for each statement execute function platform.guard('work');
alter table approvals.step add foreign key (initial_id) references approvals.initial (id);

create table approvals.return (
  id uuid primary key,
  route_id uuid not null unique references approvals.route (id),
  step_id uuid references approvals.step (id),
  subject_kind text not null,
  subject_id uuid not null,
  position_id uuid not null references organization.position (id),
  employee_id uuid not null references organization.employee (id),
  seat text not null check (seat in ('definitive', 'plt', 'plh', 'pj', 'pjs')),
  at timestamptz not null
);
comment on table approvals.return is 'Who gave a round back, and when. Append only. step_id is null when the signer did.';
create index return_subject on approvals.return (subject_kind, subject_id, at);
grant select, insert on approvals.return to {{app}};
create trigger guard before insert or update or delete on approvals.return for each statement execute function platform.guard('work');

create table approvals.return_reason (
  return_id uuid primary key references approvals.return (id),
  subject_kind text not null,
  subject_id uuid not null,
  text text not null check (length(btrim(text)) > 0)
);
comment on table approvals.return_reason is 'What has to be mended, in words. Of its own, because only who reads the content reads it.';
create index return_reason_subject on approvals.return_reason (subject_kind, subject_id);
grant select, insert on approvals.return_reason to {{app}};
create trigger guard before insert or update or delete on approvals.return_reason for each statement execute function platform.guard('work');
alter table approvals.return_reason enable row level security;
alter table approvals.return_reason force row level security;
create policy return_reason_read on approvals.return_reason for select using (approvals.reads_subject(subject_kind, subject_id));
create policy return_reason_add on approvals.return_reason for insert with check (approvals.reads_subject(subject_kind, subject_id));

create table approvals.look (
  subject_kind text not null,
  subject_id uuid not null,
  position_id uuid not null references organization.position (id),
  employee_id uuid not null references organization.employee (id),
  parts jsonb not null,
  at timestamptz not null,
  primary key (subject_kind, subject_id, position_id, employee_id)
);
comment on table approvals.look is 'What a person at a desk last looked at, to say next time what changed since.';
grant select, insert, update (parts, at) on approvals.look to {{app}};
create trigger guard before insert or update or delete on approvals.look for each statement execute function platform.guard('work');

create view approvals.route_card with (security_invoker = true) as
  select id as route_id, subject_kind, subject_id, round, state, signer_position_id, requested_by_position_id, requested_by_employee_id, requested_seat, started_at, approved_at, ended_at
  from approvals.route;
comment on view approvals.route_card is 'For other rooms: submissions with their states.';
create view approvals.step_card with (security_invoker = true) as
  select s.id as step_id, s.route_id, r.subject_kind, r.subject_id, r.round, r.state as route_state, s.place, s.kind, s.position_id, s.employee_id, s.state, s.waiting_since,
    i.at as initialled_at, i.employee_id as initialled_by_employee_id, i.seat as initialled_seat
  from approvals.step s join approvals.route r on r.id = s.route_id left join approvals.initial i on i.id = s.initial_id;
comment on view approvals.step_card is 'For other rooms: desks of routes, since when it lies there, and whose initial stands.';
create view approvals.event_card with (security_invoker = true) as
  select i.id as event_id, 'initialled' as kind, i.subject_kind, i.subject_id, s.route_id, i.step_id, i.position_id, i.employee_id, i.seat, i.at
  from approvals.initial i join approvals.step s on s.id = i.step_id
  union all
  select b.id, 'returned', b.subject_kind, b.subject_id, b.route_id, b.step_id, b.position_id, b.employee_id, b.seat, b.at from approvals.return b;
comment on view approvals.event_card is 'For other rooms: initials and returns in time, without words.';
grant select on approvals.route_card, approvals.step_card, approvals.event_card to {{app}};
