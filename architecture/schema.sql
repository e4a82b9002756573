-- Written by `npm run schema`. Do not edit.

CREATE OR REPLACE FUNCTION approvals.name_subject(kind text, reads text)
 RETURNS void
 LANGUAGE sql
AS $function$ insert into approvals.subject (kind, reads) values (kind, reads) on conflict on constraint subject_pkey do update set reads = excluded.reads $function$;

CREATE OR REPLACE FUNCTION approvals.reads_subject(subject_kind text, subject_id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
declare
  rule text;
  answer boolean;
begin
  select s.reads into rule from approvals.subject s where s.kind = subject_kind;
  if rule is null then return false; end if;
  execute 'select ' || rule || '($1)' into answer using subject_id;
  return coalesce(answer, false);
end $function$;

CREATE OR REPLACE FUNCTION intake.keeps(unit uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select coalesce(platform.actor_text('roles')::jsonb ? 'system', false)
    or strpos(split_part(split_part(coalesce(platform.actor_text('hat_index'), ''), 'registry' || unit::text || '=', 2), ';', 1), ',self,') > 0
$function$;

CREATE OR REPLACE FUNCTION letters.answers_to(letter uuid)
 RETURNS TABLE(answer_id uuid, letter_number text, letter_date date)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return query execute $query$
    select t.answer_id, t.letter_number, t.letter_date from letters.answer_told t where t.letter_id = $1 and (select r.metadata = 'yes' from letters.rights_of($1) r)
  $query$ using letter;
end $function$;

CREATE OR REPLACE FUNCTION letters.desk_receipts_of(letter uuid)
 RETURNS TABLE(dispatch_id uuid, position_id uuid, read_at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return query execute $query$
    select d.id, w.position_id, w.read_at from letters.dispatch d join letters.letter o on o.id = d.letter_id join letters.receiver_read w on w.letter_id = d.received_letter_id
    where d.letter_id = $1 and o.security_class <> 'SR' and (select r.knows from letters.rights_of($1) r)
  $query$ using letter;
end $function$;

CREATE OR REPLACE FUNCTION letters.end_travel_letter()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update letters.travel_letter set ended = true where letter_id = new.id and not ended;
  update letters.next_step set ended = true where letter_id = new.id and not ended;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION letters.follow_answer_told()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update letters.answer_told set letter_number = new.letter_number, letter_date = new.letter_date where answer_id = new.id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION letters.forget_answer_told()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  delete from letters.answer_told where answer_id = new.id or letter_id = new.id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION letters.hats()
 RETURNS TABLE(grantee text, id uuid, via text)
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select h.grantee, h.id, h.via from jsonb_to_recordset(coalesce(platform.actor_text('hats'), '[]')::jsonb) as h (grantee text, id uuid, via text) $function$;

CREATE OR REPLACE FUNCTION letters.held_place(p_order uuid, p_person smallint)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return exists (select from letters.travel_letter t where t.order_id = p_order and t.person = p_person and (select r.acts && array['full', 'prepare'] from letters.rights_of(t.letter_id) r));
end $function$;

CREATE OR REPLACE FUNCTION letters.held_step(p_after uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return exists (select from letters.next_step t where t.after_id = p_after and (select r.acts && array['full', 'prepare'] from letters.rights_of(t.letter_id) r));
end $function$;

CREATE OR REPLACE FUNCTION letters.holds(place text, words jsonb)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select string_agg(w.holds, ' and ') from (
    select '(' || string_agg(format('%s like %L', place, '%' || one || '%'), ' or ') || ')' as holds
    from jsonb_array_elements(words) with ordinality as word (ways, n), jsonb_array_elements_text(word.ways) as one group by word.n) w
$function$;

CREATE OR REPLACE FUNCTION letters.is_system()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce(platform.actor_text('roles')::jsonb ? 'system', false) $function$;

CREATE OR REPLACE FUNCTION letters.keep_answer_told()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into letters.answer_told (letter_id, answer_id, letter_number, letter_date)
    select o.id, a.id, a.letter_number, a.letter_date from letters.letter o, letters.letter a
    where o.id = new.other_letter_id and o.direction = 'outgoing' and o.security_class in ('B', 'T') and a.id = new.letter_id and a.direction = 'incoming' and a.security_class in ('B', 'T')
      and a.state <> 'void' and a.sender_withdrew_at is null
      -- A letter from outside answers whoever it says, whichever registry opened it; one of the house answers where it arrives.
      and (a.came_from is null or a.unit_id = o.unit_id)
    on conflict (letter_id, answer_id) do nothing;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION letters.keep_findable()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if tg_table_name = 'letter' then
    insert into letters.letter_find (letter_id, cover, same_key, subject)
    values (new.id, lower(concat_ws(' ', coalesce(new.letter_number, case when new.direction = 'outgoing' then (select e.text from registers.entry e where e.id = new.entry_id) end), new.sender_name)),
      lower(new.letter_number || '|' || new.sender_name), (select lower(s.subject) from letters.letter_subject s where s.letter_id = new.id))
    on conflict (letter_id) do update set cover = excluded.cover, same_key = excluded.same_key;
  else
    update letters.letter_find set subject = lower(new.subject) where letter_id = new.letter_id and subject is distinct from lower(new.subject);
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION letters.keep_outgoing_findable()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if tg_table_name = 'outgoing' then
    update letters.letter_find set signer_position_id = new.signer_position_id, signer_employee_id = new.signer_employee_id, written = letters.written_words(new.type_code, new.addressees) where letter_id = new.letter_id;
  elsif tg_op = 'INSERT' or old.content -> 'relations' is distinct from new.content -> 'relations' then
    update letters.letter_find set related = (select array_agg((r ->> 'letterId')::uuid) from jsonb_array_elements(new.content -> 'relations') r) where letter_id = new.letter_id;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION letters.keep_receiver_read()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into letters.receiver_read (letter_id, position_id, read_at) select s.letter_id, new.position_id, new.read_at from letters.receiver_state s where s.letter_id = new.letter_id
  on conflict (letter_id, position_id) do nothing;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION letters.keep_receiver_state()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into letters.receiver_state (letter_id, state, first_read_at) values (new.id, new.state, new.first_read_at)
  on conflict (letter_id) do update set state = excluded.state, first_read_at = excluded.first_read_at;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION letters.matching(words text, most integer)
 RETURNS TABLE(letter_id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'letters', 'pg_temp'
AS $function$
begin
  return query execute $query$
    with hats as materialized (select h.grantee, h.id, h.via, count(*) over () as many from letters.hats() h), fitting as materialized (
      select f.letter_id, f.cover like '%' || $1 || '%' as by_cover from letters.letter_find f
      where f.cover like '%' || $1 || '%' or f.subject like '%' || $1 || '%' order by f.letter_id desc limit $2
    ), own as materialized (
      select distinct o.letter_id from hats w cross join lateral (
        select a.letter_id from letters.access a where a.grantee = w.grantee and a.grantee_id = w.id order by a.registered_at desc, a.letter_id desc limit greatest(20, $2 / w.many)) o
      where (select count(*) from fitting) >= $2
    ), found as (
      select * from fitting union
      select f.letter_id, f.cover like '%' || $1 || '%' from letters.letter_find f
      where f.letter_id = any (array(select o.letter_id from own o)) and (f.cover like '%' || $1 || '%' or f.subject like '%' || $1 || '%')
    )
    select f.letter_id from found f where exists (
      select 1 from (select a.* from letters.access a where a.letter_id = f.letter_id offset 0) a
      join hats h on h.grantee = a.grantee and h.id = a.grantee_id
      join letters.access_rule r on r.relation = a.relation and r.via = h.via and r.security_class = a.security_class
      where r.metadata = 'yes' or (f.by_cover and r.metadata = 'cover')) order by f.letter_id desc limit $2
  $query$ using words, most;
end $function$;

CREATE OR REPLACE FUNCTION letters.matching_signer_or_relation(words text, most integer)
 RETURNS TABLE(letter_id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'letters', 'pg_temp'
AS $function$
begin
  return query execute $query$
    with hats as materialized (select h.grantee, h.id, h.via from letters.hats() h), signed as materialized (
      select one.letter_id from (select p.id from organization.position p where lower(p.title) like '%' || $1 || '%' limit 200) p
      cross join lateral (select f.letter_id from letters.letter_find f where f.signer_position_id = p.id order by f.letter_id desc limit $2) one
      union
      select one.letter_id from (select e.id from organization.employee e where lower(e.name) like '%' || $1 || '%' limit 200) e
      cross join lateral (select f.letter_id from letters.letter_find f where f.signer_employee_id = e.id order by f.letter_id desc limit $2) one
    ), numbered as materialized (
      -- Letters whose number fits among those the asking person may know by it: another's number must not show that it exists.
      select m.letter_id from letters.matching($1, $2) m join letters.letter_find f on f.letter_id = m.letter_id where $1 ~ '[0-9]' and split_part(f.same_key, '|', 1) like '%' || $1 || '%'
    ), fitting as (
      select s.letter_id, true as by_cover from signed s
      union all select f.letter_id, false from letters.letter_find f where f.related && array(select n.letter_id from numbered n)
      union all select r.other_letter_id, false from numbered n join letters.relation r on r.letter_id = n.letter_id
    )
    select distinct f.letter_id from fitting f where exists (
      select 1 from (select a.* from letters.access a where a.letter_id = f.letter_id and a.outgoing offset 0) a
      join hats h on h.grantee = a.grantee and h.id = a.grantee_id
      join letters.access_rule r on r.relation = a.relation and r.via = h.via and r.security_class = a.security_class
      where r.metadata = 'yes' or (f.by_cover and r.metadata = 'cover')) limit $2
  $query$ using words, most;
end $function$;

CREATE OR REPLACE FUNCTION letters.matching_written(words jsonb, most integer)
 RETURNS TABLE(letter_id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'letters', 'pg_temp'
AS $function$
declare
  holds constant text := letters.holds($p$(f.cover || ' ' || f.written || ' ' || coalesce(f.subject, ''))$p$, words);
  cover_holds constant text := letters.holds($p$(f.cover || ' ' || f.written)$p$, words);
begin
  return query execute format($query$
    with hats as materialized (select h.grantee, h.id, h.via, count(*) over () as many from letters.hats() h), fitting as materialized (
      select f.letter_id, %2$s as by_cover from letters.letter_find f where f.written is not null and %1$s order by f.letter_id desc limit $1
    ), own as materialized (
      -- So many fit that one's own may not be among the newest of them.
      select distinct o.letter_id from hats w cross join lateral (
        select a.letter_id from letters.access a where a.grantee = w.grantee and a.grantee_id = w.id and a.outgoing order by a.registered_at desc, a.letter_id desc limit greatest(20, $1 / w.many)) o
      where (select count(*) from fitting) >= $1
    ), found as (
      select * from fitting union
      select f.letter_id, %2$s from letters.letter_find f where f.letter_id = any (array(select o.letter_id from own o)) and f.written is not null and %1$s
    )
    select f.letter_id from found f where exists (
      select 1 from (select a.* from letters.access a where a.letter_id = f.letter_id and a.outgoing offset 0) a
      join hats h on h.grantee = a.grantee and h.id = a.grantee_id
      join letters.access_rule r on r.relation = a.relation and r.via = h.via and r.security_class = a.security_class
      where r.metadata = 'yes' or (f.by_cover and r.metadata = 'cover')) limit $1
  $query$, holds, cover_holds) using most;
end $function$;

CREATE OR REPLACE FUNCTION letters.may_act(letter uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select acts <> '{}' from letters.rights_of(letter) $function$;

CREATE OR REPLACE FUNCTION letters.may_know(letter uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select knows from letters.rights_of(letter) $function$;

CREATE OR REPLACE FUNCTION letters.may_write(letter uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select acts && array['full', 'prepare', 'register', 'register_cover', 'file', 'file_cover'] from letters.rights_of(letter) $function$;

CREATE OR REPLACE FUNCTION letters.names_receivers(p_letter uuid, p_at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (select from letters.draft d where d.letter_id = p_letter and (d.content->'to' <> '[]'::jsonb or d.content->'copies' <> '[]'::jsonb))
    or exists (select from letters.draft d join letters.letter l on l.id = d.letter_id
      cross join lateral letters.seats_on(
        array(select (n.id #>> '{}')::uuid from jsonb_path_query(d.content, '$.fields.*.employeeId ? (@ like_regex "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" flag "i")') as n (id)),
        l.security_class, organization.day_of(p_at)) s
      where d.letter_id = p_letter)
$function$;

CREATE OR REPLACE FUNCTION letters.reads_content(letter uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select content from letters.rights_of(letter) $function$;

CREATE OR REPLACE FUNCTION letters.reads_letter(letter uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select r.content from letters.rights_of(letter) r $function$;

CREATE OR REPLACE FUNCTION letters.receipts_of(letter uuid)
 RETURNS TABLE(dispatch_id uuid, state text, read_at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return query execute $query$
    select d.id,
      case when d.state = 'waiting' then 'waiting' when s.state = 'registered' or o.security_class = 'SR' then 'received'
        when o.security_class = 'R' then case when s.first_read_at is null then 'received' else 'read' end else s.state end,
      case when o.security_class <> 'SR' then s.first_read_at end
    from letters.dispatch d join letters.letter o on o.id = d.letter_id left join letters.receiver_state s on s.letter_id = d.received_letter_id
    where d.letter_id = $1 and (select r.knows from letters.rights_of($1) r)
  $query$ using letter;
end $function$;

CREATE OR REPLACE FUNCTION letters.rights_of(letter uuid)
 RETURNS TABLE(knows boolean, metadata text, content boolean, acts text[], logged boolean)
 LANGUAGE sql
 STABLE PARALLEL SAFE ROWS 1
AS $function$
  select letters.is_system() or count(*) > 0,
    case when letters.is_system() or bool_or(r.metadata = 'yes') then 'yes' when bool_or(r.metadata = 'cover') then 'cover' else 'no' end,
    letters.is_system() or coalesce(bool_or(r.content), false),
    case when letters.is_system() then array['full'] else coalesce(array_agg(distinct r.act) filter (where r.act <> 'no'), '{}') end,
    coalesce(bool_or(r.logged), false)
  -- offset 0: once for each access row, not for each line of the rule
  from (select relation, security_class, letters.vias_of(grantee, grantee_id) as vias from letters.access where letter_id = letter offset 0) a
  join letters.access_rule r on a.vias <> '' and r.relation = a.relation and r.security_class = a.security_class and strpos(a.vias, ',' || r.via || ',') > 0
$function$;

CREATE OR REPLACE FUNCTION letters.same_as(number text, sender text)
 RETURNS TABLE(letter_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'letters', 'pg_temp'
AS $function$
  select f.letter_id from letters.letter_find f cross join lateral letters.rights_of(f.letter_id) r
  where f.same_key = lower(number || '|' || sender) and r.metadata <> 'no'
    and not exists (select 1 from letters.access a where a.letter_id = f.letter_id and a.state = 'void')
  order by f.letter_id desc limit 5
$function$;

CREATE OR REPLACE FUNCTION letters.seats_on(p_employees uuid[], p_security_class text, p_on date)
 RETURNS TABLE(employee_id uuid, name text, position_id uuid, title text, unit_id uuid)
 LANGUAGE sql
 STABLE
AS $function$
  select distinct on (s.employee_id) s.employee_id, s.name, p.id, p.title, p.unit_id
  from organization.seat_card s join organization.position_card p on p.id = s.position_id and p.closed_on is null
  where s.employee_id = any (p_employees) and s.seat <> 'assistant' and s.during @> p_on
    and (p_security_class <> 'R' or s.seat in ('definitive', 'pj', 'pjs') or s.includes_secret)
  order by s.employee_id, s.precedence, s.from_on, s.id
$function$;

CREATE OR REPLACE FUNCTION letters.sees_metadata(letter uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select metadata = 'yes' from letters.rights_of(letter) $function$;

CREATE OR REPLACE FUNCTION letters.vias_of(grantee text, id uuid)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select case when strpos(current_setting('lontar.hat_index', true), grantee || id::text || '=') > 0
      then split_part(split_part(current_setting('lontar.hat_index', true), grantee || id::text || '=', 2), ';', 1) else '' end
    || case when grantee = 'position' and strpos(current_setting('lontar.below_' || right(id::text, 1), true), id::text) > 0 then ',superior,' else '' end $function$;

CREATE OR REPLACE FUNCTION letters.written_words(type_code text, addressees text[])
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select lower(concat_ws(' ', '#' || type_code || '#', nullif(array_to_string(addressees, ' '), '')))
$function$;

CREATE OR REPLACE FUNCTION notifications.tell()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('lontar_live', json_build_object('id', new.id, 'position', new.position_id, 'employee', new.employee_id, 'kind', new.kind,
    'letter', new.letter_id, 'securityClass', new.security_class)::text);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION organization.day_of(instant timestamp with time zone)
 RETURNS date
 LANGUAGE sql
 STABLE
AS $function$ select (instant at time zone coalesce((select time_zone from organization.city), 'Asia/Jakarta'))::date $function$;

CREATE OR REPLACE FUNCTION organization.registry_sends(p_unit uuid, p_at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(u.registry_sends, (select c.registry_sends from organization.city c), false)
    and exists (select from organization.duty_card d where d.unit_id = u.id and d.role in ('operator', 'registry-clerk') and d.during @> organization.day_of(p_at))
  from organization.unit u where u.id = p_unit
$function$;

CREATE OR REPLACE FUNCTION organization.registry_unit_of(p_position uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
  with recursive up as (
    select u.id, u.parent_id, u.registry_unit_id, 0 as height from organization.position p join organization.unit u on u.id = p.unit_id where p.id = p_position
    union all
    select u.id, u.parent_id, u.registry_unit_id, up.height + 1 from organization.unit u join up on u.id = up.parent_id
  )
  select coalesce(up.registry_unit_id, up.id) from up
  where up.registry_unit_id is not null or exists (select from organization.duty d where d.unit_id = up.id and d.role in ('operator', 'registry-clerk'))
  order by up.height limit 1
$function$;

CREATE OR REPLACE FUNCTION organization.stand_of(p_employee uuid, p_position uuid, p_seat text, p_at timestamp with time zone)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return organization.stand_seated(p_employee, p_position, p_seat, p_at)
    || jsonb_build_object('secretHeld', exists (select 1 from organization.secret_hold where employee_id = p_employee and seat_id is null and released_at is null));
end $function$;

CREATE OR REPLACE FUNCTION organization.stand_seated(p_employee uuid, p_position uuid, p_seat text, p_at timestamp with time zone)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE
AS $function$
#variable_conflict use_column
declare
  answer jsonb;
begin
  with recursive day as (select organization.day_of(p_at) as d), seat as (
    select s.position_id, s.seat, s.includes_secret, p.unit_id, p.heads_unit or p.may_dispose as leads
    from organization.seat_card s join organization.position p on p.id = s.position_id, day
    where s.employee_id = p_employee and s.position_id = p_position and s.seat = p_seat and s.during @> day.d and p.closed_on is null
  ), up as (
    select u.id, u.parent_id, u.is_agency from organization.unit u join seat on seat.unit_id = u.id
    union all select u.id, u.parent_id, u.is_agency from organization.unit u join up on u.id = up.parent_id and not up.is_agency
  ), house as (
    select id from (select id from up where is_agency or parent_id is null limit 1) agency
    union all select u.id from organization.unit u join house on u.parent_id = house.id and not u.is_agency
  ), below as (
    select p.id from organization.position p join seat on p.superior_id = seat.position_id and seat.seat <> 'assistant' and seat.leads
    where p.closed_on is null and p.unit_id in (select id from house)
    union select p.id from organization.position p join below on p.superior_id = below.id
    where p.closed_on is null and p.unit_id in (select id from house)
  ), held as (
    select d.role, d.unit_id, d.includes_secret from organization.duty_card d, day where d.employee_id = p_employee and d.during @> day.d
    union all select 'managing-team', null, false from organization.team_seat t where t.employee_id = p_employee
  ), scope as (
    select unit_id as root, unit_id as id from held where role = 'examiner' and unit_id is not null
    union select scope.root, u.id from organization.unit u join scope on u.parent_id = scope.id
  )
  select jsonb_build_object(
    'seat', (select jsonb_build_object('positionId', position_id, 'unitId', unit_id, 'seat', seat, 'includesSecret', includes_secret, 'leads', leads) from seat),
    'duties', coalesce((select jsonb_agg(jsonb_build_object('role', role, 'unitId', unit_id, 'includesSecret', includes_secret)) from held), '[]'),
    'below', coalesce((select jsonb_agg(id) from below), '[]'),
    'examined', coalesce((select jsonb_agg(root || ' ' || id) from scope
      where id = root or exists (select 1 from organization.duty d where d.unit_id = scope.id and d.role in ('operator', 'registry-clerk'))), '[]')
  ) into answer;
  return answer;
end $function$;

CREATE OR REPLACE FUNCTION platform.actor_text(name text)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('lontar.' || name, true), '') $function$;

CREATE OR REPLACE FUNCTION platform.append_audit(entries jsonb)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  head platform.audit_head%rowtype;
  entry jsonb;
  row_body text;
  stamp timestamptz := clock_timestamp();
begin
  select * into strict head from platform.audit_head for update;
  for entry in select value from jsonb_array_elements(entries) loop
    head.seq := head.seq + 1;
    row_body := (entry || jsonb_build_object('seq', head.seq, 'writtenAt', to_char(stamp at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))::text;
    head.hash := sha256(head.hash || convert_to(row_body, 'UTF8'));
    insert into platform.audit_row (seq, body, hash, at, action, account_id, employee_id, position_id, subject_kind, subject_id)
    values (head.seq, row_body, head.hash, stamp, entry ->> 'action', entry ->> 'account', entry ->> 'employee', entry ->> 'position', entry ->> 'subjectKind', entry ->> 'subjectId');
  end loop;
  update platform.audit_head set seq = head.seq, hash = head.hash;
  return head.seq;
end $function$;

CREATE OR REPLACE FUNCTION platform.finish_command(p_id uuid, p_account uuid, p_result jsonb, p_events jsonb, p_facts jsonb)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('lontar.phase', 'audit', true);
  if jsonb_array_length(p_events) > 0 then
    insert into platform.outbox (name, payload) select e.value ->> 'name', e.value -> 'payload' from jsonb_array_elements(p_events) with ordinality e order by e.ordinality;
  end if;
  update platform.command set result = p_result where command_id = p_id and account_id = p_account;
  -- The lock of the audit head is the last one a transaction takes.
  if jsonb_array_length(p_facts) > 0 then perform platform.append_audit(p_facts); end if;
end $function$;

CREATE OR REPLACE FUNCTION platform.forget_commands(p_before timestamp with time zone, p_most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  gone integer;
begin
  -- Whatever it is asked: a week is what a device in a drawer and a queue that stood still may need.
  delete from platform.command c using (
    select d.command_id, d.account_id from platform.command d where d.at < least(p_before, clock_timestamp() - interval '7 days') order by d.at limit p_most for update skip locked
  ) old where c.command_id = old.command_id and c.account_id = old.account_id;
  get diagnostics gone = row_count;
  return gone;
end $function$;

CREATE OR REPLACE FUNCTION platform.guard()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if platform.phase() <> tg_argv[0] then
    raise exception 'write to %.% in phase "%", allowed in phase "%"', tg_table_schema, tg_table_name, platform.phase(), tg_argv[0]
      using errcode = 'LT001';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION platform.outbox_notify()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin perform pg_notify('lontar_outbox', ''); return null; end $function$;

CREATE OR REPLACE FUNCTION platform.phase()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce(nullif(current_setting('lontar.phase', true), ''), 'none') $function$;

CREATE OR REPLACE FUNCTION platform.take_command(p_id uuid, p_name text, p_account uuid, p_hash bytea, p_at timestamp with time zone)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
begin
  -- A second request with the same id waits here until the first commits or rolls back.
  insert into platform.command (command_id, name, account_id, input_hash, at) values (p_id, p_name, p_account, p_hash, p_at)
    on conflict (command_id, account_id) do nothing;
  if found then return null; end if;
  return (select jsonb_build_object('name', c.name, 'inputHash', encode(c.input_hash, 'hex'), 'result', c.result)
    from platform.command c where c.command_id = p_id and c.account_id = p_account);
end $function$;

CREATE OR REPLACE FUNCTION registers.digest_of(book uuid)
 RETURNS bytea
 LANGUAGE sql
 STABLE
AS $function$
  select sha256(convert_to(coalesce(string_agg(line, E'\n' order by n, sub), ''), 'UTF8')) from (
    select n, sub, concat_ws(' ', n, sub, text, subject_id) as line from registers.entry where book_id = book
    union all select from_n, -1, concat_ws(' ', from_n, to_n, cause, reason) from registers.unused where book_id = book
  ) lines
$function$;

CREATE OR REPLACE FUNCTION registers.fill_dated_on()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.dated_on := organization.day_of(new.issued_at);
  return new;
end $function$;

CREATE OR REPLACE FUNCTION registers.refuse_closed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the book % is closed', old.book_id using errcode = 'LT002';
end $function$;

CREATE OR REPLACE FUNCTION registers.refuse_late_design()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select 1 from registers.counter c where c.book_id = old.id) then
    raise exception 'the book % has given numbers', old.id using errcode = 'LT003';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION search.allowed(letters uuid[], by_subject boolean[], asked jsonb)
 RETURNS TABLE(letter_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with hats as materialized (select h.grantee, h.id, h.via from letters.hats() h)
  select h.letter_id from unnest(letters, by_subject) as h (letter_id, by_subject)
  where exists (
    -- offset 0: by the key of each letter, whatever the planner thinks of how many there are
    select 1 from (select a.* from letters.access a where a.letter_id = h.letter_id offset 0) a
    join hats w on w.grantee = a.grantee and w.id = a.grantee_id
    join letters.access_rule r on r.relation = a.relation and r.via = w.via and r.security_class = a.security_class
    left join search.letter_text t on t.letter_id = a.letter_id and coalesce(asked ->> 'datedFrom', asked ->> 'datedTo', asked ->> 'addresseeId', asked ->> 'classification') is not null
    -- What the house wrote has no day of receipt and no summary: there the index keeps whom it goes to.
    where (not a.outgoing or (a.state in ('numbered', 'signed', 'to_release', 'sending', 'sent', 'withdrawn', 'void')
        and coalesce(asked ->> 'receivedFrom', asked ->> 'receivedTo') is null and asked ->> 'within' is distinct from 'summary'))
      and (r.metadata = 'yes' or (r.metadata = 'cover' and h.by_subject is false))
      and (asked ->> 'state' is null or a.state = asked ->> 'state')
      and (asked ->> 'urgency' is null or a.urgency = asked ->> 'urgency')
      and (asked ->> 'securityClass' is null or a.security_class = asked ->> 'securityClass')
      and (asked ->> 'unitId' is null or a.unit_id = (asked ->> 'unitId')::uuid)
      and (asked ->> 'receivedFrom' is null or a.received_on >= (asked ->> 'receivedFrom')::date)
      and (asked ->> 'receivedTo' is null or a.received_on <= (asked ->> 'receivedTo')::date)
      and (asked ->> 'datedFrom' is null or t.letter_date >= (asked ->> 'datedFrom')::date)
      and (asked ->> 'datedTo' is null or t.letter_date <= (asked ->> 'datedTo')::date)
      and (asked ->> 'addresseeId' is null or t.addressees @> array[(asked ->> 'addresseeId')::uuid])
      -- A cover does not tell the classification.
      and (asked ->> 'classification' is null or (r.metadata = 'yes' and (t.classification = asked ->> 'classification' or t.classification like (asked ->> 'classification') || '.%'))))
$function$;

CREATE OR REPLACE FUNCTION search.apart(text text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select pg_catalog.translate(text, '/._@&~:?=%#+<>-', '               ') $function$;

CREATE OR REPLACE FUNCTION search.as_they_stand(text text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select pg_catalog.setweight(pg_catalog.to_tsvector('pg_catalog.simple', search.apart(text)), 'A') $function$;

CREATE OR REPLACE FUNCTION search.asks(words jsonb, how text)
 RETURNS tsquery
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  asked tsquery := '';
  word text;
begin
  for word in select '''' || replace(replace(w.word, '\', '\\'), '''', '''''') || '''' from jsonb_array_elements_text(words) as w (word) loop
    asked := asked && case how
      when 'whole' then to_tsquery('pg_catalog.simple', word || ':A')
      when 'begun' then to_tsquery('pg_catalog.simple', word || ':*A')
      when 'stemmed' then to_tsquery('pg_catalog.indonesian', word || ':D') || to_tsquery('pg_catalog.simple', word || ':*A')
      when 'formed' then to_tsquery('pg_catalog.indonesian', word) || to_tsquery('pg_catalog.simple', word)
      else to_tsquery('pg_catalog.indonesian', word) || to_tsquery('pg_catalog.simple', word || ':*')
    end;
  end loop;
  return asked;
end $function$;

CREATE OR REPLACE FUNCTION search.begun(word text, weight text, unfinished boolean)
 RETURNS text
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  most constant integer := 40;
  stands constant text := '''' || replace(replace(word, '\', '\\'), '''', '''''') || '''';
  known text[];
begin
  if length(word) between 4 and 60 and word ~ '^[[:alpha:]]+$' then
    select array_agg(w.word) into known from (select v.word from search.word v where v.word ~>=~ begun.word and v.word ~<~ (begun.word || chr(1114111)) limit most + 1) w;
    if cardinality(known) <= most then
      return (select string_agg('''' || k || ''':' || weight, ' | ') from unnest(known || begun.word) k);
    end if;
  elsif not unfinished then
    return stands || ':' || weight;
  end if;
  return stands || ':*' || weight;
end $function$;

CREATE OR REPLACE FUNCTION search.find_in_content(asked jsonb, after_letter uuid, most integer)
 RETURNS TABLE(letter_id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return query execute $query$
    with hits as materialized (
      select c.letter_id from search.letter_content c
      where c.words @@ $1 and ($2 is null or c.letter_id < $2)
        and not exists (select 1 from search.letter_text t where t.letter_id = c.letter_id and $4 ->> 'within' = 'all'
          and (t.subject_words @@ $6 or t.summary_words @@ $6 or t.sender_words @@ $5))
        and not exists (select 1 from search.letter_number n where n.letter_id = c.letter_id and $4 ->> 'within' = 'all' and $4 ->> 'numberStart' <> '' and starts_with(n.number, $4 ->> 'numberStart'))
        and not exists (select 1 from search.letter_number n cross join lateral search.number_parts(n.number) p (part)
          where n.letter_id = c.letter_id and n.kind = 'sender' and $4 ->> 'within' = 'all' and $4 ->> 'numberPart' <> '' and starts_with(p.part, $4 ->> 'numberPart'))
      order by c.letter_id desc limit 5000
    )
    select a.letter_id from search.allowed((select array_agg(h.letter_id) from hits h), (select array_fill(true, array[count(*)::integer]) from hits), $4) a
    where exists (
      select 1 from letters.access x join letters.hats() w on w.grantee = x.grantee and w.id = x.grantee_id
      join letters.access_rule r on r.relation = x.relation and r.via = w.via and r.security_class = x.security_class
      where x.letter_id = a.letter_id and r.content)
    order by a.letter_id desc limit $3
  $query$ using search.seeks(asked -> 'words', 'loose'), after_letter, most, asked, search.seeks(asked -> 'words', 'begun'), search.seeks(asked -> 'words', 'stemmed');
end $function$;

CREATE OR REPLACE FUNCTION search.find_letters(asked jsonb, after_place integer, after_letter uuid, most integer)
 RETURNS TABLE(letter_id uuid, place integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_custom_plan'
 SET "pg_trgm.similarity_threshold" TO '0.6'
AS $function$
#variable_conflict use_column
declare
  bound constant integer := 5000;
  bound_of_parts constant integer := 2000;
  in_field constant text := coalesce(asked ->> 'within', 'all');
  number_start constant text := coalesce(asked ->> 'numberStart', '');
  number_part constant text := coalesce(asked ->> 'numberPart', '');
  typed constant jsonb := coalesce(asked -> 'words', '[]');
  meant constant text := case when typed = '[]' then search.meant(nullif(asked ->> 'alike', '')) end;
  whole constant tsquery := search.seeks(typed, 'whole');
  -- 5 the words as they stand, 6 begun or in another form, 7 what they may have meant
  ways constant integer[] := case when typed <> '[]' then array[5, 6] when meant <> '' then array[7] else '{}' end;
  way integer;
  in_sender tsquery;
  in_text tsquery;
  since uuid;
  numbered uuid[];
  places integer[];
  hits uuid[];
  of_subject boolean[];
  before uuid[];
  here integer;
  shown integer := 0;
begin
  if number_start <> '' then
    -- Numbers come first, and whoever is found by one is not found again by words. Parts are looked at in the order of their signs,
    -- so the whole part comes before longer ones: 833 and 833/SETDA before 8331.
    select array_agg(h.letter_id), array_agg(h.place) into numbered, places from (
      select n.letter_id, min(n.place) as place from (
        (select n.letter_id, case when n.number = number_start then 1 else 2 end as place from search.letter_number n
          where n.number ~>=~ number_start and n.number ~<~ (number_start || chr(1114111))
            and (in_field = 'all' or (in_field = 'number' and n.kind = 'sender') or (in_field = 'agenda' and n.kind = 'agenda')) limit bound)
        union all
        (select p.letter_id, case when p.part = number_part or substr(p.part, length(number_part) + 1, 1) = '/' then 3 else 4 end from search.number_part p
          where number_part <> '' and in_field in ('all', 'number') and p.part ~>=~ number_part and p.part ~<~ (number_part || chr(1114111)) order by p.part using ~<~ limit bound_of_parts)
      ) n group by n.letter_id) h;
    if number_part <> '' and cardinality(numbered) >= bound_of_parts then
      -- So many have this part that one's own may not be among them: the newest of one's own are held against it.
      select numbered || array_agg(o.letter_id), places || array_agg(o.place) into numbered, places from (
        select p.letter_id, min(case when p.part = number_part or substr(p.part, length(number_part) + 1, 1) = '/' then 3 else 4 end) as place from (select h.*, count(*) over () as many from letters.hats() h) w
        cross join lateral (select x.letter_id from letters.access x where x.grantee = w.grantee and x.grantee_id = w.id order by x.registered_at desc, x.letter_id desc limit greatest(20, bound_of_parts / w.many)) o
        join search.number_part p on p.letter_id = o.letter_id
        where in_field in ('all', 'number') and p.part ~>=~ number_part and p.part ~<~ (number_part || chr(1114111)) and o.letter_id <> all (numbered) group by p.letter_id) o;
    end if;
    return query
      select a.letter_id, u.place from search.allowed(numbered, array_fill(false, array[coalesce(cardinality(numbered), 0)]), asked) a
      join unnest(numbered, places) as u (id, place) on u.id = a.letter_id
      where after_letter is null or u.place > after_place or (u.place = after_place and a.letter_id < after_letter)
      order by u.place, a.letter_id desc limit most;
    get diagnostics shown = row_count;
  end if;

  foreach way in array ways loop
    continue when after_place > way;
    exit when shown >= most;
    in_sender := case way when 5 then whole when 6 then search.seeks(typed, 'begun') else meant::tsquery end;
    in_text := case way when 6 then search.seeks(typed, 'stemmed') else in_sender end;
    since := case when after_place = way then after_letter end;
    select array_agg(h.letter_id), array_agg(h.by_subject), array_agg(h.letter_id) filter (where h.is_whole) into hits, of_subject, before from (
      select c.letter_id, bool_and(c.by_subject) as by_subject, bool_or(c.is_whole) as is_whole from (
        (select t.letter_id, false as by_subject, way = 6 and in_field = 'all' and (t.subject_words @@ whole or t.summary_words @@ whole) as is_whole from search.letter_text t
          where in_field in ('all', 'sender') and t.sender_words @@ in_sender and (since is null or t.letter_id < since)
            and (way <> 6 or not t.sender_words @@ whole) order by t.letter_id desc limit bound)
        union all
        (select t.letter_id, true, false from search.letter_text t
          where in_field in ('all', 'subject') and t.subject_words @@ in_text and (since is null or t.letter_id < since)
            and (way <> 6 or not (t.subject_words @@ whole or (in_field = 'all' and (t.sender_words @@ whole or t.summary_words @@ whole)))) order by t.letter_id desc limit bound)
        union all
        (select t.letter_id, true, false from search.letter_text t
          where in_field in ('all', 'summary') and t.summary_words @@ in_text and (since is null or t.letter_id < since)
            and (way <> 6 or not (t.summary_words @@ whole or (in_field = 'all' and (t.sender_words @@ whole or t.subject_words @@ whole)))) order by t.letter_id desc limit bound)
      ) c group by c.letter_id order by c.letter_id desc limit bound) h;
    -- A letter whose subject holds the whole words came before, to whom its subject is shown; who sees only its cover finds it here by its sender.
    return query select a.letter_id, way from search.allowed(hits, of_subject, asked) a
      where (numbered is null or a.letter_id <> all (numbered))
        and (before is null or a.letter_id not in (select b.letter_id from search.allowed(before, array_fill(true, array[cardinality(before)]), asked) b))
      order by a.letter_id desc limit most - shown;
    get diagnostics here = row_count;
    shown := shown + here;
    if cardinality(hits) >= bound then
      if shown < most then
        return query
          select a.letter_id, way from search.allowed((
            select array_agg(distinct o.letter_id) from (select h.*, count(*) over () as many from letters.hats() h) w
            cross join lateral (select x.letter_id from letters.access x where x.grantee = w.grantee and x.grantee_id = w.id order by x.registered_at desc, x.letter_id desc limit greatest(20, bound / w.many)) o
            join search.letter_text t on t.letter_id = o.letter_id
            where o.letter_id < hits[cardinality(hits)] and in_field in ('all', 'subject') and t.subject_words @@ in_text and (way <> 6 or not t.subject_words @@ whole)), null, asked) a
          order by a.letter_id desc limit most - shown;
        get diagnostics here = row_count;
        shown := shown + here;
      end if;
      exit;
    end if;
  end loop;

  -- A number with a mistake in it, when nothing else fits.
  if shown = 0 and after_letter is null and number_start <> '' and length(number_start) >= 6 and in_field in ('all', 'number') then
    return query
      select a.letter_id, 7 from search.allowed((
        select array_agg(n.letter_id) from (
          select n.letter_id from search.letter_number n where n.kind = 'sender' and search.number_body(n.number) % search.number_body(number_start)
          order by similarity(search.number_body(n.number), search.number_body(number_start)) desc, n.letter_id desc limit 50) n), array_fill(false, array[50]), asked) a
      order by a.letter_id desc limit most;
  end if;

  -- Filters without a word: a list, newest first, so it starts from the access rows as lists do.
  if number_start = '' and typed = '[]' and coalesce(asked ->> 'alike', '') = '' then
    return query
      select a.letter_id, 8 from search.allowed((
        select array_agg(distinct o.letter_id) from (select h.*, count(*) over () as many from letters.hats() h) w
        cross join lateral (select x.letter_id from letters.access x where x.grantee = w.grantee and x.grantee_id = w.id
          and (after_letter is null or x.letter_id < after_letter)
          and (asked ->> 'receivedFrom' is null or x.received_on >= (asked ->> 'receivedFrom')::date) and (asked ->> 'receivedTo' is null or x.received_on <= (asked ->> 'receivedTo')::date)
          and (asked ->> 'state' is null or x.state = asked ->> 'state')
          order by x.registered_at desc, x.letter_id desc limit greatest(50, bound / w.many)) o), array_fill(false, array[bound]), asked) a
      order by a.letter_id desc limit most;
  end if;
end $function$;

CREATE OR REPLACE FUNCTION search.in_forms(text text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select pg_catalog.to_tsvector('pg_catalog.indonesian', search.apart(text)) || search.as_they_stand(text) $function$;

CREATE OR REPLACE FUNCTION search.keep_words()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  -- In one order, so two letters with the same new words wait for each other and never crosswise.
  insert into search.word select w.word from (
    select distinct unnest(tsvector_to_array(to_tsvector('pg_catalog.simple', search.apart(new.sender || ' ' || new.subject || ' ' || new.summary)))) as word) w
    where length(w.word) between 4 and 60 and w.word ~ '^[[:alpha:]]+$' order by w.word
    on conflict do nothing;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION search.meant(typed text)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET "pg_trgm.similarity_threshold" TO '0.3'
AS $function$
  select string_agg('(' || coalesce(near.words, nullif(search.asks(jsonb_build_array(t.word), 'stemmed')::text, '')) || ')', ' & ')
  from (select distinct word from regexp_split_to_table(lower(typed), '[^[:alnum:]]+') as word where word <> '') t
  left join lateral (
    select string_agg('''' || w.word || ''':A', ' | ') as words from (
      select n.word, n.far, min(n.far) over () as nearest from (
        select v.word, levenshtein(v.word, left(t.word, 60)) as far from search.word v where length(t.word) >= 4 and v.word % t.word order by similarity(v.word, t.word) desc, v.word limit 20) n
      where n.far <= case when length(t.word) <= 5 then 1 when length(t.word) <= 8 then 2 else 3 end) w
    where w.far = w.nearest
  ) near on true
$function$;

CREATE OR REPLACE FUNCTION search.number_body(number text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select regexp_replace(number, '[/.-]?(19|20)[0-9]{2}$', '') $function$;

CREATE OR REPLACE FUNCTION search.number_parts(number text)
 RETURNS SETOF text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog', 'search', 'pg_temp'
AS $function$
  select distinct p.part from (
    select ltrim(replace(array_to_string(t.tokens[i:], '/'), chr(1), '.'), '0') as part
    -- A point between two digits belongs to a classification: 100.3.7 is one token.
    from (select regexp_split_to_array(trim(both '/' from regexp_replace(regexp_replace(number, '([0-9])[.](?=[0-9])', '\1' || chr(1), 'g'), '[^[:alnum:]' || chr(1) || ']+', '/', 'g')), '/') as tokens) t,
      generate_subscripts(t.tokens, 1) as i
  ) p where p.part <> number and length(p.part) between 2 and 200 and search.number_body(p.part) ~ '[0-9]'
$function$;

CREATE OR REPLACE FUNCTION search.part_words()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  new.sender_words := search.as_they_stand(new.sender);
  new.subject_words := search.in_forms(new.subject);
  new.summary_words := search.in_forms(new.summary);
  return new;
end $function$;

CREATE OR REPLACE FUNCTION search.seeks(words jsonb, how text)
 RETURNS tsquery
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  sought tsquery := '';
  word text;
  place bigint;
  last constant bigint := jsonb_array_length(words);
begin
  for word, place in select w.word, w.place from jsonb_array_elements_text(words) with ordinality as w (word, place) loop
    sought := sought && case how
      when 'begun' then to_tsquery('pg_catalog.simple', search.begun(word, 'A', place = last and (last = 1 or length(word) >= 3)))
      when 'stemmed' then to_tsquery('pg_catalog.indonesian', '''' || replace(replace(word, '\', '\\'), '''', '''''') || ''':D') || to_tsquery('pg_catalog.simple', search.begun(word, 'A', place = last and (last = 1 or length(word) >= 3)))
      -- Words of the files are kept by their stems and not among the known ones: only the last word may be unfinished.
      when 'loose' then case when place = last then search.asks(jsonb_build_array(word), 'loose') else search.asks(jsonb_build_array(word), 'formed') end
      else search.asks(jsonb_build_array(word), how)
    end;
  end loop;
  return sought;
end $function$;

create table approvals.initial (
  id uuid not null,
  step_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  position_id uuid not null,
  employee_id uuid not null,
  seat text not null,
  parts jsonb not null,
  covers_all boolean not null,
  at timestamp with time zone not null,
  constraint initial_seat_check CHECK ((seat = ANY (ARRAY['definitive'::text, 'plt'::text, 'plh'::text, 'pj'::text, 'pjs'::text]))),
  constraint initial_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint initial_position_id_fkey FOREIGN KEY (position_id) REFERENCES organization."position"(id),
  constraint initial_step_id_fkey FOREIGN KEY (step_id) REFERENCES approvals.step(id),
  constraint initial_pkey PRIMARY KEY (id)
);

create table approvals.look (
  subject_kind text not null,
  subject_id uuid not null,
  position_id uuid not null,
  employee_id uuid not null,
  parts jsonb not null,
  at timestamp with time zone not null,
  constraint look_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint look_position_id_fkey FOREIGN KEY (position_id) REFERENCES organization."position"(id),
  constraint look_pkey PRIMARY KEY (subject_kind, subject_id, position_id, employee_id)
);

create table approvals.return (
  id uuid not null,
  route_id uuid not null,
  step_id uuid,
  subject_kind text not null,
  subject_id uuid not null,
  position_id uuid not null,
  employee_id uuid not null,
  seat text not null,
  at timestamp with time zone not null,
  constraint return_seat_check CHECK ((seat = ANY (ARRAY['definitive'::text, 'plt'::text, 'plh'::text, 'pj'::text, 'pjs'::text]))),
  constraint return_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint return_position_id_fkey FOREIGN KEY (position_id) REFERENCES organization."position"(id),
  constraint return_route_id_fkey FOREIGN KEY (route_id) REFERENCES approvals.route(id),
  constraint return_step_id_fkey FOREIGN KEY (step_id) REFERENCES approvals.step(id),
  constraint return_pkey PRIMARY KEY (id),
  constraint return_route_id_key UNIQUE (route_id)
);

create table approvals.return_reason (
  return_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  text text not null,
  constraint return_reason_text_check CHECK ((length(btrim(text)) > 0)),
  constraint return_reason_return_id_fkey FOREIGN KEY (return_id) REFERENCES approvals.return(id),
  constraint return_reason_pkey PRIMARY KEY (return_id)
);

create table approvals.route (
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  round integer not null,
  state text not null,
  parts jsonb not null,
  signer_position_id uuid,
  requested_by_position_id uuid not null,
  requested_by_employee_id uuid not null,
  requested_seat text not null,
  started_at timestamp with time zone not null,
  approved_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint route_check CHECK (((state = ANY (ARRAY['returned'::text, 'withdrawn'::text, 'finished'::text])) = (ended_at IS NOT NULL))),
  constraint route_check1 CHECK (((state <> 'approved'::text) OR (approved_at IS NOT NULL))),
  constraint route_round_check CHECK ((round > 0)),
  constraint route_state_check CHECK ((state = ANY (ARRAY['open'::text, 'approved'::text, 'returned'::text, 'withdrawn'::text, 'finished'::text]))),
  constraint route_requested_by_employee_id_fkey FOREIGN KEY (requested_by_employee_id) REFERENCES organization.employee(id),
  constraint route_requested_by_position_id_fkey FOREIGN KEY (requested_by_position_id) REFERENCES organization."position"(id),
  constraint route_signer_position_id_fkey FOREIGN KEY (signer_position_id) REFERENCES organization."position"(id),
  constraint route_pkey PRIMARY KEY (id),
  constraint route_subject_kind_subject_id_round_key UNIQUE (subject_kind, subject_id, round)
);

create table approvals.step (
  id uuid not null,
  route_id uuid not null,
  place integer not null,
  kind text not null,
  position_id uuid not null,
  employee_id uuid,
  covers text[],
  state text not null,
  waiting_since timestamp with time zone,
  initial_id uuid,
  replaces uuid,
  constraint step_check CHECK (((state = 'initialled'::text) = (initial_id IS NOT NULL))),
  constraint step_check1 CHECK (((state = 'waiting'::text) = (waiting_since IS NOT NULL))),
  constraint step_covers_check CHECK (((covers IS NULL) OR (cardinality(covers) > 0))),
  constraint step_kind_check CHECK ((kind = ANY (ARRAY['line'::text, 'coordination'::text]))),
  constraint step_place_check CHECK ((place > 0)),
  constraint step_state_check CHECK ((state = ANY (ARRAY['ahead'::text, 'waiting'::text, 'initialled'::text, 'replaced'::text]))),
  constraint step_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint step_initial_id_fkey FOREIGN KEY (initial_id) REFERENCES approvals.initial(id),
  constraint step_position_id_fkey FOREIGN KEY (position_id) REFERENCES organization."position"(id),
  constraint step_replaces_fkey FOREIGN KEY (replaces) REFERENCES approvals.step(id),
  constraint step_route_id_fkey FOREIGN KEY (route_id) REFERENCES approvals.route(id),
  constraint step_pkey PRIMARY KEY (id)
);

create table approvals.subject (
  kind text not null,
  reads text not null,
  constraint subject_reads_check CHECK ((reads ~ '^[a-z_]+\.[a-z_]+$'::text)),
  constraint subject_pkey PRIMARY KEY (kind)
);

create table calendar.entry (
  letter_id uuid not null,
  position_id uuid not null,
  employee_id uuid,
  part text not null,
  event_on date not null,
  starts_at text not null,
  ends_at text,
  security_class text not null,
  delegated boolean not null,
  ends_on date,
  constraint entry_part_check CHECK ((part = ANY (ARRAY['addressee'::text, 'copy'::text, 'delegate'::text]))),
  constraint entry_security_class_check CHECK ((security_class = ANY (ARRAY['B'::text, 'T'::text, 'R'::text, 'SR'::text]))),
  constraint entry_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint entry_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id),
  constraint entry_position_id_fkey FOREIGN KEY (position_id) REFERENCES organization."position"(id),
  constraint entry_pkey PRIMARY KEY (letter_id, position_id)
);

create table calendar.feed (
  id uuid not null,
  position_id uuid not null,
  employee_id uuid not null,
  token_hash bytea not null,
  name text not null,
  made_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  read_on date,
  constraint feed_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint feed_position_id_fkey FOREIGN KEY (position_id) REFERENCES organization."position"(id),
  constraint feed_pkey PRIMARY KEY (id),
  constraint feed_token_hash_key UNIQUE (token_hash)
);

create table desk.saved_view (
  id uuid not null,
  employee_id uuid not null,
  list text not null,
  name text not null,
  filter jsonb not null,
  is_default boolean default false not null,
  created_at timestamp with time zone not null,
  constraint saved_view_list_check CHECK ((list = ANY (ARRAY['incoming'::text, 'desk'::text]))),
  constraint saved_view_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60))),
  constraint saved_view_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint saved_view_pkey PRIMARY KEY (id)
);

create table dispositions.disposition (
  id uuid not null,
  letter_id uuid not null,
  parent_recipient_id uuid,
  issuer_position_id uuid not null,
  issuer_employee_id uuid,
  issuer_seat text,
  state text not null,
  prepared_by_employee_id uuid,
  issued_at timestamp with time zone not null,
  entered_by_employee_id uuid,
  signed_on date,
  constraint disposition_check CHECK (((state <> 'issued'::text) OR (issuer_employee_id IS NOT NULL))),
  constraint disposition_check1 CHECK (((state <> 'prepared'::text) OR (prepared_by_employee_id IS NOT NULL))),
  constraint disposition_issuer_seat_check CHECK ((issuer_seat = ANY (ARRAY['definitive'::text, 'plt'::text, 'plh'::text, 'pj'::text, 'pjs'::text]))),
  constraint disposition_paper CHECK (((entered_by_employee_id IS NULL) = (signed_on IS NULL))),
  constraint disposition_state_check CHECK ((state = ANY (ARRAY['prepared'::text, 'issued'::text, 'discarded'::text]))),
  constraint disposition_entered_by_employee_id_fkey FOREIGN KEY (entered_by_employee_id) REFERENCES organization.employee(id),
  constraint disposition_issuer_employee_id_fkey FOREIGN KEY (issuer_employee_id) REFERENCES organization.employee(id),
  constraint disposition_issuer_position_id_fkey FOREIGN KEY (issuer_position_id) REFERENCES organization."position"(id),
  constraint disposition_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id),
  constraint disposition_parent_recipient_id_fkey FOREIGN KEY (parent_recipient_id) REFERENCES dispositions.recipient(id),
  constraint disposition_prepared_by_employee_id_fkey FOREIGN KEY (prepared_by_employee_id) REFERENCES organization.employee(id),
  constraint disposition_pkey PRIMARY KEY (id)
);

create table dispositions.disposition_file (
  disposition_id uuid not null,
  file_id uuid not null,
  letter_id uuid not null,
  place integer not null,
  constraint disposition_file_disposition_id_fkey FOREIGN KEY (disposition_id) REFERENCES dispositions.disposition(id),
  constraint disposition_file_file_id_fkey FOREIGN KEY (file_id) REFERENCES documents.file(id),
  constraint disposition_file_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id),
  constraint disposition_file_pkey PRIMARY KEY (disposition_id, file_id)
);

create table dispositions.favourite (
  position_id uuid not null,
  desk_id uuid not null,
  added_at timestamp with time zone not null,
  constraint favourite_desk_id_fkey FOREIGN KEY (desk_id) REFERENCES organization."position"(id),
  constraint favourite_position_id_fkey FOREIGN KEY (position_id) REFERENCES organization."position"(id),
  constraint favourite_pkey PRIMARY KEY (position_id, desk_id)
);

create table dispositions.follow_up (
  id uuid not null,
  recipient_id uuid not null,
  letter_id uuid not null,
  kind text not null,
  text text not null,
  at timestamp with time zone not null,
  position_id uuid not null,
  employee_id uuid not null,
  seat text not null,
  constraint follow_up_kind_check CHECK ((kind = ANY (ARRAY['progress'::text, 'report'::text, 'asked_again'::text, 'returned'::text, 'answered'::text, 'closed'::text, 'later_asked'::text, 'later_granted'::text, 'later_refused'::text]))),
  constraint follow_up_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint follow_up_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id),
  constraint follow_up_position_id_fkey FOREIGN KEY (position_id) REFERENCES organization."position"(id),
  constraint follow_up_recipient_id_fkey FOREIGN KEY (recipient_id) REFERENCES dispositions.recipient(id),
  constraint follow_up_pkey PRIMARY KEY (id)
);

create table dispositions.follow_up_file (
  follow_up_id uuid not null,
  file_id uuid not null,
  letter_id uuid not null,
  place integer not null,
  constraint follow_up_file_file_id_fkey FOREIGN KEY (file_id) REFERENCES documents.file(id),
  constraint follow_up_file_follow_up_id_fkey FOREIGN KEY (follow_up_id) REFERENCES dispositions.follow_up(id),
  constraint follow_up_file_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id),
  constraint follow_up_file_pkey PRIMARY KEY (follow_up_id, file_id)
);

create table dispositions.instruction (
  code text not null,
  label text not null,
  needs_report boolean not null,
  active boolean not null,
  place integer not null,
  basis text default 'Daftar nasional petunjuk disposisi'::text not null,
  replaces text,
  constraint instruction_label CHECK (((length(TRIM(BOTH FROM label)) >= 3) AND (length(TRIM(BOTH FROM label)) <= 80))),
  constraint instruction_replaces_fkey FOREIGN KEY (replaces) REFERENCES dispositions.instruction(code),
  constraint instruction_pkey PRIMARY KEY (code)
);

create table dispositions.note (
  disposition_id uuid not null,
  letter_id uuid not null,
  text text not null,
  constraint note_disposition_id_fkey FOREIGN KEY (disposition_id) REFERENCES dispositions.disposition(id),
  constraint note_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id),
  constraint note_pkey PRIMARY KEY (disposition_id)
);

create table dispositions.paper_sheet (
  id uuid not null,
  code text not null,
  letter_id uuid not null,
  position_id uuid not null,
  desks uuid[] not null,
  instructions text[] not null,
  printed_by_employee_id uuid not null,
  printed_at timestamp with time zone not null,
  disposition_id uuid,
  entered_at timestamp with time zone,
  constraint paper_sheet_disposition_id_fkey FOREIGN KEY (disposition_id) REFERENCES dispositions.disposition(id),
  constraint paper_sheet_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id),
  constraint paper_sheet_position_id_fkey FOREIGN KEY (position_id) REFERENCES organization."position"(id),
  constraint paper_sheet_printed_by_employee_id_fkey FOREIGN KEY (printed_by_employee_id) REFERENCES organization.employee(id),
  constraint paper_sheet_pkey PRIMARY KEY (id),
  constraint paper_sheet_code_key UNIQUE (code)
);

create table dispositions.recipient (
  id uuid not null,
  disposition_id uuid not null,
  letter_id uuid not null,
  issuer_position_id uuid not null,
  position_id uuid not null,
  employee_id uuid,
  leads boolean not null,
  instructions text[] not null,
  due_on date,
  state text not null,
  arrived_at timestamp with time zone not null,
  read_at timestamp with time zone,
  working_at timestamp with time zone,
  reported_at timestamp with time zone,
  ended_at timestamp with time zone,
  settled_at timestamp with time zone,
  asked_due_on date,
  reminded_at timestamp with time zone,
  constraint recipient_check CHECK ((position_id <> issuer_position_id)),
  constraint recipient_check1 CHECK (((state = ANY (ARRAY['closed'::text, 'returned'::text, 'cancelled'::text])) = (ended_at IS NOT NULL))),
  constraint recipient_check2 CHECK (((state <> 'reported'::text) OR (reported_at IS NOT NULL))),
  constraint recipient_state_check CHECK ((state = ANY (ARRAY['prepared'::text, 'unread'::text, 'read'::text, 'working'::text, 'reported'::text, 'closed'::text, 'returned'::text, 'cancelled'::text]))),
  constraint recipient_disposition_id_fkey FOREIGN KEY (disposition_id) REFERENCES dispositions.disposition(id),
  constraint recipient_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint recipient_issuer_position_id_fkey FOREIGN KEY (issuer_position_id) REFERENCES organization."position"(id),
  constraint recipient_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id),
  constraint recipient_position_id_fkey FOREIGN KEY (position_id) REFERENCES organization."position"(id),
  constraint recipient_pkey PRIMARY KEY (id),
  constraint recipient_disposition_id_position_id_key UNIQUE (disposition_id, position_id)
);

create table dispositions.refusal (
  disposition_id uuid not null,
  letter_id uuid not null,
  text text not null,
  employee_id uuid not null,
  at timestamp with time zone not null,
  constraint refusal_disposition_id_fkey FOREIGN KEY (disposition_id) REFERENCES dispositions.disposition(id),
  constraint refusal_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint refusal_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id),
  constraint refusal_pkey PRIMARY KEY (disposition_id)
);

create table documents.derivation (
  file_id uuid not null,
  source_id uuid not null,
  constraint derivation_of_another CHECK ((file_id <> source_id)),
  constraint derivation_file_id_fkey FOREIGN KEY (file_id) REFERENCES documents.file(id),
  constraint derivation_source_id_fkey FOREIGN KEY (source_id) REFERENCES documents.file(id),
  constraint derivation_pkey PRIMARY KEY (file_id, source_id)
);

create table documents.emblem (
  file_id uuid not null,
  width integer not null,
  height integer not null,
  constraint emblem_height_check CHECK ((height > 0)),
  constraint emblem_width_check CHECK ((width > 0)),
  constraint emblem_file_id_fkey FOREIGN KEY (file_id) REFERENCES documents.file(id),
  constraint emblem_pkey PRIMARY KEY (file_id)
);

create table documents.file (
  id uuid not null,
  sha256 text not null,
  name text not null,
  kind text not null,
  size bigint not null,
  pages integer not null,
  uploaded_at timestamp with time zone not null,
  uploader_account uuid not null,
  uploader_employee uuid,
  constraint file_kind_check CHECK ((kind = ANY (ARRAY['pdf'::text, 'jpeg'::text, 'png'::text, 'tiff'::text, 'heic'::text, 'docx'::text, 'xlsx'::text, 'pptx'::text, 'odt'::text, 'ods'::text, 'odp'::text]))),
  constraint file_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint file_pages_check CHECK ((pages >= 0)),
  constraint file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint file_size_check CHECK ((size > 0)),
  constraint file_uploader_employee_fkey FOREIGN KEY (uploader_employee) REFERENCES organization.employee(id),
  constraint file_pkey PRIMARY KEY (id)
);

create table documents.file_text (
  sha256 text not null,
  text text not null,
  read_at timestamp with time zone not null,
  constraint file_text_sha256_fkey FOREIGN KEY (sha256) REFERENCES documents.rendering(sha256),
  constraint file_text_pkey PRIMARY KEY (sha256)
);

create table documents.layout (
  id uuid not null,
  unit_id uuid,
  version integer not null,
  settings jsonb not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  changed_by_name text not null,
  constraint layout_version_check CHECK ((version >= 1)),
  constraint layout_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES organization.employee(id),
  constraint layout_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint layout_pkey PRIMARY KEY (id)
);

create table documents.link (
  file_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  linked_at timestamp with time zone not null,
  constraint link_file_id_fkey FOREIGN KEY (file_id) REFERENCES documents.file(id),
  constraint link_pkey PRIMARY KEY (file_id, subject_kind, subject_id)
);

create table documents.own_template (
  id uuid not null,
  type_code text not null,
  version integer not null,
  files jsonb not null,
  pages integer not null,
  kept_at timestamp with time zone not null,
  kept_by uuid,
  kept_by_name text not null,
  constraint own_template_pages_check CHECK ((pages >= 1)),
  constraint own_template_type_code_check CHECK ((type_code ~ '^[A-Z]+$'::text)),
  constraint own_template_version_check CHECK ((version >= 1)),
  constraint own_template_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES organization.employee(id),
  constraint own_template_pkey PRIMARY KEY (id),
  constraint own_template_type_code_version_key UNIQUE (type_code, version)
);

create table documents.own_template_use (
  id uuid not null,
  type_code text not null,
  n integer not null,
  template_id uuid,
  used_at timestamp with time zone not null,
  used_by uuid,
  used_by_name text not null,
  constraint own_template_use_n_check CHECK ((n >= 1)),
  constraint own_template_use_template_id_fkey FOREIGN KEY (template_id) REFERENCES documents.own_template(id),
  constraint own_template_use_used_by_fkey FOREIGN KEY (used_by) REFERENCES organization.employee(id),
  constraint own_template_use_pkey PRIMARY KEY (id),
  constraint own_template_use_type_code_n_key UNIQUE (type_code, n)
);

create table documents.page (
  sha256 text not null,
  page integer not null,
  width integer not null,
  height integer not null,
  full_sha256 text not null,
  full_size bigint not null,
  thumb_sha256 text not null,
  thumb_size bigint not null,
  constraint page_page_check CHECK ((page >= 1)),
  constraint page_sha256_fkey FOREIGN KEY (sha256) REFERENCES documents.rendering(sha256),
  constraint page_pkey PRIMARY KEY (sha256, page)
);

create table documents.rendering (
  sha256 text not null,
  state text not null,
  reason text,
  changed_at timestamp with time zone not null,
  turn_at timestamp with time zone,
  constraint rendering_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'ready'::text, 'failed'::text, 'none'::text]))),
  constraint rendering_pkey PRIMARY KEY (sha256)
);

create table documents.snippet (
  id uuid not null,
  employee_id uuid,
  unit_id uuid,
  name text not null,
  body jsonb not null,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint snippet_check CHECK (((employee_id IS NULL) <> (unit_id IS NULL))),
  constraint snippet_name_check CHECK (((length(name) >= 2) AND (length(name) <= 80))),
  constraint snippet_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint snippet_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint snippet_pkey PRIMARY KEY (id)
);

create table documents.sweep (
  id uuid not null,
  at timestamp with time zone not null,
  looked_at integer not null,
  removed integer not null,
  removed_bytes bigint not null,
  constraint sweep_looked_at_check CHECK ((looked_at >= 0)),
  constraint sweep_removed_bytes_check CHECK ((removed_bytes >= 0)),
  constraint sweep_removed_check CHECK ((removed >= 0)),
  constraint sweep_pkey PRIMARY KEY (id)
);

create table documents.upload (
  id uuid not null,
  account_id uuid not null,
  name text not null,
  size bigint not null,
  subject_kind text,
  subject_id uuid,
  file_id uuid,
  begun_at timestamp with time zone not null,
  constraint upload_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint upload_size_check CHECK ((size > 0)),
  constraint upload_subject_whole CHECK (((subject_kind IS NULL) = (subject_id IS NULL))),
  constraint upload_file_id_fkey FOREIGN KEY (file_id) REFERENCES documents.file(id),
  constraint upload_pkey PRIMARY KEY (id)
);

create table documents.virus_check (
  sha256 text not null,
  state text not null,
  signature text,
  changed_at timestamp with time zone not null,
  constraint virus_check_named CHECK (((state = 'infected'::text) = (signature IS NOT NULL))),
  constraint virus_check_state_check CHECK ((state = ANY (ARRAY['off'::text, 'waiting'::text, 'clean'::text, 'infected'::text, 'too_large'::text]))),
  constraint virus_check_sha256_fkey FOREIGN KEY (sha256) REFERENCES documents.rendering(sha256),
  constraint virus_check_pkey PRIMARY KEY (sha256)
);

create table identity.account (
  id uuid not null,
  employee_id uuid not null,
  username text not null,
  password_hash text not null,
  password_changed_at timestamp with time zone,
  must_change_password boolean default true not null,
  conduct_accepted_at timestamp with time zone,
  conduct_codes text[] default '{}'::text[] not null,
  disabled_at timestamp with time zone,
  disabled_reason text,
  last_sign_in_at timestamp with time zone,
  last_seat_position_id uuid,
  last_seat text,
  created_at timestamp with time zone not null,
  constraint account_username_check CHECK ((username = lower(username))),
  constraint account_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint account_pkey PRIMARY KEY (id),
  constraint account_employee_id_key UNIQUE (employee_id),
  constraint account_username_key UNIQUE (username)
);

create table identity.challenge (
  id uuid not null,
  account_id uuid,
  purpose text not null,
  challenge text not null,
  made_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint challenge_purpose_check CHECK ((purpose = ANY (ARRAY['sign-in'::text, 'add-passkey'::text]))),
  constraint challenge_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint challenge_pkey PRIMARY KEY (id)
);

create table identity.house (
  only_one boolean default true not null,
  setup_code_hash bytea,
  opened_at timestamp with time zone,
  password_minimum integer default 12 not null,
  conduct_rules jsonb default '[]'::jsonb not null,
  username_rule jsonb default '{}'::jsonb not null,
  constraint house_only_one_check CHECK (only_one),
  constraint house_password_minimum_check CHECK ((password_minimum >= 12)),
  constraint house_pkey PRIMARY KEY (only_one)
);

create table identity.known_device (
  id uuid not null,
  account_id uuid not null,
  token_hash bytea not null,
  first_seen_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  constraint known_device_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint known_device_pkey PRIMARY KEY (id),
  constraint known_device_account_id_token_hash_key UNIQUE (account_id, token_hash)
);

create table identity.passkey (
  id uuid not null,
  account_id uuid not null,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] default '{}'::text[] not null,
  name text not null,
  added_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint passkey_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint passkey_pkey PRIMARY KEY (id),
  constraint passkey_credential_id_key UNIQUE (credential_id)
);

create table identity.recovery_code (
  id uuid not null,
  account_id uuid not null,
  code_hash bytea not null,
  used_at timestamp with time zone,
  constraint recovery_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint recovery_code_pkey PRIMARY KEY (id)
);

create table identity.session (
  id uuid not null,
  account_id uuid not null,
  token_hash bytea not null,
  way text not null,
  second_factor_due boolean default false not null,
  started_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  end_reason text,
  step_up_at timestamp with time zone,
  seat_position_id uuid,
  seat text,
  address text,
  device text default ''::text not null,
  constraint session_way_check CHECK ((way = ANY (ARRAY['password'::text, 'passkey'::text]))),
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_hash_key UNIQUE (token_hash)
);

create table identity.throttle (
  key text not null,
  failures integer not null,
  last_failed_at timestamp with time zone not null,
  blocked_until timestamp with time zone,
  constraint throttle_pkey PRIMARY KEY (key)
);

create table identity.totp (
  account_id uuid not null,
  secret bytea not null,
  begun_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  last_step bigint default 0 not null,
  constraint totp_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint totp_pkey PRIMARY KEY (account_id)
);

create table intake.carried (
  paper_id uuid not null,
  file_id uuid not null,
  standing text not null,
  reason text,
  wrong text[] default '{}'::text[] not null,
  data jsonb,
  fields jsonb not null,
  organization text,
  fingerprint text,
  signer_name text,
  signer_title text,
  claimed_at timestamp with time zone,
  read_at timestamp with time zone not null,
  accepted boolean,
  decided_at timestamp with time zone,
  decided_by text,
  certificates text[] default '{}'::text[] not null,
  constraint carried_decided_whole CHECK ((((accepted IS NULL) = (decided_at IS NULL)) AND ((accepted IS NULL) OR (standing = 'unknown'::text)))),
  constraint carried_refused_whole CHECK ((((standing = 'refused'::text) = (reason IS NOT NULL)) AND ((standing = 'refused'::text) = (data IS NULL)))),
  constraint carried_standing_check CHECK ((standing = ANY (ARRAY['own'::text, 'known'::text, 'unknown'::text, 'refused'::text]))),
  constraint carried_file_id_fkey FOREIGN KEY (file_id) REFERENCES documents.file(id),
  constraint carried_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES intake.paper(id) ON DELETE CASCADE,
  constraint carried_pkey PRIMARY KEY (paper_id)
);

create table intake.classification_use (
  account_id uuid not null,
  code text not null,
  is_favourite boolean not null,
  used_at timestamp with time zone not null,
  constraint classification_use_pkey PRIMARY KEY (account_id, code)
);

create table intake.mail_message (
  message_key text not null,
  unit_id uuid,
  papers integer not null,
  taken_at timestamp with time zone not null,
  parts_taken integer not null,
  is_whole boolean not null,
  constraint mail_message_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint mail_message_pkey PRIMARY KEY (message_key)
);

create table intake.paper (
  id uuid not null,
  seq bigint generated as identity not null,
  unit_id uuid not null,
  state text not null,
  source text not null,
  name text not null,
  content jsonb,
  version integer default 1 not null,
  added_at timestamp with time zone not null,
  added_by text not null,
  held_by uuid,
  held_name text,
  held_at timestamp with time zone,
  letter_id uuid,
  settled_at timestamp with time zone,
  constraint paper_held_whole CHECK ((((held_by IS NULL) = (held_at IS NULL)) AND ((held_by IS NULL) = (held_name IS NULL)))),
  constraint paper_letter CHECK (((letter_id IS NULL) OR (state = 'registered'::text))),
  constraint paper_name_check CHECK ((length(name) <= 200)),
  constraint paper_settled CHECK (((state = 'waiting'::text) = (settled_at IS NULL))),
  constraint paper_source_check CHECK ((source = ANY (ARRAY['counter'::text, 'folder'::text, 'mail'::text, 'split'::text]))),
  constraint paper_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'registered'::text, 'removed'::text]))),
  constraint paper_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id),
  constraint paper_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint paper_pkey PRIMARY KEY (id)
);

create table intake.paper_file (
  paper_id uuid not null,
  file_id uuid not null,
  seq bigint generated as identity not null,
  added_at timestamp with time zone not null,
  constraint paper_file_file_id_fkey FOREIGN KEY (file_id) REFERENCES documents.file(id),
  constraint paper_file_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES intake.paper(id) ON DELETE CASCADE,
  constraint paper_file_pkey PRIMARY KEY (paper_id, file_id)
);

create table intake.paper_refusal (
  paper_id uuid not null,
  name text not null,
  code text not null,
  at timestamp with time zone not null,
  size bigint default 0 not null,
  constraint paper_refusal_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint paper_refusal_size_check CHECK ((size >= 0)),
  constraint paper_refusal_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES intake.paper(id) ON DELETE CASCADE,
  constraint paper_refusal_pkey PRIMARY KEY (paper_id, name, size)
);

create table intake.reading (
  paper_id uuid not null,
  field text not null,
  value text not null,
  confidence real not null,
  page integer not null,
  box real[],
  constraint reading_box_check CHECK ((array_length(box, 1) = 4)),
  constraint reading_confidence_check CHECK (((confidence >= (0)::double precision) AND (confidence <= (1)::double precision))),
  constraint reading_page_check CHECK ((page >= 1)),
  constraint reading_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES intake.paper(id) ON DELETE CASCADE,
  constraint reading_pkey PRIMARY KEY (paper_id, field)
);

create table intake.refusal (
  id uuid not null,
  unit_id uuid not null,
  source text not null,
  name text not null,
  code text not null,
  at timestamp with time zone not null,
  constraint refusal_source_check CHECK ((source = ANY (ARRAY['folder'::text, 'mail'::text]))),
  constraint refusal_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint refusal_pkey PRIMARY KEY (id)
);

create table intake.sender_use (
  unit_id uuid not null,
  name text not null,
  party_id uuid,
  used_at timestamp with time zone not null,
  constraint sender_use_name_check CHECK (((length(name) >= 2) AND (length(name) <= 300))),
  constraint sender_use_party_id_fkey FOREIGN KEY (party_id) REFERENCES organization.party(id),
  constraint sender_use_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint sender_use_pkey PRIMARY KEY (unit_id, name)
);

create table letters.access (
  letter_id uuid not null,
  grantee text not null,
  grantee_id uuid not null,
  relation text not null,
  security_class text not null,
  since timestamp with time zone not null,
  registered_at timestamp with time zone not null,
  received_on date not null,
  urgency text not null,
  state text not null,
  unit_id uuid not null,
  due_on date,
  outgoing boolean default false not null,
  constraint access_grantee_check CHECK ((grantee = ANY (ARRAY['position'::text, 'employee'::text, 'registry'::text, 'records'::text, 'examiner'::text]))),
  constraint access_relation_check CHECK ((relation = ANY (ARRAY['drafter'::text, 'approver'::text, 'addressee'::text, 'disposition'::text, 'registry'::text, 'records'::text, 'examiner'::text]))),
  constraint access_relation_fits_grantee CHECK ((((grantee = ANY (ARRAY['position'::text, 'employee'::text])) = (relation = ANY (ARRAY['drafter'::text, 'approver'::text, 'addressee'::text, 'disposition'::text]))) AND ((grantee = ANY (ARRAY['position'::text, 'employee'::text])) OR (grantee = relation)))),
  constraint access_security_class_check CHECK ((security_class = ANY (ARRAY['B'::text, 'T'::text, 'R'::text, 'SR'::text]))),
  constraint access_sr_names_a_person CHECK (((security_class <> 'SR'::text) OR (grantee <> 'position'::text))),
  constraint access_letter FOREIGN KEY (letter_id) REFERENCES letters.letter(id) DEFERRABLE INITIALLY DEFERRED,
  constraint access_pkey PRIMARY KEY (letter_id, grantee, grantee_id)
);

create table letters.access_rule (
  relation text not null,
  via text not null,
  security_class text not null,
  metadata text not null,
  content boolean not null,
  act text not null,
  logged boolean not null,
  constraint access_rule_act_check CHECK ((act = ANY (ARRAY['no'::text, 'full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text, 'remind'::text, 'file'::text, 'file_cover'::text]))),
  constraint access_rule_metadata_check CHECK ((metadata = ANY (ARRAY['no'::text, 'cover'::text, 'yes'::text]))),
  constraint access_rule_pkey PRIMARY KEY (relation, via, security_class)
);

create table letters.action (
  id uuid not null,
  seq bigint generated as identity not null,
  letter_id uuid not null,
  kind text not null,
  employee_id uuid,
  actor_name text not null,
  position_id uuid,
  seat text,
  at timestamp with time zone not null,
  note text,
  details jsonb not null,
  constraint action_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint action_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id),
  constraint action_position_id_fkey FOREIGN KEY (position_id) REFERENCES organization."position"(id),
  constraint action_pkey PRIMARY KEY (id)
);

create table letters.action_change (
  action_id uuid not null,
  letter_id uuid not null,
  before jsonb not null,
  after jsonb not null,
  constraint action_change_action_id_fkey FOREIGN KEY (action_id) REFERENCES letters.action(id),
  constraint action_change_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id),
  constraint action_change_pkey PRIMARY KEY (action_id)
);

create table letters.answer_told (
  letter_id uuid not null,
  answer_id uuid not null,
  letter_number text,
  letter_date date,
  constraint answer_told_answer_id_fkey FOREIGN KEY (answer_id) REFERENCES letters.letter(id),
  constraint answer_told_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id),
  constraint answer_told_pkey PRIMARY KEY (letter_id, answer_id)
);

create table letters.carried (
  letter_id uuid not null,
  file_id uuid not null,
  standing text not null,
  reason text,
  letter_number text,
  relations jsonb not null,
  organization text,
  fingerprint text,
  signer_name text,
  signer_title text,
  claimed_at timestamp with time zone,
  checked_at timestamp with time zone not null,
  accepted boolean,
  decided_by text,
  constraint carried_refused_whole CHECK (((standing = 'refused'::text) = (reason IS NOT NULL))),
  constraint carried_standing_check CHECK ((standing = ANY (ARRAY['own'::text, 'known'::text, 'unknown'::text, 'refused'::text]))),
  constraint carried_file_id_fkey FOREIGN KEY (file_id) REFERENCES documents.file(id),
  constraint carried_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id),
  constraint carried_pkey PRIMARY KEY (letter_id)
);

create table letters.consignment (
  id uuid not null,
  letter_id uuid not null,
  line text not null,
  kind text not null,
  name text not null,
  attention text,
  place text,
  party_id uuid,
  way text not null,
  state text not null,
  made_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  note text,
  email text,
  message_id text,
  tries integer default 0 not null,
  claimed_at timestamp with time zone,
  next_try_at timestamp with time zone,
  answer text,
  unit_id uuid,
  day date,
  n integer,
  received_by text,
  received_at timestamp with time zone,
  receipt_kind text,
  receipt_file_id uuid,
  handled_by uuid,
  handled_by_name text,
  late_receipt text,
  urgency_rank smallint default 2 not null,
  drafter_position_id uuid not null,
  place_mended boolean default false not null,
  replaced boolean default false not null,
  to_tell boolean default false not null,
  told_at timestamp with time zone,
  told_by uuid,
  told_by_name text,
  constraint consignment_courier_whole CHECK (((way <> 'courier'::text) OR ((unit_id IS NOT NULL) AND (day IS NOT NULL) AND (n IS NOT NULL)))),
  constraint consignment_kind_check CHECK ((kind = ANY (ARRAY['to'::text, 'copy'::text]))),
  constraint consignment_late_receipt_check CHECK ((late_receipt = ANY (ARRAY['before'::text, 'after'::text]))),
  constraint consignment_late_received CHECK (((late_receipt IS NULL) OR ((way = 'courier'::text) AND (state = 'received'::text)))),
  constraint consignment_line_check CHECK ((line ~ '^(to|copies):[0-9]{1,3}$'::text)),
  constraint consignment_mail_whole CHECK (((way <> 'mail'::text) OR ((email IS NOT NULL) AND (message_id IS NOT NULL) AND (next_try_at IS NOT NULL)))),
  constraint consignment_receipt_kind_check CHECK ((receipt_kind = ANY (ARRAY['photo'::text, 'drawn'::text]))),
  constraint consignment_receipt_whole CHECK (((receipt_kind IS NULL) = (receipt_file_id IS NULL))),
  constraint consignment_received_whole CHECK (((way <> 'courier'::text) OR ((state = 'received'::text) = ((received_by IS NOT NULL) AND (received_at IS NOT NULL))))),
  constraint consignment_state_by_way CHECK (
CASE way
    WHEN 'mail'::text THEN (state = ANY (ARRAY['waiting'::text, 'handing'::text, 'sent'::text, 'refused'::text, 'unknown'::text, 'bounced'::text, 'received'::text, 'cancelled'::text]))
    ELSE (state = ANY (ARRAY['waiting'::text, 'received'::text, 'undelivered'::text, 'cancelled'::text]))
END),
  constraint consignment_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'handing'::text, 'sent'::text, 'refused'::text, 'unknown'::text, 'bounced'::text, 'received'::text, 'undelivered'::text, 'cancelled'::text]))),
  constraint consignment_told_whole CHECK (((told_at IS NULL) OR (to_tell AND (told_by_name IS NOT NULL)))),
  constraint consignment_urgency_rank_check CHECK (((urgency_rank >= 0) AND (urgency_rank <= 2))),
  constraint consignment_way_check CHECK ((way = ANY (ARRAY['mail'::text, 'courier'::text]))),
  constraint consignment_drafter_position_id_fkey FOREIGN KEY (drafter_position_id) REFERENCES organization."position"(id),
  constraint consignment_handled_by_fkey FOREIGN KEY (handled_by) REFERENCES organization.employee(id),
  constraint consignment_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.outgoing(letter_id),
  constraint consignment_party_id_fkey FOREIGN KEY (party_id) REFERENCES organization.party(id),
  constraint consignment_receipt_file_id_fkey FOREIGN KEY (receipt_file_id) REFERENCES documents.file(id),
  constraint consignment_told_by_fkey FOREIGN KEY (told_by) REFERENCES organization.employee(id),
  constraint consignment_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint consignment_pkey PRIMARY KEY (id)
);

create table letters.delivery (
  id uuid not null,
  letter_id uuid not null,
  kind text not null,
  position_id uuid not null,
  employee_id uuid,
  state text not null,
  delivered_at timestamp with time zone not null,
  read_at timestamp with time zone,
  read_by uuid,
  closed_at timestamp with time zone,
  closed_by uuid,
  constraint delivery_kind_check CHECK ((kind = ANY (ARRAY['to'::text, 'copy'::text]))),
  constraint delivery_state_check CHECK ((state = ANY (ARRAY['unread'::text, 'read'::text]))),
  constraint delivery_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES organization.employee(id),
  constraint delivery_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint delivery_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id),
  constraint delivery_position_id_fkey FOREIGN KEY (position_id) REFERENCES organization."position"(id),
  constraint delivery_read_by_fkey FOREIGN KEY (read_by) REFERENCES organization.employee(id),
  constraint delivery_pkey PRIMARY KEY (id),
  constraint delivery_once UNIQUE (letter_id, position_id)
);

create table letters.delivery_correction (
  letter_id uuid not null,
  line text not null,
  email text,
  attention text,
  place text,
  made_at timestamp with time zone not null,
  made_by uuid,
  made_by_name text not null,
  constraint delivery_correction_line_check CHECK ((line ~ '^(to|copies):[0-9]{1,3}$'::text)),
  constraint delivery_correction_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.outgoing(letter_id),
  constraint delivery_correction_made_by_fkey FOREIGN KEY (made_by) REFERENCES organization.employee(id),
  constraint delivery_correction_pkey PRIMARY KEY (letter_id, line)
);

create table letters.dispatch (
  id uuid not null,
  letter_id uuid not null,
  unit_id uuid not null,
  positions jsonb not null,
  state text not null,
  sent_at timestamp with time zone not null,
  received_at timestamp with time zone,
  received_letter_id uuid,
  constraint dispatch_received_whole CHECK ((((state = 'received'::text) = (received_letter_id IS NOT NULL)) AND ((state = 'received'::text) = (received_at IS NOT NULL)))),
  constraint dispatch_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'received'::text]))),
  constraint dispatch_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.outgoing(letter_id),
  constraint dispatch_received_letter_id_fkey FOREIGN KEY (received_letter_id) REFERENCES letters.letter(id),
  constraint dispatch_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint dispatch_pkey PRIMARY KEY (id),
  constraint dispatch_once UNIQUE (letter_id, unit_id)
);

