-- Who looks for a letter of the house remembers some words of it, seldom side by side: of its subject, of whom it goes to, of its kind
-- (ADR 163). Each word is looked for by itself, in any order, over all of them.

alter table letters.outgoing add column addressees text[] not null default '{}';
comment on column letters.outgoing.addressees is 'Everybody a list calls the letter by, as the draft says now; the first of them stands in addressee too. Of a secret order the people it is given to are its content and not among them.';

select set_config('lontar.phase', 'work', true), set_config('lontar.roles', '["system"]', true);
update letters.outgoing o set addressees = n.names
  from letters.draft d join letters.letter l on l.id = d.letter_id
  cross join lateral (
    select coalesce(array_agg(e ->> 'name' order by place) filter (where e ->> 'name' is not null), '{}') as names
    from jsonb_path_query(case when d.content -> 'to' <> '[]'::jsonb then d.content -> 'to'
      when l.security_class in ('R', 'SR') then '[]'::jsonb
      else jsonb_build_array(d.content #> '{fields,people}', d.content #> '{fields,traveller}') end, '$[*][*]') with ordinality as named (e, place) where jsonb_typeof(e) = 'object') n
  where d.letter_id = o.letter_id and n.names <> '{}' and (d.content -> 'to' <> '[]'::jsonb or o.type_code in ('STUGAS', 'SPERINTAH', 'SPD'));

create or replace view letters.outgoing_card with (security_invoker = true) as
  select l.id, l.unit_id, l.urgency, l.security_class, l.state, l.registered_at as begun_at, l.version, r.metadata, r.content as may_read, r.acts,
    o.type_code, o.drafter_position_id, o.drafter_employee_id, o.signer_position_id, o.way, o.numbered_at, o.finished_at, o.sent_at, o.file_id,
    case when r.metadata <> 'no' then o.addressee end as addressee,
    e.book_id, e.n as agenda_number, e.void_reason,
    case when r.metadata <> 'no' then e.text end as letter_number,
    case when r.metadata <> 'no' then l.letter_date end as letter_date,
    s.subject, o.stays_inside, o.handed_over_at, o.given_back_at, o.given_back_by_name,
    case when r.metadata = 'yes' then o.given_back_reason end as given_back_reason,
    case when r.metadata <> 'no' then l.sender_name end as sender_name,
    o.signer_employee_id, o.printed_at,
    case when r.metadata <> 'no' then o.addressees else '{}' end as addressees
  from letters.letter l join letters.outgoing o on o.letter_id = l.id
    cross join lateral letters.rights_of(l.id) r
    left join letters.letter_subject s on s.letter_id = l.id
    left join registers.entry_card e on e.id = l.entry_id;

alter table letters.letter_find add column written text;
comment on column letters.letter_find.written is 'Of an outgoing letter: its kind, as its code between two #, and everybody it goes to. With cover and subject beside it every word of it is looked for there.';
comment on column letters.letter_find.cover is 'Number and sender; of an outgoing letter the number the house gave it.';

create function letters.written_words(type_code text, addressees text[]) returns text language sql immutable parallel safe as $$
  select lower(concat_ws(' ', '#' || type_code || '#', nullif(array_to_string(addressees, ' '), '')))
$$;

create or replace function letters.keep_findable() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
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
end $$;
-- A number exists only when the transaction that gives it ends (ADR 7).
create constraint trigger keep_number_findable after update of entry_id on letters.letter deferrable initially deferred
  for each row when (new.direction = 'outgoing' and new.entry_id is not null) execute function letters.keep_findable();

create or replace function letters.keep_outgoing_findable() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_table_name = 'outgoing' then
    update letters.letter_find set signer_position_id = new.signer_position_id, signer_employee_id = new.signer_employee_id, written = letters.written_words(new.type_code, new.addressees) where letter_id = new.letter_id;
  elsif tg_op = 'INSERT' or old.content -> 'relations' is distinct from new.content -> 'relations' then
    update letters.letter_find set related = (select array_agg((r ->> 'letterId')::uuid) from jsonb_array_elements(new.content -> 'relations') r) where letter_id = new.letter_id;
  end if;
  return null;
end $$;
drop trigger keep_findable on letters.outgoing;
create trigger keep_findable after insert or update of signer_position_id, signer_employee_id, type_code, addressees on letters.outgoing for each row execute function letters.keep_outgoing_findable();

update letters.letter_find f set written = letters.written_words(o.type_code, o.addressees), cover = lower(concat_ws(' ', e.text, l.sender_name))
  from letters.outgoing o join letters.letter l on l.id = o.letter_id left join registers.entry e on e.id = l.entry_id where f.letter_id = o.letter_id;

create index letter_find_written on letters.letter_find using gin ((cover || ' ' || written || ' ' || coalesce(subject, '')) gin_trgm_ops) where written is not null;
create index letter_find_written_newest on letters.letter_find (letter_id) where written is not null;

create function letters.holds(place text, words jsonb) returns text language sql immutable set search_path = pg_catalog, pg_temp as $$
  select string_agg(w.holds, ' and ') from (
    select '(' || string_agg(format('%s like %L', place, '%' || one || '%'), ' or ') || ')' as holds
    from jsonb_array_elements(words) with ordinality as word (ways, n), jsonb_array_elements_text(word.ways) as one group by word.n) w
$$;
comment on function letters.holds(text, jsonb) is 'The condition that a place holds each of the words, in one of its ways. For one statement, so that it is planned for these words.';

create function letters.matching_written(words jsonb, most integer) returns table (letter_id uuid) language plpgsql stable security definer
  set search_path = pg_catalog, public, letters, pg_temp as $$
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
end $$;
comment on function letters.matching_written(jsonb, integer) is 'Outgoing letters that hold each of the words, each in one of its ways, in number, sender, kind, addressees or subject; as far as the actor may see those parts. Words come lower-case and escaped for LIKE.';
revoke all on function letters.matching_written(jsonb, integer) from public;
grant execute on function letters.matching_written(jsonb, integer) to {{app}};
