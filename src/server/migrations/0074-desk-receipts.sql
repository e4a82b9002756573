-- A sender sees of each desk that was named whether and when it read the letter; of a top secret one nothing.
create table letters.receiver_read (
  letter_id uuid not null references letters.letter (id),
  position_id uuid not null references organization.position (id),
  read_at timestamptz not null,
  primary key (letter_id, position_id)
);
comment on table letters.receiver_read is 'When a desk first read a letter that came from the house itself, for its sender. Not readable by the app: only letters.desk_receipts_of asks it.';

create function letters.keep_receiver_read() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into letters.receiver_read (letter_id, position_id, read_at) select s.letter_id, new.position_id, new.read_at from letters.receiver_state s where s.letter_id = new.letter_id
  on conflict (letter_id, position_id) do nothing;
  return null;
end $$;
revoke all on function letters.keep_receiver_read() from public;
create trigger keep_receiver_read after update of read_at on letters.delivery for each row when (new.read_at is not null) execute function letters.keep_receiver_read();

select set_config('lontar.phase', 'work', true), set_config('lontar.roles', '["system"]', true);
insert into letters.receiver_read (letter_id, position_id, read_at)
  select d.letter_id, d.position_id, min(d.read_at) from letters.delivery d join letters.receiver_state s on s.letter_id = d.letter_id where d.read_at is not null group by d.letter_id, d.position_id;

create function letters.desk_receipts_of(letter uuid) returns table (dispatch_id uuid, position_id uuid, read_at timestamptz)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query execute $query$
    select d.id, w.position_id, w.read_at from letters.dispatch d join letters.letter o on o.id = d.letter_id join letters.receiver_read w on w.letter_id = d.received_letter_id
    where d.letter_id = $1 and o.security_class <> 'SR' and (select r.knows from letters.rights_of($1) r)
  $query$ using letter;
end $$;
comment on function letters.desk_receipts_of(uuid) is 'Which desks read a sent letter, and when; of a top secret one nothing (hak-akses, "sender of a letter toward the receiver''s handling").';
revoke all on function letters.desk_receipts_of(uuid) from public;
grant execute on function letters.desk_receipts_of(uuid) to {{app}};
