-- The head of a thousand positions carried them all in one text, and each guarded row looked through it: a page of 50 notices took
-- eight times as long as for a clerk. The positions below lie in sixteen texts now, by the last sign of their id.
create or replace function letters.vias_of(grantee text, id uuid) returns text language sql stable parallel safe
  as $$ select case when strpos(current_setting('lontar.hat_index', true), grantee || id::text || '=') > 0
      then split_part(split_part(current_setting('lontar.hat_index', true), grantee || id::text || '=', 2), ';', 1) else '' end
    || case when grantee = 'position' and strpos(current_setting('lontar.below_' || right(id::text, 1), true), id::text) > 0 then ',superior,' else '' end $$;
comment on function letters.vias_of(text, uuid) is 'How the actor stands to a grantee: ",self,,superior,", or empty. Found in text, since it is asked for every guarded row.';