create table letters.draft (
  letter_id uuid not null,
  content jsonb not null,
  version integer default 1 not null,
  saved_at timestamp with time zone not null,
  saved_by uuid,
  saved_by_name text not null,
  layout jsonb,
  members jsonb,
  constraint draft_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.outgoing(letter_id),
  constraint draft_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES organization.employee(id),
  constraint draft_pkey PRIMARY KEY (letter_id)
);

create table letters.draft_version (
  letter_id uuid not null,
  n integer not null,
  content_version integer not null,
  content jsonb not null,
  parts jsonb not null,
  cause text not null,
  kept_at timestamp with time zone not null,
  kept_by uuid,
  kept_by_name text not null,
  members jsonb,
  constraint draft_version_cause_check CHECK ((cause = ANY (ARRAY['begun'::text, 'saved'::text, 'submitted'::text, 'returned'::text, 'recalled'::text, 'frozen'::text]))),
  constraint draft_version_n_check CHECK ((n >= 1)),
  constraint draft_version_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES organization.employee(id),
  constraint draft_version_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.outgoing(letter_id),
  constraint draft_version_pkey PRIMARY KEY (letter_id, n)
);

create table letters.expedition_day (
  unit_id uuid not null,
  day date not null,
  last_n integer not null,
  constraint expedition_day_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint expedition_day_pkey PRIMARY KEY (unit_id, day)
);

