-- A registration sent 28 statements; half of its cost was the way to and fro. What every command does at its beginning and at
-- its end is one call each; the order inside (command id, …, outbox, result, audit head last) stays as it was.

create function platform.take_command(p_id uuid, p_name text, p_account uuid, p_hash bytea, p_at timestamptz) returns jsonb language plpgsql as $$
begin
  -- A second request with the same id waits here until the first commits or rolls back.
  insert into platform.command (command_id, name, account_id, input_hash, at) values (p_id, p_name, p_account, p_hash, p_at)
    on conflict (command_id, account_id) do nothing;
  if found then return null; end if;
  return (select jsonb_build_object('name', c.name, 'inputHash', encode(c.input_hash, 'hex'), 'result', c.result)
    from platform.command c where c.command_id = p_id and c.account_id = p_account);
end $$;
comment on function platform.take_command(uuid, text, uuid, bytea, timestamptz) is 'Null when the command is new; else what it answered the first time.';

create function platform.finish_command(p_id uuid, p_account uuid, p_result jsonb, p_events jsonb, p_facts jsonb) returns void language plpgsql as $$
begin
  perform set_config('lontar.phase', 'audit', true);
  if jsonb_array_length(p_events) > 0 then
    insert into platform.outbox (name, payload) select e.value ->> 'name', e.value -> 'payload' from jsonb_array_elements(p_events) with ordinality e order by e.ordinality;
  end if;
  update platform.command set result = p_result where command_id = p_id and account_id = p_account;
  -- The lock of the audit head is the last one a transaction takes.
  if jsonb_array_length(p_facts) > 0 then perform platform.append_audit(p_facts); end if;
end $$;
comment on function platform.finish_command(uuid, uuid, jsonb, jsonb, jsonb) is 'The last statement of every command: outbox, answer, chain.';

-- A letter and its subject are written in one statement, so the words to find it by are written once. Before, the subject came
-- as an update of the row just made: every index of it, two of trigrams among them, was written twice.
create or replace function letters.keep_findable() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_table_name = 'letter' then
    insert into letters.letter_find (letter_id, cover, same_key, subject)
    values (new.id, lower(concat_ws(' ', new.letter_number, new.sender_name)), lower(new.letter_number || '|' || new.sender_name), (select lower(s.subject) from letters.letter_subject s where s.letter_id = new.id))
    on conflict (letter_id) do update set cover = excluded.cover, same_key = excluded.same_key;
  else
    update letters.letter_find set subject = lower(new.subject) where letter_id = new.letter_id and subject is distinct from lower(new.subject);
  end if;
  return null;
end $$;
