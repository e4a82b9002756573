-- Lists and search at a million letters. What is looked at is bounded by what is shown, whatever lies in the archive.

-- ── finding in spite of a typing mistake: words against words, not letters against letters ──

create table search.word (
  word text primary key
);
create trigger guard before insert or update or delete on search.word for each statement execute function platform.guard('work');
comment on table search.word is 'Every word of a sender or subject once. A mistyped word is compared with these, some ten thousands, and the words it may have meant are then looked for in the index.';
create index word_alike on search.word using gin (word public.gin_trgm_ops);

create function search.keep_words() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- In one order, so two letters with the same new words wait for each other and never crosswise.
  insert into search.word select w.word from (
    select distinct unnest(tsvector_to_array(to_tsvector('pg_catalog.simple', new.sender || ' ' || new.subject))) as word) w
    where length(w.word) between 4 and 60 and w.word ~ '^[[:alpha:]]+$' order by w.word
    on conflict do nothing;
  return null;
end $$;
revoke all on function search.keep_words() from public;
create trigger keep_words after insert or update of sender, subject on search.letter_text for each row execute function search.keep_words();
select set_config('lontar.phase', 'work', true);
insert into search.word select distinct w.word from (
  select unnest(tsvector_to_array(to_tsvector('pg_catalog.simple', sender || ' ' || subject))) as word from search.letter_text) w
  where length(w.word) between 4 and 60 and w.word ~ '^[[:alpha:]]+$';
drop index search.letter_text_sender_alike;
drop index search.letter_text_subject_alike;

