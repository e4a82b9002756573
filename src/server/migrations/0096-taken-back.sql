-- Who received a letter that its sender took back reads so in every list, not on its page alone.
alter table letters.letter add column sender_withdrew_at timestamptz;
comment on column letters.letter.sender_withdrew_at is 'Of a letter that came in: when its receiver was told that the sender took it back.';
select set_config('lontar.phase', 'work', true), set_config('lontar.roles', '["system"]', true);
update letters.letter l set sender_withdrew_at = a.at from letters.action a where a.letter_id = l.id and a.kind = 'sender_withdrew';

create or replace view letters.letter_card with (security_invoker = true) as
 SELECT l.id,
    l.direction,
    l.unit_id,
    l.urgency,
    l.security_class,
    l.state,
    l.sealed,
    l.received_on,
    l.reply_due_on,
    l.registered_at,
    l.first_read_at,
    l.closed_at,
    l.version,
    r.metadata,
    r.content AS may_read,
    r.acts,
    e.book_id,
    e.n AS agenda_number,
    e.text AS agenda_text,
    e.void_reason,
        CASE
            WHEN (r.metadata <> 'no'::text) THEN l.sender_name
            ELSE NULL::text
        END AS sender_name,
        CASE
            WHEN (r.metadata <> 'no'::text) THEN l.letter_number
            ELSE NULL::text
        END AS letter_number,
        CASE
            WHEN (r.metadata <> 'no'::text) THEN l.letter_date
            ELSE NULL::date
        END AS letter_date,
    s.subject,
    s.summary,
        CASE
            WHEN (r.metadata = 'yes'::text) THEN l.classification
            ELSE NULL::text
        END AS classification,
    r.metadata <> 'no' and l.sender_withdrew_at is not null as taken_back
   FROM (((letters.letter l
     CROSS JOIN LATERAL letters.rights_of(l.id) r(knows, metadata, content, acts, logged))
     LEFT JOIN letters.letter_subject s ON ((s.letter_id = l.id)))
     LEFT JOIN registers.entry_card e ON ((e.id = l.entry_id)))
  WHERE (l.direction = 'incoming'::text);
