-- Seen: the person has looked at the list since it came, so the bell no longer counts it. Read: opened, or all marked as read.
alter table notifications.seen add column read_up_to uuid;
comment on column notifications.seen.read_up_to is 'Up to here the person said to have read everything; null = never said.';

create table notifications.opened (
  notice_id uuid not null references notifications.notice (id),
  employee_id uuid not null references organization.employee (id),
  opened_at timestamptz not null,
  primary key (notice_id, employee_id)
);
comment on table notifications.opened is 'Notices a person opened one by one, through the list or by opening their letter.';
grant select, insert on notifications.opened to {{app}};
create trigger guard before insert or update or delete on notifications.opened for each statement execute function platform.guard('work');

create index notice_letter on notifications.notice (letter_id, position_id);
