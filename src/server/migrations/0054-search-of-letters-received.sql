-- Search looks for letters a registry entered. A letter written in the house is found where it was received and in the list of letters
-- written; a draft must not take a place on a page of results it is not shown on.
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
    where not a.outgoing and (r.metadata = 'yes' or (r.metadata = 'cover' and h.by_subject is false))
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
