create table letters.carried (
  letter_id uuid primary key references letters.letter (id),
  file_id uuid not null references documents.file (id),
  standing text not null check (standing in ('own', 'known', 'unknown', 'refused')),
  reason text,
  letter_number text,
  relations jsonb not null,
  organization text,
  fingerprint text,
  signer_name text,
  signer_title text,
  claimed_at timestamptz,
  checked_at timestamptz not null,
  accepted boolean,
  decided_by text,
  constraint carried_refused_whole check ((standing = 'refused') = (reason is not null))
);
comment on table letters.carried is 'What the signature of a received letter was found to be when it came, append-only; its file lies beside it bit for bit.';
comment on column letters.carried.standing is 'own: signed here; known: by an issuer on the list of that day; unknown: nobody vouched for the issuer; refused: its data was none, it is a scan.';
comment on column letters.carried.letter_number is 'As the signed data says it; null where the data was not taken.';
comment on column letters.carried.relations is 'Letters it answers, refers to, replaces or withdraws, as its data says: [{kind, number, date, sender}].';
comment on column letters.carried.accepted is 'Of an unknown issuer: whether the clerk took its data; decided_by says who.';
create index carried_file on letters.carried (file_id);
create index carried_number on letters.carried (letter_number) where letter_number is not null;
grant select, insert on letters.carried to {{app}};
alter table letters.carried enable row level security;
alter table letters.carried force row level security;
create policy carried_read on letters.carried for select using ((select r.metadata = 'yes' from letters.rights_of(letter_id) r));
create policy carried_add on letters.carried for insert with check ((select r.acts && array['full', 'register', 'register_cover'] from letters.rights_of(letter_id) r));
create trigger guard before insert or update or delete on letters.carried for each statement execute function platform.guard('work');

-- A letter that comes from outside names the letters of this house it answers by their numbers.
create index letter_outgoing_number on letters.letter (letter_number) where direction = 'outgoing' and letter_number is not null;

-- ── for the rooms above ──

create view letters.relation_card with (security_invoker = true) as select letter_id, kind, other_letter_id, made_at from letters.relation;
comment on view letters.relation_card is 'For other rooms: how one letter stands to another, as far as one sees the subject of either.';
create view letters.dispatch_card with (security_invoker = true) as
  select d.id as dispatch_id, d.letter_id, d.unit_id, r.state, d.sent_at, d.received_at, r.read_at
  from letters.dispatch d cross join lateral letters.receipts_of(d.letter_id) r where r.dispatch_id = d.id;
comment on view letters.dispatch_card is 'For other rooms: where a sent letter stands with each receiving unit, as far as its sender may know.';
grant select on letters.relation_card, letters.dispatch_card to {{app}};