create function search.meant(typed text) returns text language sql stable set search_path = pg_catalog, public, pg_temp set pg_trgm.similarity_threshold = 0.3 as $$
  select string_agg('(' || coalesce(near.words, '''' || t.word || ''':*') || ')', ' & ')
  from (select distinct word from regexp_split_to_table(lower(typed), '[^[:alnum:]]+') as word where word <> '') t
  left join lateral (
    select string_agg('''' || w.word || '''', ' | ') as words from (
      select v.word from search.word v where length(t.word) >= 4 and v.word % t.word order by similarity(v.word, t.word) desc, v.word limit 4) w
  ) near on true
$$;
comment on function search.meant(text) is 'A tsquery of the known words that lie nearest to each typed one; what is too short to guess stays as it is.';
revoke all on function search.meant(text) from public;

-- A number typed with other signs between its parts, or with a wrong digit. The year at the end is the same in every number of the year.
create function search.number_body(number text) returns text language sql immutable parallel safe as $$ select regexp_replace(number, '[/.-]?(19|20)[0-9]{2}$', '') $$;
create index letter_number_alike on search.letter_number using gin (search.number_body(number) public.gin_trgm_ops) where kind = 'sender';

-- ── what one may see of some letters, in one step ──

create function search.allowed(letters uuid[], by_subject boolean[], asked jsonb) returns table (letter_id uuid) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with hats as materialized (select h.grantee, h.id, h.via from letters.hats() h)
  select h.letter_id from unnest(letters, by_subject) as h (letter_id, by_subject)
  where exists (
    -- offset 0: by the key of each letter, whatever the planner thinks of how many there are
    select 1 from (select a.* from letters.access a where a.letter_id = h.letter_id offset 0) a
    join hats w on w.grantee = a.grantee and w.id = a.grantee_id
    join letters.access_rule r on r.relation = a.relation and r.via = w.via and r.security_class = a.security_class
    left join search.letter_text t on t.letter_id = a.letter_id and coalesce(asked ->> 'datedFrom', asked ->> 'datedTo', asked ->> 'addresseeId', asked ->> 'classification') is not null
    where (r.metadata = 'yes' or (r.metadata = 'cover' and h.by_subject is false))
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
$$;
revoke all on function search.allowed(uuid[], boolean[], jsonb) from public;

-- ── search ──

-- Each page looks at the newest 5,000 letters that fit from where the page before ended, and only then at what the person may see.
-- Who sees few of a common word's letters is served from the other end: the newest of their own letters, held against the words.
drop function search.find_letters(jsonb, integer, uuid, integer);
create function search.find_letters(asked jsonb, after_place integer, after_letter uuid, most integer)
  returns table (letter_id uuid, place integer) language plpgsql stable security definer
  -- Planned for the very words each time: a common one walks down the newest letters, a rare one goes through the index.
  set search_path = pg_catalog, public, pg_temp set plan_cache_mode = 'force_custom_plan' set pg_trgm.similarity_threshold = 0.6 as $$
#variable_conflict use_column
declare
  bound constant integer := 5000;
  in_field constant text := coalesce(asked ->> 'within', 'all');
  number_start constant text := coalesce(asked ->> 'numberStart', '');
  words constant text := coalesce(nullif(asked ->> 'words', ''), search.meant(nullif(asked ->> 'alike', '')), '');
  words_place constant integer := case when coalesce(asked ->> 'words', '') <> '' then 3 else 4 end;
  numbered uuid[];
  hits uuid[];
  of_subject boolean[];
  shown integer := 0;
begin
  if number_start <> '' then
    -- Numbers come first, and whoever is found by one is not found again by words.
    select array_agg(h.letter_id), array_agg(h.place = 1) into numbered, of_subject from (
      select n.letter_id, min(case when n.number = number_start then 1 else 2 end) as place from (
        select * from search.letter_number n where n.number ~>=~ number_start and n.number ~<~ (number_start || chr(1114111))
          and (in_field = 'all' or (in_field = 'number' and n.kind = 'sender') or (in_field = 'agenda' and n.kind = 'agenda')) limit bound) n group by n.letter_id) h;
    return query
      select x.letter_id, x.place from (
        select a.letter_id, case when a.letter_id = any (exact.ids) then 1 else 2 end as place
        from search.allowed(numbered, array_fill(false, array[coalesce(cardinality(numbered), 0)]), asked) a,
          (select array_agg(u.id) as ids from unnest(numbered, of_subject) as u (id, exact) where u.exact) exact) x
      where after_letter is null or x.place > after_place or (x.place = after_place and x.letter_id < after_letter)
      order by x.place, x.letter_id desc limit most;
    get diagnostics shown = row_count;
  end if;

  if shown < most and words <> '' and (after_place is null or after_place <= words_place) then
    select array_agg(h.letter_id), array_agg(h.by_subject) into hits, of_subject from (
      select c.letter_id, bool_and(c.by_subject) as by_subject from (
        (select t.letter_id, false as by_subject from search.letter_text t where in_field in ('all', 'sender') and t.sender_words @@ to_tsquery('pg_catalog.simple', words)
          and (after_letter is null or after_place < words_place or t.letter_id < after_letter) order by t.letter_id desc limit bound)
        union all
        (select t.letter_id, true from search.letter_text t where in_field in ('all', 'subject') and t.subject_words @@ to_tsquery('pg_catalog.indonesian', words)
          and (after_letter is null or after_place < words_place or t.letter_id < after_letter) order by t.letter_id desc limit bound)
        union all
        (select t.letter_id, true from search.letter_text t where in_field in ('all', 'summary') and t.summary_words @@ to_tsquery('pg_catalog.indonesian', words)
          and (after_letter is null or after_place < words_place or t.letter_id < after_letter) order by t.letter_id desc limit bound)
      ) c group by c.letter_id order by c.letter_id desc limit bound) h;
    return query select a.letter_id, words_place from search.allowed(hits, of_subject, asked) a where numbered is null or a.letter_id <> all (numbered) order by a.letter_id desc limit most - shown;
    declare
      here integer;
    begin
      get diagnostics here = row_count;
      shown := shown + here;
    end;
    if shown < most and cardinality(hits) >= bound then
      return query
        select a.letter_id, words_place from search.allowed((
          select array_agg(distinct o.letter_id) from (select h.*, count(*) over () as many from letters.hats() h) w
          cross join lateral (select x.letter_id from letters.access x where x.grantee = w.grantee and x.grantee_id = w.id order by x.registered_at desc, x.letter_id desc limit greatest(20, bound / w.many)) o
          join search.letter_text t on t.letter_id = o.letter_id
          where o.letter_id < hits[cardinality(hits)] and in_field in ('all', 'subject') and t.subject_words @@ to_tsquery('pg_catalog.indonesian', words)), null, asked) a
        order by a.letter_id desc limit most - shown;
    end if;
  end if;

  -- A number with a mistake in it, when nothing else fits.
  if shown = 0 and after_letter is null and number_start <> '' and length(number_start) >= 6 and in_field in ('all', 'number') then
    return query
      select a.letter_id, 4 from search.allowed((
        select array_agg(n.letter_id) from (
          select n.letter_id from search.letter_number n where n.kind = 'sender' and search.number_body(n.number) % search.number_body(number_start)
          order by similarity(search.number_body(n.number), search.number_body(number_start)) desc, n.letter_id desc limit 50) n), array_fill(false, array[50]), asked) a
      order by a.letter_id desc limit most;
  end if;

  -- Filters without a word: a list, newest first, so it starts from the access rows as lists do.
  if number_start = '' and words = '' and coalesce(asked ->> 'alike', '') = '' then
    return query
      select a.letter_id, 5 from search.allowed((
        select array_agg(distinct o.letter_id) from (select h.*, count(*) over () as many from letters.hats() h) w
        cross join lateral (select x.letter_id from letters.access x where x.grantee = w.grantee and x.grantee_id = w.id
          and (after_letter is null or x.letter_id < after_letter)
          and (asked ->> 'receivedFrom' is null or x.received_on >= (asked ->> 'receivedFrom')::date) and (asked ->> 'receivedTo' is null or x.received_on <= (asked ->> 'receivedTo')::date)
          and (asked ->> 'state' is null or x.state = asked ->> 'state')
          order by x.registered_at desc, x.letter_id desc limit greatest(50, bound / w.many)) o), array_fill(false, array[bound]), asked) a
      order by a.letter_id desc limit most;
  end if;
end $$;
comment on function search.find_letters(jsonb, integer, uuid, integer) is 'Letters that fit, best first, as far as the actor of this transaction may see the part that fits. asked: words (a tsquery), numberStart (capitals without spaces), alike (as typed), within, and the filters of the contract. place: 1 exact number, 2 beginning of a number, 3 words, 4 something alike, 5 filters alone.';
revoke all on function search.find_letters(jsonb, integer, uuid, integer) from public;
grant execute on function search.find_letters(jsonb, integer, uuid, integer) to {{app}};

-- ── finding within a list ──

-- As in search: the newest letters that fit, and the newest of one's own held against the words, so that neither a common word nor a
-- large archive is read to its end.
create or replace function letters.matching(words text, most integer) returns table (letter_id uuid) language sql stable security definer
  set search_path = pg_catalog, public, letters, pg_temp as $$
  with hats as materialized (select h.grantee, h.id, h.via, count(*) over () as many from letters.hats() h), fitting as materialized (
    select f.letter_id, f.cover like '%' || words || '%' as by_cover from letters.letter_find f
    where f.cover like '%' || words || '%' or f.subject like '%' || words || '%' order by f.letter_id desc limit most
  ), own as materialized (
    select distinct o.letter_id from hats w cross join lateral (
      select a.letter_id from letters.access a where a.grantee = w.grantee and a.grantee_id = w.id order by a.registered_at desc, a.letter_id desc limit greatest(20, most / w.many)) o
    where (select count(*) from fitting) >= most
  ), found as (
    select * from fitting union
    select f.letter_id, f.cover like '%' || words || '%' from own o join letters.letter_find f on f.letter_id = o.letter_id where f.cover like '%' || words || '%' or f.subject like '%' || words || '%'
  )
  select f.letter_id from found f where exists (
    select 1 from (select a.* from letters.access a where a.letter_id = f.letter_id offset 0) a
    join hats h on h.grantee = a.grantee and h.id = a.grantee_id
    join letters.access_rule r on r.relation = a.relation and r.via = h.via and r.security_class = a.security_class
    where r.metadata = 'yes' or (f.by_cover and r.metadata = 'cover')) order by f.letter_id desc limit most
$$;

-- ── a list with a filter: the rows of the filter lie side by side, in the order of the list ──

drop index letters.access_open;
create index access_open on letters.access (grantee, grantee_id, registered_at desc, letter_id desc) where state not in ('closed', 'void');
create index access_void on letters.access (grantee, grantee_id, registered_at desc, letter_id desc) where state = 'void';
create index access_urgent on letters.access (grantee, grantee_id, registered_at desc, letter_id desc) where urgency <> 'normal';
create index access_classed on letters.access (grantee, grantee_id, registered_at desc, letter_id desc) where security_class <> 'B';
create index access_received on letters.access (grantee, grantee_id, received_on desc, letter_id desc) include (relation, security_class);
