-- Who an order sends travels on one letter at a time: two tabs or a colleague began a second one, with a second number and a second claim on
-- the budget. Which letter was begun for whom was only told by a relation of its draft, which its writer may take out and others do not read.
create table letters.travel_letter (
  letter_id uuid primary key references letters.outgoing (letter_id),
  order_id uuid not null references letters.outgoing (letter_id),
  person smallint not null check (person >= 0),
  position_id uuid not null references organization.position (id),
  begun_at timestamptz not null,
  ended boolean not null default false
);
comment on table letters.travel_letter is 'Which travel letter (SPD) was begun for whom an order names.';
comment on column letters.travel_letter.person is 'Place of the person on the page of the order, from 0; a numbered order does not change any more.';
comment on column letters.travel_letter.position_id is 'The desk it was begun at: told to who reads the order and may not know of the travel letter itself.';
comment on column letters.travel_letter.ended is 'Discarded, void or withdrawn: another may be begun.';
create unique index travel_letter_one on letters.travel_letter (order_id, person) where not ended;

grant select, insert on letters.travel_letter to {{app}};
alter table letters.travel_letter enable row level security;
alter table letters.travel_letter force row level security;
create policy travel_letter_read on letters.travel_letter for select using ((select r.content from letters.rights_of(order_id) r) or (select r.knows from letters.rights_of(letter_id) r));
create policy travel_letter_add on letters.travel_letter for insert with check ((select r.content and r.acts && array['full', 'prepare'] from letters.rights_of(order_id) r));
create policy travel_letter_end on letters.travel_letter for update using ((select r.knows from letters.rights_of(letter_id) r)) with check (true);
create trigger guard before insert or update or delete on letters.travel_letter for each statement execute function platform.guard('work');

-- By whatever act a letter ends, and by whoever ends it, who may never have seen the order.
create function letters.end_travel_letter() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update letters.travel_letter set ended = true where letter_id = new.id and not ended;
  return null;
end $$;
revoke all on function letters.end_travel_letter() from public;
create trigger end_travel_letter after update of state on letters.letter for each row
  when (new.direction = 'outgoing' and new.state in ('discarded', 'void', 'withdrawn')) execute function letters.end_travel_letter();

-- Those begun before, as far as their drafts still say of which order and for whom; of several for one person the first that did not end.
select set_config('lontar.phase', 'work', true), set_config('lontar.roles', '["system"]', true);
insert into letters.travel_letter (letter_id, order_id, person, position_id, begun_at, ended)
  select distinct on (l.id) l.id, o.letter_id, (p.place - 1)::smallint, t.drafter_position_id, l.registered_at, l.state in ('discarded', 'void', 'withdrawn')
  from letters.outgoing t join letters.letter l on l.id = t.letter_id join letters.draft d on d.letter_id = l.id
  cross join lateral jsonb_path_query(d.content, '$.relations[*] ? (@.kind == "refers")') as r (said)
  join letters.outgoing o on o.letter_id = (r.said ->> 'letterId')::uuid and o.type_code in ('STUGAS', 'SPERINTAH')
  join letters.draft od on od.letter_id = o.letter_id
  cross join lateral jsonb_path_query(od.content, '$.fields.people[*]') with ordinality as p (said, place)
  where t.type_code = 'SPD' and p.said ->> 'name' = d.content #>> '{fields,traveller,name}' and p.said ->> 'nip' is not distinct from d.content #>> '{fields,traveller,nip}'
  order by l.id, o.letter_id, p.place
  on conflict do nothing;
