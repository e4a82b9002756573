-- Old agenda books, copied in from a spreadsheet: their letters are found and read like registered ones of that unit.

create table letters.old_line (
  letter_id uuid primary key references letters.letter (id),
  addressee text,
  forwarded text,
  note text,
  classification_scheme text check (classification_scheme in ('permendagri_83_2022', 'old', 'unknown'))
);
comment on table letters.old_line is 'What an old agenda book says of a letter and the house has no place of its own for, append-only.';
comment on column letters.old_line.addressee is 'The addressee as the paper book names it; when it is a position of today, the letter is delivered there too.';
comment on column letters.old_line.classification_scheme is 'Which list the code of the paper book stands in; the code itself is kept as it was written.';
grant select, insert on letters.old_line to {{app}};
alter table letters.old_line enable row level security;
alter table letters.old_line force row level security;
create policy old_line_read on letters.old_line for select using (letters.sees_metadata(letter_id));
create policy old_line_add on letters.old_line for insert with check (letters.may_write(letter_id));
create trigger guard before insert or update or delete on letters.old_line for each statement execute function platform.guard('work');

create table letters.old_import (
  id uuid primary key,
  unit_id uuid not null references organization.unit (id),
  year integer not null check (year between 1945 and 2999),
  file_name text not null,
  cells jsonb not null,
  fingerprint bytea not null,
  counts jsonb not null,
  problem_count integer not null,
  state text not null check (state in ('tried', 'waiting', 'copied', 'failed')),
  done integer not null default 0,
  failure text,
  made_at timestamptz not null,
  made_by uuid not null,
  employee_id uuid references organization.employee (id),
  position_id uuid references organization.position (id),
  maker_name text not null,
  settled_at timestamptz
);
comment on table letters.old_import is 'A dry run of an old agenda book and what became of it. The cells are forgotten once it is copied, or after two days.';
comment on column letters.old_import.fingerprint is 'sha256 of the rows as read, so that the same sheet is known again.';
comment on column letters.old_import.done is 'Rows copied so far; written beside the copying transaction, for the eye only.';
grant select, insert, update (cells, state, done, failure, settled_at) on letters.old_import to {{app}};
create index old_import_unit on letters.old_import (unit_id, made_at desc);
create trigger guard before insert or update or delete on letters.old_import for each statement execute function platform.guard('work');
