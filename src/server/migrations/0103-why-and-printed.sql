-- The desk says in one line why a letter came back; its words stay with who reads the content.
create view approvals.return_card with (security_invoker = true) as
  select b.route_id, b.subject_kind, b.subject_id, b.position_id, b.at, w.text as reason from approvals.return b left join approvals.return_reason w on w.return_id = b.id;
comment on view approvals.return_card is 'For other rooms: returns with their reasons, for who reads the content.';
grant select on approvals.return_card to {{app}};

-- A numbered letter for the pen is printed first; once it was, what it waits for is its scan.
alter table letters.outgoing add column printed_at timestamptz;
comment on column letters.outgoing.printed_at is 'When the numbered page was first printed to be signed by hand; null before that, and for letters signed otherwise.';

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
    exists (select from letters.draft d where d.letter_id = l.id and (d.content->'to' <> '[]'::jsonb or d.content->'copies' <> '[]'::jsonb))
      or exists (select from letters.draft d
        cross join lateral jsonb_path_query(d.content, '$.fields.*.employeeId ? (@ like_regex "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" flag "i")') as n (id)
        join organization.seat_card t on t.employee_id = (n.id #>> '{}')::uuid and t.seat <> 'assistant' and t.during @> organization.day_of(coalesce(o.finished_at, now()))
        where d.letter_id = l.id) as names_receivers,
    o.printed_at
  from letters.letter l
  join letters.outgoing o on o.letter_id = l.id
  cross join lateral letters.rights_of(l.id) r
  left join letters.letter_subject s on s.letter_id = l.id
  left join registers.entry_card e on e.id = l.entry_id;
