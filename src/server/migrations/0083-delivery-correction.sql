-- Where a signed letter is delivered may be mended without touching what is signed: the office has moved, the address was mistyped. The page
-- keeps what it says; each mending is in the log of the letter.
create table letters.delivery_correction (
  letter_id uuid not null references letters.outgoing (letter_id),
  line text not null check (line ~ '^(to|copies):[0-9]{1,3}$'),
  email text,
  attention text,
  place text,
  made_at timestamptz not null,
  made_by uuid references organization.employee (id),
  made_by_name text not null,
  primary key (letter_id, line)
);
comment on table letters.delivery_correction is 'How an addressee outside is reached in this sending, where that differs from the page; the last word of whoever may send or hand over.';
grant select, insert, update on letters.delivery_correction to {{app}};
alter table letters.delivery_correction enable row level security;
alter table letters.delivery_correction force row level security;
create policy delivery_correction_read on letters.delivery_correction for select using ((select r.metadata <> 'no' from letters.rights_of(letter_id) r));
create policy delivery_correction_add on letters.delivery_correction for insert with check ((select r.acts && array['full', 'register'] from letters.rights_of(letter_id) r));
create policy delivery_correction_change on letters.delivery_correction for update using ((select r.acts && array['full', 'register'] from letters.rights_of(letter_id) r)) with check (true);
create trigger guard before insert or update or delete on letters.delivery_correction for each statement execute function platform.guard('work');
