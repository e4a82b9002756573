create table search.saved (
  id uuid primary key,
  employee_id uuid not null references organization.employee (id),
  name text not null check (length(btrim(name)) between 1 and 80),
  address text not null check (length(address) <= 2000),
  saved_at timestamptz not null
);
comment on table search.saved is 'Questions a person asks again, as the address of the search page holds them; only theirs.';
create unique index saved_name on search.saved (employee_id, lower(name));
grant select, insert, update, delete on search.saved to {{app}};
create trigger guard before insert or update or delete on search.saved for each statement execute function platform.guard('work');
