-- An order or an agreement may name no receiver: signed, it is done, and lies on no desk as ready to send.
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
    o.signer_employee_id,
    exists (select from letters.draft d where d.letter_id = l.id and (d.content->'to' <> '[]'::jsonb or d.content->'copies' <> '[]'::jsonb)) as names_receivers
  from letters.letter l
  join letters.outgoing o on o.letter_id = l.id
  cross join lateral letters.rights_of(l.id) r
  left join letters.letter_subject s on s.letter_id = l.id
  left join registers.entry_card e on e.id = l.entry_id;
