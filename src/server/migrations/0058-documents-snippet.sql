-- Standing sentences: what one writes again and again, kept by a person for himself or for all who sit in a unit.
create table documents.snippet (
  id uuid primary key,
  employee_id uuid references organization.employee (id),
  unit_id uuid references organization.unit (id),
  name text not null check (length(name) between 2 and 80),
  body jsonb not null,
  version integer not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check ((employee_id is null) <> (unit_id is null))
);
comment on table documents.snippet is 'A piece of text under a name that goes into letters as it is; of one person, or of one unit for all who sit in it.';
comment on column documents.snippet.body is 'The shape of a letter''s body (letter-body.ts).';
create unique index snippet_of_person on documents.snippet (employee_id, lower(name)) where employee_id is not null;
create unique index snippet_of_unit on documents.snippet (unit_id, lower(name)) where unit_id is not null;
grant select, insert, update, delete on documents.snippet to {{app}};
create trigger guard before insert or update or delete on documents.snippet for each statement execute function platform.guard('work');
