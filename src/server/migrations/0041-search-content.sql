create table search.letter_content (
  letter_id uuid primary key references letters.letter (id),
  words tsvector not null,
  indexed_at timestamptz not null
);
comment on table search.letter_content is 'Words in the files of a letter, without the files. Secret letters have no row. The program cannot read it; only search.find_letters does, joined to who may read the content.';
create index letter_content_words on search.letter_content using gin (words);
grant select (letter_id), insert, update, delete on search.letter_content to {{app}};
create trigger guard before insert or update or delete on search.letter_content for each statement execute function platform.guard('work');

create or replace function search.find_letters(asked jsonb, after_place integer, after_letter uuid, most integer)
  returns table (letter_id uuid, place integer) language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with hits as (
    select n.letter_id, case when n.number = asked ->> 'numberStart' then 1 else 2 end as place, 'cover' as needs
    from search.letter_number n
    where asked ->> 'numberStart' <> '' and n.number ~>=~ (asked ->> 'numberStart') and n.number ~<~ ((asked ->> 'numberStart') || chr(1114111))
      and (asked ->> 'within' = 'all' or (asked ->> 'within' = 'number' and n.kind = 'sender') or (asked ->> 'within' = 'agenda' and n.kind = 'agenda'))
    union all
    (select t.letter_id, 3, 'cover' from search.letter_text t
      where asked ->> 'words' <> '' and asked ->> 'within' in ('all', 'sender') and t.sender_words @@ to_tsquery('pg_catalog.simple', asked ->> 'words') order by t.letter_id desc limit 20000)
    union all
    (select t.letter_id, 3, 'subject' from search.letter_text t
      where asked ->> 'words' <> '' and asked ->> 'within' in ('all', 'subject') and t.subject_words @@ to_tsquery('pg_catalog.indonesian', asked ->> 'words') order by t.letter_id desc limit 20000)
    union all
    (select t.letter_id, 3, 'subject' from search.letter_text t
      where asked ->> 'words' <> '' and asked ->> 'within' in ('all', 'summary') and t.summary_words @@ to_tsquery('pg_catalog.indonesian', asked ->> 'words') order by t.letter_id desc limit 20000)
    union all
    (select t.letter_id, 4, 'cover' from search.letter_text t where asked ->> 'alike' <> '' and asked ->> 'within' in ('all', 'sender') and asked ->> 'alike' <% lower(t.sender) limit 2000)
    union all
    (select t.letter_id, 4, 'subject' from search.letter_text t where asked ->> 'alike' <> '' and asked ->> 'within' in ('all', 'subject') and asked ->> 'alike' <% lower(t.subject) limit 2000)
    union all
    -- Words in the pages are told after those of the subject.
    (select c.letter_id, 6, 'content' from search.letter_content c
      where asked ->> 'words' <> '' and asked ->> 'within' in ('all', 'content') and c.words @@ to_tsquery('pg_catalog.indonesian', asked ->> 'words') order by c.letter_id desc limit 20000)
    union all
    -- Filters without a word: a list, newest first, so it starts from the access rows as lists do.
    (select a.letter_id, 5, 'cover' from letters.hats() w join letters.access_card a on a.grantee = w.grantee and a.grantee_id = w.id
      where coalesce(asked ->> 'words', '') = '' and coalesce(asked ->> 'numberStart', '') = '' and coalesce(asked ->> 'alike', '') = ''
        and (asked ->> 'receivedFrom' is null or a.received_on >= (asked ->> 'receivedFrom')::date) and (asked ->> 'receivedTo' is null or a.received_on <= (asked ->> 'receivedTo')::date)
        and (asked ->> 'state' is null or a.state = asked ->> 'state')
      order by a.registered_at desc, a.letter_id desc limit 20000)
  ), allowed as (
    select h.letter_id, min(h.place) as place from hits h
    join letters.access_card a on a.letter_id = h.letter_id
    join lateral letters.hats() w on w.grantee = a.grantee and w.id = a.grantee_id
    join letters.access_rule_card r on r.relation = a.relation and r.via = w.via and r.security_class = a.security_class
    left join search.letter_text t on t.letter_id = h.letter_id
    where case h.needs when 'content' then r.content when 'subject' then r.metadata = 'yes' else r.metadata in ('yes', 'cover') end
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
      and (asked ->> 'classification' is null or (r.metadata = 'yes' and (t.classification = asked ->> 'classification' or t.classification like (asked ->> 'classification') || '.%')))
    group by h.letter_id
  )
  select w.letter_id, w.place from allowed w
  where after_letter is null or w.place > after_place or (w.place = after_place and w.letter_id < after_letter)
  order by w.place, w.letter_id desc limit most
$$;
comment on function search.find_letters(jsonb, integer, uuid, integer) is 'Letters that fit, best first, as far as the actor of this transaction may see the part that fits. asked: words (a tsquery), numberStart (capitals without spaces), alike (lower case), within, and the filters of the contract. place: 1 exact number, 2 beginning of a number, 3 words, 4 something alike, 5 filters alone, 6 words in the pages.';
