-- An event of several days: the invitation says its last day, and its hours no longer have to lie within one day.

alter table letters.invitation add column ends_on date;
comment on column letters.invitation.ends_on is 'Last day of an event of several days; null: it ends on the day it begins. ends_at is then the hour of that last day.';
alter table letters.invitation drop constraint invitation_check;
alter table letters.invitation add constraint invitation_ends_at_check check (ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
alter table letters.invitation add constraint invitation_ends_after_start check (case when ends_on is null then ends_at > starts_at else ends_on > event_on end);
create or replace view letters.invitation_card with (security_invoker = true) as
  select letter_id, event_on, starts_at, ends_at, place, note, changed_at, ends_on from letters.invitation;

alter table calendar.entry add column ends_on date;
comment on column calendar.entry.ends_on is 'Last day of an event of several days; null: the day it begins.';
drop index calendar.entry_day;
create index entry_day on calendar.entry (position_id, (coalesce(ends_on, event_on)));
