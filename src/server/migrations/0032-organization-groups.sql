create table organization.address_group (
  id uuid primary key,
  name text not null check (length(btrim(name)) between 3 and 120),
  version integer not null default 1,
  created_at timestamptz not null,
  closed_at timestamptz
);
comment on table organization.address_group is 'A named list of positions letters often go to together, common to all registries: "Semua camat".';
create unique index address_group_name on organization.address_group (lower(name)) where closed_at is null;
grant select, insert, update on organization.address_group to {{app}};
create trigger guard before insert or update or delete on organization.address_group for each statement execute function platform.guard('work');

create table organization.address_group_member (
  group_id uuid not null references organization.address_group (id),
  position_id uuid not null references organization.position (id),
  place integer not null,
  primary key (group_id, position_id)
);
comment on table organization.address_group_member is 'Positions of an address group in their order; a closed position is left out when the group is used.';
grant select, insert, update, delete on organization.address_group_member to {{app}};
create trigger guard before insert or update or delete on organization.address_group_member for each statement execute function platform.guard('work');
