-- Who asked is told of the answer that came to their own office, once. Before, every office that received a letter said to answer theirs
-- counted: number and day of a letter between two other offices were told, and one answer as often as it had receivers.
create or replace function letters.keep_answer_told() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into letters.answer_told (letter_id, answer_id, letter_number, letter_date)
    select o.id, a.id, a.letter_number, a.letter_date from letters.letter o, letters.letter a
    where o.id = new.other_letter_id and o.direction = 'outgoing' and o.security_class in ('B', 'T') and a.id = new.letter_id and a.direction = 'incoming' and a.security_class in ('B', 'T')
      and a.state <> 'void' and a.sender_withdrew_at is null
      -- A letter from outside answers whoever it says, whichever registry opened it; one of the house answers where it arrives.
      and (a.came_from is null or a.unit_id = o.unit_id)
    on conflict (letter_id, answer_id) do nothing;
  return null;
end $$;

select set_config('lontar.phase', 'work', true), set_config('lontar.roles', '["system"]', true);
delete from letters.answer_told t using letters.letter a, letters.letter o
  where a.id = t.answer_id and o.id = t.letter_id and a.came_from is not null and a.unit_id <> o.unit_id;

-- An answer whose question had a copy in its own office was related to that copy alone: it answers the letter that was sent as well.
insert into letters.relation (letter_id, kind, other_letter_id, made_at)
  select r.letter_id, r.kind, asked.id, r.made_at
  from letters.relation r join letters.letter a on a.id = r.letter_id and a.direction = 'incoming' and a.came_from is not null
  join letters.letter copy on copy.id = r.other_letter_id and copy.direction = 'incoming'
  join letters.letter asked on asked.id = copy.came_from and asked.unit_id = a.unit_id
  where r.kind = 'answers'
  on conflict do nothing;