create table letters.frozen (
  letter_id uuid not null,
  sheet jsonb not null,
  parts jsonb not null,
  letter_date date not null,
  frozen_at timestamp with time zone not null,
  beside jsonb not null,
  constraint frozen_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.outgoing(letter_id),
  constraint frozen_pkey PRIMARY KEY (letter_id)
);

create table letters.invitation (
  letter_id uuid not null,
  event_on date not null,
  starts_at text not null,
  ends_at text,
  place text not null,
  note text,
  changed_at timestamp with time zone not null,
  ends_on date,
  constraint invitation_ends_after_start CHECK (
CASE
    WHEN (ends_on IS NULL) THEN (ends_at > starts_at)
    ELSE (ends_on > event_on)
END),
  constraint invitation_ends_at_check CHECK ((ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  constraint invitation_note_check CHECK ((length(note) <= 1000)),
  constraint invitation_place_check CHECK (((length(btrim(place)) >= 2) AND (length(btrim(place)) <= 300))),
  constraint invitation_starts_at_check CHECK ((starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  constraint invitation_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id),
  constraint invitation_pkey PRIMARY KEY (letter_id)
);

create table letters.letter (
  id uuid not null,
  direction text not null,
  unit_id uuid not null,
  party_id uuid,
  sender_name text not null,
  letter_number text,
  letter_date date,
  received_on date not null,
  received_via text not null,
  urgency text not null,
  security_class text not null,
  state text not null,
  sealed boolean default false not null,
  attachment_note text,
  classification text,
  reply_due_on date,
  entry_id uuid,
  registered_at timestamp with time zone not null,
  first_read_at timestamp with time zone,
  closed_at timestamp with time zone,
  version integer default 1 not null,
  came_from uuid,
  sender_withdrew_at timestamp with time zone,
  constraint letter_came_from_incoming CHECK (((came_from IS NULL) OR (direction = 'incoming'::text))),
  constraint letter_check CHECK (((NOT sealed) OR (security_class = ANY (ARRAY['R'::text, 'SR'::text])))),
  constraint letter_direction_check CHECK ((direction = ANY (ARRAY['incoming'::text, 'outgoing'::text]))),
  constraint letter_entry_by_state CHECK (
CASE
    WHEN ((direction = 'incoming'::text) OR (state = ANY (ARRAY['numbered'::text, 'signed'::text, 'to_release'::text, 'sending'::text, 'sent'::text, 'void'::text, 'withdrawn'::text]))) THEN (entry_id IS NOT NULL)
    ELSE (entry_id IS NULL)
END),
  constraint letter_received_via_check CHECK ((received_via = ANY (ARRAY['hand'::text, 'post'::text, 'courier'::text, 'email'::text, 'system'::text, 'other'::text]))),
  constraint letter_security_class_check CHECK ((security_class = ANY (ARRAY['B'::text, 'T'::text, 'R'::text, 'SR'::text]))),
  constraint letter_sender_name_check CHECK (((length(btrim(sender_name)) >= 2) AND (length(btrim(sender_name)) <= 300))),
  constraint letter_state_check CHECK (
CASE direction
    WHEN 'incoming'::text THEN (state = ANY (ARRAY['registered'::text, 'read'::text, 'in_progress'::text, 'closed'::text, 'void'::text]))
    ELSE (state = ANY (ARRAY['draft'::text, 'in_route'::text, 'returned'::text, 'approved'::text, 'numbered'::text, 'signed'::text, 'to_release'::text, 'sending'::text, 'sent'::text, 'discarded'::text, 'void'::text, 'withdrawn'::text]))
END),
  constraint letter_urgency_check CHECK ((urgency = ANY (ARRAY['normal'::text, 'urgent'::text, 'very_urgent'::text]))),
  constraint letter_came_from_fkey FOREIGN KEY (came_from) REFERENCES letters.letter(id),
  constraint letter_party_id_fkey FOREIGN KEY (party_id) REFERENCES organization.party(id),
  constraint letter_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint letter_pkey PRIMARY KEY (id)
);

create table letters.letter_file (
  letter_id uuid not null,
  file_id uuid not null,
  role text not null,
  position_in_letter integer not null,
  added_at timestamp with time zone not null,
  constraint letter_file_position_in_letter_check CHECK ((position_in_letter >= 1)),
  constraint letter_file_role_check CHECK ((role = ANY (ARRAY['main'::text, 'attachment'::text]))),
  constraint letter_file_file_id_fkey FOREIGN KEY (file_id) REFERENCES documents.file(id),
  constraint letter_file_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id),
  constraint letter_file_pkey PRIMARY KEY (letter_id, file_id),
  constraint letter_file_order UNIQUE (letter_id, position_in_letter)
);

create table letters.letter_find (
  letter_id uuid not null,
  cover text not null,
  same_key text,
  subject text,
  signer_position_id uuid,
  signer_employee_id uuid,
  related uuid[],
  written text,
  constraint letter_find_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id),
  constraint letter_find_pkey PRIMARY KEY (letter_id)
);

create table letters.letter_subject (
  letter_id uuid not null,
  subject text not null,
  summary text,
  constraint letter_subject_subject_check CHECK (((length(btrim(subject)) >= 3) AND (length(btrim(subject)) <= 500))),
  constraint letter_subject_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id),
  constraint letter_subject_pkey PRIMARY KEY (letter_id)
);

create table letters.next_step (
  letter_id uuid not null,
  after_id uuid not null,
  position_id uuid not null,
  begun_at timestamp with time zone not null,
  ended boolean default false not null,
  constraint next_step_after_id_fkey FOREIGN KEY (after_id) REFERENCES letters.outgoing(letter_id),
  constraint next_step_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.outgoing(letter_id),
  constraint next_step_position_id_fkey FOREIGN KEY (position_id) REFERENCES organization."position"(id),
  constraint next_step_pkey PRIMARY KEY (letter_id)
);

create table letters.old_import (
  id uuid not null,
  unit_id uuid not null,
  year integer not null,
  file_name text not null,
  cells jsonb not null,
  fingerprint bytea not null,
  counts jsonb not null,
  problem_count integer not null,
  state text not null,
  done integer default 0 not null,
  failure text,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  employee_id uuid,
  position_id uuid,
  maker_name text not null,
  settled_at timestamp with time zone,
  constraint old_import_state_check CHECK ((state = ANY (ARRAY['tried'::text, 'waiting'::text, 'copied'::text, 'failed'::text]))),
  constraint old_import_year_check CHECK (((year >= 1945) AND (year <= 2999))),
  constraint old_import_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint old_import_position_id_fkey FOREIGN KEY (position_id) REFERENCES organization."position"(id),
  constraint old_import_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint old_import_pkey PRIMARY KEY (id)
);

create table letters.old_line (
  letter_id uuid not null,
  addressee text,
  forwarded text,
  note text,
  classification_scheme text,
  constraint old_line_classification_scheme_check CHECK ((classification_scheme = ANY (ARRAY['permendagri_83_2022'::text, 'old'::text, 'unknown'::text]))),
  constraint old_line_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id),
  constraint old_line_pkey PRIMARY KEY (letter_id)
);

