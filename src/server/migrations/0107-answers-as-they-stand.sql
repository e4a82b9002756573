-- What the writer of a question is told of its answer follows the answer: its number and day as the registry corrected them, and nothing of one
-- its sender took back.
create function letters.follow_answer_told() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update letters.answer_told set letter_number = new.letter_number, letter_date = new.letter_date where answer_id = new.id;
  return null;
end $$;
revoke all on function letters.follow_answer_told() from public;
create trigger follow_answer_told after update of letter_number, letter_date on letters.letter for each row
  when (new.direction = 'incoming' and (new.letter_number is distinct from old.letter_number or new.letter_date is distinct from old.letter_date)) execute function letters.follow_answer_told();

drop trigger forget_answer_told on letters.letter;
create trigger forget_answer_told after update of state, security_class, sender_withdrew_at on letters.letter for each row
  when (new.state = 'void' or new.security_class in ('R', 'SR') or new.sender_withdrew_at is not null) execute function letters.forget_answer_told();

create or replace function letters.keep_answer_told() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into letters.answer_told (letter_id, answer_id, letter_number, letter_date)
    select o.id, a.id, a.letter_number, a.letter_date from letters.letter o, letters.letter a
    where o.id = new.other_letter_id and o.direction = 'outgoing' and o.security_class in ('B', 'T') and a.id = new.letter_id and a.direction = 'incoming' and a.security_class in ('B', 'T')
      and a.state <> 'void' and a.sender_withdrew_at is null
    on conflict (letter_id, answer_id) do nothing;
  return null;
end $$;

select set_config('lontar.phase', 'work', true), set_config('lontar.roles', '["system"]', true);
delete from letters.answer_told t using letters.letter a where a.id = t.answer_id and a.sender_withdrew_at is not null;
update letters.answer_told t set letter_number = a.letter_number, letter_date = a.letter_date
  from letters.letter a where a.id = t.answer_id and (a.letter_number is distinct from t.letter_number or a.letter_date is distinct from t.letter_date);
