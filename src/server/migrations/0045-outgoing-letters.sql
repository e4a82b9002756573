-- The outgoing letter. It is a letter like any other: the same rule says who may know, see, read and act. Its drafter, those who
-- initial and who signs hold access rows as drafter and approver. What it says is a draft until content, date and number are frozen.

alter table letters.letter drop constraint letter_direction_check;
alter table letters.letter add constraint letter_direction_check check (direction in ('incoming', 'outgoing'));
alter table letters.letter drop constraint letter_state_check;
alter table letters.letter add constraint letter_state_check check (case direction
  when 'incoming' then state in ('registered', 'read', 'in_progress', 'closed', 'void')
  else state in ('draft', 'in_route', 'returned', 'approved', 'numbered', 'signed', 'sent', 'discarded', 'void', 'withdrawn') end);
alter table letters.letter alter column entry_id drop not null;
alter table letters.letter add constraint letter_entry_by_state check (case
  when direction = 'incoming' or state in ('numbered', 'signed', 'sent', 'void', 'withdrawn') then entry_id is not null
  else entry_id is null end);
alter table letters.letter add column came_from uuid references letters.letter (id);
alter table letters.letter add constraint letter_came_from_incoming check (came_from is null or direction = 'incoming');
comment on column letters.letter.direction is 'incoming: entered by a registry. outgoing: written in the house; each unit that receives it in the house enters it as an incoming letter of its own.';
comment on column letters.letter.received_on is 'Of an outgoing letter: the day it was begun.';
comment on column letters.letter.entry_id is 'Entry of the register. No foreign key: the entry is written after the letter, by the lock order. An outgoing letter has none until its content is frozen.';
comment on column letters.letter.came_from is 'The outgoing letter of the house this was entered from.';
create index letter_came_from on letters.letter (came_from) where came_from is not null;

alter table letters.access add column outgoing boolean not null default false;
comment on column letters.access.outgoing is 'The letter is an outgoing one: lists of letters received leave it out, lists of letters written start from it.';
drop index letters.access_list;
create index access_list on letters.access (grantee, grantee_id, registered_at desc, letter_id desc) include (relation, security_class, state, urgency, outgoing);
drop index letters.access_received;
create index access_received on letters.access (grantee, grantee_id, received_on desc, letter_id desc) include (relation, security_class, outgoing);
create index access_outgoing on letters.access (grantee, grantee_id, registered_at desc, letter_id desc) include (relation, security_class, state, urgency) where outgoing;
create index access_outgoing_open on letters.access (grantee, grantee_id, registered_at desc, letter_id desc) where outgoing and state in ('draft', 'in_route', 'returned', 'approved', 'numbered', 'signed');

create table letters.outgoing (
  letter_id uuid primary key references letters.letter (id),
  type_code text not null check (type_code ~ '^[A-Z]{2,30}$'),
  drafter_position_id uuid not null references organization.position (id),
  drafter_employee_id uuid not null references organization.employee (id),
  signer_position_id uuid references organization.position (id),
  addressee text,
  way text check (way in ('certificate', 'login', 'wet')),
  check_code text unique check (check_code ~ '^[0-9A-Za-z]{16,32}$'),
  numbered_at timestamptz,
  finished_at timestamptz,
  finished_by uuid references organization.employee (id),
  finished_position_id uuid references organization.position (id),
  finished_seat text,
  file_id uuid references documents.file (id),
  sent_at timestamptz,
  constraint outgoing_finished_whole check ((finished_at is null) = (file_id is null))
);
comment on table letters.outgoing is 'What an outgoing letter has beside every letter; no content.';
comment on column letters.outgoing.signer_position_id is 'Who is to sign it, as the draft says now.';
comment on column letters.outgoing.addressee is 'First line of "Yth.", for lists of who may see the cover.';
comment on column letters.outgoing.check_code is 'Signs nobody can guess; the QR on the page leads to it.';
comment on column letters.outgoing.finished_seat is 'How who signed held the position: definitive, plt, plh …';
comment on column letters.outgoing.file_id is 'The finished letter; it never changes.';
grant select, insert, update on letters.outgoing to {{app}};

