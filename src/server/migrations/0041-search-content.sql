create table search.letter_content (
  letter_id uuid primary key references letters.letter (id),
  words tsvector not null,
  indexed_at timestamptz not null
);
comment on table search.letter_content is 'Words in the files of a letter, without the files. Secret letters have no row. The program cannot read it; only search.find_in_content does, joined to who may read the content.';
create index letter_content_words on search.letter_content using gin (words);
grant select (letter_id), insert, update, delete on search.letter_content to {{app}};
create trigger guard before insert or update or delete on search.letter_content for each statement execute function platform.guard('work');

-- As in find_letters: the newest that fit, and only then what the person may see; of these, only what the person may read.
create function search.find_in_content(asked jsonb, after_letter uuid, most integer) returns table (letter_id uuid) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with hits as materialized (
    select c.letter_id from search.letter_content c
    where c.words @@ to_tsquery('pg_catalog.indonesian', asked ->> 'words') and (after_letter is null or c.letter_id < after_letter)
      and not exists (select 1 from search.letter_text t where t.letter_id = c.letter_id and asked ->> 'within' = 'all'
        and (t.subject_words @@ to_tsquery('pg_catalog.indonesian', asked ->> 'words') or t.summary_words @@ to_tsquery('pg_catalog.indonesian', asked ->> 'words')
          or t.sender_words @@ to_tsquery('pg_catalog.simple', asked ->> 'words')))
    order by c.letter_id desc limit 5000
  )
  select a.letter_id from search.allowed((select array_agg(h.letter_id) from hits h), (select array_fill(true, array[count(*)::integer]) from hits), asked) a
  where exists (
    select 1 from letters.access x join letters.hats() w on w.grantee = x.grantee and w.id = x.grantee_id
    join letters.access_rule r on r.relation = x.relation and r.via = w.via and r.security_class = x.security_class
    where x.letter_id = a.letter_id and r.content)
  order by a.letter_id desc limit most
$$;
comment on function search.find_in_content(jsonb, uuid, integer) is 'Letters whose files hold the words and whose content the actor of this transaction may read, newest first; not those that find_letters finds by the same words. asked: as there.';
revoke all on function search.find_in_content(jsonb, uuid, integer) from public;
grant execute on function search.find_in_content(jsonb, uuid, integer) to {{app}};
