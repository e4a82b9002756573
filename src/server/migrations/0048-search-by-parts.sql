-- A number is found by its middle, a word before its relatives, and what is only far alike is not found at all.

create extension if not exists fuzzystrmatch with schema public;

-- ── numbers by their middle ──

create function search.number_parts(number text) returns setof text language sql immutable parallel safe set search_path = pg_catalog, search, pg_temp as $$
  select distinct p.part from (
    select ltrim(replace(array_to_string(t.tokens[i:], '/'), chr(1), '.'), '0') as part
    -- A point between two digits belongs to a classification: 100.3.7 is one token.
    from (select regexp_split_to_array(trim(both '/' from regexp_replace(regexp_replace(number, '([0-9])[.](?=[0-9])', '\1' || chr(1), 'g'), '[^[:alnum:]' || chr(1) || ']+', '/', 'g')), '/') as tokens) t,
      generate_subscripts(t.tokens, 1) as i
  ) p where p.part <> number and length(p.part) between 2 and 200 and search.number_body(p.part) ~ '[0-9]'
$$;
comment on function search.number_parts(text) is 'Where a number may be begun besides at its first sign: at each of its parts that is followed by a digit other than the year, one sign between parts, without leading noughts. 100.3.7/0833/SETDA gives 833/SETDA.';

create table search.number_part (
  part text not null,
  letter_id uuid not null references letters.letter (id),
  primary key (letter_id, part)
);
comment on table search.number_part is 'The number a letter came with, from each of its parts to its end. Who remembers the middle of a number finds it by its beginning here.';
create index number_part_start on search.number_part (part text_pattern_ops);
grant select (letter_id), insert, delete on search.number_part to {{app}};
create trigger guard before insert or update or delete on search.number_part for each statement execute function platform.guard('work');
select set_config('lontar.phase', 'work', true);
insert into search.number_part (part, letter_id) select p.part, n.letter_id from search.letter_number n cross join lateral search.number_parts(n.number) as p (part) where n.kind = 'sender';

-- ── words as they stand, beside their stems ──

-- A stem is no beginning of a word: "melati" is stemmed to "lati", with which "latih" of "pelatihan" begins. Words as they stand have
-- weight A, stems weight D, so each is asked for by itself.
alter table search.letter_text drop column sender_words, drop column subject_words, drop column summary_words;
alter table search.letter_text
  add column sender_words tsvector generated always as (setweight(to_tsvector('pg_catalog.simple'::regconfig, sender), 'A')) stored,
  add column subject_words tsvector generated always as (to_tsvector('pg_catalog.indonesian'::regconfig, subject) || setweight(to_tsvector('pg_catalog.simple'::regconfig, subject), 'A')) stored,
  add column summary_words tsvector generated always as (to_tsvector('pg_catalog.indonesian'::regconfig, summary) || setweight(to_tsvector('pg_catalog.simple'::regconfig, summary), 'A')) stored;
create index letter_text_sender on search.letter_text using gin (sender_words);
create index letter_text_subject on search.letter_text using gin (subject_words);
create index letter_text_summary on search.letter_text using gin (summary_words);

create function search.asks(words jsonb, how text) returns tsquery language plpgsql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
declare
  asked tsquery := '';
  word text;
begin
  for word in select '''' || replace(replace(w.word, '\', '\\'), '''', '''''') || '''' from jsonb_array_elements_text(words) as w (word) loop
    asked := asked && case how
      when 'whole' then to_tsquery('pg_catalog.simple', word || ':A')
      when 'begun' then to_tsquery('pg_catalog.simple', word || ':*A')
      when 'stemmed' then to_tsquery('pg_catalog.indonesian', word || ':D') || to_tsquery('pg_catalog.simple', word || ':*A')
      else to_tsquery('pg_catalog.indonesian', word) || to_tsquery('pg_catalog.simple', word || ':*')
    end;
  end loop;
  return asked;
end $$;
comment on function search.asks(jsonb, text) is 'All of these words: whole as they stand, begun with the last letters of each missing, or in any form (stemmed: the same stem, or begun); loose: as stemmed, for words kept without weights.';

