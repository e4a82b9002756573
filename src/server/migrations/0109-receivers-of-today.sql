-- A letter that waits to be sent goes where the people it names sit on the day it is sent: who left since it was finished gets a print, who
-- came since gets it. The desk asks the same day, or it would offer what sending refuses.
create function letters.names_receivers(p_letter uuid, p_at timestamptz) returns boolean language sql stable as $$
  select exists (select from letters.draft d where d.letter_id = p_letter and (d.content->'to' <> '[]'::jsonb or d.content->'copies' <> '[]'::jsonb))
    or exists (select from letters.draft d
      cross join lateral jsonb_path_query(d.content, '$.fields.*.employeeId ? (@ like_regex "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" flag "i")') as n (id)
      join organization.seat_card t on t.employee_id = (n.id #>> '{}')::uuid and t.seat <> 'assistant' and t.during @> organization.day_of(p_at)
      join organization.position_card p on p.id = t.position_id and p.closed_on is null
      join letters.letter l on l.id = d.letter_id
      where d.letter_id = p_letter and (l.security_class <> 'R' or t.seat in ('definitive', 'pj', 'pjs') or t.includes_secret))
$$;
comment on function letters.names_receivers(uuid, timestamptz) is 'Whether a letter goes to anybody on that day: to whom it addresses, or to a desk of an employee it is given to.';

drop view letters.outgoing_card;
create view letters.outgoing_card with (security_invoker = true) as
  select l.id, l.unit_id, l.urgency, l.security_class, l.state, l.registered_at as begun_at, l.version, r.metadata, r.content as may_read, r.acts,
    o.type_code, o.drafter_position_id, o.drafter_employee_id, o.signer_position_id, o.way, o.numbered_at, o.finished_at, o.sent_at, o.file_id,
    case when r.metadata <> 'no' then o.addressee end as addressee,
    e.book_id, e.n as agenda_number, e.void_reason,
    case when r.metadata <> 'no' then e.text end as letter_number,
    case when r.metadata <> 'no' then l.letter_date end as letter_date,
    s.subject, o.stays_inside, o.handed_over_at, o.given_back_at, o.given_back_by_name,
    case when r.metadata = 'yes' then o.given_back_reason end as given_back_reason,
    case when r.metadata <> 'no' then l.sender_name end as sender_name,
    o.signer_employee_id, o.printed_at
  from letters.letter l
  join letters.outgoing o on o.letter_id = l.id
  cross join lateral letters.rights_of(l.id) r
  left join letters.letter_subject s on s.letter_id = l.id
  left join registers.entry_card e on e.id = l.entry_id;
comment on view letters.outgoing_card is 'A letter written in the house as the actor may see it; masked as letter_card is.';
grant select on letters.outgoing_card to {{app}};
