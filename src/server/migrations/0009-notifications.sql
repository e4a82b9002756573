create schema notifications;
comment on schema notifications is 'The bell: what happened at a desk, and what each person has seen of it.';
grant usage on schema notifications to {{app}};

create table notifications.notice (
  id uuid primary key,
  position_id uuid not null references organization.position (id),
  employee_id uuid references organization.employee (id),
  kind text not null,
  letter_id uuid references letters.letter (id),
  recipient_id uuid references dispositions.recipient (id),
  security_class text not null check (security_class in ('B', 'T', 'R', 'SR')),
  by_position_id uuid references organization.position (id),
  at timestamptz not null
);
comment on table notifications.notice is 'One bell for one desk. Ids and the security class only: words are asked of the letters room by who reads it.';
comment on column notifications.notice.employee_id is 'Named person; set for top secret letters only.';
comment on column notifications.notice.by_position_id is 'Desk that did it; null for the registry or the program.';
create index notice_position on notifications.notice (position_id, id);
grant select, insert on notifications.notice to {{app}};
create trigger guard before insert or update or delete on notifications.notice for each statement execute function platform.guard('work');

create table notifications.seen (
  position_id uuid not null references organization.position (id),
  employee_id uuid not null references organization.employee (id),
  up_to uuid not null,
  seen_at timestamptz not null,
  primary key (position_id, employee_id)
);
comment on table notifications.seen is 'How far a person has looked at the bell of a desk. Ids of notices are ordered by time.';
grant select, insert, update on notifications.seen to {{app}};
create trigger guard before insert or update or delete on notifications.seen for each statement execute function platform.guard('work');

-- Ids and the class only; every node hears it and passes it to the tabs of that desk.
create function notifications.tell() returns trigger language plpgsql as $$
begin
  perform pg_notify('lontar_live', json_build_object('id', new.id, 'position', new.position_id, 'employee', new.employee_id, 'kind', new.kind,
    'letter', new.letter_id, 'securityClass', new.security_class)::text);
  return null;
end $$;
create trigger tell after insert on notifications.notice for each row execute function notifications.tell();