create table letters.outgoing (
  letter_id uuid not null,
  type_code text not null,
  drafter_position_id uuid not null,
  drafter_employee_id uuid not null,
  signer_position_id uuid,
  addressee text,
  way text,
  check_code text,
  numbered_at timestamp with time zone,
  finished_at timestamp with time zone,
  finished_by uuid,
  finished_position_id uuid,
  finished_seat text,
  file_id uuid,
  sent_at timestamp with time zone,
  stays_inside boolean default false not null,
  handed_over_at timestamp with time zone,
  given_back_at timestamp with time zone,
  given_back_by_name text,
  given_back_reason text,
  signer_employee_id uuid,
  printed_at timestamp with time zone,
  given_by_hand jsonb,
  addressees text[] default '{}'::text[] not null,
  constraint outgoing_check_code_check CHECK ((check_code ~ '^[0-9A-Za-z]{16,32}$'::text)),
  constraint outgoing_finished_whole CHECK (((finished_at IS NULL) = (file_id IS NULL))),
  constraint outgoing_given_back_whole CHECK ((((given_back_at IS NULL) = (given_back_reason IS NULL)) AND ((given_back_at IS NULL) = (given_back_by_name IS NULL)))),
  constraint outgoing_type_code_check CHECK ((type_code ~ '^[A-Z]{2,30}$'::text)),
  constraint outgoing_way_check CHECK ((way = ANY (ARRAY['certificate'::text, 'login'::text, 'wet'::text]))),
  constraint outgoing_drafter_employee_id_fkey FOREIGN KEY (drafter_employee_id) REFERENCES organization.employee(id),
  constraint outgoing_drafter_position_id_fkey FOREIGN KEY (drafter_position_id) REFERENCES organization."position"(id),
  constraint outgoing_file_id_fkey FOREIGN KEY (file_id) REFERENCES documents.file(id),
  constraint outgoing_finished_by_fkey FOREIGN KEY (finished_by) REFERENCES organization.employee(id),
  constraint outgoing_finished_position_id_fkey FOREIGN KEY (finished_position_id) REFERENCES organization."position"(id),
  constraint outgoing_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id),
  constraint outgoing_signer_employee_id_fkey FOREIGN KEY (signer_employee_id) REFERENCES organization.employee(id),
  constraint outgoing_signer_position_id_fkey FOREIGN KEY (signer_position_id) REFERENCES organization."position"(id),
  constraint outgoing_pkey PRIMARY KEY (letter_id),
  constraint outgoing_check_code_key UNIQUE (check_code)
);

create table letters.promulgation (
  letter_id uuid not null,
  promulgated_on date not null,
  by_title text not null,
  by_name text not null,
  gazette text not null,
  noted_at timestamp with time zone not null,
  noted_by uuid,
  noted_by_name text not null,
  constraint promulgation_by_name_check CHECK (((length(btrim(by_name)) >= 3) AND (length(btrim(by_name)) <= 200))),
  constraint promulgation_by_title_check CHECK (((length(btrim(by_title)) >= 3) AND (length(btrim(by_title)) <= 200))),
  constraint promulgation_gazette_check CHECK (((length(btrim(gazette)) >= 5) AND (length(btrim(gazette)) <= 300))),
  constraint promulgation_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.outgoing(letter_id),
  constraint promulgation_noted_by_fkey FOREIGN KEY (noted_by) REFERENCES organization.employee(id),
  constraint promulgation_pkey PRIMARY KEY (letter_id)
);

create table letters.receiver_read (
  letter_id uuid not null,
  position_id uuid not null,
  read_at timestamp with time zone not null,
  constraint receiver_read_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id),
  constraint receiver_read_position_id_fkey FOREIGN KEY (position_id) REFERENCES organization."position"(id),
  constraint receiver_read_pkey PRIMARY KEY (letter_id, position_id)
);

create table letters.receiver_state (
  letter_id uuid not null,
  state text not null,
  first_read_at timestamp with time zone,
  constraint receiver_state_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id),
  constraint receiver_state_pkey PRIMARY KEY (letter_id)
);

create table letters.relation (
  letter_id uuid not null,
  kind text not null,
  other_letter_id uuid not null,
  made_at timestamp with time zone not null,
  constraint relation_kind_check CHECK ((kind = ANY (ARRAY['answers'::text, 'refers'::text, 'replaces'::text, 'withdraws'::text]))),
  constraint relation_of_two CHECK ((letter_id <> other_letter_id)),
  constraint relation_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id),
  constraint relation_other_letter_id_fkey FOREIGN KEY (other_letter_id) REFERENCES letters.letter(id),
  constraint relation_pkey PRIMARY KEY (letter_id, kind, other_letter_id)
);

create table letters.sending (
  id uuid not null,
  letter_id uuid not null,
  state text not null,
  asked_at timestamp with time zone not null,
  goes_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  employee_id uuid,
  actor_name text not null,
  position_id uuid,
  seat text,
  plan jsonb not null,
  came_from text default 'signed'::text not null,
  constraint sending_came_from_check CHECK ((came_from = ANY (ARRAY['signed'::text, 'to_release'::text]))),
  constraint sending_ended_whole CHECK (((state = 'waiting'::text) = (ended_at IS NULL))),
  constraint sending_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'gone'::text, 'undone'::text]))),
  constraint sending_waits CHECK ((goes_at >= asked_at)),
  constraint sending_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint sending_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.outgoing(letter_id),
  constraint sending_position_id_fkey FOREIGN KEY (position_id) REFERENCES organization."position"(id),
  constraint sending_pkey PRIMARY KEY (id)
);

create table letters.travel_letter (
  letter_id uuid not null,
  order_id uuid not null,
  person smallint not null,
  position_id uuid not null,
  begun_at timestamp with time zone not null,
  ended boolean default false not null,
  constraint travel_letter_person_check CHECK ((person >= 0)),
  constraint travel_letter_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.outgoing(letter_id),
  constraint travel_letter_order_id_fkey FOREIGN KEY (order_id) REFERENCES letters.outgoing(letter_id),
  constraint travel_letter_position_id_fkey FOREIGN KEY (position_id) REFERENCES organization."position"(id),
  constraint travel_letter_pkey PRIMARY KEY (letter_id)
);

create table notifications.choice (
  employee_id uuid not null,
  kind text not null,
  in_app boolean not null,
  mail text not null,
  constraint choice_mail_check CHECK ((mail = ANY (ARRAY['at_once'::text, 'digest'::text, 'off'::text]))),
  constraint choice_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint choice_pkey PRIMARY KEY (employee_id, kind)
);

create table notifications.mail (
  id uuid not null,
  employee_id uuid not null,
  digest boolean not null,
  send_at timestamp with time zone not null,
  state text not null,
  queued_at timestamp with time zone,
  claimed_at timestamp with time zone,
  tries integer default 0 not null,
  fault text,
  ended_at timestamp with time zone,
  constraint mail_check CHECK (((state = 'waiting'::text) = (ended_at IS NULL))),
  constraint mail_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'refused'::text, 'dropped'::text]))),
  constraint mail_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint mail_pkey PRIMARY KEY (id)
);

create table notifications.mail_address (
  employee_id uuid not null,
  address text not null,
  state text not null,
  verified_by text not null,
  verified_at timestamp with time zone not null,
  refused_at timestamp with time zone,
  refused_reason text,
  constraint mail_address_check CHECK (((state = 'refused'::text) = (refused_at IS NOT NULL))),
  constraint mail_address_state_check CHECK ((state = ANY (ARRAY['verified'::text, 'refused'::text]))),
  constraint mail_address_verified_by_check CHECK ((verified_by = ANY (ARRAY['self'::text, 'administrator'::text]))),
  constraint mail_address_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint mail_address_pkey PRIMARY KEY (employee_id)
);

create table notifications.mail_code (
  employee_id uuid not null,
  ask_id uuid not null,
  address text not null,
  asked_at timestamp with time zone not null,
  tries integer default 0 not null,
  constraint mail_code_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint mail_code_pkey PRIMARY KEY (employee_id)
);

create table notifications.mail_notice (
  notice_id uuid not null,
  employee_id uuid not null,
  mail_id uuid not null,
  constraint mail_notice_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint mail_notice_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES notifications.mail(id),
  constraint mail_notice_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notifications.notice(id),
  constraint mail_notice_pkey PRIMARY KEY (notice_id, employee_id)
);

create table notifications.notice (
  id uuid not null,
  position_id uuid not null,
  employee_id uuid,
  kind text not null,
  letter_id uuid,
  recipient_id uuid,
  security_class text not null,
  by_position_id uuid,
  at timestamp with time zone not null,
  constraint notice_security_class_check CHECK ((security_class = ANY (ARRAY['B'::text, 'T'::text, 'R'::text, 'SR'::text]))),
  constraint notice_by_position_id_fkey FOREIGN KEY (by_position_id) REFERENCES organization."position"(id),
  constraint notice_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint notice_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id),
  constraint notice_position_id_fkey FOREIGN KEY (position_id) REFERENCES organization."position"(id),
  constraint notice_recipient_id_fkey FOREIGN KEY (recipient_id) REFERENCES dispositions.recipient(id),
  constraint notice_pkey PRIMARY KEY (id)
);

create table notifications.opened (
  notice_id uuid not null,
  employee_id uuid not null,
  opened_at timestamp with time zone not null,
  constraint opened_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint opened_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notifications.notice(id),
  constraint opened_pkey PRIMARY KEY (notice_id, employee_id)
);

create table notifications.person (
  employee_id uuid not null,
  language text not null,
  quiet boolean not null,
  changed_at timestamp with time zone not null,
  constraint person_language_check CHECK ((language = ANY (ARRAY['id'::text, 'en'::text]))),
  constraint person_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint person_pkey PRIMARY KEY (employee_id)
);

create table notifications.seen (
  position_id uuid not null,
  employee_id uuid not null,
  up_to uuid not null,
  seen_at timestamp with time zone not null,
  read_up_to uuid,
  constraint seen_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint seen_position_id_fkey FOREIGN KEY (position_id) REFERENCES organization."position"(id),
  constraint seen_pkey PRIMARY KEY (position_id, employee_id)
);

create table organization.address_group (
  id uuid not null,
  name text not null,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint address_group_name_check CHECK (((length(btrim(name)) >= 3) AND (length(btrim(name)) <= 120))),
  constraint address_group_pkey PRIMARY KEY (id)
);

create table organization.address_group_member (
  group_id uuid not null,
  position_id uuid not null,
  place integer not null,
  constraint address_group_member_group_id_fkey FOREIGN KEY (group_id) REFERENCES organization.address_group(id),
  constraint address_group_member_position_id_fkey FOREIGN KEY (position_id) REFERENCES organization."position"(id),
  constraint address_group_member_pkey PRIMARY KEY (group_id, position_id)
);

create table organization.assignment (
  id uuid not null,
  employee_id uuid not null,
  position_id uuid not null,
  kind text not null,
  from_on date not null,
  until_on date,
  during daterange generated always as (daterange(from_on, until_on, '[]'::text)) stored,
  basis_number text,
  basis_date date,
  reason text,
  includes_secret boolean default false not null,
  end_reason text,
  revoked_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint assignment_check CHECK ((until_on >= from_on)),
  constraint assignment_check1 CHECK (((kind <> 'plh'::text) OR (until_on IS NOT NULL))),
  constraint assignment_kind_check CHECK ((kind = ANY (ARRAY['definitive'::text, 'plt'::text, 'plh'::text, 'pj'::text, 'pjs'::text]))),
  constraint assignment_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint assignment_position_id_fkey FOREIGN KEY (position_id) REFERENCES organization."position"(id),
  constraint assignment_pkey PRIMARY KEY (id),
  constraint assignment_once_each EXCLUDE USING gist (employee_id WITH =, position_id WITH =, during WITH &&) WHERE ((revoked_at IS NULL)),
  constraint assignment_one_acting_holder EXCLUDE USING gist (position_id WITH =, during WITH &&) WHERE (((kind = ANY (ARRAY['plt'::text, 'plh'::text])) AND (revoked_at IS NULL))),
  constraint assignment_one_definitive_holder EXCLUDE USING gist (position_id WITH =, during WITH &&) WHERE (((kind = ANY (ARRAY['definitive'::text, 'pj'::text, 'pjs'::text])) AND (revoked_at IS NULL)))
);

create table organization.assistant (
  id uuid not null,
  position_id uuid not null,
  employee_id uuid not null,
  named_for_secret boolean default false not null,
  from_on date not null,
  until_on date,
  during daterange generated always as (daterange(from_on, until_on, '[]'::text)) stored,
  basis_number text,
  basis_date date,
  revoked_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint assistant_check CHECK ((until_on >= from_on)),
  constraint assistant_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint assistant_position_id_fkey FOREIGN KEY (position_id) REFERENCES organization."position"(id),
  constraint assistant_pkey PRIMARY KEY (id),
  constraint assistant_once_each EXCLUDE USING gist (employee_id WITH =, position_id WITH =, during WITH &&) WHERE ((revoked_at IS NULL))
);

create table organization.city (
  only_one boolean default true not null,
  name text not null,
  office text not null,
  address text default ''::text not null,
  phone text default ''::text not null,
  website text default ''::text not null,
  email text,
  time_zone text not null,
  preset_code text not null,
  regulation text not null,
  words jsonb not null,
  own_line text not null,
  delegation jsonb not null,
  holidays_of text,
  operators_per_unit integer default 1 not null,
  rest_days integer[] default '{0,6}'::integer[] not null,
  version integer default 1 not null,
  founded_at timestamp with time zone not null,
  registry_sends boolean default false not null,
  province text default ''::text not null,
  constraint city_only_one_check CHECK (only_one),
  constraint city_operators_per_unit_check CHECK ((operators_per_unit = 1)),
  constraint city_own_line_check CHECK ((own_line = ANY (ARRAY['own_line'::text, 'own_line_and_secretariat'::text]))),
  constraint city_time_zone_check CHECK ((time_zone = ANY (ARRAY['Asia/Jakarta'::text, 'Asia/Makassar'::text, 'Asia/Jayapura'::text]))),
  constraint province_length CHECK ((char_length(province) <= 100)),
  constraint city_pkey PRIMARY KEY (only_one)
);

create table organization.duty (
  id uuid not null,
  role text not null,
  employee_id uuid not null,
  unit_id uuid,
  from_on date not null,
  until_on date,
  during daterange generated always as (daterange(from_on, until_on, '[]'::text)) stored,
  basis_number text,
  basis_date date,
  scope text,
  includes_secret boolean default false not null,
  revoked_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint duty_check CHECK ((until_on >= from_on)),
  constraint duty_check1 CHECK (((role <> ALL (ARRAY['admin-kantor'::text, 'registry-clerk'::text, 'operator'::text, 'records-officer'::text])) OR (unit_id IS NOT NULL))),
  constraint duty_check2 CHECK (((role <> 'examiner'::text) OR ((until_on IS NOT NULL) AND (basis_number IS NOT NULL)))),
  constraint duty_check3 CHECK (((role <> 'managing-team'::text) OR (basis_number IS NOT NULL))),
  constraint duty_role_check CHECK ((role = ANY (ARRAY['super-administrator'::text, 'admin-kantor'::text, 'registry-clerk'::text, 'operator'::text, 'verifier'::text, 'drafter'::text, 'records-officer'::text, 'examiner'::text, 'managing-team'::text]))),
  constraint duty_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint duty_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint duty_pkey PRIMARY KEY (id),
  constraint duty_once_each EXCLUDE USING gist (employee_id WITH =, role WITH =, COALESCE(unit_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =, during WITH &&) WHERE ((revoked_at IS NULL)),
  constraint duty_one_operator EXCLUDE USING gist (unit_id WITH =, during WITH &&) WHERE (((role = 'operator'::text) AND (revoked_at IS NULL)))
);

create table organization.employee (
  id uuid not null,
  name text not null,
  status text not null,
  nip text,
  rank text,
  email text,
  phone text,
  left_on date,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  constraint employee_nip_check CHECK ((nip ~ '^[0-9]{18}$'::text)),
  constraint employee_status_check CHECK ((status = ANY (ARRAY['pns'::text, 'pppk'::text, 'state_official'::text, 'non_asn'::text]))),
  constraint employee_pkey PRIMARY KEY (id),
  constraint employee_nip_key UNIQUE (nip)
);

create table organization.holiday (
  id uuid not null,
  on_day date not null,
  name text not null,
  kind text not null,
  basis text not null,
  constraint holiday_kind_check CHECK ((kind = ANY (ARRAY['national'::text, 'joint_leave'::text, 'local'::text]))),
  constraint holiday_pkey PRIMARY KEY (id),
  constraint holiday_on_day_key UNIQUE (on_day)
);

create table organization.import (
  id uuid not null,
  kind text not null,
  file_name text not null,
  cells jsonb not null,
  counts jsonb not null,
  problem_count integer not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  applied_at timestamp with time zone,
  constraint import_kind_check CHECK ((kind = ANY (ARRAY['units'::text, 'positions'::text, 'employees'::text]))),
  constraint import_pkey PRIMARY KEY (id)
);

create table organization.party (
  id uuid not null,
  name text not null,
  kind text not null,
  address text default ''::text not null,
  email text,
  phone text,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  constraint party_kind_check CHECK ((kind = ANY (ARRAY['government'::text, 'company'::text, 'organization'::text, 'school'::text, 'person'::text]))),
  constraint party_pkey PRIMARY KEY (id)
);

create table organization.position (
  id uuid not null,
  code text,
  unit_id uuid not null,
  title text not null,
  alias text,
  kind text not null,
  superior_id uuid,
  echelon text,
  heads_unit boolean default false not null,
  may_sign boolean default false not null,
  may_dispose boolean default false not null,
  closed_on date,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  constraint position_alias_check CHECK ((alias = lower(alias))),
  constraint position_check CHECK ((superior_id <> id)),
  constraint position_superior_id_fkey FOREIGN KEY (superior_id) REFERENCES organization."position"(id),
  constraint position_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint position_pkey PRIMARY KEY (id),
  constraint position_code_key UNIQUE (code)
);

create table organization.role_name (
  id uuid not null,
  rank_order integer not null,
  role text not null,
  name text not null,
  basis text not null,
  constraint role_name_pkey PRIMARY KEY (id)
);

create table organization.secret_hold (
  id uuid not null,
  employee_id uuid not null,
  seat_id uuid,
  asked_by uuid,
  asked_at timestamp with time zone not null,
  released_by uuid,
  released_at timestamp with time zone,
  allowed boolean,
  constraint secret_hold_check CHECK (((released_at IS NULL) = (allowed IS NULL))),
  constraint secret_hold_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES organization.employee(id),
  constraint secret_hold_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint secret_hold_released_by_fkey FOREIGN KEY (released_by) REFERENCES organization.employee(id),
  constraint secret_hold_pkey PRIMARY KEY (id)
);

create table organization.team (
  id uuid not null,
  rank_order integer not null,
  code text not null,
  name text not null,
  task text not null,
  decreed_by text not null,
  basis text not null,
  decree_number text,
  decree_date date,
  version integer default 1 not null,
  constraint team_pkey PRIMARY KEY (id),
  constraint team_code_key UNIQUE (code)
);

create table organization.team_change (
  id uuid not null,
  team_id uuid not null,
  team_name text not null,
  decree_number text,
  decree_date date,
  seats jsonb not null,
  by_name text not null,
  at timestamp with time zone not null,
  constraint team_change_pkey PRIMARY KEY (id)
);

create table organization.team_seat (
  id uuid not null,
  team_id uuid not null,
  rank_order integer not null,
  seat text not null,
  holder text not null,
  basis text not null,
  employee_id uuid,
  constraint team_seat_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint team_seat_team_id_fkey FOREIGN KEY (team_id) REFERENCES organization.team(id),
  constraint team_seat_pkey PRIMARY KEY (id)
);

create table organization.unit (
  id uuid not null,
  code text,
  parent_id uuid,
  kind text not null,
  name text not null,
  abbreviation text default ''::text not null,
  number_code text default ''::text not null,
  email text,
  is_agency boolean not null,
  registry_unit_id uuid,
  closed_on date,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  place integer generated as identity not null,
  registry_sends boolean,
  constraint unit_check CHECK ((parent_id <> id)),
  constraint unit_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES organization.unit(id),
  constraint unit_registry_unit_id_fkey FOREIGN KEY (registry_unit_id) REFERENCES organization.unit(id),
  constraint unit_pkey PRIMARY KEY (id),
  constraint unit_code_key UNIQUE (code)
);

create table platform.audit_head (
  only_one boolean default true not null,
  seq bigint not null,
  hash bytea not null,
  constraint audit_head_only_one_check CHECK (only_one),
  constraint audit_head_pkey PRIMARY KEY (only_one)
);

create table platform.audit_row (
  seq bigint not null,
  body text not null,
  hash bytea not null,
  at timestamp with time zone not null,
  action text,
  account_id text,
  employee_id text,
  position_id text,
  subject_kind text,
  subject_id text,
  constraint audit_row_pkey PRIMARY KEY (seq)
);

create table platform.command (
  command_id uuid not null,
  name text not null,
  account_id uuid not null,
  input_hash bytea not null,
  result jsonb,
  at timestamp with time zone not null,
  constraint command_pkey PRIMARY KEY (command_id, account_id)
);

create table platform.heartbeat (
  worker text not null,
  at timestamp with time zone not null,
  constraint heartbeat_pkey PRIMARY KEY (worker)
);

create table platform.migration (
  number integer not null,
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone default now() not null,
  constraint migration_pkey PRIMARY KEY (number),
  constraint migration_name_key UNIQUE (name)
);

create table platform.outbox (
  id bigint generated as identity not null,
  name text not null,
  payload jsonb not null,
  created_at timestamp with time zone default now() not null,
  constraint outbox_pkey PRIMARY KEY (id)
);

create table platform.setting (
  key text not null,
  value jsonb not null,
  changed_at timestamp with time zone default now() not null,
  constraint setting_pkey PRIMARY KEY (key)
);

create table registers.book (
  id uuid not null,
  unit_id uuid not null,
  kind text not null,
  year integer not null,
  pattern text not null,
  start_number integer default 1 not null,
  start_basis text not null,
  opened_at timestamp with time zone not null,
  numbering text default 'sequence'::text not null,
  day_quota integer,
  sub_form text default 'letters'::text not null,
  reservation_days integer default 14 not null,
  origin text default 'lontar'::text not null,
  constraint book_day_quota_check CHECK (((day_quota >= 1) AND (day_quota <= 1000))),
  constraint book_kind_check CHECK ((kind = ANY (ARRAY['incoming'::text, 'outgoing'::text, 'internal'::text, 'decree'::text, 'agency_decree'::text, 'regulation'::text, 'instruction'::text, 'circular'::text]))),
  constraint book_numbering_check CHECK ((numbering = ANY (ARRAY['sequence'::text, 'day_block'::text]))),
  constraint book_origin_check CHECK ((origin = ANY (ARRAY['lontar'::text, 'paper'::text]))),
  constraint book_quota_fits CHECK (((numbering = 'day_block'::text) = (day_quota IS NOT NULL))),
  constraint book_reservation_days_check CHECK (((reservation_days >= 0) AND (reservation_days <= 366))),
  constraint book_start_number_check CHECK ((start_number >= 1)),
  constraint book_sub_form_check CHECK ((sub_form = ANY (ARRAY['letters'::text, 'two_digits'::text, 'from_two'::text]))),
  constraint book_year_check CHECK (((year >= 1945) AND (year <= 2999))),
  constraint book_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint book_pkey PRIMARY KEY (id),
  constraint book_one_per_year UNIQUE (unit_id, kind, year, origin)
);

create table registers.closing (
  book_id uuid not null,
  closed_at timestamp with time zone not null,
  closed_by uuid not null,
  employee_id uuid,
  position_id uuid,
  basis text not null,
  summary jsonb not null,
  digest bytea not null,
  constraint closing_basis_check CHECK ((length(btrim(basis)) >= 5)),
  constraint closing_book_id_fkey FOREIGN KEY (book_id) REFERENCES registers.book(id),
  constraint closing_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint closing_position_id_fkey FOREIGN KEY (position_id) REFERENCES organization."position"(id),
  constraint closing_pkey PRIMARY KEY (book_id)
);

create table registers.counter (
  book_id uuid not null,
  last integer not null,
  closed boolean default false not null,
  constraint counter_last_check CHECK ((last >= 0)),
  constraint counter_book_id_fkey FOREIGN KEY (book_id) REFERENCES registers.book(id),
  constraint counter_pkey PRIMARY KEY (book_id)
);

create table registers.design (
  id uuid not null,
  unit_id uuid,
  kind text not null,
  pattern text not null,
  numbering text not null,
  day_quota integer,
  sub_form text not null,
  reservation_days integer not null,
  basis text not null,
  from_year integer not null,
  decided_at timestamp with time zone not null,
  decided_by uuid not null,
  employee_id uuid,
  position_id uuid,
  constraint design_basis_check CHECK ((length(btrim(basis)) >= 5)),
  constraint design_day_quota_check CHECK (((day_quota >= 1) AND (day_quota <= 1000))),
  constraint design_from_year_check CHECK (((from_year >= 1945) AND (from_year <= 2999))),
  constraint design_kind_check CHECK ((kind = ANY (ARRAY['incoming'::text, 'outgoing'::text, 'internal'::text, 'decree'::text, 'agency_decree'::text, 'regulation'::text, 'instruction'::text, 'circular'::text]))),
  constraint design_numbering_check CHECK ((numbering = ANY (ARRAY['sequence'::text, 'day_block'::text]))),
  constraint design_quota_fits CHECK (((numbering = 'day_block'::text) = (day_quota IS NOT NULL))),
  constraint design_reservation_days_check CHECK (((reservation_days >= 0) AND (reservation_days <= 366))),
  constraint design_sub_form_check CHECK ((sub_form = ANY (ARRAY['letters'::text, 'two_digits'::text, 'from_two'::text]))),
  constraint design_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint design_position_id_fkey FOREIGN KEY (position_id) REFERENCES organization."position"(id),
  constraint design_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint design_pkey PRIMARY KEY (id)
);

create table registers.entry (
  id uuid not null,
  book_id uuid not null,
  n integer not null,
  text text not null,
  subject_kind text not null,
  subject_id uuid not null,
  issued_at timestamp with time zone not null,
  issued_by uuid not null,
  sub integer default 0 not null,
  dated_on date not null,
  constraint entry_n_check CHECK ((n >= 1)),
  constraint entry_sub_check CHECK ((sub >= 0)),
  constraint entry_book_id_fkey FOREIGN KEY (book_id) REFERENCES registers.book(id),
  constraint entry_pkey PRIMARY KEY (id),
  constraint entry_number_once UNIQUE (book_id, n, sub)
);

create table registers.pattern (
  kind text not null,
  pattern text not null,
  basis text not null,
  numbering text default 'sequence'::text not null,
  day_quota integer,
  sub_form text default 'letters'::text not null,
  reservation_days integer default 14 not null,
  constraint pattern_day_quota_check CHECK (((day_quota >= 1) AND (day_quota <= 1000))),
  constraint pattern_kind_check CHECK ((kind = ANY (ARRAY['incoming'::text, 'outgoing'::text, 'internal'::text, 'decree'::text, 'agency_decree'::text, 'regulation'::text, 'instruction'::text, 'circular'::text]))),
  constraint pattern_numbering_check CHECK ((numbering = ANY (ARRAY['sequence'::text, 'day_block'::text]))),
  constraint pattern_quota_fits CHECK (((numbering = 'day_block'::text) = (day_quota IS NOT NULL))),
  constraint pattern_reservation_days_check CHECK (((reservation_days >= 0) AND (reservation_days <= 366))),
  constraint pattern_sub_form_check CHECK ((sub_form = ANY (ARRAY['letters'::text, 'two_digits'::text, 'from_two'::text]))),
  constraint pattern_pkey PRIMARY KEY (kind)
);

create table registers.reservation (
  id uuid not null,
  book_id uuid not null,
  n integer not null,
  sheet_id uuid,
  held_for text not null,
  purpose text not null,
  dated_on date not null,
  expires_on date,
  state text default 'open'::text not null,
  entry_id uuid,
  reserved_at timestamp with time zone not null,
  reserved_by uuid not null,
  employee_id uuid,
  position_id uuid,
  settled_at timestamp with time zone,
  constraint reservation_held_for_check CHECK ((length(btrim(held_for)) >= 2)),
  constraint reservation_n_check CHECK ((n >= 1)),
  constraint reservation_purpose_check CHECK ((length(btrim(purpose)) >= 5)),
  constraint reservation_state_check CHECK ((state = ANY (ARRAY['open'::text, 'used'::text, 'void'::text]))),
  constraint reservation_used_by_entry CHECK (((state = 'used'::text) = (entry_id IS NOT NULL))),
  constraint reservation_book_id_fkey FOREIGN KEY (book_id) REFERENCES registers.book(id),
  constraint reservation_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint reservation_position_id_fkey FOREIGN KEY (position_id) REFERENCES organization."position"(id),
  constraint reservation_sheet_id_fkey FOREIGN KEY (sheet_id) REFERENCES registers.sheet(id),
  constraint reservation_pkey PRIMARY KEY (id),
  constraint reservation_number_once UNIQUE (book_id, n)
);

create table registers.sheet (
  id uuid not null,
  book_id uuid not null,
  purpose text not null,
  dated_on date not null,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  employee_id uuid,
  position_id uuid,
  settled_at timestamp with time zone,
  settle_reason text,
  constraint sheet_purpose_check CHECK ((length(btrim(purpose)) >= 5)),
  constraint sheet_book_id_fkey FOREIGN KEY (book_id) REFERENCES registers.book(id),
  constraint sheet_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint sheet_position_id_fkey FOREIGN KEY (position_id) REFERENCES organization."position"(id),
  constraint sheet_pkey PRIMARY KEY (id)
);

create table registers.unused (
  id uuid not null,
  book_id uuid not null,
  from_n integer not null,
  to_n integer not null,
  cause text not null,
  reason text not null,
  voided_at timestamp with time zone not null,
  voided_by uuid not null,
  employee_id uuid,
  position_id uuid,
  constraint unused_cause_check CHECK ((cause = ANY (ARRAY['expired'::text, 'released'::text, 'sheet'::text, 'closing'::text]))),
  constraint unused_check CHECK ((to_n >= from_n)),
  constraint unused_from_n_check CHECK ((from_n >= 1)),
  constraint unused_reason_check CHECK ((length(btrim(reason)) >= 5)),
  constraint unused_book_id_fkey FOREIGN KEY (book_id) REFERENCES registers.book(id),
  constraint unused_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint unused_position_id_fkey FOREIGN KEY (position_id) REFERENCES organization."position"(id),
  constraint unused_pkey PRIMARY KEY (id),
  constraint unused_number_once EXCLUDE USING gist (book_id WITH =, int4range(from_n, to_n, '[]'::text) WITH &&)
);

create table registers.void (
  entry_id uuid not null,
  book_id uuid not null,
  reason text not null,
  voided_at timestamp with time zone not null,
  voided_by uuid not null,
  employee_id uuid,
  position_id uuid,
  constraint void_reason_check CHECK ((length(btrim(reason)) >= 5)),
  constraint void_book_id_fkey FOREIGN KEY (book_id) REFERENCES registers.book(id),
  constraint void_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint void_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES registers.entry(id),
  constraint void_position_id_fkey FOREIGN KEY (position_id) REFERENCES organization."position"(id),
  constraint void_pkey PRIMARY KEY (entry_id)
);

create table search.letter_content (
  letter_id uuid not null,
  words tsvector not null,
  indexed_at timestamp with time zone not null,
  constraint letter_content_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id),
  constraint letter_content_pkey PRIMARY KEY (letter_id)
);

