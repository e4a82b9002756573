-- What a command answered is kept so that a repeat answers the same. After some weeks nobody repeats it, and a form that saves as one types leaves a row each time.
create function platform.forget_commands(p_before timestamptz, p_most integer) returns integer language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone integer;
begin
  -- Whatever it is asked: a week is what a device in a drawer and a queue that stood still may need.
  delete from platform.command c using (
    select d.command_id, d.account_id from platform.command d where d.at < least(p_before, clock_timestamp() - interval '7 days') order by d.at limit p_most for update skip locked
  ) old where c.command_id = old.command_id and c.account_id = old.account_id;
  get diagnostics gone = row_count;
  return gone;
end $$;
comment on function platform.forget_commands(timestamptz, integer) is 'Removes the oldest answers of commands, never of the last seven days, and says how many. The program cannot delete them otherwise: a forgotten command could be done twice.';
revoke all on function platform.forget_commands(timestamptz, integer) from public;
grant execute on function platform.forget_commands(timestamptz, integer) to {{app}};
