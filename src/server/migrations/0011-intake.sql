create schema intake;
grant usage on schema intake to {{app}};

create function intake.keeps(unit uuid) returns boolean language sql stable parallel safe as $$
  select coalesce(platform.actor_text('roles')::jsonb ? 'system', false)
    or strpos(split_part(split_part(coalesce(platform.actor_text('hat_index'), ''), 'registry' || unit::text || '=', 2), ';', 1), ',self,') > 0
$$;
comment on function intake.keeps(uuid) is 'Whether the actor keeps the registry of a unit: the tray of a counter is for its clerks alone.';

create table intake.paper (
  id uuid primary key,
  seq bigint generated always as identity,
  unit_id uuid not null references organization.unit (id),
  state text not null check (state in ('waiting', 'registered', 'removed')),
  source text not null check (source in ('counter', 'folder', 'mail', 'split')),
  name text not null check (length(name) <= 200),
  content jsonb,
  version integer not null default 1,
  added_at timestamptz not null,
  added_by text not null,
  held_by uuid,
  held_name text,
  held_at timestamptz,
  letter_id uuid references letters.letter (id),
  settled_at timestamptz,
  constraint paper_held_whole check ((held_by is null) = (held_at is null) and (held_by is null) = (held_name is null)),
  constraint paper_settled check ((state = 'waiting') = (settled_at is null)),
  constraint paper_letter check (letter_id is null or state = 'registered')
);
comment on table intake.paper is 'A paper in the tray of a registry, not yet a letter: what a clerk typed of it so far. It belongs to the counter, not to a browser.';
comment on column intake.paper.seq is 'Order of arrival, and the key lists go on by.';
comment on column intake.paper.content is 'What was typed, as the form keeps it; null while nobody typed. A secret letter is typed without subject and summary.';
comment on column intake.paper.version is 'Grows with each change of what was typed; files have their own rows.';
comment on column intake.paper.held_by is 'Account of the clerk who has it in hand. A hold that was not renewed for fifteen minutes counts for nothing.';
comment on column intake.paper.settled_at is 'When it became a letter or was thrown away; a job clears it some days later.';
grant select, insert, update, delete on intake.paper to {{app}};
create index paper_tray on intake.paper (unit_id, seq) where state = 'waiting';
create index paper_settled_at on intake.paper (settled_at) where state <> 'waiting';
create index paper_held_by on intake.paper (held_by) where held_by is not null;
alter table intake.paper enable row level security;
alter table intake.paper force row level security;
create policy tray on intake.paper using (intake.keeps(unit_id)) with check (intake.keeps(unit_id));
create trigger guard before insert or update or delete on intake.paper for each statement execute function platform.guard('work');

create table intake.paper_file (
  paper_id uuid not null references intake.paper (id) on delete cascade,
  file_id uuid not null references documents.file (id),
  seq bigint generated always as identity,
  added_at timestamptz not null,
  primary key (paper_id, file_id)
);
comment on table intake.paper_file is 'Files of a paper in the order they came; the first one is the letter itself.';
grant select, insert, update, delete on intake.paper_file to {{app}};
create index paper_file_file on intake.paper_file (file_id);
alter table intake.paper_file enable row level security;
alter table intake.paper_file force row level security;
create policy tray on intake.paper_file using (exists (select 1 from intake.paper p where p.id = paper_id)) with check (exists (select 1 from intake.paper p where p.id = paper_id));
create trigger guard before insert or update or delete on intake.paper_file for each statement execute function platform.guard('work');