create table search.letter_number (
  number text not null,
  letter_id uuid not null,
  kind text not null,
  constraint letter_number_kind_check CHECK ((kind = ANY (ARRAY['sender'::text, 'agenda'::text]))),
  constraint letter_number_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id),
  constraint letter_number_pkey PRIMARY KEY (letter_id, kind)
);

create table search.letter_text (
  letter_id uuid not null,
  sender text not null,
  subject text not null,
  indexed_at timestamp with time zone not null,
  summary text default ''::text not null,
  classification text,
  letter_date date,
  addressees uuid[] default '{}'::uuid[] not null,
  sender_words tsvector,
  subject_words tsvector,
  summary_words tsvector,
  constraint letter_text_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id),
  constraint letter_text_pkey PRIMARY KEY (letter_id)
);

create table search.number_part (
  part text not null,
  letter_id uuid not null,
  constraint number_part_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters.letter(id),
  constraint number_part_pkey PRIMARY KEY (letter_id, part)
);

create table search.saved (
  id uuid not null,
  employee_id uuid not null,
  name text not null,
  address text not null,
  saved_at timestamp with time zone not null,
  constraint saved_address_check CHECK ((length(address) <= 2000)),
  constraint saved_name_check CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 80))),
  constraint saved_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint saved_pkey PRIMARY KEY (id)
);

create table search.word (
  word text not null,
  constraint word_pkey PRIMARY KEY (word)
);

create table signing.authority (
  id uuid not null,
  level text not null,
  parent_id uuid,
  name text not null,
  certificate bytea not null,
  sealed_key bytea not null,
  not_before timestamp with time zone not null,
  not_after timestamp with time zone not null,
  made_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  constraint authority_check CHECK (((level = 'root'::text) = (parent_id IS NULL))),
  constraint authority_level_check CHECK ((level = ANY (ARRAY['root'::text, 'issuing'::text]))),
  constraint authority_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES signing.authority(id),
  constraint authority_pkey PRIMARY KEY (id)
);

create table signing.certificate (
  id uuid not null,
  employee_id uuid not null,
  authority_id uuid not null,
  position_id uuid not null,
  signer_name text not null,
  signer_title text not null,
  serial text not null,
  fingerprint text not null,
  key_kind text not null,
  certificate bytea not null,
  not_before timestamp with time zone not null,
  not_after timestamp with time zone not null,
  issued_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  revocation_reason text,
  revocation_note text,
  revoked_by uuid,
  constraint certificate_check CHECK (((revoked_at IS NULL) = (revocation_reason IS NULL))),
  constraint certificate_key_kind_check CHECK ((key_kind = ANY (ARRAY['rsa-3072'::text, 'p-256'::text]))),
  constraint certificate_revocation_reason_check CHECK ((revocation_reason = ANY (ARRAY['lost'::text, 'known_to_others'::text, 'left_office'::text, 'replaced'::text, 'other'::text]))),
  constraint certificate_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES signing.authority(id),
  constraint certificate_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint certificate_position_id_fkey FOREIGN KEY (position_id) REFERENCES organization."position"(id),
  constraint certificate_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES organization.employee(id),
  constraint certificate_pkey PRIMARY KEY (id),
  constraint certificate_fingerprint_key UNIQUE (fingerprint),
  constraint certificate_serial_key UNIQUE (serial)
);

create table signing.known_issuer (
  id uuid not null,
  name text not null,
  organization text not null,
  fingerprint text not null,
  certificate bytea not null,
  not_after timestamp with time zone not null,
  added_at timestamp with time zone not null,
  added_by uuid,
  added_by_name text not null,
  reason text not null,
  removed_at timestamp with time zone,
  removed_by uuid,
  removed_by_name text,
  removal_reason text,
  constraint known_issuer_fingerprint_check CHECK ((fingerprint ~ '^[0-9a-f]{64}$'::text)),
  constraint known_issuer_reason_check CHECK (((length(reason) >= 5) AND (length(reason) <= 500))),
  constraint known_issuer_removal_reason_check CHECK (((length(removal_reason) >= 5) AND (length(removal_reason) <= 500))),
  constraint known_issuer_removed_whole CHECK ((((removed_at IS NULL) = (removal_reason IS NULL)) AND ((removed_at IS NULL) = (removed_by_name IS NULL)))),
  constraint known_issuer_added_by_fkey FOREIGN KEY (added_by) REFERENCES organization.employee(id),
  constraint known_issuer_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES organization.employee(id),
  constraint known_issuer_pkey PRIMARY KEY (id)
);

create table signing.locked_key (
  certificate_id uuid not null,
  sealed bytea not null,
  salt bytea not null,
  memory_kib integer not null,
  passes integer not null,
  changed_at timestamp with time zone not null,
  constraint locked_key_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES signing.certificate(id),
  constraint locked_key_pkey PRIMARY KEY (certificate_id)
);

