-- A regulation is promulgated after it is signed (the five model regulations: Ditetapkan di …, below it Diundangkan di …), so the day, the
-- secretary and the gazette are known when its page is frozen already. They stand beside the page, and on paper in the secretary's own hand.
create table letters.promulgation (
  letter_id uuid primary key references letters.outgoing (letter_id),
  promulgated_on date not null,
  by_title text not null check (length(btrim(by_title)) between 3 and 200),
  by_name text not null check (length(btrim(by_name)) between 3 and 200),
  gazette text not null check (length(btrim(gazette)) between 5 and 300),
  noted_at timestamptz not null,
  noted_by uuid references organization.employee (id),
  noted_by_name text not null
);
comment on table letters.promulgation is 'When, by whom and in which gazette a regulation of the house was promulgated; the last word of whoever may send it, each in the audit chain.';
grant select, insert, update on letters.promulgation to {{app}};
alter table letters.promulgation enable row level security;
alter table letters.promulgation force row level security;
create policy promulgation_read on letters.promulgation for select using ((select r.metadata <> 'no' from letters.rights_of(letter_id) r));
create policy promulgation_add on letters.promulgation for insert with check ((select r.acts && array['full', 'register'] from letters.rights_of(letter_id) r));
create policy promulgation_change on letters.promulgation for update using ((select r.acts && array['full', 'register'] from letters.rights_of(letter_id) r)) with check (true);
create trigger guard before insert or update or delete on letters.promulgation for each statement execute function platform.guard('work');
