-- Invitations: an incoming letter that asks somebody to be somewhere. The words belong to the letter and stand under its policies.

create table letters.invitation (
  letter_id uuid primary key references letters.letter (id),
  event_on date not null,
  starts_at text not null check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ends_at text check (ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and ends_at > starts_at),
  place text not null check (length(btrim(place)) between 2 and 300),
  note text check (length(note) <= 1000),
  changed_at timestamptz not null
);
comment on table letters.invitation is 'When and where an invitation asks its addressees to be.';
comment on column letters.invitation.starts_at is 'Clock time of the city, HH:MM.';
comment on column letters.invitation.ends_at is 'Null: "sampai selesai", the invitation names no end.';
grant select, insert, update, delete on letters.invitation to {{app}};
alter table letters.invitation enable row level security;
alter table letters.invitation force row level security;
create policy invitation_read on letters.invitation for select using (letters.sees_metadata(letter_id));
create policy invitation_add on letters.invitation for insert with check (letters.may_write(letter_id));
create policy invitation_change on letters.invitation for update using (letters.may_write(letter_id)) with check (letters.may_write(letter_id));
create policy invitation_drop on letters.invitation for delete using (letters.may_write(letter_id));
create trigger guard before insert or update or delete on letters.invitation for each statement execute function platform.guard('work');
create view letters.invitation_card with (security_invoker = true) as
  select letter_id, event_on, starts_at, ends_at, place, note, changed_at from letters.invitation;
comment on view letters.invitation_card is 'For other rooms: when and where, as far as the actor sees the letter.';
grant select on letters.invitation_card to {{app}};