create table signing.signature (
  id uuid not null,
  certificate_id uuid not null,
  employee_id uuid not null,
  position_id uuid not null,
  seat text not null,
  subject_kind text not null,
  subject_id uuid not null,
  label text not null,
  pages integer not null,
  draft_sha256 text not null,
  signed_sha256 text not null,
  size bigint not null,
  level text not null,
  algorithm text not null,
  signed_at timestamp with time zone not null,
  kept_at timestamp with time zone,
  abandoned_at timestamp with time zone,
  constraint signature_draft_sha256_check CHECK ((draft_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint signature_kept_or_abandoned CHECK (((kept_at IS NULL) OR (abandoned_at IS NULL))),
  constraint signature_label_check CHECK (((length(label) >= 1) AND (length(label) <= 200))),
  constraint signature_level_check CHECK ((level = 'B-B'::text)),
  constraint signature_pages_check CHECK ((pages >= 1)),
  constraint signature_signed_sha256_check CHECK ((signed_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint signature_size_check CHECK ((size > 0)),
  constraint signature_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES signing.certificate(id),
  constraint signature_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint signature_position_id_fkey FOREIGN KEY (position_id) REFERENCES organization."position"(id),
  constraint signature_pkey PRIMARY KEY (id),
  constraint signature_signed_sha256_key UNIQUE (signed_sha256)
);

create table signing.wrong_try (
  employee_id uuid not null,
  tries integer not null,
  last_at timestamp with time zone not null,
  blocked_until timestamp with time zone,
  constraint wrong_try_tries_check CHECK ((tries >= 0)),
  constraint wrong_try_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES organization.employee(id),
  constraint wrong_try_pkey PRIMARY KEY (employee_id)
);

CREATE INDEX initial_step ON approvals.initial USING btree (step_id);

CREATE INDEX initial_subject ON approvals.initial USING btree (subject_kind, subject_id, at, id);

CREATE INDEX return_reason_subject ON approvals.return_reason USING btree (subject_kind, subject_id);

CREATE INDEX return_subject ON approvals.return USING btree (subject_kind, subject_id, at);

CREATE UNIQUE INDEX route_one_live ON approvals.route USING btree (subject_kind, subject_id) WHERE (state = ANY (ARRAY['open'::text, 'approved'::text]));

CREATE INDEX route_requester ON approvals.route USING btree (requested_by_position_id, started_at DESC, id DESC) WHERE (state = ANY (ARRAY['open'::text, 'approved'::text, 'returned'::text]));

CREATE INDEX route_signer ON approvals.route USING btree (signer_position_id, approved_at, id) WHERE (state = 'approved'::text);

CREATE INDEX step_desk ON approvals.step USING btree (position_id, waiting_since, id) WHERE (state = 'waiting'::text);

CREATE UNIQUE INDEX step_one_desk ON approvals.step USING btree (route_id, position_id) WHERE (state <> 'replaced'::text);

CREATE INDEX step_route ON approvals.step USING btree (route_id);

CREATE INDEX entry_day ON calendar.entry USING btree (position_id, COALESCE(ends_on, event_on));

CREATE INDEX feed_mine ON calendar.feed USING btree (employee_id) WHERE (revoked_at IS NULL);

CREATE UNIQUE INDEX saved_view_default ON desk.saved_view USING btree (employee_id, list) WHERE is_default;

CREATE UNIQUE INDEX saved_view_name ON desk.saved_view USING btree (employee_id, list, lower(name));

CREATE INDEX disposition_file_file ON dispositions.disposition_file USING btree (file_id);

CREATE INDEX disposition_file_letter ON dispositions.disposition_file USING btree (letter_id);

CREATE INDEX disposition_letter ON dispositions.disposition USING btree (letter_id);

CREATE INDEX disposition_parent ON dispositions.disposition USING btree (parent_recipient_id);

CREATE INDEX disposition_prepared ON dispositions.disposition USING btree (issuer_position_id) WHERE (state = 'prepared'::text);

CREATE INDEX follow_up_file_file ON dispositions.follow_up_file USING btree (file_id);

CREATE INDEX follow_up_letter ON dispositions.follow_up USING btree (letter_id);

CREATE INDEX follow_up_recipient ON dispositions.follow_up USING btree (recipient_id);

CREATE INDEX paper_sheet_letter ON dispositions.paper_sheet USING btree (letter_id, position_id);

CREATE INDEX recipient_accept ON dispositions.recipient USING btree (issuer_position_id, due_on, id) WHERE (state = 'reported'::text);

CREATE INDEX recipient_asked ON dispositions.recipient USING btree (issuer_position_id, id) WHERE (asked_due_on IS NOT NULL);

CREATE INDEX recipient_desk ON dispositions.recipient USING btree (position_id, due_on, id) WHERE (state = ANY (ARRAY['unread'::text, 'read'::text, 'working'::text]));

CREATE INDEX recipient_due ON dispositions.recipient USING btree (due_on) WHERE (state = ANY (ARRAY['unread'::text, 'read'::text, 'working'::text]));

CREATE INDEX recipient_letter ON dispositions.recipient USING btree (letter_id);

CREATE UNIQUE INDEX recipient_one_leads ON dispositions.recipient USING btree (disposition_id) WHERE leads;

CREATE INDEX recipient_recent ON dispositions.recipient USING btree (issuer_position_id, arrived_at);

CREATE INDEX recipient_returned ON dispositions.recipient USING btree (issuer_position_id, id) WHERE ((state = 'returned'::text) AND (settled_at IS NULL));

CREATE INDEX refusal_letter ON dispositions.refusal USING btree (letter_id);

CREATE INDEX file_sha256 ON documents.file USING btree (sha256);

CREATE UNIQUE INDEX layout_version ON documents.layout USING btree (unit_id, version) NULLS NOT DISTINCT;

CREATE INDEX link_subject ON documents.link USING btree (subject_id);

CREATE INDEX page_full ON documents.page USING btree (full_sha256);

CREATE INDEX page_thumb ON documents.page USING btree (thumb_sha256);

CREATE UNIQUE INDEX snippet_of_person ON documents.snippet USING btree (employee_id, lower(name)) WHERE (employee_id IS NOT NULL);

CREATE UNIQUE INDEX snippet_of_unit ON documents.snippet USING btree (unit_id, lower(name)) WHERE (unit_id IS NOT NULL);

CREATE INDEX upload_account ON documents.upload USING btree (account_id) WHERE (file_id IS NULL);

CREATE INDEX upload_begun ON documents.upload USING btree (begun_at);

CREATE INDEX virus_check_infected ON documents.virus_check USING btree (changed_at) WHERE (state = 'infected'::text);

CREATE INDEX virus_check_open ON documents.virus_check USING btree (changed_at) WHERE (state = ANY (ARRAY['off'::text, 'waiting'::text, 'too_large'::text]));

CREATE INDEX challenge_age ON identity.challenge USING btree (made_at);

CREATE INDEX passkey_account ON identity.passkey USING btree (account_id);

CREATE INDEX recovery_code_account ON identity.recovery_code USING btree (account_id) WHERE (used_at IS NULL);

CREATE INDEX session_account ON identity.session USING btree (account_id) WHERE (ended_at IS NULL);

CREATE INDEX throttle_age ON identity.throttle USING btree (last_failed_at);

CREATE INDEX carried_file ON intake.carried USING btree (file_id);

CREATE INDEX paper_file_file ON intake.paper_file USING btree (file_id);

CREATE INDEX paper_held_by ON intake.paper USING btree (held_by) WHERE (held_by IS NOT NULL);

CREATE INDEX paper_settled_at ON intake.paper USING btree (settled_at) WHERE (state <> 'waiting'::text);

CREATE INDEX paper_tray ON intake.paper USING btree (unit_id, seq) WHERE (state = 'waiting'::text);

CREATE INDEX refusal_unit ON intake.refusal USING btree (unit_id, at);

CREATE INDEX sender_use_lately ON intake.sender_use USING btree (unit_id, used_at DESC);

CREATE INDEX sender_use_party ON intake.sender_use USING btree (party_id) WHERE (party_id IS NOT NULL);

CREATE INDEX access_arrived ON letters.access USING btree (grantee_id, registered_at) INCLUDE (letter_id) WHERE ((grantee = 'registry'::text) AND (NOT outgoing) AND (state = 'registered'::text));

CREATE INDEX access_classed ON letters.access USING btree (grantee, grantee_id, registered_at DESC, letter_id DESC) WHERE (security_class <> 'B'::text);

CREATE INDEX access_for_pen ON letters.access USING btree (grantee_id, state, (
CASE urgency
    WHEN 'very_urgent'::text THEN 0
    WHEN 'urgent'::text THEN 1
    ELSE 2
END), registered_at, letter_id) WHERE ((grantee = 'registry'::text) AND outgoing AND (state = ANY (ARRAY['approved'::text, 'numbered'::text])) AND (security_class = ANY (ARRAY['B'::text, 'T'::text])));

CREATE INDEX access_list ON letters.access USING btree (grantee, grantee_id, registered_at DESC, letter_id DESC) INCLUDE (relation, security_class, state, urgency, outgoing);

CREATE INDEX access_open ON letters.access USING btree (grantee, grantee_id, registered_at DESC, letter_id DESC) WHERE (state <> ALL (ARRAY['closed'::text, 'void'::text, 'sent'::text, 'withdrawn'::text, 'discarded'::text]));

CREATE INDEX access_outgoing ON letters.access USING btree (grantee, grantee_id, registered_at DESC, letter_id DESC) INCLUDE (relation, security_class, state, urgency) WHERE outgoing;

CREATE INDEX access_outgoing_open ON letters.access USING btree (grantee, grantee_id, registered_at DESC, letter_id DESC) WHERE (outgoing AND (state = ANY (ARRAY['draft'::text, 'in_route'::text, 'returned'::text, 'approved'::text, 'numbered'::text, 'signed'::text, 'to_release'::text, 'sending'::text])));

CREATE INDEX access_received ON letters.access USING btree (grantee, grantee_id, received_on DESC, letter_id DESC) INCLUDE (relation, security_class, outgoing);

CREATE INDEX access_to_release ON letters.access USING btree (grantee, grantee_id) INCLUDE (urgency, registered_at, letter_id) WHERE (state = 'to_release'::text);

CREATE INDEX access_urgent ON letters.access USING btree (grantee, grantee_id, registered_at DESC, letter_id DESC) WHERE (urgency <> 'normal'::text);

CREATE INDEX access_void ON letters.access USING btree (grantee, grantee_id, registered_at DESC, letter_id DESC) WHERE (state = 'void'::text);

CREATE INDEX action_change_letter ON letters.action_change USING btree (letter_id);

CREATE INDEX action_letter ON letters.action USING btree (letter_id, seq);

CREATE INDEX answer_told_answer ON letters.answer_told USING btree (answer_id);

CREATE INDEX carried_file ON letters.carried USING btree (file_id);

CREATE INDEX carried_number ON letters.carried USING btree (letter_number) WHERE (letter_number IS NOT NULL);

CREATE UNIQUE INDEX consignment_book ON letters.consignment USING btree (unit_id, day, n) WHERE (way = 'courier'::text);

CREATE INDEX consignment_carried ON letters.consignment USING btree (unit_id, changed_at) WHERE ((way = 'courier'::text) AND (state = 'received'::text));

CREATE INDEX consignment_failed ON letters.consignment USING btree (drafter_position_id) INCLUDE (letter_id, changed_at) WHERE (state = ANY (ARRAY['refused'::text, 'unknown'::text, 'bounced'::text, 'undelivered'::text]));

CREATE INDEX consignment_letter ON letters.consignment USING btree (letter_id);

CREATE INDEX consignment_mail_due ON letters.consignment USING btree (next_try_at) WHERE ((way = 'mail'::text) AND (state = ANY (ARRAY['waiting'::text, 'handing'::text])));

CREATE UNIQUE INDEX consignment_once ON letters.consignment USING btree (letter_id, line) WHERE (NOT replaced);

CREATE INDEX consignment_to_carry ON letters.consignment USING btree (unit_id, urgency_rank, day, n) WHERE ((way = 'courier'::text) AND (state = ANY (ARRAY['waiting'::text, 'undelivered'::text])));

CREATE INDEX consignment_to_tell ON letters.consignment USING btree (drafter_position_id) INCLUDE (letter_id, changed_at) WHERE (to_tell AND (told_at IS NULL) AND (state = ANY (ARRAY['handing'::text, 'sent'::text, 'unknown'::text, 'received'::text])));

CREATE INDEX consignment_undelivered ON letters.consignment USING btree (unit_id) WHERE ((way = 'courier'::text) AND (state = 'undelivered'::text));

CREATE INDEX delivery_letter ON letters.delivery USING btree (letter_id);

CREATE INDEX dispatch_waiting ON letters.dispatch USING btree (sent_at) WHERE (state = 'waiting'::text);

CREATE INDEX letter_came_from ON letters.letter USING btree (came_from) WHERE (came_from IS NOT NULL);

CREATE INDEX letter_find_cover ON letters.letter_find USING gin (cover gin_trgm_ops);

CREATE INDEX letter_find_related ON letters.letter_find USING gin (related) WHERE (related IS NOT NULL);

CREATE INDEX letter_find_same ON letters.letter_find USING btree (same_key);

CREATE INDEX letter_find_signer ON letters.letter_find USING btree (signer_position_id, letter_id DESC) WHERE (signer_position_id IS NOT NULL);

CREATE INDEX letter_find_signer_person ON letters.letter_find USING btree (signer_employee_id, letter_id DESC) WHERE (signer_employee_id IS NOT NULL);

CREATE INDEX letter_find_subject ON letters.letter_find USING gin (subject gin_trgm_ops);

CREATE INDEX letter_find_written ON letters.letter_find USING gin ((((((cover || ' '::text) || written) || ' '::text) || COALESCE(subject, ''::text))) gin_trgm_ops) WHERE (written IS NOT NULL);

CREATE INDEX letter_find_written_newest ON letters.letter_find USING btree (letter_id) WHERE (written IS NOT NULL);

CREATE INDEX letter_outgoing_number ON letters.letter USING btree (letter_number) WHERE ((direction = 'outgoing'::text) AND (letter_number IS NOT NULL));

CREATE INDEX letter_unit ON letters.letter USING btree (unit_id, id);

CREATE UNIQUE INDEX next_step_one ON letters.next_step USING btree (after_id) WHERE (NOT ended);

CREATE INDEX old_import_unit ON letters.old_import USING btree (unit_id, made_at DESC);

CREATE INDEX relation_other ON letters.relation USING btree (other_letter_id);

CREATE INDEX sending_due ON letters.sending USING btree (goes_at) WHERE (state = 'waiting'::text);

CREATE UNIQUE INDEX sending_one ON letters.sending USING btree (letter_id) WHERE (state = 'waiting'::text);

CREATE UNIQUE INDEX travel_letter_one ON letters.travel_letter USING btree (order_id, person) WHERE (NOT ended);

CREATE INDEX mail_due ON notifications.mail USING btree (send_at) WHERE (state = 'waiting'::text);

CREATE INDEX mail_ended ON notifications.mail USING btree (ended_at);

CREATE INDEX mail_notice_mail ON notifications.mail_notice USING btree (mail_id);

CREATE UNIQUE INDEX mail_one_digest ON notifications.mail USING btree (employee_id, send_at) WHERE (digest AND (state = 'waiting'::text));

CREATE INDEX notice_letter ON notifications.notice USING btree (letter_id, position_id);

CREATE INDEX notice_position ON notifications.notice USING btree (position_id, id);

CREATE INDEX notice_recipient ON notifications.notice USING btree (recipient_id, kind) WHERE (recipient_id IS NOT NULL);

CREATE UNIQUE INDEX address_group_name ON organization.address_group USING btree (lower(name)) WHERE (closed_at IS NULL);

CREATE INDEX assignment_employee ON organization.assignment USING btree (employee_id) WHERE (revoked_at IS NULL);

CREATE INDEX assignment_position ON organization.assignment USING btree (position_id, from_on);

CREATE INDEX assistant_employee ON organization.assistant USING btree (employee_id) WHERE (revoked_at IS NULL);

CREATE INDEX assistant_position ON organization.assistant USING btree (position_id) WHERE (revoked_at IS NULL);

CREATE INDEX duty_employee ON organization.duty USING btree (employee_id) WHERE (revoked_at IS NULL);

CREATE INDEX duty_unit ON organization.duty USING btree (unit_id, role) WHERE (revoked_at IS NULL);

CREATE INDEX employee_find ON organization.employee USING gin (lower(((name || ' '::text) || COALESCE(nip, ''::text))) gin_trgm_ops);

CREATE INDEX employee_sort ON organization.employee USING btree (lower(name), id);

CREATE INDEX party_find ON organization.party USING gin (lower(name) gin_trgm_ops);

CREATE UNIQUE INDEX party_name ON organization.party USING btree (lower(name), lower(address));

CREATE UNIQUE INDEX position_alias ON organization."position" USING btree (alias) WHERE (closed_on IS NULL);

CREATE INDEX position_find ON organization."position" USING gin (lower(((title || ' '::text) || COALESCE(alias, ''::text))) gin_trgm_ops);

CREATE UNIQUE INDEX position_one_head ON organization."position" USING btree (unit_id) WHERE (heads_unit AND (closed_on IS NULL));

CREATE INDEX position_sort ON organization."position" USING btree (lower(title), id) WHERE (closed_on IS NULL);

CREATE INDEX position_superior ON organization."position" USING btree (superior_id);

CREATE INDEX position_unit ON organization."position" USING btree (unit_id);

CREATE INDEX secret_hold_open ON organization.secret_hold USING btree (asked_at, id) WHERE (released_at IS NULL);

CREATE UNIQUE INDEX secret_hold_person ON organization.secret_hold USING btree (employee_id) WHERE ((seat_id IS NULL) AND (released_at IS NULL));

CREATE UNIQUE INDEX secret_hold_seat ON organization.secret_hold USING btree (seat_id) WHERE ((seat_id IS NOT NULL) AND (released_at IS NULL));

CREATE INDEX team_change_team ON organization.team_change USING btree (team_id, at DESC);

CREATE INDEX team_seat_employee ON organization.team_seat USING btree (employee_id);

CREATE INDEX team_seat_team ON organization.team_seat USING btree (team_id);

CREATE INDEX unit_find ON organization.unit USING gin (lower(((((name || ' '::text) || abbreviation) || ' '::text) || number_code)) gin_trgm_ops);

CREATE UNIQUE INDEX unit_name ON organization.unit USING btree (COALESCE(parent_id, '00000000-0000-0000-0000-000000000000'::uuid), lower(name)) WHERE (closed_on IS NULL);

CREATE UNIQUE INDEX unit_number_code ON organization.unit USING btree (lower(number_code), COALESCE(parent_id, '00000000-0000-0000-0000-000000000000'::uuid)) WHERE ((closed_on IS NULL) AND (number_code <> ''::text) AND is_agency);

CREATE UNIQUE INDEX unit_one_root ON organization.unit USING btree (((parent_id IS NULL))) WHERE ((parent_id IS NULL) AND (closed_on IS NULL));

CREATE INDEX unit_parent ON organization.unit USING btree (parent_id);

CREATE INDEX unit_sort ON organization.unit USING btree (lower(name), id) WHERE (closed_on IS NULL);

CREATE INDEX audit_row_account ON platform.audit_row USING btree (account_id, seq);

CREATE INDEX audit_row_action ON platform.audit_row USING btree (action, seq);

CREATE INDEX audit_row_people_named ON platform.audit_row USING btree (account_id, at) WHERE (action = 'outgoing.person_named'::text);

CREATE INDEX audit_row_subject ON platform.audit_row USING btree (subject_id, seq);

CREATE INDEX command_at ON platform.command USING btree (at);

CREATE INDEX design_fitting ON registers.design USING btree (kind, unit_id, from_year DESC);

CREATE INDEX entry_dated ON registers.entry USING btree (book_id, dated_on, n);

CREATE INDEX entry_subject ON registers.entry USING btree (subject_id);

CREATE INDEX entry_subs ON registers.entry USING btree (book_id, n, sub) WHERE (sub > 0);

CREATE INDEX entry_text ON registers.entry USING btree (text);

CREATE INDEX reservation_expiring ON registers.reservation USING btree (expires_on) WHERE (state = 'open'::text);

CREATE INDEX reservation_open ON registers.reservation USING btree (book_id, n) WHERE (state = 'open'::text);

CREATE INDEX reservation_sheet ON registers.reservation USING btree (sheet_id) WHERE (sheet_id IS NOT NULL);

CREATE INDEX sheet_book ON registers.sheet USING btree (book_id, made_at DESC);

CREATE INDEX unused_book ON registers.unused USING btree (book_id, from_n);

CREATE INDEX void_book ON registers.void USING btree (book_id);

CREATE INDEX letter_content_words ON search.letter_content USING gin (words);

CREATE INDEX letter_number_alike ON search.letter_number USING gin (search.number_body(number) gin_trgm_ops) WHERE (kind = 'sender'::text);

CREATE INDEX letter_number_start ON search.letter_number USING btree (number text_pattern_ops);

CREATE INDEX letter_text_sender ON search.letter_text USING gin (sender_words);

CREATE INDEX letter_text_subject ON search.letter_text USING gin (subject_words);

CREATE INDEX letter_text_summary ON search.letter_text USING gin (summary_words);

CREATE INDEX number_part_start ON search.number_part USING btree (part text_pattern_ops);

CREATE UNIQUE INDEX saved_name ON search.saved USING btree (employee_id, lower(name));

CREATE INDEX word_alike ON search.word USING gin (word gin_trgm_ops);

CREATE INDEX word_begun ON search.word USING btree (word text_pattern_ops);

CREATE UNIQUE INDEX authority_in_use ON signing.authority USING btree (level) WHERE (retired_at IS NULL);

CREATE INDEX authority_parent ON signing.authority USING btree (parent_id);

CREATE INDEX certificate_authority ON signing.certificate USING btree (authority_id);

CREATE UNIQUE INDEX certificate_in_use ON signing.certificate USING btree (employee_id) WHERE (revoked_at IS NULL);

CREATE INDEX certificate_position ON signing.certificate USING btree (position_id);

CREATE INDEX certificate_revoker ON signing.certificate USING btree (revoked_by);

CREATE INDEX known_issuer_adder ON signing.known_issuer USING btree (added_by);

CREATE UNIQUE INDEX known_issuer_once ON signing.known_issuer USING btree (fingerprint) WHERE (removed_at IS NULL);

CREATE INDEX known_issuer_remover ON signing.known_issuer USING btree (removed_by);

CREATE INDEX signature_certificate ON signing.signature USING btree (certificate_id);

CREATE INDEX signature_mine ON signing.signature USING btree (employee_id, id);

CREATE INDEX signature_position ON signing.signature USING btree (position_id);

CREATE INDEX signature_subject ON signing.signature USING btree (subject_id);

create view approvals.event_card with (security_invoker=true) as
 SELECT i.id AS event_id,
    'initialled'::text AS kind,
    i.subject_kind,
    i.subject_id,
    s.route_id,
    i.step_id,
    i.position_id,
    i.employee_id,
    i.seat,
    i.at
   FROM (approvals.initial i
     JOIN approvals.step s ON ((s.id = i.step_id)))
UNION ALL
 SELECT b.id AS event_id,
    'returned'::text AS kind,
    b.subject_kind,
    b.subject_id,
    b.route_id,
    b.step_id,
    b.position_id,
    b.employee_id,
    b.seat,
    b.at
   FROM approvals.return b;

create view approvals.look_card with (security_invoker=true) as
 SELECT k.subject_kind,
    k.subject_id,
    k.position_id,
    k.employee_id,
    k.at,
    ARRAY( SELECT n.name
           FROM jsonb_object_keys((k.parts || r.parts)) n(name)
          WHERE ((k.parts ->> n.name) IS DISTINCT FROM (r.parts ->> n.name))
          ORDER BY n.name) AS changed
   FROM (approvals.look k
     JOIN approvals.route r ON (((r.subject_kind = k.subject_kind) AND (r.subject_id = k.subject_id))))
  WHERE (NOT (EXISTS ( SELECT 1
           FROM approvals.route n
          WHERE ((n.subject_kind = r.subject_kind) AND (n.subject_id = r.subject_id) AND (n.round > r.round)))));

create view approvals.return_card with (security_invoker=true) as
 SELECT b.route_id,
    b.subject_kind,
    b.subject_id,
    b.position_id,
    b.at,
    w.text AS reason
   FROM (approvals.return b
     LEFT JOIN approvals.return_reason w ON ((w.return_id = b.id)));

create view approvals.route_card with (security_invoker=true) as
 SELECT id AS route_id,
    subject_kind,
    subject_id,
    round,
    state,
    signer_position_id,
    requested_by_position_id,
    requested_by_employee_id,
    requested_seat,
    started_at,
    approved_at,
    ended_at,
    ( SELECT b.position_id
           FROM approvals.return b
          WHERE (b.route_id = r.id)) AS returned_by_position_id,
    (NOT (EXISTS ( SELECT 1
           FROM approvals.route n
          WHERE ((n.subject_kind = r.subject_kind) AND (n.subject_id = r.subject_id) AND (n.round > r.round))))) AS is_last
   FROM approvals.route r;

create view approvals.step_card with (security_invoker=true) as
 SELECT s.id AS step_id,
    s.route_id,
    r.subject_kind,
    r.subject_id,
    r.round,
    r.state AS route_state,
    s.place,
    s.kind,
    s.position_id,
    s.employee_id,
    s.state,
    s.waiting_since,
    i.at AS initialled_at,
    i.employee_id AS initialled_by_employee_id,
    i.seat AS initialled_seat,
    r.requested_by_position_id
   FROM ((approvals.step s
     JOIN approvals.route r ON ((r.id = s.route_id)))
     LEFT JOIN approvals.initial i ON ((i.id = s.initial_id)));

create view dispositions.disposition_card with (security_invoker=true) as
 SELECT id AS disposition_id,
    letter_id,
    parent_recipient_id,
    issuer_position_id,
    issuer_employee_id,
    issuer_seat,
    state,
    prepared_by_employee_id,
    issued_at
   FROM dispositions.disposition;

create view dispositions.instruction_card with (security_invoker=true) as
 WITH RECURSIVE line AS (
         SELECT i.code,
            i.code AS origin
           FROM dispositions.instruction i
          WHERE (i.replaces IS NULL)
        UNION ALL
         SELECT i.code,
            l_1.origin
           FROM (dispositions.instruction i
             JOIN line l_1 ON ((l_1.code = i.replaces)))
        )
 SELECT code,
    origin
   FROM line l;

create view dispositions.recipient_card with (security_invoker=true) as
 SELECT r.id AS recipient_id,
    r.disposition_id,
    r.letter_id,
    d.parent_recipient_id,
    r.issuer_position_id,
    r.position_id,
    r.employee_id,
    r.leads,
    r.due_on,
    r.state,
    r.arrived_at,
    r.read_at,
    r.working_at,
    r.reported_at,
    r.ended_at,
    r.settled_at,
    r.asked_due_on,
    r.instructions
   FROM (dispositions.recipient r
     JOIN dispositions.disposition d ON ((d.id = r.disposition_id)));

create view documents.file_card with (security_invoker=true) as
 SELECT f.id,
    f.sha256,
    f.name,
    f.kind,
    f.size,
    f.pages,
    f.uploaded_at,
    r.state AS pages_state
   FROM (documents.file f
     JOIN documents.rendering r ON ((r.sha256 = f.sha256)));

create view documents.link_card with (security_invoker=true) as
 SELECT file_id,
    subject_kind,
    subject_id
   FROM documents.link;

create view documents.stored_bytes with (security_invoker=true) as
 SELECT file.sha256
   FROM documents.file
UNION ALL
 SELECT page.full_sha256 AS sha256
   FROM documents.page
UNION ALL
 SELECT page.thumb_sha256 AS sha256
   FROM documents.page;

create view identity.account_card as
 SELECT a.id,
    a.employee_id,
    a.username,
    e.name,
    e.email,
    (a.disabled_at IS NOT NULL) AS disabled
   FROM (identity.account a
     JOIN organization.employee_card e ON ((e.id = a.employee_id)));

create view identity.session_card as
 SELECT s.id,
    s.account_id,
    a.employee_id,
    s.seat_position_id,
    s.seat,
    s.last_seen_at,
    s.ends_at,
    ((s.ended_at IS NULL) AND (a.disabled_at IS NULL)) AS still_open
   FROM (identity.session s
     JOIN identity.account a ON ((a.id = s.account_id)));

create view letters.access_card with (security_invoker=true) as
 SELECT letter_id,
    grantee,
    grantee_id,
    relation,
    security_class,
    since,
    registered_at,
    received_on,
    urgency,
    state,
    unit_id,
    due_on,
    outgoing
   FROM letters.access;

create view letters.access_rule_card with (security_invoker=true) as
 SELECT relation,
    via,
    security_class,
    metadata,
    content,
    act,
    logged
   FROM letters.access_rule;

create view letters.action_card with (security_invoker=true) as
 SELECT id,
    seq,
    letter_id,
    kind,
    employee_id,
    actor_name,
    position_id,
    seat,
    at,
    details
   FROM letters.action;

create view letters.delivery_card with (security_invoker=true) as
 SELECT id,
    letter_id,
    kind,
    position_id,
    employee_id,
    state,
    delivered_at,
    read_at,
    closed_at
   FROM letters.delivery;

create view letters.dispatch_card with (security_invoker=true) as
 SELECT d.id AS dispatch_id,
    d.letter_id,
    d.unit_id,
    r.state,
    d.sent_at,
    d.received_at,
    r.read_at
   FROM (letters.dispatch d
     CROSS JOIN LATERAL letters.receipts_of(d.letter_id) r(dispatch_id, state, read_at))
  WHERE (r.dispatch_id = d.id);

create view letters.failed_consignment_card with (security_invoker=true) as
 SELECT id,
    letter_id,
    drafter_position_id,
    changed_at
   FROM letters.consignment
  WHERE (state = ANY (ARRAY['refused'::text, 'unknown'::text, 'bounced'::text, 'undelivered'::text]));

create view letters.invitation_card with (security_invoker=true) as
 SELECT letter_id,
    event_on,
    starts_at,
    ends_at,
    place,
    note,
    changed_at,
    ends_on
   FROM letters.invitation;

create view letters.letter_card with (security_invoker=true) as
 SELECT l.id,
    l.direction,
    l.unit_id,
    l.urgency,
    l.security_class,
    l.state,
    l.sealed,
    l.received_on,
    l.reply_due_on,
    l.registered_at,
    l.first_read_at,
    l.closed_at,
    l.version,
    r.metadata,
    r.content AS may_read,
    r.acts,
    e.book_id,
    e.n AS agenda_number,
    e.text AS agenda_text,
    e.void_reason,
        CASE
            WHEN (r.metadata <> 'no'::text) THEN l.sender_name
            ELSE NULL::text
        END AS sender_name,
        CASE
            WHEN (r.metadata <> 'no'::text) THEN l.letter_number
            ELSE NULL::text
        END AS letter_number,
        CASE
            WHEN (r.metadata <> 'no'::text) THEN l.letter_date
            ELSE NULL::date
        END AS letter_date,
    s.subject,
    s.summary,
        CASE
            WHEN (r.metadata = 'yes'::text) THEN l.classification
            ELSE NULL::text
        END AS classification,
    ((r.metadata <> 'no'::text) AND (l.sender_withdrew_at IS NOT NULL)) AS taken_back
   FROM (((letters.letter l
     CROSS JOIN LATERAL letters.rights_of(l.id) r(knows, metadata, content, acts, logged))
     LEFT JOIN letters.letter_subject s ON ((s.letter_id = l.id)))
     LEFT JOIN registers.entry_card e ON ((e.id = l.entry_id)))
  WHERE (l.direction = 'incoming'::text);

create view letters.outgoing_card with (security_invoker=true) as
 SELECT l.id,
    l.unit_id,
    l.urgency,
    l.security_class,
    l.state,
    l.registered_at AS begun_at,
    l.version,
    r.metadata,
    r.content AS may_read,
    r.acts,
    o.type_code,
    o.drafter_position_id,
    o.drafter_employee_id,
    o.signer_position_id,
    o.way,
    o.numbered_at,
    o.finished_at,
    o.sent_at,
    o.file_id,
        CASE
            WHEN (r.metadata <> 'no'::text) THEN o.addressee
            ELSE NULL::text
        END AS addressee,
    e.book_id,
    e.n AS agenda_number,
    e.void_reason,
        CASE
            WHEN (r.metadata <> 'no'::text) THEN e.text
            ELSE NULL::text
        END AS letter_number,
        CASE
            WHEN (r.metadata <> 'no'::text) THEN l.letter_date
            ELSE NULL::date
        END AS letter_date,
    s.subject,
    o.stays_inside,
    o.handed_over_at,
    o.given_back_at,
    o.given_back_by_name,
        CASE
            WHEN (r.metadata = 'yes'::text) THEN o.given_back_reason
            ELSE NULL::text
        END AS given_back_reason,
        CASE
            WHEN (r.metadata <> 'no'::text) THEN l.sender_name
            ELSE NULL::text
        END AS sender_name,
    o.signer_employee_id,
    o.printed_at,
        CASE
            WHEN (r.metadata <> 'no'::text) THEN o.addressees
            ELSE '{}'::text[]
        END AS addressees,
        CASE
            WHEN (r.metadata = 'yes'::text) THEN l.classification
            ELSE NULL::text
        END AS classification
   FROM ((((letters.letter l
     JOIN letters.outgoing o ON ((o.letter_id = l.id)))
     CROSS JOIN LATERAL letters.rights_of(l.id) r(knows, metadata, content, acts, logged))
     LEFT JOIN letters.letter_subject s ON ((s.letter_id = l.id)))
     LEFT JOIN registers.entry_card e ON ((e.id = l.entry_id)));

create view letters.relation_card with (security_invoker=true) as
 SELECT letter_id,
    kind,
    other_letter_id,
    made_at
   FROM letters.relation;

create view letters.untold_consignment_card with (security_invoker=true) as
 SELECT id,
    letter_id,
    drafter_position_id,
    changed_at
   FROM letters.consignment
  WHERE (to_tell AND (told_at IS NULL) AND (state = ANY (ARRAY['handing'::text, 'sent'::text, 'unknown'::text, 'received'::text])));

create view organization.address_group_card as
 SELECT g.id AS group_id,
    g.name,
    m.position_id,
    m.place
   FROM ((organization.address_group g
     JOIN organization.address_group_member m ON ((m.group_id = g.id)))
     JOIN organization."position" p ON (((p.id = m.position_id) AND (p.closed_on IS NULL))))
  WHERE (g.closed_at IS NULL);

create view organization.duty_card as
 SELECT d.id,
    d.role,
    d.employee_id,
    e.name,
    d.unit_id,
    d.from_on,
    d.until_on,
    d.during,
    (d.includes_secret AND (NOT (EXISTS ( SELECT 1
           FROM organization.secret_hold h
          WHERE ((h.seat_id = d.id) AND (h.released_at IS NULL)))))) AS includes_secret
   FROM (organization.duty d
     JOIN organization.employee e ON ((e.id = d.employee_id)))
  WHERE (d.revoked_at IS NULL);

create view organization.employee_card as
 SELECT id,
    name,
    status,
    nip,
    rank,
    email,
    left_on
   FROM organization.employee;

create view organization.party_card as
 SELECT id,
    name,
    kind,
    address,
    email
   FROM organization.party;

create view organization.position_card as
 SELECT p.id,
    p.unit_id,
    u.name AS unit_name,
    u.abbreviation AS unit_abbreviation,
    u.kind AS unit_kind,
    p.title,
    p.alias,
    p.kind,
    p.superior_id,
    p.echelon,
    p.heads_unit,
    p.may_sign,
    p.may_dispose,
    p.closed_on
   FROM (organization."position" p
     JOIN organization.unit u ON ((u.id = p.unit_id)));

create view organization.seat_card as
 SELECT a.id,
    a.position_id,
    a.employee_id,
    e.name,
    a.kind AS seat,
    a.from_on,
    a.until_on,
    a.during,
    (a.includes_secret AND (NOT (EXISTS ( SELECT 1
           FROM organization.secret_hold h
          WHERE ((h.seat_id = a.id) AND (h.released_at IS NULL)))))) AS includes_secret,
        CASE a.kind
            WHEN 'definitive'::text THEN 1
            WHEN 'pj'::text THEN 2
            WHEN 'pjs'::text THEN 3
            WHEN 'plt'::text THEN 4
            ELSE 5
        END AS precedence
   FROM (organization.assignment a
     JOIN organization.employee e ON ((e.id = a.employee_id)))
  WHERE (a.revoked_at IS NULL)
UNION ALL
 SELECT s.id,
    s.position_id,
    s.employee_id,
    e.name,
    'assistant'::text AS seat,
    s.from_on,
    s.until_on,
    s.during,
    (s.named_for_secret AND (NOT (EXISTS ( SELECT 1
           FROM organization.secret_hold h
          WHERE ((h.seat_id = s.id) AND (h.released_at IS NULL)))))) AS includes_secret,
    9 AS precedence
   FROM (organization.assistant s
     JOIN organization.employee e ON ((e.id = s.employee_id)))
  WHERE (s.revoked_at IS NULL);

create view organization.unit_card as
 WITH RECURSIVE tree AS (
         SELECT u_1.id,
            u_1.id AS agency_id,
            0 AS depth
           FROM organization.unit u_1
          WHERE (u_1.parent_id IS NULL)
        UNION ALL
         SELECT u_1.id,
                CASE
                    WHEN u_1.is_agency THEN u_1.id
                    ELSE tree_1.agency_id
                END AS agency_id,
            (tree_1.depth + 1)
           FROM (organization.unit u_1
             JOIN tree tree_1 ON ((u_1.parent_id = tree_1.id)))
        )
 SELECT u.id,
    u.parent_id,
    u.kind,
    u.name,
    u.abbreviation,
    u.number_code,
    u.email,
    u.is_agency,
    tree.agency_id,
    tree.depth,
    u.registry_unit_id,
    u.closed_on
   FROM (organization.unit u
     JOIN tree ON ((tree.id = u.id)));

create view registers.book_card with (security_invoker=true) as
 SELECT b.id,
    b.unit_id,
    b.kind,
    b.year,
    b.pattern,
    b.start_number,
    b.start_basis,
    b.opened_at,
    c.last,
    b.origin,
    COALESCE(c.closed, false) AS closed
   FROM (registers.book b
     LEFT JOIN registers.counter c ON ((c.book_id = b.id)));

create view registers.entry_card with (security_invoker=true) as
 SELECT e.id,
    e.book_id,
    b.unit_id,
    b.kind,
    b.year,
    e.n,
    e.text,
    e.subject_kind,
    e.subject_id,
    e.issued_at,
    v.reason AS void_reason,
    v.voided_at,
    e.sub,
    e.dated_on,
    b.origin
   FROM ((registers.entry e
     JOIN registers.book b ON ((b.id = e.book_id)))
     LEFT JOIN registers.void v ON ((v.entry_id = e.id)));

create view registers.reservation_card with (security_invoker=true) as
 SELECT id,
    book_id,
    n,
    sheet_id,
    held_for,
    purpose,
    dated_on,
    expires_on,
    state,
    entry_id,
    reserved_at
   FROM registers.reservation r;

create view registers.unused_card with (security_invoker=true) as
 SELECT id,
    book_id,
    from_n,
    to_n,
    cause,
    reason,
    voided_at
   FROM registers.unused u;

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON approvals.initial FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON approvals.look FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON approvals.return FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON approvals.return_reason FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON approvals.route FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON approvals.step FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON calendar.entry FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON calendar.feed FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON desk.saved_view FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON dispositions.disposition FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON dispositions.disposition_file FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON dispositions.favourite FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON dispositions.follow_up FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON dispositions.follow_up_file FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON dispositions.instruction FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON dispositions.note FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON dispositions.paper_sheet FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON dispositions.recipient FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON dispositions.refusal FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON documents.derivation FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON documents.emblem FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON documents.file FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON documents.file_text FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON documents.layout FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON documents.link FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON documents.own_template FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON documents.own_template_use FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON documents.page FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON documents.rendering FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON documents.snippet FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON documents.sweep FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON documents.upload FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON documents.virus_check FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON identity.account FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON identity.challenge FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON identity.house FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON identity.known_device FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON identity.passkey FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON identity.recovery_code FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON identity.session FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON identity.throttle FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON identity.totp FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON intake.carried FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON intake.classification_use FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON intake.mail_message FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON intake.paper FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON intake.paper_file FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON intake.paper_refusal FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON intake.reading FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON intake.refusal FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON intake.sender_use FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON letters.access FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON letters.action FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON letters.action_change FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON letters.carried FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON letters.consignment FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON letters.delivery FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER keep_receiver_read AFTER UPDATE OF read_at ON letters.delivery FOR EACH ROW WHEN ((new.read_at IS NOT NULL)) EXECUTE FUNCTION letters.keep_receiver_read();

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON letters.delivery_correction FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON letters.dispatch FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON letters.draft FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER keep_findable AFTER INSERT OR UPDATE OF content ON letters.draft FOR EACH ROW EXECUTE FUNCTION letters.keep_outgoing_findable();

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON letters.draft_version FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON letters.expedition_day FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON letters.frozen FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON letters.invitation FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER end_travel_letter AFTER UPDATE OF state ON letters.letter FOR EACH ROW WHEN (((new.direction = 'outgoing'::text) AND (new.state = ANY (ARRAY['discarded'::text, 'void'::text, 'withdrawn'::text])))) EXECUTE FUNCTION letters.end_travel_letter();

CREATE TRIGGER follow_answer_told AFTER UPDATE OF letter_number, letter_date ON letters.letter FOR EACH ROW WHEN (((new.direction = 'incoming'::text) AND ((new.letter_number IS DISTINCT FROM old.letter_number) OR (new.letter_date IS DISTINCT FROM old.letter_date)))) EXECUTE FUNCTION letters.follow_answer_told();

CREATE TRIGGER forget_answer_told AFTER UPDATE OF state, security_class, sender_withdrew_at ON letters.letter FOR EACH ROW WHEN (((new.state = 'void'::text) OR (new.security_class = ANY (ARRAY['R'::text, 'SR'::text])) OR (new.sender_withdrew_at IS NOT NULL))) EXECUTE FUNCTION letters.forget_answer_told();

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON letters.letter FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER keep_findable AFTER INSERT OR UPDATE OF letter_number, sender_name ON letters.letter FOR EACH ROW EXECUTE FUNCTION letters.keep_findable();

CREATE CONSTRAINT TRIGGER keep_number_findable AFTER UPDATE OF entry_id ON letters.letter DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.direction = 'outgoing'::text) AND (new.entry_id IS NOT NULL))) EXECUTE FUNCTION letters.keep_findable();

CREATE TRIGGER keep_receiver_state AFTER INSERT OR UPDATE OF state, first_read_at ON letters.letter FOR EACH ROW WHEN ((new.came_from IS NOT NULL)) EXECUTE FUNCTION letters.keep_receiver_state();

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON letters.letter_file FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON letters.letter_subject FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER keep_findable AFTER INSERT OR UPDATE OF subject ON letters.letter_subject FOR EACH ROW EXECUTE FUNCTION letters.keep_findable();

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON letters.next_step FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON letters.old_import FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON letters.old_line FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON letters.outgoing FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER keep_findable AFTER INSERT OR UPDATE OF signer_position_id, signer_employee_id, type_code, addressees ON letters.outgoing FOR EACH ROW EXECUTE FUNCTION letters.keep_outgoing_findable();

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON letters.promulgation FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON letters.relation FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER keep_answer_told AFTER INSERT ON letters.relation FOR EACH ROW WHEN ((new.kind = 'answers'::text)) EXECUTE FUNCTION letters.keep_answer_told();

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON letters.sending FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON letters.travel_letter FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON notifications.choice FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON notifications.mail FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON notifications.mail_address FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON notifications.mail_code FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON notifications.mail_notice FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON notifications.notice FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER tell AFTER INSERT ON notifications.notice FOR EACH ROW EXECUTE FUNCTION notifications.tell();

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON notifications.opened FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON notifications.person FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON notifications.seen FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON organization.address_group FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON organization.address_group_member FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON organization.assignment FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON organization.assistant FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON organization.city FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON organization.duty FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON organization.employee FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON organization.holiday FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON organization.import FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON organization.party FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON organization."position" FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON organization.role_name FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON organization.secret_hold FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON organization.team FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON organization.team_change FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON organization.team_seat FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON organization.unit FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER outbox_notify AFTER INSERT ON platform.outbox FOR EACH STATEMENT EXECUTE FUNCTION platform.outbox_notify();

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON registers.book FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER refuse_late_design BEFORE UPDATE ON registers.book FOR EACH ROW EXECUTE FUNCTION registers.refuse_late_design();

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON registers.closing FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('counter');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON registers.counter FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('counter');

CREATE TRIGGER refuse_closed BEFORE DELETE OR UPDATE ON registers.counter FOR EACH ROW WHEN (old.closed) EXECUTE FUNCTION registers.refuse_closed();

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON registers.design FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER fill_dated_on BEFORE INSERT ON registers.entry FOR EACH ROW WHEN ((new.dated_on IS NULL)) EXECUTE FUNCTION registers.fill_dated_on();

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON registers.entry FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('counter');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON registers.pattern FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON registers.reservation FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('counter');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON registers.sheet FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('counter');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON registers.unused FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('counter');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON registers.void FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON search.letter_content FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON search.letter_number FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON search.letter_text FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER keep_words AFTER INSERT OR UPDATE OF sender, subject, summary ON search.letter_text FOR EACH ROW EXECUTE FUNCTION search.keep_words();

CREATE TRIGGER part_words BEFORE INSERT OR UPDATE OF sender, subject, summary ON search.letter_text FOR EACH ROW EXECUTE FUNCTION search.part_words();

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON search.number_part FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON search.saved FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON search.word FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON signing.authority FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON signing.certificate FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON signing.known_issuer FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON signing.locked_key FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON signing.signature FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON signing.wrong_try FOR EACH STATEMENT EXECUTE FUNCTION platform.guard('work');

alter table approvals.return_reason enable row level security, force row level security;

create policy return_reason_add on approvals.return_reason for insert using (true) with check (approvals.reads_subject(subject_kind, subject_id));

create policy return_reason_read on approvals.return_reason for select using (approvals.reads_subject(subject_kind, subject_id));

alter table dispositions.disposition_file enable row level security, force row level security;

create policy disposition_file_add on dispositions.disposition_file for insert using (true) with check (( SELECT (r.acts && ARRAY['full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text, 'file'::text, 'file_cover'::text])
   FROM letters.rights_of(disposition_file.letter_id) r(knows, metadata, content, acts, logged)));

create policy disposition_file_read on dispositions.disposition_file for select using (( SELECT r.content
   FROM letters.rights_of(disposition_file.letter_id) r(knows, metadata, content, acts, logged)));

alter table dispositions.follow_up enable row level security, force row level security;

create policy follow_up_add on dispositions.follow_up for insert using (true) with check (( SELECT (r.acts && ARRAY['full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text, 'file'::text, 'file_cover'::text])
   FROM letters.rights_of(follow_up.letter_id) r(knows, metadata, content, acts, logged)));

create policy follow_up_read on dispositions.follow_up for select using (( SELECT r.content
   FROM letters.rights_of(follow_up.letter_id) r(knows, metadata, content, acts, logged)));

alter table dispositions.follow_up_file enable row level security, force row level security;

create policy follow_up_file_add on dispositions.follow_up_file for insert using (true) with check (( SELECT (r.acts && ARRAY['full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text, 'file'::text, 'file_cover'::text])
   FROM letters.rights_of(follow_up_file.letter_id) r(knows, metadata, content, acts, logged)));

create policy follow_up_file_read on dispositions.follow_up_file for select using (( SELECT r.content
   FROM letters.rights_of(follow_up_file.letter_id) r(knows, metadata, content, acts, logged)));

alter table dispositions.note enable row level security, force row level security;

create policy note_add on dispositions.note for insert using (true) with check (( SELECT (r.acts && ARRAY['full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text, 'file'::text, 'file_cover'::text])
   FROM letters.rights_of(note.letter_id) r(knows, metadata, content, acts, logged)));

create policy note_read on dispositions.note for select using (( SELECT r.content
   FROM letters.rights_of(note.letter_id) r(knows, metadata, content, acts, logged)));

alter table dispositions.refusal enable row level security, force row level security;

create policy refusal_add on dispositions.refusal for insert using (true) with check (( SELECT (r.acts && ARRAY['full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text, 'file'::text, 'file_cover'::text])
   FROM letters.rights_of(refusal.letter_id) r(knows, metadata, content, acts, logged)));

create policy refusal_read on dispositions.refusal for select using (( SELECT r.content
   FROM letters.rights_of(refusal.letter_id) r(knows, metadata, content, acts, logged)));

alter table documents.file_text enable row level security, force row level security;

create policy program on documents.file_text for all using (COALESCE(((platform.actor_text('roles'::text))::jsonb ? 'system'::text), false));

alter table documents.upload enable row level security, force row level security;

create policy own on documents.upload for all using ((((account_id)::text = platform.actor_text('account'::text)) OR COALESCE(((platform.actor_text('roles'::text))::jsonb ? 'system'::text), false))) with check ((((account_id)::text = platform.actor_text('account'::text)) OR COALESCE(((platform.actor_text('roles'::text))::jsonb ? 'system'::text), false)));

alter table intake.carried enable row level security, force row level security;

create policy tray on intake.carried for all using ((EXISTS ( SELECT 1
   FROM intake.paper p
  WHERE (p.id = carried.paper_id)))) with check ((EXISTS ( SELECT 1
   FROM intake.paper p
  WHERE (p.id = carried.paper_id))));

alter table intake.classification_use enable row level security, force row level security;

create policy own on intake.classification_use for all using (((account_id)::text = platform.actor_text('account'::text))) with check (((account_id)::text = platform.actor_text('account'::text)));

alter table intake.paper enable row level security, force row level security;

create policy tray on intake.paper for all using (intake.keeps(unit_id)) with check (intake.keeps(unit_id));

alter table intake.paper_file enable row level security, force row level security;

create policy tray on intake.paper_file for all using ((EXISTS ( SELECT 1
   FROM intake.paper p
  WHERE (p.id = paper_file.paper_id)))) with check ((EXISTS ( SELECT 1
   FROM intake.paper p
  WHERE (p.id = paper_file.paper_id))));

alter table intake.paper_refusal enable row level security, force row level security;

create policy tray on intake.paper_refusal for all using ((EXISTS ( SELECT 1
   FROM intake.paper p
  WHERE (p.id = paper_refusal.paper_id)))) with check ((EXISTS ( SELECT 1
   FROM intake.paper p
  WHERE (p.id = paper_refusal.paper_id))));

alter table intake.reading enable row level security, force row level security;

create policy tray on intake.reading for all using ((EXISTS ( SELECT 1
   FROM intake.paper p
  WHERE (p.id = reading.paper_id)))) with check ((EXISTS ( SELECT 1
   FROM intake.paper p
  WHERE (p.id = reading.paper_id))));

alter table intake.refusal enable row level security, force row level security;

create policy tray on intake.refusal for all using (intake.keeps(unit_id)) with check (intake.keeps(unit_id));

alter table intake.sender_use enable row level security, force row level security;

create policy tray on intake.sender_use for all using (intake.keeps(unit_id)) with check (intake.keeps(unit_id));

alter table letters.action enable row level security, force row level security;

create policy action_add on letters.action for insert using (true) with check (( SELECT (r.acts <> '{}'::text[])
   FROM letters.rights_of(action.letter_id) r(knows, metadata, content, acts, logged)));

create policy action_read on letters.action for select using (( SELECT r.knows
   FROM letters.rights_of(action.letter_id) r(knows, metadata, content, acts, logged)));

alter table letters.action_change enable row level security, force row level security;

create policy change_add on letters.action_change for insert using (true) with check (( SELECT (r.acts && ARRAY['full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text, 'file'::text, 'file_cover'::text])
   FROM letters.rights_of(action_change.letter_id) r(knows, metadata, content, acts, logged)));

create policy change_read on letters.action_change for select using (( SELECT (r.metadata = 'yes'::text)
   FROM letters.rights_of(action_change.letter_id) r(knows, metadata, content, acts, logged)));

alter table letters.carried enable row level security, force row level security;

create policy carried_add on letters.carried for insert using (true) with check (( SELECT (r.acts && ARRAY['full'::text, 'register'::text, 'register_cover'::text])
   FROM letters.rights_of(carried.letter_id) r(knows, metadata, content, acts, logged)));

create policy carried_read on letters.carried for select using (( SELECT (r.metadata = 'yes'::text)
   FROM letters.rights_of(carried.letter_id) r(knows, metadata, content, acts, logged)));

alter table letters.consignment enable row level security, force row level security;

create policy consignment_add on letters.consignment for insert using (true) with check (( SELECT (r.acts && ARRAY['full'::text, 'register'::text, 'register_cover'::text])
   FROM letters.rights_of(consignment.letter_id) r(knows, metadata, content, acts, logged)));

create policy consignment_change on letters.consignment for update using (( SELECT (r.acts && ARRAY['full'::text, 'register'::text, 'register_cover'::text])
   FROM letters.rights_of(consignment.letter_id) r(knows, metadata, content, acts, logged))) with check (true);

create policy consignment_read on letters.consignment for select using (( SELECT (r.metadata <> 'no'::text)
   FROM letters.rights_of(consignment.letter_id) r(knows, metadata, content, acts, logged)));

alter table letters.delivery enable row level security, force row level security;

create policy delivery_add on letters.delivery for insert using (true) with check (( SELECT (r.acts && ARRAY['full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text, 'file'::text, 'file_cover'::text])
   FROM letters.rights_of(delivery.letter_id) r(knows, metadata, content, acts, logged)));

create policy delivery_change on letters.delivery for update using (( SELECT (r.acts && ARRAY['full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text, 'file'::text, 'file_cover'::text])
   FROM letters.rights_of(delivery.letter_id) r(knows, metadata, content, acts, logged))) with check (( SELECT (r.acts && ARRAY['full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text, 'file'::text, 'file_cover'::text])
   FROM letters.rights_of(delivery.letter_id) r(knows, metadata, content, acts, logged)));

create policy delivery_read on letters.delivery for select using (( SELECT r.knows
   FROM letters.rights_of(delivery.letter_id) r(knows, metadata, content, acts, logged)));

create policy delivery_take_off on letters.delivery for delete using (((state = 'unread'::text) AND ( SELECT (r.acts && ARRAY['register'::text, 'register_cover'::text])
   FROM letters.rights_of(delivery.letter_id) r(knows, metadata, content, acts, logged))));

alter table letters.delivery_correction enable row level security, force row level security;

create policy delivery_correction_add on letters.delivery_correction for insert using (true) with check (( SELECT (r.acts && ARRAY['full'::text, 'register'::text])
   FROM letters.rights_of(delivery_correction.letter_id) r(knows, metadata, content, acts, logged)));

create policy delivery_correction_change on letters.delivery_correction for update using (( SELECT (r.acts && ARRAY['full'::text, 'register'::text])
   FROM letters.rights_of(delivery_correction.letter_id) r(knows, metadata, content, acts, logged))) with check (true);

create policy delivery_correction_read on letters.delivery_correction for select using (( SELECT (r.metadata <> 'no'::text)
   FROM letters.rights_of(delivery_correction.letter_id) r(knows, metadata, content, acts, logged)));

alter table letters.dispatch enable row level security, force row level security;

create policy dispatch_add on letters.dispatch for insert using (true) with check (( SELECT (r.acts && ARRAY['full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text])
   FROM letters.rights_of(dispatch.letter_id) r(knows, metadata, content, acts, logged)));

create policy dispatch_change on letters.dispatch for update using (( SELECT (r.acts && ARRAY['full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text])
   FROM letters.rights_of(dispatch.letter_id) r(knows, metadata, content, acts, logged))) with check (true);

create policy dispatch_read on letters.dispatch for select using (( SELECT r.knows
   FROM letters.rights_of(dispatch.letter_id) r(knows, metadata, content, acts, logged)));

alter table letters.draft enable row level security, force row level security;

create policy draft_add on letters.draft for insert using (true) with check (( SELECT (r.acts && ARRAY['full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text])
   FROM letters.rights_of(draft.letter_id) r(knows, metadata, content, acts, logged)));

create policy draft_change on letters.draft for update using (( SELECT (r.acts && ARRAY['full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text])
   FROM letters.rights_of(draft.letter_id) r(knows, metadata, content, acts, logged))) with check (true);

create policy draft_read on letters.draft for select using (( SELECT r.content
   FROM letters.rights_of(draft.letter_id) r(knows, metadata, content, acts, logged)));

alter table letters.draft_version enable row level security, force row level security;

create policy draft_version_add on letters.draft_version for insert using (true) with check (( SELECT (r.acts && ARRAY['full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text])
   FROM letters.rights_of(draft_version.letter_id) r(knows, metadata, content, acts, logged)));

create policy draft_version_read on letters.draft_version for select using (( SELECT r.content
   FROM letters.rights_of(draft_version.letter_id) r(knows, metadata, content, acts, logged)));

alter table letters.frozen enable row level security, force row level security;

create policy frozen_add on letters.frozen for insert using (true) with check (( SELECT (r.acts && ARRAY['full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text])
   FROM letters.rights_of(frozen.letter_id) r(knows, metadata, content, acts, logged)));

create policy frozen_read on letters.frozen for select using (( SELECT r.content
   FROM letters.rights_of(frozen.letter_id) r(knows, metadata, content, acts, logged)));

alter table letters.invitation enable row level security, force row level security;

create policy invitation_add on letters.invitation for insert using (true) with check (( SELECT (r.acts && ARRAY['full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text, 'file'::text, 'file_cover'::text])
   FROM letters.rights_of(invitation.letter_id) r(knows, metadata, content, acts, logged)));

create policy invitation_change on letters.invitation for update using (( SELECT (r.acts && ARRAY['full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text, 'file'::text, 'file_cover'::text])
   FROM letters.rights_of(invitation.letter_id) r(knows, metadata, content, acts, logged))) with check (( SELECT (r.acts && ARRAY['full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text, 'file'::text, 'file_cover'::text])
   FROM letters.rights_of(invitation.letter_id) r(knows, metadata, content, acts, logged)));

create policy invitation_drop on letters.invitation for delete using (( SELECT (r.acts && ARRAY['full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text, 'file'::text, 'file_cover'::text])
   FROM letters.rights_of(invitation.letter_id) r(knows, metadata, content, acts, logged)));

create policy invitation_read on letters.invitation for select using (( SELECT (r.metadata = 'yes'::text)
   FROM letters.rights_of(invitation.letter_id) r(knows, metadata, content, acts, logged)));

alter table letters.letter enable row level security, force row level security;

create policy letter_add on letters.letter for insert using (true) with check (( SELECT (r.acts && ARRAY['full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text, 'file'::text, 'file_cover'::text])
   FROM letters.rights_of(letter.id) r(knows, metadata, content, acts, logged)));

create policy letter_change on letters.letter for update using (( SELECT (r.acts && ARRAY['full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text, 'file'::text, 'file_cover'::text])
   FROM letters.rights_of(letter.id) r(knows, metadata, content, acts, logged))) with check (( SELECT (r.acts && ARRAY['full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text, 'file'::text, 'file_cover'::text])
   FROM letters.rights_of(letter.id) r(knows, metadata, content, acts, logged)));

create policy letter_read on letters.letter for select using (( SELECT r.knows
   FROM letters.rights_of(letter.id) r(knows, metadata, content, acts, logged)));

alter table letters.letter_file enable row level security, force row level security;

create policy file_add on letters.letter_file for insert using (true) with check (( SELECT (r.acts && ARRAY['full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text, 'file'::text, 'file_cover'::text])
   FROM letters.rights_of(letter_file.letter_id) r(knows, metadata, content, acts, logged)));

create policy file_read on letters.letter_file for select using (( SELECT r.content
   FROM letters.rights_of(letter_file.letter_id) r(knows, metadata, content, acts, logged)));

alter table letters.letter_subject enable row level security, force row level security;

create policy subject_add on letters.letter_subject for insert using (true) with check (( SELECT (r.acts && ARRAY['full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text, 'file'::text, 'file_cover'::text])
   FROM letters.rights_of(letter_subject.letter_id) r(knows, metadata, content, acts, logged)));

create policy subject_change on letters.letter_subject for update using (( SELECT (r.acts && ARRAY['full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text, 'file'::text, 'file_cover'::text])
   FROM letters.rights_of(letter_subject.letter_id) r(knows, metadata, content, acts, logged))) with check (( SELECT (r.acts && ARRAY['full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text, 'file'::text, 'file_cover'::text])
   FROM letters.rights_of(letter_subject.letter_id) r(knows, metadata, content, acts, logged)));

create policy subject_read on letters.letter_subject for select using (( SELECT (r.metadata = 'yes'::text)
   FROM letters.rights_of(letter_subject.letter_id) r(knows, metadata, content, acts, logged)));

alter table letters.next_step enable row level security, force row level security;

create policy next_step_add on letters.next_step for insert using (true) with check ((( SELECT r.content
   FROM letters.rights_of(next_step.after_id) r(knows, metadata, content, acts, logged)) OR letters.held_step(after_id)));

create policy next_step_end on letters.next_step for update using (( SELECT r.knows
   FROM letters.rights_of(next_step.letter_id) r(knows, metadata, content, acts, logged))) with check (true);

create policy next_step_read on letters.next_step for select using ((( SELECT r.content
   FROM letters.rights_of(next_step.after_id) r(knows, metadata, content, acts, logged)) OR ( SELECT r.knows
   FROM letters.rights_of(next_step.letter_id) r(knows, metadata, content, acts, logged))));

alter table letters.old_line enable row level security, force row level security;

create policy old_line_add on letters.old_line for insert using (true) with check (( SELECT (r.acts && ARRAY['full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text, 'file'::text, 'file_cover'::text])
   FROM letters.rights_of(old_line.letter_id) r(knows, metadata, content, acts, logged)));

create policy old_line_read on letters.old_line for select using (( SELECT (r.metadata = 'yes'::text)
   FROM letters.rights_of(old_line.letter_id) r(knows, metadata, content, acts, logged)));

alter table letters.outgoing enable row level security, force row level security;

create policy outgoing_add on letters.outgoing for insert using (true) with check (( SELECT (r.acts && ARRAY['full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text])
   FROM letters.rights_of(outgoing.letter_id) r(knows, metadata, content, acts, logged)));

create policy outgoing_change on letters.outgoing for update using (( SELECT (r.acts && ARRAY['full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text])
   FROM letters.rights_of(outgoing.letter_id) r(knows, metadata, content, acts, logged))) with check (true);

create policy outgoing_read on letters.outgoing for select using (( SELECT r.knows
   FROM letters.rights_of(outgoing.letter_id) r(knows, metadata, content, acts, logged)));

alter table letters.promulgation enable row level security, force row level security;

create policy promulgation_add on letters.promulgation for insert using (true) with check (( SELECT (r.acts && ARRAY['full'::text, 'register'::text])
   FROM letters.rights_of(promulgation.letter_id) r(knows, metadata, content, acts, logged)));

create policy promulgation_change on letters.promulgation for update using (( SELECT (r.acts && ARRAY['full'::text, 'register'::text])
   FROM letters.rights_of(promulgation.letter_id) r(knows, metadata, content, acts, logged))) with check (true);

create policy promulgation_read on letters.promulgation for select using (( SELECT (r.metadata <> 'no'::text)
   FROM letters.rights_of(promulgation.letter_id) r(knows, metadata, content, acts, logged)));

alter table letters.relation enable row level security, force row level security;

create policy relation_add on letters.relation for insert using (true) with check (( SELECT (r.acts && ARRAY['full'::text, 'prepare'::text, 'register'::text, 'register_cover'::text])
   FROM letters.rights_of(relation.letter_id) r(knows, metadata, content, acts, logged)));

create policy relation_read on letters.relation for select using (( SELECT (r.metadata = 'yes'::text)
   FROM letters.rights_of(relation.letter_id) r(knows, metadata, content, acts, logged)));

create policy relation_read_other on letters.relation for select using (( SELECT (r.metadata = 'yes'::text)
   FROM letters.rights_of(relation.other_letter_id) r(knows, metadata, content, acts, logged)));

alter table letters.sending enable row level security, force row level security;

create policy sending_add on letters.sending for insert using (true) with check (( SELECT (r.acts && ARRAY['full'::text, 'register'::text, 'register_cover'::text])
   FROM letters.rights_of(sending.letter_id) r(knows, metadata, content, acts, logged)));

create policy sending_change on letters.sending for update using (( SELECT (r.acts && ARRAY['full'::text, 'register'::text, 'register_cover'::text])
   FROM letters.rights_of(sending.letter_id) r(knows, metadata, content, acts, logged))) with check (true);

create policy sending_read on letters.sending for select using (( SELECT (r.metadata <> 'no'::text)
   FROM letters.rights_of(sending.letter_id) r(knows, metadata, content, acts, logged)));

alter table letters.travel_letter enable row level security, force row level security;

create policy travel_letter_add on letters.travel_letter for insert using (true) with check ((( SELECT (r.content AND (r.acts && ARRAY['full'::text, 'prepare'::text]))
   FROM letters.rights_of(travel_letter.order_id) r(knows, metadata, content, acts, logged)) OR letters.held_place(order_id, person)));

create policy travel_letter_end on letters.travel_letter for update using (( SELECT r.knows
   FROM letters.rights_of(travel_letter.letter_id) r(knows, metadata, content, acts, logged))) with check (true);

create policy travel_letter_read on letters.travel_letter for select using ((( SELECT r.content
   FROM letters.rights_of(travel_letter.order_id) r(knows, metadata, content, acts, logged)) OR ( SELECT r.knows
   FROM letters.rights_of(travel_letter.letter_id) r(knows, metadata, content, acts, logged))));

comment on schema approvals is 'Routes of initials on anything that has parts: who initials what content, in which order, and where it stands.';

comment on view approvals.event_card is 'For other rooms: initials and returns in time, without words.';

comment on table approvals.initial is 'An initial, given by a person in a seat for exact content. Append only: a later change does not undo it, it only no longer stands for what is there.';

comment on column approvals.initial.parts is 'What was initialled: {name of part: hash}.';

comment on column approvals.initial.covers_all is 'Everything was initialled, so a part that is added later touches it too.';

comment on table approvals.look is 'What a person at a desk last looked at, to say next time what changed since.';

comment on view approvals.look_card is 'For other rooms: the names of the parts that differ between what a person at a desk last looked at and what the last round says now.';

comment on table approvals.return is 'Who gave a round back, and when. Append only. step_id is null when the signer did.';

comment on view approvals.return_card is 'For other rooms: returns with their reasons, for who reads the content.';

comment on table approvals.return_reason is 'What has to be mended, in words. Of its own, because only who reads the content reads it.';

comment on table approvals.route is 'One submission of one subject. After a return or a withdrawal the next submission is a new round.';

comment on column approvals.route.state is 'open: initials are missing; approved: all stand, the signer has it; returned or withdrawn: the drafter has it; finished: signed.';

comment on column approvals.route.parts is 'Content as it stands: {name of part: hash}.';

comment on column approvals.route.signer_position_id is 'The desk it goes to once every initial stands.';

comment on view approvals.route_card is 'For other rooms: submissions with their states.';

comment on table approvals.step is 'A desk of the route. Desks of one place initial side by side; the next place waits for all of them.';

comment on column approvals.step.kind is 'line: up the line of command to the signer; coordination: another unit concerned (Permendagri 54/2009 Lamp. C).';

comment on column approvals.step.employee_id is 'Named person, for top secret subjects only: then nobody else at the desk may act.';

comment on column approvals.step.covers is 'Parts this desk answers for; null is everything.';

comment on column approvals.step.waiting_since is 'Since when it lies on this desk.';

comment on view approvals.step_card is 'For other rooms: desks of routes, since when it lies there, and whose initial stands.';

comment on table approvals.subject is 'Kinds of subject that can be on a route, named by migrations of the rooms above.';

comment on column approvals.subject.reads is 'Function (uuid) returns boolean: may the actor of this transaction read the content.';

comment on schema calendar is 'Events of invitations by desk, and the read-only addresses under which a phone follows them.';

comment on table calendar.entry is 'Which desk is asked to be where when, copied by a job. No words: they are asked of the letters room by who looks.';

comment on column calendar.entry.employee_id is 'Named person; set for top secret letters only.';

comment on column calendar.entry.delegated is 'Somebody else was told to stand in for this desk.';

comment on column calendar.entry.ends_on is 'Last day of an event of several days; null: the day it begins.';

comment on table calendar.feed is 'A read-only address of one desk''s calendar, made by who sits there and good only while they do.';

comment on column calendar.feed.token_hash is 'SHA-256 of 32 random bytes, shown once; whoever reads the database cannot follow a calendar.';

comment on column calendar.feed.read_on is 'Last day a device asked for it.';

comment on schema desk is 'What a person keeps of the lists: views with a name. What waits is asked of the other rooms each time.';

comment on table desk.saved_view is 'A filter of a list under a name, of one person, on every device.';

comment on column desk.saved_view.list is 'incoming: letters one may know of; desk: what waits.';

comment on column desk.saved_view.filter is 'Names and values as they stand in the address of the page; the page reads only what it knows.';

comment on column desk.saved_view.is_default is 'Opened when the list is opened without a filter; at most one a list.';

comment on schema dispositions is 'The living tree of instructions and follow-ups on a letter.';

comment on table dispositions.disposition is 'One sheet: a position orders, with person and seat as they were. A child hangs on the recipient that passed it on.';

comment on column dispositions.disposition.parent_recipient_id is 'Recipient that passed it on; null at the root, where an addressee of the letter disposes.';

comment on column dispositions.disposition.state is 'prepared: written by an assistant, not yet sent (Bekasi 24.A/2013 Ps. 10c); issued; discarded by the leader.';

comment on column dispositions.disposition.issued_at is 'Instant of issue; of preparing while prepared.';

comment on column dispositions.disposition.entered_by_employee_id is 'Who entered what the issuer had ticked by hand; null for a sheet given on screen.';

comment on column dispositions.disposition.signed_on is 'Day the issuer put the initials under the paper sheet.';

comment on view dispositions.disposition_card is 'For other rooms: sheets without their words.';

comment on table dispositions.disposition_file is 'Files the issuer laid with a sheet, in order.';

comment on table dispositions.favourite is 'Desks a position keeps at the head of its sheet; shared by the leader and the assistant who prepares.';

comment on table dispositions.follow_up is 'What was reported, asked again or given back with which words. Append only; read by who reads the letter''s content.';

comment on column dispositions.follow_up.seat is 'How the person sat at the position: definitive, plt, plh, pj, pjs.';

comment on table dispositions.follow_up_file is 'Files handed in with a report, in order.';

comment on table dispositions.instruction is 'Words of the disposition sheet. National list first; the preset of the city says which are active and in which order.';

comment on column dispositions.instruction.place is 'Order on the sheet.';

comment on column dispositions.instruction.basis is 'Article, decree or custom the line rests on.';

comment on column dispositions.instruction.replaces is 'The line this one is a new wording of; that one stays, retired, for the sheets that carry it.';

comment on view dispositions.instruction_card is 'Each line of the sheet with the first line of its place: the code of the national list, or of the city''s own.';

comment on table dispositions.note is 'What the issuer wrote beside the instructions. Of its own, because only who reads the letter''s content reads it.';

comment on table dispositions.paper_sheet is 'A sheet printed for a leader who keeps the pen, exactly as it lay on paper; entered once, when it came back.';

comment on column dispositions.paper_sheet.code is 'What stands below the QR code: seven signs and one that checks them.';

comment on column dispositions.paper_sheet.position_id is 'The leader''s desk whose sheet it is.';

comment on column dispositions.paper_sheet.desks is 'Recipients in the order of the paper.';

comment on column dispositions.paper_sheet.instructions is 'Instructions in the order of the paper.';

comment on column dispositions.paper_sheet.disposition_id is 'What was ticked, once it was entered.';

comment on table dispositions.recipient is 'One desk a disposition went to, with its own state and due date.';

comment on column dispositions.recipient.issuer_position_id is 'Repeated from the disposition: reports and returns are looked for by the issuer''s desk.';

comment on column dispositions.recipient.employee_id is 'Named person; set for top secret letters only, then nobody else at the desk may read or act.';

comment on column dispositions.recipient.leads is 'The desk that answers for the whole sheet; exactly one each.';

comment on column dispositions.recipient.due_on is 'Working day by which the report is due; null when none was asked.';

comment on column dispositions.recipient.settled_at is 'A returned one: when the issuer took note of it and it left the desk.';

comment on column dispositions.recipient.asked_due_on is 'Later working day the recipient asks for; null once the issuer has answered or the branch has ended.';

comment on column dispositions.recipient.reminded_at is 'When the issuer last reminded: one reminder a day is enough.';

comment on view dispositions.recipient_card is 'For other rooms: desks a letter was disposed to, with states and times.';

comment on table dispositions.refusal is 'Why a leader did not send what an assistant prepared. Words, so read by who reads the letter''s content.';

comment on table documents.derivation is 'Which originals a file was made of when its pages were turned, cut or put in order; append-only. The originals stay as they came.';

comment on table documents.emblem is 'Pictures that were kept for letterheads; a layout names none but these. They are never taken away: numbered letters are set again with them.';

comment on table documents.file is 'One uploaded original, append-only; the bytes lie in the file store under their hash and never change.';

comment on column documents.file.name is 'The name it came with, for the download only.';

comment on column documents.file.kind is 'Found from the bytes, never from the name.';

comment on column documents.file.pages is 'Pages that can be looked at; none for an office file.';

comment on view documents.file_card is 'A file with the state of its page images.';

comment on table documents.file_text is 'Words a file carries: its text layer, or the text of an office file. Only the program itself reads them, to index; people read the pages.';

comment on table documents.layout is 'Every state of every layout; the highest version of a unit counts. Rows never change: a letter keeps the page it was numbered with.';

comment on column documents.layout.unit_id is 'Null: the city, for all units that set nothing of their own.';

comment on column documents.layout.settings is 'Only what is set here (src/shared/domain/layout.ts); the rest comes from above.';

comment on table documents.link is 'What a file belongs to, append-only; the room of the subject says who may read it. A file without a link is its uploader''s alone.';

comment on view documents.link_card is 'What a file belongs to; who may know of the subject is its room''s to say.';

comment on table documents.own_template is 'Templates of the city that set the sample of their kind. Rows never change: a numbered letter is set again with the one it names.';

comment on column documents.own_template.files is 'Path within the folder of the kind → bytes as base64; template.typ is always among them.';

comment on table documents.own_template_use is 'Which template a kind of letter is set with since when; the highest n of a kind counts.';

comment on column documents.own_template_use.template_id is 'Null: the house''s own again.';

comment on table documents.page is 'Page images (WebP): full about 1240 px wide, thumbnail about 160; addresses in the file store.';

comment on table documents.rendering is 'Whether the page images of an original exist; kept by content, so the same paper uploaded twice is drawn once.';

comment on column documents.rendering.state is 'none: an office file, which is downloaded and never drawn.';

comment on column documents.rendering.reason is 'Code of the refusal when drawing failed for good.';

comment on column documents.rendering.turn_at is 'Its turn came: drawing began, or somebody looked at the file and it went ahead of the line. Null while it waits.';

comment on table documents.snippet is 'A piece of text under a name that goes into letters as it is; of one person, or of one unit for all who sit in it.';

comment on column documents.snippet.body is 'The shape of a letter''s body (letter-body.ts).';

comment on view documents.stored_bytes is 'Addresses in the file store that a row refers to. What is not here belongs to nobody and is swept a day later: every new column with such an address stands here too.';

comment on table documents.sweep is 'What the nightly sweep of the file store found: bytes older than a day that no row refers to, such as those of refused uploads.';

comment on table documents.upload is 'A file on its way in parts. How much of it has come is the length of its part file, so a part costs no write here.';

comment on column documents.upload.subject_kind is 'What the finished file is given to at once, such as a paper of a tray; null: it stays its uploader''s.';

comment on column documents.upload.file_id is 'The stored file once it is whole: a second asking after a lost answer gets the same one.';

comment on table documents.virus_check is 'What the virus scanner said of a content; kept by content, so the same file is looked at once.';

comment on column documents.virus_check.state is 'off: there was no scanner; waiting: nobody looked yet, and nobody downloads it; too_large: larger than the scanner reads, so nobody looked; infected: nobody downloads it ever.';

comment on column documents.virus_check.signature is 'The name the scanner gives to what it found.';

comment on schema identity is 'Accounts, sessions and proofs of who is at the door. No letter, no right to one.';

comment on table identity.account is 'One account per person, made by an administrator (Bekasi 24.A/2013 Ps. 11(1)).';

comment on column identity.account.username is 'Carries the position where the regulation asks for it (Dumai 55/2021 Lamp. IV.C.1).';

comment on column identity.account.password_hash is 'argon2id with its parameters; never leaves the room.';

comment on column identity.account.conduct_accepted_at is 'When the rules of conduct were accepted (Bekasi 24.A/2013 Ps. 8).';

comment on view identity.account_card is 'Accounts for other rooms: who to show and to notify, nothing that opens a door.';

comment on table identity.challenge is 'Challenges given to browsers; each is good once, for five minutes.';

comment on table identity.house is 'One row: the code that opens an empty house, when it was opened, and the rules of the chosen regulation.';

comment on column identity.house.setup_code_hash is 'SHA-256 of the code printed at the console while the house is empty; a stranger on the network cannot race for it.';

comment on column identity.house.conduct_rules is 'Codes and articles of the rules accepted at first sign-in.';

comment on table identity.known_device is 'Browsers this account has signed in from before: they may still try while strangers have exhausted the account''s tries.';

comment on table identity.passkey is 'Passkeys of an account; only public keys.';

comment on table identity.recovery_code is 'SHA-256 of 80-bit recovery codes; each opens once.';

comment on table identity.session is 'Open and past sessions. The cookie holds 32 random bytes; here lies only their SHA-256.';

comment on column identity.session.second_factor_due is 'The password was right, the second factor is still to come: such a session opens nothing.';

comment on view identity.session_card is 'Whether a session still stands, for who keeps a line open beside it; it proves nothing about who asks.';

comment on table identity.throttle is 'Failed tries by hashed name and address, by name, by address; forgotten after a quiet hour.';

comment on table identity.totp is 'Authenticator of an account. The secret is encrypted with the key file of the data folder.';

comment on column identity.totp.last_step is 'Time step of the last accepted code; a code counts once.';

comment on table intake.carried is 'What a letter of Lontar in the tray says of itself: the data of its signed saving, found again on its pages, or why it is no data.';

comment on column intake.carried.standing is 'own: signed here; known: by an issuer on the list; unknown: nobody vouches for the issuer; refused: kept as a scan.';

comment on column intake.carried.wrong is 'Of a refusal: the fields that do not agree.';

comment on column intake.carried.data is 'As docs/letter-data.md; of a secret letter its cover alone.';

comment on column intake.carried.fields is 'Fields of the form it filled: [{field, page, value}]; page null: the signed data alone says it.';

comment on column intake.carried.claimed_at is 'When it was signed, by the signer''s own word.';

comment on column intake.carried.accepted is 'Of an unknown issuer: what the clerk decided.';

comment on column intake.carried.certificates is 'SHA-256 of the certificate behind each signature of the file.';

comment on table intake.classification_use is 'Classification codes a clerk chose as favourites or used lately, for that person alone.';

comment on table intake.mail_message is 'Messages of the scan-to-mail address that were taken: a message that comes again makes no paper again.';

comment on column intake.mail_message.message_key is 'SHA-256 of its Message-ID, or of its place in the mailbox when it has none; never an address or a subject.';

comment on column intake.mail_message.parts_taken is 'Attachments taken or refused so far, in the order its server lists them; of mails from before this was counted, 0.';

comment on column intake.mail_message.is_whole is 'No attachment of it is left.';

comment on table intake.paper is 'A paper in the tray of a registry, not yet a letter: what a clerk typed of it so far. It belongs to the counter, not to a browser.';

comment on column intake.paper.seq is 'Order of arrival, and the key lists go on by.';

comment on column intake.paper.content is 'What was typed, as the form keeps it; null while nobody typed. A secret letter is typed without subject and summary.';

comment on column intake.paper.version is 'Grows with each change of what was typed; files have their own rows.';

comment on column intake.paper.held_by is 'Account of the clerk who has it in hand. A hold that was not renewed for fifteen minutes counts for nothing.';

comment on column intake.paper.settled_at is 'When it became a letter or was thrown away; a job clears it some days later.';

comment on table intake.paper_file is 'Files of a paper in the order they came; the first one is the letter itself.';

comment on table intake.paper_refusal is 'A file that was sent for a paper and not taken, with the code of the reason: the paper says so to every clerk of the counter until one has seen it. A file of the same name and size that is taken lifts it.';

comment on column intake.paper_refusal.size is 'Bytes of the file; 0: it was empty, or refused before sizes were kept.';

comment on table intake.reading is 'What a reader found on the pages of a paper: offered in the form, never taken by itself. Nobody writes it yet but whoever is registered as reader.';

comment on column intake.reading.box is 'Left, top, width, height on the page, each from 0 to 1.';

comment on table intake.refusal is 'What the scanner or a mail brought and the tray did not take, with the code of the reason, until a clerk has seen it.';

comment on table intake.sender_use is 'Senders as the clerks of a counter wrote them, offered while the next letter is typed. Senders of secret letters are not kept.';

comment on table letters.access is 'Who stands how to which letter: the written rule materialised. Lists and search start here, so it carries their sort columns; no content.';

comment on column letters.access.grantee_id is 'Position, employee or unit, as grantee says.';

comment on column letters.access.outgoing is 'The letter is an outgoing one: lists of letters received leave it out, lists of letters written start from it.';

comment on view letters.access_card is 'Access rows, for lists of other rooms that must start from them.';

comment on table letters.access_rule is 'The written rule (access-rule.csv) for those who know of a letter at all; what is not here is not known to exist. A test holds it against the rule.';

comment on column letters.access_rule.via is 'How the person stands to the grantee of the access row: self, acting, assistant, superior; -secret when named for secret letters.';

comment on view letters.access_rule_card is 'The written rule, for lists of other rooms.';

comment on table letters.action is 'Everything that happened to a letter, append-only: who, as what, when, did what.';

comment on column letters.action.seq is 'Order within a letter: acts on one letter follow each other under its row lock, two of them may fall in one millisecond.';

comment on column letters.action.seat is 'How the person held the position: definitive, plt, plh, assistant …';

comment on column letters.action.details is 'Ids and codes, never a subject: action_change holds what was corrected.';

comment on view letters.action_card is 'What happened to a letter, without notes.';

comment on table letters.action_change is 'What a correction changed, append-only; may hold the subject, so it stands under the policy of the subject.';

comment on table letters.answer_told is 'Number and day of an answer that was received, for who reads the letter it answers. Not readable by the app: only letters.answers_to asks it.';

comment on table letters.carried is 'What the signature of a received letter was found to be when it came, append-only; its file lies beside it bit for bit.';

comment on column letters.carried.standing is 'own: signed here; known: by an issuer on the list of that day; unknown: nobody vouched for the issuer; refused: its data was none, it is a scan.';

comment on column letters.carried.letter_number is 'As the signed data says it; null where the data was not taken.';

comment on column letters.carried.relations is 'Letters it answers, refers to, replaces or withdraws, as its data says: [{kind, number, date, sender}].';

comment on column letters.carried.accepted is 'Of an unknown issuer: whether the clerk took its data; decided_by says who.';

comment on table letters.consignment is 'A sent letter on its way to one addressee outside the house: by e-mail, or by hand with a line in the expedition book.';

comment on column letters.consignment.line is 'Which line of the letter it is: to:0 the first of "Yth.", copies:1 the second copy. Content is frozen, so the line stays.';

comment on column letters.consignment.state is 'handing: the mail server took addressee and sender and is being given the letter; whoever dies now leaves a letter of which nobody knows whether it arrived.';

comment on column letters.consignment.note is 'What a person said who settled it, or why it was not delivered.';

comment on column letters.consignment.message_id is 'Made once: whatever is tried again carries it, and a bounce names it.';

comment on column letters.consignment.answer is 'What the mail server said last, or what broke.';

comment on column letters.consignment.n is 'Line of the expedition book of that unit and day.';

comment on column letters.consignment.late_receipt is 'Of a receipt that came in when the letter had been withdrawn: whether it was given before that or after.';

comment on column letters.consignment.urgency_rank is 'Urgency of the letter as a list is sorted by it: 0 very urgent, 1 urgent, 2 normal. It is frozen before a letter is sent.';

comment on column letters.consignment.drafter_position_id is 'The desk that wrote the letter: what failed is found by it.';

comment on column letters.consignment.place_mended is 'Its address was mended after it came back.';

comment on column letters.consignment.replaced is 'It came back and was mailed instead.';

comment on column letters.consignment.to_tell is 'Its letter was withdrawn when this addressee had it, or may have had it: somebody tells them.';

comment on column letters.consignment.told_at is 'When somebody said that this addressee was told of the withdrawal.';

comment on table letters.delivery is 'One addressee of a letter with its own state.';

comment on column letters.delivery.employee_id is 'Who held the position when the letter was delivered, or when it became top secret later; null when the seat was empty.';

comment on column letters.delivery.read_by is 'Employee who read it first for the position: the holder or who acts for them.';

comment on column letters.delivery.closed_at is 'When this desk ended its part of the letter; of letters closed before this was kept, and of copies, null.';

comment on column letters.delivery.closed_by is 'Who ended it, for the desk or acting for it.';

comment on view letters.delivery_card is 'Addressees with their state.';

comment on table letters.delivery_correction is 'How an addressee outside is reached in this sending, where that differs from the page; the last word of whoever may send or hand over.';

comment on table letters.dispatch is 'A finished letter on its way to one unit of the house: entered in its book exactly once.';

comment on column letters.dispatch.positions is 'Whom of that unit it goes to: [{positionId, kind}].';

comment on view letters.dispatch_card is 'For other rooms: where a sent letter stands with each receiving unit, as far as its sender may know.';

comment on table letters.draft is 'What an outgoing letter says now; who reads its content reads it. After its number was given it does not change.';

comment on column letters.draft.version is 'Grows with each saving; who saves names the one they wrote on.';

comment on column letters.draft.layout is 'Title, profile, letterhead and template of the page as it was submitted last; counts while the letter is on its route and waits for its number.';

comment on column letters.draft.members is 'By group: positions and names of the members the page names, in their order, as they were when the letter was submitted last; counts from then on.';

comment on table letters.draft_version is 'What an outgoing letter said, append-only: each time it changed hands, and every few minutes while it is written.';

comment on column letters.draft_version.parts is 'Hashes of the named parts: [{name, hash}], SHA-256 of their canonical JSON.';

comment on column letters.draft_version.members is 'Whom the groups it names the members of stood for: {group: [{positionId, name}]}.';

comment on table letters.expedition_day is 'Last line given in the expedition book of a unit on a day; holds nothing of a letter.';

comment on view letters.failed_consignment_card is 'What did not reach its addressee and waits for a decision: a mail that was refused, came back, or of which nobody knows; what a courier could not hand over.';

comment on table letters.frozen is 'The page of a numbered letter as data, append-only: typeset again it gives the same bytes. Its number stands in the register.';

comment on column letters.frozen.beside is 'What the file says beside its page, as who numbered the letter knew it: {sender: {agency, unit, unitCode}, relations: [{kind, number, date, sender}]}.';

comment on table letters.invitation is 'When and where an invitation asks its addressees to be.';

comment on column letters.invitation.starts_at is 'Clock time of the city, HH:MM.';

comment on column letters.invitation.ends_at is 'Null: "sampai selesai", the invitation names no end.';

comment on column letters.invitation.ends_on is 'Last day of an event of several days; null: it ends on the day it begins. ends_at is then the hour of that last day.';

comment on view letters.invitation_card is 'For other rooms: when and where, as far as the actor sees the letter.';

comment on table letters.letter is 'A letter and its present state; what happened stands in letters.action. Subject and files lie apart under stricter policies.';

comment on column letters.letter.direction is 'incoming: entered by a registry. outgoing: written in the house; each unit that receives it in the house enters it as an incoming letter of its own.';

comment on column letters.letter.unit_id is 'The unit whose registry keeps it; its book holds the agenda number.';

comment on column letters.letter.party_id is 'Known outside party, if any; sender_name is what the paper says.';

comment on column letters.letter.received_on is 'Of an outgoing letter: the day it was begun.';

comment on column letters.letter.sealed is 'Secret and registered by its cover: subject and scan come when the addressee opens it.';

comment on column letters.letter.entry_id is 'Entry of the register. No foreign key: the entry is written after the letter, by the lock order. An outgoing letter has none until its content is frozen.';

comment on column letters.letter.version is 'Grows with each change of state or content; a command names the version it saw.';

comment on column letters.letter.came_from is 'The outgoing letter of the house this was entered from.';

comment on column letters.letter.sender_withdrew_at is 'Of a letter that came in: when its receiver was told that the sender took it back.';

comment on view letters.letter_card is 'A letter a registry entered, as the actor may see it: subject null unless metadata = yes, sender, number and date null unless at least the cover may be seen.';

comment on table letters.letter_file is 'Scans of the letter, append-only: a better scan is added, the first one stays.';

comment on table letters.letter_find is 'Lower-case words a list is filtered by. Not readable by the app: only letters.matching asks it, together with the access rows, since text operators are not leakproof and would crawl under row-level security.';

comment on column letters.letter_find.cover is 'Number and sender; of an outgoing letter the number the house gave it.';

comment on column letters.letter_find.same_key is 'Number and sender as one word: a second registration of the same paper is found by it.';

comment on column letters.letter_find.signer_position_id is 'Of an outgoing letter: the desk that signs it.';

comment on column letters.letter_find.signer_employee_id is 'Of an outgoing letter: the person who signs it. Names and titles are looked up when somebody asks: they change.';

comment on column letters.letter_find.related is 'Of an outgoing letter: letters it answers, refers to, replaces or withdraws, as its draft says now.';

comment on column letters.letter_find.written is 'Of an outgoing letter: its kind, as its code between two #, and everybody it goes to. With cover and subject beside it every word of it is looked for there.';

comment on table letters.letter_subject is 'What the letter is about. A secret letter registered by its cover has no row until the addressee opens it.';

comment on table letters.next_step is 'Which letter of a periodic salary step (SKGB) was begun from which last one.';

comment on column letters.next_step.position_id is 'The desk it was begun at.';

comment on column letters.next_step.ended is 'Discarded, void or withdrawn: another may be begun.';

comment on table letters.old_import is 'A dry run of an old agenda book and what became of it. The cells are forgotten once it is copied, or after two days.';

comment on column letters.old_import.fingerprint is 'sha256 of the rows as read, so that the same sheet is known again.';

comment on column letters.old_import.done is 'Rows copied so far; written beside the copying transaction, for the eye only.';

comment on table letters.old_line is 'What an old agenda book says of a letter and the house has no place of its own for, append-only.';

comment on column letters.old_line.addressee is 'The addressee as the paper book names it; when it is a position of today, the letter is delivered there too.';

comment on column letters.old_line.classification_scheme is 'Which list the code of the paper book stands in; the code itself is kept as it was written.';

comment on table letters.outgoing is 'What an outgoing letter has beside every letter; no content.';

comment on column letters.outgoing.signer_position_id is 'Who is to sign it, as the draft says now.';

comment on column letters.outgoing.addressee is 'First line of "Yth.", for lists of who may see the cover; of an order that is not secret the first person it is given to.';

comment on column letters.outgoing.check_code is 'Signs nobody can guess; the QR on the page leads to it.';

comment on column letters.outgoing.finished_seat is 'How who signed held the position: definitive, plt, plh …';

comment on column letters.outgoing.file_id is 'The finished letter; it never changes.';

comment on column letters.outgoing.stays_inside is 'When it was finished it named desks of its own registry alone: what does not leave the unit does not wait for who sends what leaves.';

comment on column letters.outgoing.handed_over_at is 'When it came to the registry that sends it, the last time.';

comment on column letters.outgoing.given_back_at is 'The registry gave it back unsent; null once it is handed over again. Number and signature stay.';

comment on column letters.outgoing.signer_employee_id is 'The person who is to sign it, as the draft says now.';

comment on column letters.outgoing.printed_at is 'When the numbered page was first printed to be signed by hand; null before that, and for letters signed otherwise.';

comment on column letters.outgoing.given_by_hand is 'Names of the people an order is given to who sat at no desk when it went out and were given a print; an empty list of other letters, null before a letter is sent.';

comment on column letters.outgoing.addressees is 'Everybody a list calls the letter by, as the draft says now; the first of them stands in addressee too. Of a secret order the people it is given to are its content and not among them.';

comment on view letters.outgoing_card is 'A letter written in the house as the actor may see it; masked as letter_card is.';

comment on table letters.promulgation is 'When, by whom and in which gazette a regulation of the house was promulgated; the last word of whoever may send it, each in the audit chain.';

comment on table letters.receiver_read is 'When a desk first read a letter that came from the house itself, for its sender. Not readable by the app: only letters.desk_receipts_of asks it.';

comment on table letters.receiver_state is 'State of a letter that came from the house itself, for its sender. Not readable by the app: only letters.receipts_of asks it.';

comment on table letters.relation is 'How one letter stands to another, written when its content is frozen.';

comment on view letters.relation_card is 'For other rooms: how one letter stands to another, as far as one sees the subject of either.';

comment on table letters.sending is 'Somebody pressed "send": until goes_at it can be taken back, then the letter goes out, once.';

comment on column letters.sending.plan is 'What the summary showed: {units: [{unitId, desks}], outside: [{line, kind, name, attention, place, partyId, way, email}]}.';

comment on column letters.sending.came_from is 'Where the letter stood when somebody pressed "send"; a sending taken back leaves it there.';

comment on table letters.travel_letter is 'Which travel letter (SPD) was begun for whom an order names.';

comment on column letters.travel_letter.person is 'Place of the person on the page of the order, from 0; a numbered order does not change any more.';

comment on column letters.travel_letter.position_id is 'The desk it was begun at: told to who reads the order and may not know of the travel letter itself.';

comment on column letters.travel_letter.ended is 'Discarded, void or withdrawn: another may be begun.';

comment on view letters.untold_consignment_card is 'Who outside has a letter that was withdrawn and was not told of it yet.';

comment on schema notifications is 'The bell: what happened at a desk, and what each person has seen of it.';

comment on table notifications.choice is 'What a person chose for a kind of notice; without a row the kind''s own default holds.';

comment on table notifications.mail is 'One mail to one person. Its id is its Message-ID for ever, so a repeat is the same mail to every mail server.';

comment on column notifications.mail.state is 'dropped: nothing in it concerned the person any more when it was due.';

comment on column notifications.mail.claimed_at is 'A worker is sending it; another takes it over only after five minutes.';

comment on table notifications.mail_address is 'Where a person is mailed: proved by a code sent there, or entered by an administrator. refused: the mail server said no for good.';

comment on table notifications.mail_code is 'An address waiting for its code. The code itself lies nowhere: it follows from ask_id, the address and the key of the house.';

comment on table notifications.mail_notice is 'Which notices a mail tells; the key lets each notice be mailed once to each person.';

comment on table notifications.notice is 'One bell for one desk. Ids and the security class only: words are asked of the letters room by who reads it.';

comment on column notifications.notice.employee_id is 'Named person; set for top secret letters only.';

comment on column notifications.notice.by_position_id is 'Desk that did it; null for the registry or the program.';

comment on table notifications.opened is 'Notices a person opened one by one, through the list or by opening their letter.';

comment on table notifications.person is 'How a person wants mail. Without a row: Indonesian, and mail waits for working hours.';

comment on column notifications.person.quiet is 'Mail outside working hours waits for the next working morning; very urgent letters pass (Bekasi 24.A/2013 Ps. 9).';

comment on table notifications.seen is 'How far a person has looked at the bell of a desk. Ids of notices are ordered by time.';

comment on column notifications.seen.read_up_to is 'Up to here the person said to have read everything; null = never said.';

comment on schema organization is 'The city, its units, positions and people, who sits where until when, and the calendar of working days.';

comment on table organization.address_group is 'A named list of positions letters often go to together, common to all registries: "Semua camat".';

comment on view organization.address_group_card is 'Members of address groups for other rooms; closed groups and positions are left out.';

comment on table organization.address_group_member is 'Positions of an address group in their order; a closed position is left out when the group is used.';

comment on table organization.assignment is 'Who sits in a position, how (definitive, Plt, Plh, Pj, Pjs), for which days, by which letter.';

comment on column organization.assignment.until_on is 'Last day, inclusive; null is open. A Plh always has one.';

comment on column organization.assignment.includes_secret is 'The delegation also opens secret letters; for Plt and Plh only.';

comment on column organization.assignment.revoked_at is 'Ended at once: from this instant it gives nothing, whatever its days say.';

comment on table organization.assistant is 'Who prepares for a leader with an own login, never with the leader''s password (Bekasi 24.A/2013 Ps. 10).';

comment on column organization.assistant.named_for_secret is 'Named by the leader to prepare secret letters too.';

comment on table organization.city is 'Identity of the one city of this house and the choices of its regulation. Its row is made once, at first run.';

comment on column organization.city.words is 'What this city calls things: {unitShort, unitLong, mayor, application}, each {value, basis}.';

comment on column organization.city.own_line is 'To whom a leader may dispose: only below, or the secretary also to assistants and heads of agencies.';

comment on column organization.city.delegation is 'Reasons for delegation and who executes it, with basis (Bekasi 24.A/2013 Ps. 11(9)).';

comment on column organization.city.holidays_of is 'SHA-256 of the shipped holiday file last taken over, so that a day an administrator removed stays removed.';

comment on column organization.city.rest_days is 'Weekdays without work, 0 Sunday to 6 Saturday.';

comment on column organization.city.registry_sends is 'Signed letters of the city leave by the registry of their unit, unless the unit says otherwise.';

comment on column organization.city.province is 'Name alone, without the word PROVINSI; empty: the line is not printed.';

comment on table organization.duty is 'Roles of the regulations as data: who has which, for which unit, until when, by which letter.';

comment on column organization.duty.scope is 'An examiner''s scope in the words of the written order.';

comment on view organization.duty_card is 'Who has which role and when; ask `during @> day`.';

comment on table organization.employee is 'People of the city government. NIP are 18 digits, checked before they come here (Perka BKN 22/2007).';

comment on column organization.employee.left_on is 'Last working day; afterwards the account opens nothing.';

comment on view organization.employee_card is 'People for other rooms.';

comment on table organization.holiday is 'Days without office work: the yearly joint decree of three ministers, and what the city adds.';

comment on table organization.import is 'A dry run of a spreadsheet, to be applied all or nothing within a day.';

comment on column organization.import.cells is 'The rows as read from the sheet; planned again when applied, because the organisation may have moved.';

comment on table organization.party is 'Outside parties the city writes with; offered while typing a sender.';

comment on view organization.party_card is 'Outside parties for other rooms.';

comment on table organization."position" is 'A position holds the desk; a person sits at it for a time.';

comment on column organization."position".code is 'Reference of spreadsheets, as of units.';

comment on column organization."position".alias is 'Name the present definitive holder may sign in with (Dumai 55/2021 Lamp. IV.C.1): kadis.pupr.';

comment on column organization."position".superior_id is 'The line of command; never a circle (checked under a lock by the command).';

comment on view organization.position_card is 'Positions for other rooms.';

comment on table organization.role_name is 'What the regulation of this city calls a role, with the article.';

comment on view organization.seat_card is 'Who sits where and when; ask `during @> day`. Lowest precedence is the holder, 9 an assistant.';

comment on table organization.secret_hold is 'Access to secret letters that waits for a second person; while it waits the seat is there without them. Kept when decided, with both names.';

comment on column organization.secret_hold.seat_id is 'The assignment, assistant or examiner''s duty that asks for secret letters; null: the account of a person who has them already.';

comment on column organization.secret_hold.asked_by is 'Who must not decide. Null where the program itself asked.';

comment on table organization.team is 'Managing teams the regulation asks for, with the decree that named them.';

comment on table organization.team_change is 'How a managing team stood after each change: its decree and who sat in it. The team itself may be gone with another regulation.';

comment on column organization.team_change.seats is '[{seat, name}], names as they were.';

comment on table organization.team_seat is 'Seats of a managing team as its article lists them; the person once the decree names one.';

comment on table organization.unit is 'Units as a tree: city government, agencies (perangkat daerah) and what stands under them.';

comment on column organization.unit.code is 'Reference of spreadsheets: a row with a known code changes, another one adds.';

comment on column organization.unit.number_code is 'The code letter numbers print for this unit.';

comment on column organization.unit.is_agency is 'A perangkat daerah of its own: the border of what an admin kantor may do (Dumai 55/2021 Lamp. II).';

comment on column organization.unit.registry_unit_id is 'Another unit that keeps the registry for this one, as Bagian Umum does for the mayor.';

comment on column organization.unit.place is 'In the order they were entered: of a sheet, its lines. Orders units of one kind beside each other.';

comment on column organization.unit.registry_sends is 'Signed letters of this registry are sent by its clerk; null: as the city says.';

comment on view organization.unit_card is 'Units for other rooms, each with its agency (perangkat daerah) and depth in the tree.';

comment on schema platform is 'What every room stands on: audit chain, outbox, commands, settings. Knows no room.';

comment on table platform.audit_head is 'The end of the audit chain. Its row lock is always the last one a transaction takes.';

comment on table platform.audit_row is 'Append-only chain: hash = sha256(hash of the row before || body). The app role may read it; only append_audit writes it.';

comment on column platform.audit_row.body is 'The stored bytes that are hashed: canonical JSON of who, as what, when, did what to what.';

comment on column platform.audit_row.action is 'This and the columns after it repeat the body, to search by; the proof of the chain holds them against it.';

comment on table platform.command is 'One row per accepted command; the primary key makes a repeat change nothing and answer the same.';

comment on column platform.command.account_id is 'Part of the key: ids of jobs follow from their event and could be guessed, so nobody may use them up for another.';

comment on column platform.command.result is 'What the command answered: ids and numbers only, never content of letters.';

comment on table platform.heartbeat is 'Last sign of life of each worker, for /readyz.';

comment on table platform.migration is 'Schema files already applied; a file changed afterwards is refused.';

comment on table platform.outbox is 'Events of a transaction, waiting for the worker. Ids and security class only, never a subject.';

comment on table platform.setting is 'Settings kept in the database because all nodes share them; each key is declared by the room that owns it.';

comment on table registers.book is 'One register book: a unit, a kind, a year. Opened on demand by the first letter of the year.';

comment on column registers.book.start_basis is 'Why the book starts where it starts, e.g. the last number of the paper book.';

comment on column registers.book.origin is 'paper: a book kept on paper and copied in from a spreadsheet; it takes no number of its own.';

comment on view registers.book_card is 'A book with the last number issued in it; null while it is empty.';

comment on table registers.closing is 'The yearly closing of a book, append-only; the same summary and digest stand in the audit chain.';

comment on column registers.closing.digest is 'sha256 of every line of the book at that moment; a proof computes it again.';

comment on table registers.counter is 'Last number issued in a book. Its row lock is taken after all letter rows and before the audit head.';

comment on column registers.counter.last is 'Highest number taken so far; one below the start while a book of day blocks, or a closed one, has none.';

comment on column registers.counter.closed is 'The year of this book is closed. Read under the row lock every number is taken under, so no number slips in behind.';

comment on table registers.design is 'Pattern and policies somebody decided, append-only; the newest that fits a book of unit, kind and year is in force, before the pattern of the city.';

comment on column registers.design.unit_id is 'null: for every unit without a design of its own.';

comment on column registers.design.from_year is 'Books of this year and later take it over when they are opened.';

comment on table registers.entry is 'Issued numbers, append-only: never changed, never reused, never deleted.';

comment on column registers.entry.text is 'The number as it is printed, formed by the pattern of the book.';

comment on column registers.entry.issued_by is 'Account that acted; the chain names person and position.';

comment on column registers.entry.sub is '0: the number itself; 1, 2, …: a sub-number behind it, printed by the sub_form of the book.';

comment on column registers.entry.dated_on is 'The office day the number is of: the day it was taken, or the earlier one it was back-dated to.';

comment on view registers.entry_card is 'An issued number with its book and, if void, the reason.';

comment on table registers.pattern is 'Number pattern a new book takes over; a book keeps the pattern it was opened with.';

comment on column registers.pattern.basis is 'The rule or habit the pattern comes from.';

comment on column registers.pattern.numbering is 'sequence: the next number, back-dated ones as sub-numbers. day_block: each day of the year owns day_quota numbers.';

comment on column registers.pattern.sub_form is 'How a sub-number is printed: 123.a, 123.01, or 123.2 where the number itself counts as the first.';

comment on column registers.pattern.reservation_days is 'Days a number is held for somebody unless an earlier day is named; 0: none is held.';

comment on table registers.reservation is 'A number held for somebody: until it is used, or void because it expired, was given back or its sheet was settled.';

comment on column registers.reservation.expires_on is 'Last day it is held; null for numbers of a sheet, which its own act settles.';

comment on view registers.reservation_card is 'Numbers held for somebody, for lists of other rooms.';

comment on table registers.sheet is 'A printed sheet of numbers for days without the system; given out on paper, entered later, the unused ones void in one act.';

comment on column registers.sheet.dated_on is 'The day it was printed for; in a book of day blocks its numbers come from the block of that day.';

comment on table registers.unused is 'Numbers that were held or open and never given, void with their reason, append-only; a run of them is one row.';

comment on view registers.unused_card is 'Numbers void without ever being given, for lists of other rooms.';

comment on table registers.void is 'Numbers cancelled with their reason, append-only. A void number stays in its book.';

comment on column registers.void.book_id is 'The book of the entry, so that the voids of a book are counted without its entries.';

comment on schema search is 'Find letters by number, sender and subject.';

comment on table search.letter_content is 'Words in the files of a letter, without the files. Secret letters have no row. The program cannot read it; only search.find_in_content does, joined to who may read the content.';

comment on table search.letter_number is 'Numbers a letter is called by, in capitals without spaces.';

comment on table search.letter_text is 'Words of each letter, copied by a job. The program cannot read it; only search.find_letters does, joined to what the asking person may see.';

comment on column search.letter_text.summary is 'Of a letter received its summary; of one the house wrote its subject and whom it goes to, so that words of both find it in any order.';

comment on column search.letter_text.addressees is 'Positions the letter went to, itself or as a copy; to filter by, never shown from here.';

comment on table search.number_part is 'The number a letter came with, from each of its parts to its end. Who remembers the middle of a number finds it by its beginning here.';

comment on table search.saved is 'Questions a person asks again, as the address of the search page holds them; only theirs.';

comment on table search.word is 'Every word of a sender, subject or summary once. A mistyped word is compared with these, some ten thousands, and a begun one is looked for as those that begin so.';

comment on schema signing is 'The built-in certificate authority, certificates of persons, and what was signed with them. The authority is not certified.';

comment on table signing.authority is 'Root and issuing authority of this installation, made at first use. A retired one stays: letters it stands behind are verified by it.';

comment on column signing.authority.certificate is 'DER.';

comment on column signing.authority.sealed_key is 'PKCS#8, AES-256-GCM under a key derived from the key file of the installation; bound to this row.';

comment on table signing.certificate is 'One certificate of one person; revoked ones stay with their reason. Carries name, position and unit, never a NIK.';

comment on column signing.certificate.signer_title is 'Position at issue, in full; the certificate itself holds at most 64 signs of it.';

comment on column signing.certificate.serial is 'Hexadecimal in capitals, as X.509 tools print it.';

comment on column signing.certificate.fingerprint is 'SHA-256 of the DER.';

comment on table signing.known_issuer is 'Roots of other installations whose letters this one takes as of a known issuer; removed ones stay with the reason.';

comment on column signing.known_issuer.organization is 'The government the root names (O=).';

comment on column signing.known_issuer.fingerprint is 'SHA-256 of the DER, compared with what the other office told by another way.';

comment on column signing.known_issuer.certificate is 'DER of the root; it is never taken from a letter.';

comment on table signing.locked_key is 'A private key under its person''s passphrase; taken away when the certificate is revoked.';

comment on column signing.locked_key.sealed is 'PKCS#8, AES-256-GCM; the key comes from the passphrase by argon2id and from the key file of the installation. The passphrase is nowhere.';

comment on table signing.signature is 'Every use of a signing key, with what it was used for. A row without kept_at was made and then not stored: its letter has no such file.';

comment on column signing.signature.label is 'Kind and number of the letter; never its subject.';

comment on column signing.signature.draft_sha256 is 'The unsigned file the signer was shown.';

comment on column signing.signature.kept_at is 'When the signed file became the letter''s file: from then on equal bytes are genuine.';

comment on column signing.signature.abandoned_at is 'Since when it is certain that no letter keeps it.';

comment on table signing.wrong_try is 'Wrong passphrases in a row; each further one doubles the wait. Counted before the passphrase is looked at.';

grant select on approvals.event_card to app;

grant insert, select on approvals.initial to app;

grant insert, select, update (at), update (parts) on approvals.look to app;

grant select on approvals.look_card to app;

grant insert, select on approvals.return to app;

grant select on approvals.return_card to app;

grant insert, select on approvals.return_reason to app;

grant insert, select, update (approved_at), update (ended_at), update (parts), update (state) on approvals.route to app;

grant select on approvals.route_card to app;

grant insert, select, update (initial_id), update (state), update (waiting_since) on approvals.step to app;

grant select on approvals.step_card to app;

grant select on approvals.subject to app;

grant delete, insert, select on calendar.entry to app;

grant insert, select, update (read_on), update (revoked_at) on calendar.feed to app;

grant delete, insert, select, update on desk.saved_view to app;

grant insert, select, update (issued_at), update (issuer_employee_id), update (issuer_seat), update (state) on dispositions.disposition to app;

grant select on dispositions.disposition_card to app;

grant insert, select on dispositions.disposition_file to app;

grant delete, insert, select on dispositions.favourite to app;

grant insert, select on dispositions.follow_up to app;

grant insert, select on dispositions.follow_up_file to app;

grant insert, select, update on dispositions.instruction to app;

grant select on dispositions.instruction_card to app;

grant insert, select on dispositions.note to app;

grant insert, select, update (disposition_id), update (entered_at) on dispositions.paper_sheet to app;

grant insert, select, update (arrived_at), update (asked_due_on), update (due_on), update (employee_id), update (ended_at), update (read_at), update (reminded_at), update (reported_at), update (settled_at), update (state), update (working_at) on dispositions.recipient to app;

grant select on dispositions.recipient_card to app;

grant insert, select on dispositions.refusal to app;

grant insert, select on documents.derivation to app;

grant insert, select on documents.emblem to app;

grant insert, select on documents.file to app;

grant select on documents.file_card to app;

grant insert, select, update on documents.file_text to app;

grant insert, select on documents.layout to app;

grant insert, select on documents.link to app;

grant select on documents.link_card to app;

grant insert, select on documents.own_template to app;

grant insert, select on documents.own_template_use to app;

grant insert, select on documents.page to app;

grant insert, select, update on documents.rendering to app;

grant delete, insert, select, update on documents.snippet to app;

grant select on documents.stored_bytes to app;

grant insert, select on documents.sweep to app;

grant delete, insert, select, update on documents.upload to app;

grant insert, select, update on documents.virus_check to app;

grant insert, select, update on identity.account to app;

grant select on identity.account_card to app;

grant delete, insert, select, update on identity.challenge to app;

grant select, update on identity.house to app;

grant delete, insert, select, update on identity.known_device to app;

grant delete, insert, select, update on identity.passkey to app;

grant delete, insert, select, update on identity.recovery_code to app;

grant insert, select, update on identity.session to app;

grant select on identity.session_card to app;

grant delete, insert, select, update on identity.throttle to app;

grant delete, insert, select, update on identity.totp to app;

grant delete, insert, select, update on intake.carried to app;

grant delete, insert, select, update on intake.classification_use to app;

grant delete, insert, select, update on intake.mail_message to app;

grant delete, insert, select, update on intake.paper to app;

grant delete, insert, select, update on intake.paper_file to app;

grant delete, insert, select, update on intake.paper_refusal to app;

grant delete, insert, select, update on intake.reading to app;

grant delete, insert, select on intake.refusal to app;

grant insert, select, update on intake.sender_use to app;

grant delete, insert, select, update on letters.access to app;

grant select on letters.access_card to app;

grant select on letters.access_rule to app;

grant select on letters.access_rule_card to app;

grant insert, select on letters.action to app;

grant select on letters.action_card to app;

grant insert, select on letters.action_change to app;

grant insert, select on letters.carried to app;

grant insert, select, update on letters.consignment to app;

grant delete, insert, select, update on letters.delivery to app;

grant select on letters.delivery_card to app;

grant insert, select, update on letters.delivery_correction to app;

grant insert, select, update on letters.dispatch to app;

grant select on letters.dispatch_card to app;

grant insert, select, update on letters.draft to app;

grant insert, select on letters.draft_version to app;

grant insert, select, update on letters.expedition_day to app;

grant select on letters.failed_consignment_card to app;

grant insert, select on letters.frozen to app;

grant delete, insert, select, update on letters.invitation to app;

grant select on letters.invitation_card to app;

grant insert, select, update on letters.letter to app;

grant select on letters.letter_card to app;

grant insert, select on letters.letter_file to app;

grant insert, select, update on letters.letter_subject to app;

grant insert, select on letters.next_step to app;

grant insert, select, update (cells), update (done), update (failure), update (settled_at), update (state) on letters.old_import to app;

grant insert, select on letters.old_line to app;

grant insert, select, update on letters.outgoing to app;

grant select on letters.outgoing_card to app;

grant insert, select, update on letters.promulgation to app;

grant insert, select on letters.relation to app;

grant select on letters.relation_card to app;

grant insert, select, update on letters.sending to app;

grant insert, select on letters.travel_letter to app;

grant select on letters.untold_consignment_card to app;

grant insert, select, update on notifications.choice to app;

grant insert, select, update (claimed_at), update (ended_at), update (fault), update (queued_at), update (state), update (tries) on notifications.mail to app;

grant delete, insert, select, update on notifications.mail_address to app;

grant delete, insert, select, update on notifications.mail_code to app;

grant insert, select on notifications.mail_notice to app;

grant insert, select on notifications.notice to app;

grant insert, select on notifications.opened to app;

grant insert, select, update on notifications.person to app;

grant insert, select, update on notifications.seen to app;

grant insert, select, update on organization.address_group to app;

grant select on organization.address_group_card to app;

grant delete, insert, select, update on organization.address_group_member to app;

grant insert, select, update on organization.assignment to app;

grant insert, select, update on organization.assistant to app;

grant insert, select, update on organization.city to app;

grant insert, select, update on organization.duty to app;

grant select on organization.duty_card to app;

grant insert, select, update on organization.employee to app;

grant select on organization.employee_card to app;

grant delete, insert, select, update on organization.holiday to app;

grant delete, insert, select, update on organization.import to app;

grant insert, select, update on organization.party to app;

grant select on organization.party_card to app;

grant insert, select, update on organization.position to app;

grant select on organization.position_card to app;

grant delete, insert, select on organization.role_name to app;

grant select on organization.seat_card to app;

grant insert, select, update on organization.secret_hold to app;

grant delete, insert, select, update on organization.team to app;

grant insert, select on organization.team_change to app;

grant delete, insert, select, update on organization.team_seat to app;

grant insert, select, update on organization.unit to app;

grant select on organization.unit_card to app;

grant select on platform.audit_head to app;

grant select on platform.audit_row to app;

grant insert, select, update (result) on platform.command to app;

grant delete, insert, select, update on platform.heartbeat to app;

grant select on platform.migration to app;

grant delete, insert, select, update on platform.outbox to app;

grant insert, select, update on platform.setting to app;

grant insert, select, update (day_quota), update (numbering), update (pattern), update (reservation_days), update (sub_form) on registers.book to app;

grant select on registers.book_card to app;

grant insert, select on registers.closing to app;

grant insert, select, update on registers.counter to app;

grant insert, select on registers.design to app;

grant insert, select on registers.entry to app;

grant select on registers.entry_card to app;

grant insert, select, update on registers.pattern to app;

grant insert, select, update (entry_id), update (settled_at), update (state) on registers.reservation to app;

grant select on registers.reservation_card to app;

grant insert, select, update (settle_reason), update (settled_at) on registers.sheet to app;

grant insert, select on registers.unused to app;

grant select on registers.unused_card to app;

grant insert, select on registers.void to app;

grant delete, insert, select (letter_id), update on search.letter_content to app;

grant delete, insert, select (kind), select (letter_id), update on search.letter_number to app;

grant insert, select (letter_id), update on search.letter_text to app;

grant delete, insert, select (letter_id) on search.number_part to app;

grant delete, insert, select, update on search.saved to app;

grant insert, select, update (retired_at) on signing.authority to app;

grant insert, select, update (revocation_note), update (revocation_reason), update (revoked_at), update (revoked_by) on signing.certificate to app;

grant insert, select, update (removal_reason), update (removed_at), update (removed_by), update (removed_by_name) on signing.known_issuer to app;

grant delete, insert, select, update on signing.locked_key to app;

grant insert, select, update (abandoned_at), update (kept_at) on signing.signature to app;

grant delete, insert, select, update on signing.wrong_try to app;
