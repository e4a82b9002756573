create schema calendar;
comment on schema calendar is 'Events of invitations by desk, and the read-only addresses under which a phone follows them.';
grant usage on schema calendar to {{app}};

create table calendar.entry (
  letter_id uuid not null references letters.letter (id),
  position_id uuid not null references organization.position (id),
  employee_id uuid references organization.employee (id),
  part text not null check (part in ('addressee', 'copy', 'delegate')),
  event_on date not null,
  starts_at text not null,
  ends_at text,
  security_class text not null check (security_class in ('B', 'T', 'R', 'SR')),
  delegated boolean not null,
  primary key (letter_id, position_id)
);
comment on table calendar.entry is 'Which desk is asked to be where when, copied by a job. No words: they are asked of the letters room by who looks.';
comment on column calendar.entry.employee_id is 'Named person; set for top secret letters only.';
comment on column calendar.entry.delegated is 'Somebody else was told to stand in for this desk.';
create index entry_day on calendar.entry (position_id, event_on);
grant select, insert, delete on calendar.entry to {{app}};
create trigger guard before insert or update or delete on calendar.entry for each statement execute function platform.guard('work');

create table calendar.feed (
  id uuid primary key,
  position_id uuid not null references organization.position (id),
  employee_id uuid not null references organization.employee (id),
  token_hash bytea not null unique,
  name text not null,
  made_at timestamptz not null,
  revoked_at timestamptz,
  read_on date
);
comment on table calendar.feed is 'A read-only address of one desk''s calendar, made by who sits there and good only while they do.';
comment on column calendar.feed.token_hash is 'SHA-256 of 32 random bytes, shown once; whoever reads the database cannot follow a calendar.';
comment on column calendar.feed.read_on is 'Last day a device asked for it.';
create index feed_mine on calendar.feed (employee_id) where revoked_at is null;
grant select, insert, update (revoked_at, read_on) on calendar.feed to {{app}};
create trigger guard before insert or update or delete on calendar.feed for each statement execute function platform.guard('work');
