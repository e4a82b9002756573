create schema desk;
comment on schema desk is 'What a person keeps of the lists: views with a name. What waits is asked of the other rooms each time.';
grant usage on schema desk to {{app}};

create table desk.saved_view (
  id uuid primary key,
  employee_id uuid not null references organization.employee (id),
  list text not null check (list in ('incoming', 'desk')),
  name text not null check (length(name) between 1 and 60),
  filter jsonb not null,
  is_default boolean not null default false,
  created_at timestamptz not null
);
comment on table desk.saved_view is 'A filter of a list under a name, of one person, on every device.';
comment on column desk.saved_view.list is 'incoming: letters one may know of; desk: what waits.';
comment on column desk.saved_view.filter is 'Names and values as they stand in the address of the page; the page reads only what it knows.';
comment on column desk.saved_view.is_default is 'Opened when the list is opened without a filter; at most one a list.';
create unique index saved_view_name on desk.saved_view (employee_id, list, lower(name));
create unique index saved_view_default on desk.saved_view (employee_id, list) where is_default;
grant select, insert, update, delete on desk.saved_view to {{app}};
create trigger guard before insert or update or delete on desk.saved_view for each statement execute function platform.guard('work');
