-- How pages are set in the city and, where it differs, in one of its offices (Bekasi 24.A/2013 Ps. 10d).
create table documents.layout (
  id uuid primary key,
  unit_id uuid references organization.unit (id),
  version integer not null check (version >= 1),
  settings jsonb not null,
  changed_at timestamptz not null,
  changed_by uuid references organization.employee (id),
  changed_by_name text not null
);
comment on table documents.layout is 'Every state of every layout; the highest version of a unit counts. Rows never change: a letter keeps the page it was numbered with.';
comment on column documents.layout.unit_id is 'Null: the city, for all units that set nothing of their own.';
comment on column documents.layout.settings is 'Only what is set here (src/shared/domain/layout.ts); the rest comes from above.';
create unique index layout_version on documents.layout (unit_id, version) nulls not distinct;
grant select, insert on documents.layout to {{app}};
create trigger guard before insert or update or delete on documents.layout for each statement execute function platform.guard('work');

-- Pictures layouts may set above a letter: cleaned, of a size that prints, seen on white paper.
create table documents.emblem (
  file_id uuid primary key references documents.file (id),
  width integer not null check (width > 0),
  height integer not null check (height > 0)
);
comment on table documents.emblem is 'Pictures that were kept for letterheads; a layout names none but these. They are never taken away: numbered letters are set again with them.';
grant select, insert on documents.emblem to {{app}};
create trigger guard before insert or update or delete on documents.emblem for each statement execute function platform.guard('work');