-- Of the known words only the nearest one, by letters put in, left out or changed: one for a short word, three for a long one.
create or replace function search.meant(typed text) returns text language sql stable set search_path = pg_catalog, public, pg_temp set pg_trgm.similarity_threshold = 0.3 as $$
  select string_agg('(' || coalesce(near.words, nullif(search.asks(jsonb_build_array(t.word), 'stemmed')::text, '')) || ')', ' & ')
  from (select distinct word from regexp_split_to_table(lower(typed), '[^[:alnum:]]+') as word where word <> '') t
  left join lateral (
    select string_agg('''' || w.word || ''':A', ' | ') as words from (
      select n.word, n.far, min(n.far) over () as nearest from (
        select v.word, levenshtein(v.word, left(t.word, 60)) as far from search.word v where length(t.word) >= 4 and v.word % t.word order by similarity(v.word, t.word) desc, v.word limit 20) n
      where n.far <= case when length(t.word) <= 5 then 1 when length(t.word) <= 8 then 2 else 3 end) w
    where w.far = w.nearest
  ) near on true
$$;
comment on function search.meant(text) is 'A tsquery of the known words that lie nearest to each typed one; what is too short or too far from all is asked for in any form.';

-- ── search ──

drop function search.find_letters(jsonb, integer, uuid, integer);
create function search.find_letters(asked jsonb, after_place integer, after_letter uuid, most integer)
  returns table (letter_id uuid, place integer) language plpgsql stable security definer
  -- Planned for the very words each time: a common one walks down the newest letters, a rare one goes through the index.
  set search_path = pg_catalog, public, pg_temp set plan_cache_mode = 'force_custom_plan' set pg_trgm.similarity_threshold = 0.6 as $$
#variable_conflict use_column
declare
  bound constant integer := 5000;
  bound_of_parts constant integer := 2000;
  in_field constant text := coalesce(asked ->> 'within', 'all');
  number_start constant text := coalesce(asked ->> 'numberStart', '');
  number_part constant text := coalesce(asked ->> 'numberPart', '');
  typed constant jsonb := coalesce(asked -> 'words', '[]');
  meant constant text := case when typed = '[]' then search.meant(nullif(asked ->> 'alike', '')) end;
  whole constant tsquery := search.asks(typed, 'whole');
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
    in_sender := case way when 5 then whole when 6 then search.asks(typed, 'begun') else meant::tsquery end;
    in_text := case way when 6 then search.asks(typed, 'stemmed') else in_sender end;
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
end $$;
comment on function search.find_letters(jsonb, integer, uuid, integer) is 'Letters that fit, best first, as far as the actor of this transaction may see the part that fits. asked: words (a list), numberStart (capitals without spaces), numberPart (as search.number_parts gives it), alike (as typed), within, and the filters of the contract. place: 1 exact number, 2 beginning of a number, 3 a part of a number, 4 beginning of a part, 5 the words as they stand, 6 begun or in another form, 7 something alike, 8 filters alone.';
revoke all on function search.find_letters(jsonb, integer, uuid, integer) from public;
grant execute on function search.find_letters(jsonb, integer, uuid, integer) to {{app}};

-- Planned for the words asked: see letters.matching. The words of the pages are kept by their stems alone, so a beginning finds what begins like it unstemmed.
drop function search.find_in_content(jsonb, uuid, integer);
create function search.find_in_content(asked jsonb, after_letter uuid, most integer) returns table (letter_id uuid) language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  return query execute $query$
    with hits as materialized (
      select c.letter_id from search.letter_content c
      where c.words @@ $1 and ($2 is null or c.letter_id < $2)
        and not exists (select 1 from search.letter_text t where t.letter_id = c.letter_id and $4 ->> 'within' = 'all'
          and (t.subject_words @@ $6 or t.summary_words @@ $6 or t.sender_words @@ $5))
      order by c.letter_id desc limit 5000
    )
    select a.letter_id from search.allowed((select array_agg(h.letter_id) from hits h), (select array_fill(true, array[count(*)::integer]) from hits), $4) a
    where exists (
      select 1 from letters.access x join letters.hats() w on w.grantee = x.grantee and w.id = x.grantee_id
      join letters.access_rule r on r.relation = x.relation and r.via = w.via and r.security_class = x.security_class
      where x.letter_id = a.letter_id and r.content)
    order by a.letter_id desc limit $3
  $query$ using search.asks(asked -> 'words', 'loose'), after_letter, most, asked, search.asks(asked -> 'words', 'begun'), search.asks(asked -> 'words', 'stemmed');
end $$;
comment on function search.find_in_content(jsonb, uuid, integer) is 'Letters whose files hold the words and whose content the actor of this transaction may read, newest first; not those that find_letters finds by the same words. asked: as there.';
revoke all on function search.find_in_content(jsonb, uuid, integer) from public;
grant execute on function search.find_in_content(jsonb, uuid, integer) to {{app}};
