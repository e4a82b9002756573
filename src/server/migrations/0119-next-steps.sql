-- The letter of one salary step is begun once, as the travel letter of one person of an order is (0110): two presses, two people of a desk, and
-- desks that do not read each other's drafts began several, each with a number of its own.
create table letters.next_step (
  letter_id uuid primary key references letters.outgoing (letter_id),
  after_id uuid not null references letters.outgoing (letter_id),
  position_id uuid not null references organization.position (id),
  begun_at timestamptz not null,
  ended boolean not null default false
);
comment on table letters.next_step is 'Which letter of a periodic salary step (SKGB) was begun from which last one.';
comment on column letters.next_step.position_id is 'The desk it was begun at.';
comment on column letters.next_step.ended is 'Discarded, void or withdrawn: another may be begun.';
create unique index next_step_one on letters.next_step (after_id) where not ended;

grant select, insert on letters.next_step to {{app}};
alter table letters.next_step enable row level security;
alter table letters.next_step force row level security;
create policy next_step_read on letters.next_step for select using ((select r.content from letters.rights_of(after_id) r) or (select r.knows from letters.rights_of(letter_id) r));
create policy next_step_end on letters.next_step for update using ((select r.knows from letters.rights_of(letter_id) r)) with check (true);
create trigger guard before insert or update or delete on letters.next_step for each statement execute function platform.guard('work');

-- Who writes the replacement of such a letter need not read what it was begun from. In functions: a policy that reads its own table never ends.
create function letters.held_step(p_after uuid) returns boolean language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return exists (select from letters.next_step t where t.after_id = p_after and (select r.acts && array['full', 'prepare'] from letters.rights_of(t.letter_id) r));
end $$;
create function letters.held_place(p_order uuid, p_person smallint) returns boolean language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return exists (select from letters.travel_letter t where t.order_id = p_order and t.person = p_person and (select r.acts && array['full', 'prepare'] from letters.rights_of(t.letter_id) r));
end $$;
revoke all on function letters.held_step(uuid), letters.held_place(uuid, smallint) from public;
grant execute on function letters.held_step(uuid), letters.held_place(uuid, smallint) to {{app}};

create policy next_step_add on letters.next_step for insert with check ((select r.content from letters.rights_of(after_id) r) or letters.held_step(after_id));
drop policy travel_letter_add on letters.travel_letter;
create policy travel_letter_add on letters.travel_letter for insert
  with check ((select r.content and r.acts && array['full', 'prepare'] from letters.rights_of(order_id) r) or letters.held_place(order_id, person));

create or replace function letters.end_travel_letter() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update letters.travel_letter set ended = true where letter_id = new.id and not ended;
  update letters.next_step set ended = true where letter_id = new.id and not ended;
  return null;
end $$;

-- Those begun before, as far as their drafts still say after which letter; of several the first that did not end.
select set_config('lontar.phase', 'work', true), set_config('lontar.roles', '["system"]', true);
insert into letters.next_step (letter_id, after_id, position_id, begun_at, ended)
  select distinct on (l.id) l.id, o.letter_id, t.drafter_position_id, l.registered_at, l.state in ('discarded', 'void', 'withdrawn')
  from letters.outgoing t join letters.letter l on l.id = t.letter_id join letters.draft d on d.letter_id = l.id
  cross join lateral jsonb_path_query(d.content, '$.relations[*] ? (@.kind == "refers")') as r (said)
  join letters.outgoing o on o.letter_id = (r.said ->> 'letterId')::uuid and o.type_code = 'SKGB' and o.letter_id <> t.letter_id
  where t.type_code = 'SKGB'
  order by l.id, o.letter_id
  on conflict do nothing;
