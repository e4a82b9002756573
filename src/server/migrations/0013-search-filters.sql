-- Search by every field: what a letter is filtered by lies beside its words, so that filters and words are one question.

create or replace view letters.letter_card with (security_invoker = true) as
  select l.id, l.direction, l.unit_id, l.urgency, l.security_class, l.state, l.sealed, l.received_on, l.reply_due_on, l.registered_at, l.first_read_at, l.closed_at, l.version,
    r.metadata, r.content as may_read, r.acts,
    e.book_id, e.n as agenda_number, e.text as agenda_text, e.void_reason,
    case when r.metadata <> 'no' then l.sender_name end as sender_name,
    case when r.metadata <> 'no' then l.letter_number end as letter_number,
    case when r.metadata <> 'no' then l.letter_date end as letter_date,
    s.subject, s.summary,
    case when r.metadata = 'yes' then l.classification end as classification
  from letters.letter l
  cross join lateral letters.rights_of(l.id) r
  left join letters.letter_subject s on s.letter_id = l.id
  left join registers.entry_card e on e.id = l.entry_id;

alter table search.letter_text
  add column summary text not null default '',
  add column summary_words tsvector generated always as (to_tsvector('pg_catalog.indonesian'::regconfig, summary)) stored,
  add column classification text,
  add column letter_date date,
  add column addressees uuid[] not null default '{}';
comment on column search.letter_text.addressees is 'Positions the letter went to, itself or as a copy; to filter by, never shown from here.';
-- Letters that were indexed before: the words and fields the index did not hold yet.
select set_config('lontar.phase', 'work', true), set_config('lontar.roles', '["system"]', true);
update search.letter_text t set classification = l.classification, letter_date = l.letter_date, summary = coalesce(s.summary, ''),
  addressees = coalesce((select array_agg(d.position_id) from letters.delivery d where d.letter_id = l.id), '{}')
from letters.letter l left join letters.letter_subject s on s.letter_id = l.id where l.id = t.letter_id;
create index letter_text_summary on search.letter_text using gin (summary_words);

drop function search.find_letters(text, text, text, integer, uuid, integer);
create function search.find_letters(asked jsonb, after_place integer, after_letter uuid, most integer)
  returns table (letter_id uuid, place integer) language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with hits as (
    select n.letter_id, case when n.number = asked ->> 'numberStart' then 1 else 2 end as place, false as by_subject
    from search.letter_number n
    where asked ->> 'numberStart' <> '' and n.number ~>=~ (asked ->> 'numberStart') and n.number ~<~ ((asked ->> 'numberStart') || chr(1114111))
      and (asked ->> 'within' = 'all' or (asked ->> 'within' = 'number' and n.kind = 'sender') or (asked ->> 'within' = 'agenda' and n.kind = 'agenda'))
    union all
    (select t.letter_id, 3, false from search.letter_text t
      where asked ->> 'words' <> '' and asked ->> 'within' in ('all', 'sender') and t.sender_words @@ to_tsquery('pg_catalog.simple', asked ->> 'words') order by t.letter_id desc limit 20000)
    union all
    (select t.letter_id, 3, true from search.letter_text t
      where asked ->> 'words' <> '' and asked ->> 'within' in ('all', 'subject') and t.subject_words @@ to_tsquery('pg_catalog.indonesian', asked ->> 'words') order by t.letter_id desc limit 20000)
    union all
    (select t.letter_id, 3, true from search.letter_text t
      where asked ->> 'words' <> '' and asked ->> 'within' in ('all', 'summary') and t.summary_words @@ to_tsquery('pg_catalog.indonesian', asked ->> 'words') order by t.letter_id desc limit 20000)
    union all
    (select t.letter_id, 4, false from search.letter_text t where asked ->> 'alike' <> '' and asked ->> 'within' in ('all', 'sender') and asked ->> 'alike' <% lower(t.sender) limit 2000)
    union all
    (select t.letter_id, 4, true from search.letter_text t where asked ->> 'alike' <> '' and asked ->> 'within' in ('all', 'subject') and asked ->> 'alike' <% lower(t.subject) limit 2000)
    union all
    -- Filters without a word: a list, newest first, so it starts from the access rows as lists do.
    (select a.letter_id, 5, false from letters.hats() w join letters.access_card a on a.grantee = w.grantee and a.grantee_id = w.id
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
    where (r.metadata = 'yes' or (r.metadata = 'cover' and not h.by_subject))
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
comment on function search.find_letters(jsonb, integer, uuid, integer) is 'Letters that fit, best first, as far as the actor of this transaction may see the part that fits. asked: words (a tsquery), numberStart (capitals without spaces), alike (lower case), within, and the filters of the contract. place: 1 exact number, 2 beginning of a number, 3 words, 4 something alike, 5 filters alone.';
revoke all on function search.find_letters(jsonb, integer, uuid, integer) from public;
grant execute on function search.find_letters(jsonb, integer, uuid, integer) to {{app}};
