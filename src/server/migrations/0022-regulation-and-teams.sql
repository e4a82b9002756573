-- Another regulation may be chosen later: what nobody filled goes, what somebody filled stays.
grant delete on organization.role_name, organization.team, organization.team_seat to {{app}};

create table organization.team_change (
  id uuid primary key,
  team_id uuid not null,
  team_name text not null,
  decree_number text,
  decree_date date,
  seats jsonb not null,
  by_name text not null,
  at timestamptz not null
);
comment on table organization.team_change is 'How a managing team stood after each change: its decree and who sat in it. The team itself may be gone with another regulation.';
comment on column organization.team_change.seats is '[{seat, name}], names as they were.';
create index team_change_team on organization.team_change (team_id, at desc);
grant select, insert on organization.team_change to {{app}};
create trigger guard before insert or update or delete on organization.team_change for each statement execute function platform.guard('work');
