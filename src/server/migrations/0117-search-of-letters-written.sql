-- Letters of the house are found where letters received are, from their number on (ADR 164): who knows the number types it at the top of any
-- page, whoever wrote the letter. Drafts stay out, they are looked for among letters written.

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
    case when r.metadata <> 'no' then o.addressees else '{}' end as addressees,
    case when r.metadata = 'yes' then l.classification end as classification
  from letters.letter l join letters.outgoing o on o.letter_id = l.id
    cross join lateral letters.rights_of(l.id) r
    left join letters.letter_subject s on s.letter_id = l.id
    left join registers.entry_card e on e.id = l.entry_id;

create or replace function search.allowed(letters uuid[], by_subject boolean[], asked jsonb)
  returns table (letter_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
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
$$;

-- Whoever is found by the number has it in its pages too, and stood twice in one list.
create or replace function search.find_in_content(asked jsonb, after_letter uuid, most integer) returns table (letter_id uuid) language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp as $$
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
end $$;

comment on column search.letter_text.summary is 'Of a letter received its summary; of one the house wrote its subject and whom it goes to, so that words of both find it in any order.';

-- What was numbered before is told of in handfuls, and the worker indexes it while the office works.
select set_config('lontar.roles', '["system"]', true), set_config('lontar.phase', 'work', true);
insert into platform.outbox (name, payload)
select 'search.written_before', jsonb_build_object('letterIds', jsonb_agg(p.id order by p.id))
from (select l.id, (row_number() over (order by l.id desc) - 1) / 500 as handful from letters.letter l where l.direction = 'outgoing' and l.entry_id is not null) p group by p.handful order by p.handful;
