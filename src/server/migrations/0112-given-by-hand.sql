-- Who was given a print of an order was reckoned from the seats of the day one looked: somebody who got a desk a year later had been sent the
-- letter, and who left theirs a print. It is a fact of the sending, and kept there.
alter table letters.outgoing add column given_by_hand jsonb;
comment on column letters.outgoing.given_by_hand is 'Names of the people an order is given to who sat at no desk when it went out and were given a print; an empty list of other letters, null before a letter is sent.';

-- Of letters that went out before, as people sat on the day it went; who stands on a delivery was sent it in any case. Only these kinds are given to people by name.
create function letters.by_hand_before(p_letter uuid, p_at timestamptz) returns jsonb language sql as $$
  select coalesce(jsonb_agg(n.said ->> 'name' order by n.place), '[]')
  from letters.draft d join letters.letter l on l.id = d.letter_id join letters.outgoing o on o.letter_id = d.letter_id and o.type_code in ('STUGAS', 'SPERINTAH', 'SPD')
  cross join lateral jsonb_path_query(jsonb_build_array(d.content #> '{fields,people}', d.content #> '{fields,traveller}'), '$[*][*]') with ordinality as n (said, place)
  cross join lateral (select case when n.said ->> 'employeeId' ~* '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then (n.said ->> 'employeeId')::uuid end as id) e
  where d.letter_id = p_letter and n.said ->> 'name' is not null
    and not exists (select from letters.dispatch s cross join lateral jsonb_path_query(s.positions, '$[*].person.employeeId') as p (id) where s.letter_id = p_letter and (p.id #>> '{}')::uuid = e.id)
    and (l.security_class = 'SR' or not exists (select from letters.seats_on(array[e.id], l.security_class, organization.day_of(p_at))))
$$;
select set_config('lontar.phase', 'work', true), set_config('lontar.roles', '["system"]', true);
update letters.outgoing set given_by_hand = letters.by_hand_before(letter_id, sent_at) where sent_at is not null;
-- What waits its ten seconds goes out by a plan that says it.
update letters.sending set plan = plan || jsonb_build_object('byHand', letters.by_hand_before(letter_id, asked_at)) where state = 'waiting';
drop function letters.by_hand_before(uuid, timestamptz);
