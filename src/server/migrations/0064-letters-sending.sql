-- Sending a letter: ten seconds in which it can be taken back, then one dispatch for each unit of the house and one consignment for
-- each addressee outside it.

alter table letters.letter drop constraint letter_state_check;
alter table letters.letter add constraint letter_state_check check (case direction
  when 'incoming' then state in ('registered', 'read', 'in_progress', 'closed', 'void')
  else state in ('draft', 'in_route', 'returned', 'approved', 'numbered', 'signed', 'sending', 'sent', 'discarded', 'void', 'withdrawn') end);
alter table letters.letter drop constraint letter_entry_by_state;
alter table letters.letter add constraint letter_entry_by_state check (case
  when direction = 'incoming' or state in ('numbered', 'signed', 'sending', 'sent', 'void', 'withdrawn') then entry_id is not null
  else entry_id is null end);
drop index letters.access_outgoing_open;
create index access_outgoing_open on letters.access (grantee, grantee_id, registered_at desc, letter_id desc)
  where outgoing and state in ('draft', 'in_route', 'returned', 'approved', 'numbered', 'signed', 'sending');

create table letters.sending (
  id uuid primary key,
  letter_id uuid not null references letters.outgoing (letter_id),
  state text not null check (state in ('waiting', 'gone', 'undone')),
  asked_at timestamptz not null,
  goes_at timestamptz not null,
  ended_at timestamptz,
  employee_id uuid references organization.employee (id),
  actor_name text not null,
  position_id uuid references organization.position (id),
  seat text,
  plan jsonb not null,
  constraint sending_ended_whole check ((state = 'waiting') = (ended_at is null)),
  constraint sending_waits check (goes_at >= asked_at)
);
comment on table letters.sending is 'Somebody pressed "send": until goes_at it can be taken back, then the letter goes out, once.';
comment on column letters.sending.plan is 'What the summary showed: {units: [{unitId, desks}], outside: [{line, kind, name, attention, place, partyId, way, email}]}.';
create unique index sending_one on letters.sending (letter_id) where state = 'waiting';
create index sending_due on letters.sending (goes_at) where state = 'waiting';
grant select, insert, update on letters.sending to {{app}};

create table letters.consignment (
  id uuid primary key,
  letter_id uuid not null references letters.outgoing (letter_id),
  line text not null check (line ~ '^(to|copies):[0-9]{1,3}$'),
  kind text not null check (kind in ('to', 'copy')),
  name text not null,
  attention text,
  place text,
  party_id uuid references organization.party (id),
  way text not null check (way in ('mail', 'courier')),
  state text not null check (state in ('waiting', 'handing', 'sent', 'refused', 'unknown', 'bounced', 'received', 'undelivered', 'cancelled')),
  made_at timestamptz not null,
  changed_at timestamptz not null,
  note text,
  email text,
  message_id text,
  tries integer not null default 0,
  claimed_at timestamptz,
  next_try_at timestamptz,
  answer text,
  unit_id uuid references organization.unit (id),
  day date,
  n integer,
  received_by text,
  received_at timestamptz,
  receipt_kind text check (receipt_kind in ('photo', 'drawn')),
  receipt_file_id uuid references documents.file (id),
  handled_by uuid references organization.employee (id),
  handled_by_name text,
  constraint consignment_once unique (letter_id, line),
  constraint consignment_state_by_way check (case way when 'mail' then state in ('waiting', 'handing', 'sent', 'refused', 'unknown', 'bounced', 'received', 'cancelled') else state in ('waiting', 'received', 'undelivered', 'cancelled') end),
  constraint consignment_mail_whole check (way <> 'mail' or (email is not null and message_id is not null and next_try_at is not null)),
  constraint consignment_courier_whole check (way <> 'courier' or (unit_id is not null and day is not null and n is not null)),
  constraint consignment_receipt_whole check ((receipt_kind is null) = (receipt_file_id is null)),
  constraint consignment_received_whole check (way <> 'courier' or (state = 'received') = (received_by is not null and received_at is not null))
);
comment on table letters.consignment is 'A sent letter on its way to one addressee outside the house: by e-mail, or by hand with a line in the expedition book.';
comment on column letters.consignment.line is 'Which line of the letter it is: to:0 the first of "Yth.", copies:1 the second copy. Content is frozen, so the line stays.';
comment on column letters.consignment.state is 'handing: the mail server took addressee and sender and is being given the letter; whoever dies now leaves a letter of which nobody knows whether it arrived.';
comment on column letters.consignment.message_id is 'Made once: whatever is tried again carries it, and a bounce names it.';
comment on column letters.consignment.answer is 'What the mail server said last, or what broke.';
comment on column letters.consignment.n is 'Line of the expedition book of that unit and day.';
comment on column letters.consignment.note is 'What a person said who settled it, or why it was not delivered.';
create index consignment_mail_due on letters.consignment (next_try_at) where way = 'mail' and state in ('waiting', 'handing');
create unique index consignment_book on letters.consignment (unit_id, day, n) where way = 'courier';
create index consignment_to_carry on letters.consignment (unit_id) where way = 'courier' and state in ('waiting', 'undelivered');
grant select, insert, update on letters.consignment to {{app}};

create index dispatch_waiting on letters.dispatch (sent_at) where state = 'waiting';

create table letters.expedition_day (
  unit_id uuid not null references organization.unit (id),
  day date not null,
  last_n integer not null,
  primary key (unit_id, day)
);
comment on table letters.expedition_day is 'Last line given in the expedition book of a unit on a day; holds nothing of a letter.';
grant select, insert, update on letters.expedition_day to {{app}};
create trigger guard before insert or update or delete on letters.expedition_day for each statement execute function platform.guard('work');

do $$
declare guarded text;
begin
  foreach guarded in array array['sending', 'consignment'] loop
    execute format('alter table letters.%I enable row level security', guarded);
    execute format('alter table letters.%I force row level security', guarded);
    execute format('create policy %I on letters.%I for select using ((select r.metadata <> ''no'' from letters.rights_of(letter_id) r))', guarded || '_read', guarded);
    execute format('create policy %I on letters.%I for insert with check ((select r.acts && array[''full'', ''register'', ''register_cover''] from letters.rights_of(letter_id) r))', guarded || '_add', guarded);
    execute format('create policy %I on letters.%I for update using ((select r.acts && array[''full'', ''register'', ''register_cover''] from letters.rights_of(letter_id) r)) with check (true)', guarded || '_change', guarded);
    execute format('create trigger guard before insert or update or delete on letters.%I for each statement execute function platform.guard(''work'')', guarded);
  end loop;
end $$;
