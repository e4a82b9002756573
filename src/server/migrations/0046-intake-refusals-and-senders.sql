create table intake.paper_refusal (
  paper_id uuid not null references intake.paper (id) on delete cascade,
  name text not null check (length(name) between 1 and 200),
  code text not null,
  at timestamptz not null,
  primary key (paper_id, name)
);
comment on table intake.paper_refusal is 'A file that was sent for a paper and not taken, with the code of the reason: the paper says so to every clerk of the counter until one has seen it. A file of the same name that is taken lifts it.';
grant select, insert, update, delete on intake.paper_refusal to {{app}};
create trigger guard before insert or update or delete on intake.paper_refusal for each statement execute function platform.guard('work');
alter table intake.paper_refusal enable row level security;
alter table intake.paper_refusal force row level security;
create policy tray on intake.paper_refusal using (exists (select 1 from intake.paper p where p.id = paper_id)) with check (exists (select 1 from intake.paper p where p.id = paper_id));

create table intake.sender_use (
  unit_id uuid not null references organization.unit (id),
  name text not null check (length(name) between 2 and 300),
  party_id uuid references organization.party (id),
  used_at timestamptz not null,
  primary key (unit_id, name)
);
comment on table intake.sender_use is 'Senders as the clerks of a counter wrote them, offered while the next letter is typed. Senders of secret letters are not kept.';
grant select, insert, update on intake.sender_use to {{app}};
create index sender_use_lately on intake.sender_use (unit_id, used_at desc);
create index sender_use_party on intake.sender_use (party_id) where party_id is not null;
create trigger guard before insert or update or delete on intake.sender_use for each statement execute function platform.guard('work');
alter table intake.sender_use enable row level security;
alter table intake.sender_use force row level security;
create policy tray on intake.sender_use using (intake.keeps(unit_id)) with check (intake.keeps(unit_id));

-- A wrong addressee is taken off by the registry while nobody read it there; a reading is a fact and stays.
grant delete on letters.delivery to {{app}};
create policy delivery_take_off on letters.delivery for delete
  using (state = 'unread' and (select r.acts && array['register', 'register_cover'] from letters.rights_of(letter_id) r));