create table letters.draft (
  letter_id uuid primary key references letters.outgoing (letter_id),
  content jsonb not null,
  version integer not null default 1,
  saved_at timestamptz not null,
  saved_by uuid references organization.employee (id),
  saved_by_name text not null
);
comment on table letters.draft is 'What an outgoing letter says now; who reads its content reads it. After its number was given it does not change.';
comment on column letters.draft.version is 'Grows with each saving; who saves names the one they wrote on.';
grant select, insert, update on letters.draft to {{app}};

create table letters.draft_version (
  letter_id uuid not null references letters.outgoing (letter_id),
  n integer not null check (n >= 1),
  content_version integer not null,
  content jsonb not null,
  parts jsonb not null,
  cause text not null check (cause in ('begun', 'saved', 'submitted', 'returned', 'recalled', 'frozen')),
  kept_at timestamptz not null,
  kept_by uuid references organization.employee (id),
  kept_by_name text not null,
  primary key (letter_id, n)
);
comment on table letters.draft_version is 'What an outgoing letter said, append-only: each time it changed hands, and every few minutes while it is written.';
comment on column letters.draft_version.parts is 'Hashes of the named parts: [{name, hash}], SHA-256 of their canonical JSON.';
grant select, insert on letters.draft_version to {{app}};

create table letters.frozen (
  letter_id uuid primary key references letters.outgoing (letter_id),
  sheet jsonb not null,
  parts jsonb not null,
  letter_date date not null,
  frozen_at timestamptz not null
);
comment on table letters.frozen is 'The page of a numbered letter as data, append-only: typeset again it gives the same bytes. Its number stands in the register.';
grant select, insert on letters.frozen to {{app}};

create table letters.relation (
  letter_id uuid not null references letters.letter (id),
  kind text not null check (kind in ('answers', 'refers', 'replaces', 'withdraws')),
  other_letter_id uuid not null references letters.letter (id),
  made_at timestamptz not null,
  primary key (letter_id, kind, other_letter_id),
  constraint relation_of_two check (letter_id <> other_letter_id)
);
comment on table letters.relation is 'How one letter stands to another, written when its content is frozen.';
grant select, insert on letters.relation to {{app}};
create index relation_other on letters.relation (other_letter_id);

create table letters.dispatch (
  id uuid primary key,
  letter_id uuid not null references letters.outgoing (letter_id),
  unit_id uuid not null references organization.unit (id),
  positions jsonb not null,
  state text not null check (state in ('waiting', 'received')),
  sent_at timestamptz not null,
  received_at timestamptz,
  received_letter_id uuid references letters.letter (id),
  constraint dispatch_once unique (letter_id, unit_id),
  constraint dispatch_received_whole check ((state = 'received') = (received_letter_id is not null) and (state = 'received') = (received_at is not null))
);
comment on table letters.dispatch is 'A finished letter on its way to one unit of the house: entered in its book exactly once.';
comment on column letters.dispatch.positions is 'Whom of that unit it goes to: [{positionId, kind}].';
grant select, insert, update on letters.dispatch to {{app}};

-- ── row-level security, also against the owner; the rule in place as everywhere ──

do $$
declare
  guarded record;
begin
  for guarded in select * from (values
    ('outgoing', 'r.knows', 'iu'), ('draft', 'r.content', 'iu'), ('draft_version', 'r.content', 'i'), ('frozen', 'r.content', 'i'),
    ('relation', 'r.metadata = ''yes''', 'i'), ('dispatch', 'r.knows', 'iu')) as g (name, reads, writes)
  loop
    execute format('alter table letters.%I enable row level security', guarded.name);
    execute format('alter table letters.%I force row level security', guarded.name);
    execute format('create policy %I on letters.%I for select using ((select %s from letters.rights_of(letter_id) r))', guarded.name || '_read', guarded.name, guarded.reads);
    execute format('create policy %I on letters.%I for insert with check ((select r.acts && array[''full'', ''prepare'', ''register'', ''register_cover''] from letters.rights_of(letter_id) r))', guarded.name || '_add', guarded.name);
    if guarded.writes = 'iu' then
      execute format('create policy %I on letters.%I for update using ((select r.acts && array[''full'', ''prepare'', ''register'', ''register_cover''] from letters.rights_of(letter_id) r)) with check (true)', guarded.name || '_change', guarded.name);
    end if;
    execute format('create trigger guard before insert or update or delete on letters.%I for each statement execute function platform.guard(''work'')', guarded.name);
  end loop;
