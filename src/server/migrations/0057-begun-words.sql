-- A word that is begun is looked for as the known words that begin so. Of a beginning the index gathers every letter it may mean before it
-- compares: eight words of one subject took 265 ms at a million letters. Of whole words it goes through the rarest.

create index word_begun on search.word (word text_pattern_ops);

create or replace function search.keep_words() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- In one order, so two letters with the same new words wait for each other and never crosswise.
  insert into search.word select w.word from (
    select distinct unnest(tsvector_to_array(to_tsvector('pg_catalog.simple', new.sender || ' ' || new.subject || ' ' || new.summary))) as word) w
    where length(w.word) between 4 and 60 and w.word ~ '^[[:alpha:]]+$' order by w.word
    on conflict do nothing;
  return null;
end $$;
drop trigger keep_words on search.letter_text;
create trigger keep_words after insert or update of sender, subject, summary on search.letter_text for each row execute function search.keep_words();
select set_config('lontar.phase', 'work', true);
insert into search.word select distinct w.word from (
  select unnest(tsvector_to_array(to_tsvector('pg_catalog.simple', summary))) as word from search.letter_text where summary <> '') w
  where length(w.word) between 4 and 60 and w.word ~ '^[[:alpha:]]+$' on conflict do nothing;
comment on table search.word is 'Every word of a sender, subject or summary once. A mistyped word is compared with these, some ten thousands, and a begun one is looked for as those that begin so.';

create function search.begun(word text, weight text, unfinished boolean) returns text language plpgsql stable set search_path = pg_catalog, pg_temp as $$
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
end $$;
comment on function search.begun(text, text, boolean) is 'A tsquery of a word whose last letters may be missing: the known words that begin so; a number or a word of three letters stands as it is, unless it is the one still being typed (unfinished).';
revoke all on function search.begun(text, text, boolean) from public;

create function search.seeks(words jsonb, how text) returns tsquery language plpgsql stable set search_path = pg_catalog, pg_temp as $$
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
end $$;
comment on function search.seeks(jsonb, text) is 'search.asks for the index, which goes through whole words faster than through beginnings. The program may not call it: it tells the known words.';
revoke all on function search.seeks(jsonb, text) from public;

create or replace function search.asks(words jsonb, how text) returns tsquery language plpgsql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
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
end $$;
comment on function search.asks(jsonb, text) is 'All of these words: whole as they stand, begun with the last letters of each missing, or in any form (stemmed: the same stem, or begun); for words kept without weights, loose: as stemmed, formed: the same stem or as they stand.';

-- The two finders ask the index; what is shown is marked by search.asks as before.
do $$
declare
  finder text;
begin
  foreach finder in array array['search.find_letters(jsonb, integer, uuid, integer)', 'search.find_in_content(jsonb, uuid, integer)'] loop
    execute replace(pg_get_functiondef(finder::regprocedure), 'search.asks(', 'search.seeks(');
  end loop;
end $$;
