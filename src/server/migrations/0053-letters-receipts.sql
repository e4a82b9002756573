-- The receiver's letter is hidden from its sender by row-level security, also from a function of the owner. Its states alone are
-- copied to where such a function finds them, as the words of letter_find are.
create table letters.receiver_state (
  letter_id uuid primary key references letters.letter (id),
  state text not null,
  first_read_at timestamptz
);
comment on table letters.receiver_state is 'State of a letter that came from the house itself, for its sender. Not readable by the app: only letters.receipts_of asks it.';

create function letters.keep_receiver_state() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into letters.receiver_state (letter_id, state, first_read_at) values (new.id, new.state, new.first_read_at)
  on conflict (letter_id) do update set state = excluded.state, first_read_at = excluded.first_read_at;
  return null;
end $$;
revoke all on function letters.keep_receiver_state() from public;
create trigger keep_receiver_state after insert or update of state, first_read_at on letters.letter for each row when (new.came_from is not null) execute function letters.keep_receiver_state();

create or replace function letters.receipts_of(letter uuid) returns table (dispatch_id uuid, state text, read_at timestamptz)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query execute $query$
    select d.id,
      case when d.state = 'waiting' then 'waiting' when s.state = 'registered' or o.security_class = 'SR' then 'received'
        when o.security_class = 'R' then case when s.first_read_at is null then 'received' else 'read' end else s.state end,
      case when o.security_class <> 'SR' then s.first_read_at end
    from letters.dispatch d join letters.letter o on o.id = d.letter_id left join letters.receiver_state s on s.letter_id = d.received_letter_id
    where d.letter_id = $1 and (select r.knows from letters.rights_of($1) r)
  $query$ using letter;
end $$;