end $$;

-- The other letter's reader sees from which side they stand together.
create policy relation_read_other on letters.relation for select using ((select r.metadata = 'yes' from letters.rights_of(other_letter_id) r));

create function letters.receipts_of(letter uuid) returns table (dispatch_id uuid, state text, read_at timestamptz)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query execute $query$
    select d.id,
      case when d.state = 'waiting' then 'waiting' when l.state = 'registered' or o.security_class = 'SR' then 'received'
        when o.security_class = 'R' then case when l.first_read_at is null then 'received' else 'read' end else l.state end,
      case when o.security_class <> 'SR' then l.first_read_at end
    from letters.dispatch d join letters.letter o on o.id = d.letter_id left join letters.letter l on l.id = d.received_letter_id
    where d.letter_id = $1 and (select r.knows from letters.rights_of($1) r)
  $query$ using letter;
end $$;
comment on function letters.receipts_of(uuid) is 'What a sender may know of the receivers (hak-akses, "sender of a letter toward the receiver''s handling"): states only; of a secret letter received and read, of a top secret one received.';
revoke all on function letters.receipts_of(uuid) from public;
grant execute on function letters.receipts_of(uuid) to {{app}};

-- ── cards ──

create or replace view letters.letter_card with (security_invoker = true) as
  select l.id, l.direction, l.unit_id, l.urgency, l.security_class, l.state, l.sealed, l.received_on, l.reply_due_on, l.registered_at, l.first_read_at, l.closed_at, l.version,
    r.metadata, r.content as may_read, r.acts,
    e.book_id, e.n as agenda_number, e.text as agenda_text, e.void_reason,
    case when r.metadata <> 'no' then l.sender_name end as sender_name,
    case when r.metadata <> 'no' then l.letter_number end as letter_number,
    case when r.metadata <> 'no' then l.letter_date end as letter_date,
    s.subject, s.summary,
    case when r.metadata = 'yes' then l.classification end as classification
  from letters.letter l
  cross join lateral letters.rights_of(l.id) r
  left join letters.letter_subject s on s.letter_id = l.id
  left join registers.entry_card e on e.id = l.entry_id
  where l.direction = 'incoming';
comment on view letters.letter_card is 'A letter a registry entered, as the actor may see it: subject null unless metadata = yes, sender, number and date null unless at least the cover may be seen.';

create view letters.outgoing_card with (security_invoker = true) as
  select l.id, l.unit_id, l.urgency, l.security_class, l.state, l.registered_at as begun_at, l.version, r.metadata, r.content as may_read, r.acts,
    o.type_code, o.drafter_position_id, o.drafter_employee_id, o.signer_position_id, o.way, o.numbered_at, o.finished_at, o.sent_at, o.file_id,
    case when r.metadata <> 'no' then o.addressee end as addressee,
    e.book_id, e.n as agenda_number, e.void_reason,
    case when r.metadata <> 'no' then e.text end as letter_number,
    case when r.metadata <> 'no' then l.letter_date end as letter_date,
    s.subject
  from letters.letter l
  join letters.outgoing o on o.letter_id = l.id
  cross join lateral letters.rights_of(l.id) r
  left join letters.letter_subject s on s.letter_id = l.id
  left join registers.entry_card e on e.id = l.entry_id;
comment on view letters.outgoing_card is 'A letter written in the house as the actor may see it; masked as letter_card is.';
grant select on letters.outgoing_card to {{app}};

create or replace view letters.access_card with (security_invoker = true) as
  select letter_id, grantee, grantee_id, relation, security_class, since, registered_at, received_on, urgency, state, unit_id, due_on, outgoing from letters.access;

-- Who reads the reasons of a route of initials is who reads the letter.
create function letters.reads_letter(letter uuid) returns boolean language sql stable parallel safe as $$ select r.content from letters.rights_of(letter) r $$;
comment on function letters.reads_letter(uuid) is 'Named to the approvals room as the rule of its subject letter.';
select approvals.name_subject('letter', 'letters.reads_letter');
