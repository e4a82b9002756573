-- Who wrote a letter of the house is told that it was answered, by number and day (hak-akses, "sender of a letter toward the receiver's
-- handling": answered). The answer is hidden from them by row-level security where it lies on another desk, so number and day alone are
-- copied to where a function of the owner finds them; of a secret letter or a secret answer nothing.
create table letters.answer_told (
  letter_id uuid not null references letters.letter (id),
  answer_id uuid not null references letters.letter (id),
  letter_number text,
  letter_date date,
  primary key (letter_id, answer_id)
);
comment on table letters.answer_told is 'Number and day of an answer that was received, for who reads the letter it answers. Not readable by the app: only letters.answers_to asks it.';
create index answer_told_answer on letters.answer_told (answer_id);

create function letters.keep_answer_told() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into letters.answer_told (letter_id, answer_id, letter_number, letter_date)
    select o.id, a.id, a.letter_number, a.letter_date from letters.letter o, letters.letter a
    where o.id = new.other_letter_id and o.direction = 'outgoing' and o.security_class in ('B', 'T') and a.id = new.letter_id and a.direction = 'incoming' and a.security_class in ('B', 'T') and a.state <> 'void'
    on conflict (letter_id, answer_id) do nothing;
  return null;
end $$;
revoke all on function letters.keep_answer_told() from public;
create trigger keep_answer_told after insert on letters.relation for each row when (new.kind = 'answers') execute function letters.keep_answer_told();

-- What is void or became secret is not told any more.
create function letters.forget_answer_told() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from letters.answer_told where answer_id = new.id or letter_id = new.id;
  return null;
end $$;
revoke all on function letters.forget_answer_told() from public;
create trigger forget_answer_told after update of state, security_class on letters.letter for each row when (new.state = 'void' or new.security_class in ('R', 'SR')) execute function letters.forget_answer_told();

select set_config('lontar.phase', 'work', true), set_config('lontar.roles', '["system"]', true);
insert into letters.answer_told (letter_id, answer_id, letter_number, letter_date)
  select o.id, a.id, a.letter_number, a.letter_date from letters.relation r join letters.letter o on o.id = r.other_letter_id join letters.letter a on a.id = r.letter_id
  where r.kind = 'answers' and o.direction = 'outgoing' and o.security_class in ('B', 'T') and a.direction = 'incoming' and a.security_class in ('B', 'T') and a.state <> 'void';

create function letters.answers_to(letter uuid) returns table (answer_id uuid, letter_number text, letter_date date)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query execute $query$
    select t.answer_id, t.letter_number, t.letter_date from letters.answer_told t where t.letter_id = $1 and (select r.metadata = 'yes' from letters.rights_of($1) r)
  $query$ using letter;
end $$;
comment on function letters.answers_to(uuid) is 'Which answers to a letter of the house were received: number and day, for who sees its subject.';
revoke all on function letters.answers_to(uuid) from public;
grant execute on function letters.answers_to(uuid) to {{app}};
