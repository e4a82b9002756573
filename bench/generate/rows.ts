// Ids are made of the milliseconds of their act (`h…`, laid ready in the plan), a number for the kind of row, and the letter's own.
// Every row of a letter, as set-based SQL over the plan: `$1` to `$2` are the letters of one piece. The order of the statements does
// not matter: foreign keys are made again when all is there.

const piece = 'l.n between $1 and $2';
/** Recipients of the first sheet lie side by side below the desk, beginning anywhere and going round. */
const recipientDesk = 'l.first_below + (l.first_recipient - l.first_below + r.place) % l.below';

const entries = `
  insert into registers.entry (id, book_id, n, text, subject_kind, subject_id, issued_at, issued_by, dated_on)
  select (l.h || '7001' || l.tail)::uuid, l.book_id, l.entry_n, l.entry_n::text, 'letter', l.id, l.at, c.account_id, l.day
  from generated.letter l join generated.clerk c on c.unit_id = l.registry_id where ${piece}`;

const letters = `
  insert into letters.letter (id, direction, unit_id, sender_name, letter_number, letter_date, received_on, received_via, urgency, security_class, state, sealed, classification, reply_due_on, entry_id, registered_at, first_read_at, closed_at, version)
  select l.id, 'incoming', l.registry_id, l.sender, l.number, l.day - 3, l.day, 'hand', l.urgency, l.class, l.state, l.class in ('R', 'SR') and l.stage = 0, l.classification, l.reply_due, (l.h || '7001' || l.tail)::uuid, l.at,
    case when l.stage > 0 then l.read_at end, case when l.stage = 4 then l.closed_at end, 1 + l.stage
  from generated.letter l where ${piece}`;

/** A secret letter nobody opened yet has no words. */
const hasWords = `not (l.class in ('R', 'SR') and l.stage = 0)`;
const subjects = `insert into letters.letter_subject (letter_id, subject, summary) select l.id, l.subject, l.summary from generated.letter l where ${piece} and ${hasWords}`;
const findable = `
  insert into letters.letter_find (letter_id, cover, same_key, subject)
  select l.id, lower(l.number || ' ' || l.sender), lower(l.number || '|' || l.sender), case when ${hasWords} then lower(l.subject) end from generated.letter l where ${piece}`;

const access = `
  insert into letters.access (letter_id, grantee, grantee_id, relation, security_class, since, registered_at, received_on, urgency, state, unit_id, due_on)
  select l.id, g.grantee, g.id, g.relation, l.class, g.since, l.at, l.day, l.urgency, l.state, l.registry_id, l.reply_due
  from generated.letter l join generated.desk t on t.i = l.to_desk left join generated.desk c on c.i = l.copied_to left join generated.desk p on p.i = l.passed_to
  cross join lateral (
    values ('registry', l.registry_id, 'registry', l.at), ('records', l.registry_id, 'records', l.at), ('examiner', l.registry_id, 'examiner', l.at), ('examiner', '00000000-0000-0000-0000-000000000000'::uuid, 'examiner', l.at),
      (case when l.class = 'SR' then 'employee' else 'position' end, case when l.class = 'SR' then t.employee_id else t.position_id end, 'addressee', l.at),
      (case when l.class = 'SR' then 'employee' else 'position' end, case when l.class = 'SR' then c.employee_id else c.position_id end, 'addressee', l.at),
      (case when l.class = 'SR' then 'employee' else 'position' end, case when l.class = 'SR' then p.employee_id else p.position_id end, 'disposition', l.opened_at)
  ) g (grantee, id, relation, since)
  where ${piece} and g.id is not null
  union all
  select l.id, case when l.class = 'SR' then 'employee' else 'position' end, case when l.class = 'SR' then d.employee_id else d.position_id end, 'disposition', l.class, l.disposed_at, l.at, l.day, l.urgency, l.state, l.registry_id, l.reply_due
  from generated.letter l cross join lateral generate_series(0, l.recipients - 1) r (place) join generated.desk d on d.i = ${recipientDesk} where ${piece}`;

const deliveries = `
  insert into letters.delivery (id, letter_id, kind, position_id, employee_id, state, delivered_at, read_at, read_by)
  select (l.h || '7002' || l.tail)::uuid, l.id, 'to', t.position_id, t.employee_id, case when l.stage > 0 then 'read' else 'unread' end, l.at, case when l.stage > 0 then l.read_at end, case when l.stage > 0 then t.employee_id end
  from generated.letter l join generated.desk t on t.i = l.to_desk where ${piece}
  union all
  select (l.h || '7003' || l.tail)::uuid, l.id, 'copy', t.position_id, t.employee_id, case when l.stage = 4 then 'read' else 'unread' end, l.at, case when l.stage = 4 then l.read_at end, case when l.stage = 4 then t.employee_id end
  from generated.letter l join generated.desk t on t.i = l.copied_to where ${piece}`;

/** One scan a letter; the bytes are not made, only that they were: their pages stay without a picture. */
const scans = [
  `insert into documents.file (id, sha256, name, kind, size, pages, uploaded_at, uploader_account, uploader_employee)
   select (l.h || '7004' || l.tail)::uuid, repeat(lpad(to_hex(l.n % 256), 2, '0'), 32), 'pindaian-' || l.n || '.pdf', 'pdf', 20000 + l.n % 400000, 1 + l.n % 4, l.at, c.account_id, c.employee_id
   from generated.letter l join generated.clerk c on c.unit_id = l.registry_id where ${piece} and ${hasWords}`,
  `insert into documents.link (file_id, subject_kind, subject_id, linked_at) select (l.h || '7004' || l.tail)::uuid, 'letter', l.id, l.at from generated.letter l where ${piece} and ${hasWords}`,
  `insert into letters.letter_file (letter_id, file_id, role, position_in_letter, added_at) select l.id, (l.h || '7004' || l.tail)::uuid, 'main', 1, l.at from generated.letter l where ${piece} and ${hasWords}`,
];

/** Everything that happened to a letter, one row an act: for its log, and for the chain. `k`: which act. */
export const acts = (where: string) => `
  select l.n, l.id as letter_id, 0 as k, 'registered' as kind, 'letter.registered' as action, l.h as head, l.tail, l.at, null::uuid as position_id, null::text as seat, c.employee_id, c.name, c.account_id,
    '{"unitId": "' || l.registry_id || '", "bookId": "' || l.book_id || '", "number": ' || l.entry_n || ', "securityClass": "' || l.class || '"}' as details
  from generated.letter l join generated.clerk c on c.unit_id = l.registry_id where ${where}
  union all
  select l.n, l.id, 1, 'read', 'letter.read', l.hb, l.tail, l.read_at, t.position_id, 'definitive', t.employee_id, t.name, t.account_id, '{"deliveryIds": ["' || (l.h || '7002' || l.tail)::uuid || '"]}'
  from generated.letter l join generated.desk t on t.i = l.to_desk where ${where} and l.stage > 0
  union all
  select l.n, l.id, 2, 'disposition.issued', 'disposition.issued', l.hd, l.tail, l.disposed_at, t.position_id, 'definitive', t.employee_id, t.name, t.account_id, '{"dispositionId": "' || (l.hd || '700a' || l.tail)::uuid || '", "recipientIds": ["' || (l.hd || '7014' || l.tail)::uuid || '"]}'
  from generated.letter l join generated.desk t on t.i = l.to_desk where ${where} and l.disposed
  union all
  select l.n, l.id, 3, 'follow_up.reported', 'follow_up.reported', l.hr, l.tail, l.reported_at, d.position_id, 'definitive', d.employee_id, d.name, d.account_id, '{"recipientIds": ["' || (l.hd || '7014' || l.tail)::uuid || '"]}'
  from generated.letter l join generated.desk d on d.i = l.first_recipient where ${where} and l.disposed and l.stage >= 3
  union all
  select l.n, l.id, 4, 'closed', 'letter.closed', l.hc, l.tail, l.closed_at, t.position_id, 'definitive', t.employee_id, t.name, t.account_id, '{}'
  from generated.letter l join generated.desk t on t.i = l.to_desk where ${where} and l.stage = 4`;

const actions = `
  insert into letters.action (id, letter_id, kind, employee_id, actor_name, position_id, seat, at, details)
  select (a.head || '70' || (30 + a.k) || a.tail)::uuid, a.letter_id, a.kind, a.employee_id, a.name, a.position_id, a.seat, a.at, a.details::jsonb from (${acts(piece)}) a order by a.n, a.k`;

/** Below the desk the letter went to, and where the first recipient passed it on, one level deeper. */
const sheets = [
  `insert into dispositions.disposition (id, letter_id, parent_recipient_id, issuer_position_id, issuer_employee_id, issuer_seat, state, issued_at)
   select (l.hd || '700a' || l.tail)::uuid, l.id, null::uuid, t.position_id, t.employee_id, 'definitive', 'issued', l.disposed_at from generated.letter l join generated.desk t on t.i = l.to_desk where ${piece} and l.disposed
   union all
   select (l.ho || '700b' || l.tail)::uuid, l.id, (l.hd || '7014' || l.tail)::uuid, f.position_id, f.employee_id, 'definitive', 'issued', l.opened_at from generated.letter l join generated.desk f on f.i = l.first_recipient where ${piece} and l.passed_to is not null`,
  `insert into dispositions.recipient (id, disposition_id, letter_id, issuer_position_id, position_id, employee_id, leads, instructions, due_on, state, arrived_at, read_at, working_at, reported_at, ended_at)
   select (l.hd || '7' || lpad(to_hex(20 + r.place), 3, '0') || l.tail)::uuid, (l.hd || '700a' || l.tail)::uuid, l.id, t.position_id, d.position_id, case when l.class = 'SR' then d.employee_id end, r.place = 0, array['TL'], l.due_on,
     case when l.stage = 4 then 'closed' when l.stage = 3 and r.place = 0 then 'reported' when r.place = 0 and l.passed_to is not null then 'working' when l.stage = 3 then 'working' when generated.chance(l.n, 40 + r.place) < 0.4 then 'unread' else 'read' end,
     l.disposed_at, case when l.stage >= 3 or generated.chance(l.n, 40 + r.place) >= 0.4 or (r.place = 0 and l.passed_to is not null) then l.opened_at end, case when l.stage >= 3 or (r.place = 0 and l.passed_to is not null) then l.opened_at end,
     case when l.stage >= 3 and (r.place = 0 or l.stage = 4) then l.reported_at end, case when l.stage = 4 then l.closed_at end
   from generated.letter l join generated.desk t on t.i = l.to_desk cross join lateral generate_series(0, l.recipients - 1) r (place) join generated.desk d on d.i = ${recipientDesk} where ${piece}
   union all
   select (l.ho || '7017' || l.tail)::uuid, (l.ho || '700b' || l.tail)::uuid, l.id, f.position_id, d.position_id, case when l.class = 'SR' then d.employee_id end, true, array['LAKS', 'LAPOR'], l.due_on,
     case when l.stage >= 3 then 'closed' when generated.chance(l.n, 44) < 0.4 then 'unread' else 'working' end, l.opened_at, case when l.stage >= 3 or generated.chance(l.n, 44) >= 0.4 then l.opened_at end,
     case when l.stage >= 3 or generated.chance(l.n, 44) >= 0.4 then l.opened_at end, case when l.stage >= 3 then l.reported_at end, case when l.stage >= 3 then l.reported_at end
   from generated.letter l join generated.desk f on f.i = l.first_recipient join generated.desk d on d.i = l.passed_to where ${piece}`,
  `insert into dispositions.note (disposition_id, letter_id, text)
   select (l.hd || '700a' || l.tail)::uuid, l.id, w.notes[1 + l.n % cardinality(w.notes)] from generated.letter l cross join generated.words w where ${piece} and l.disposed`,
  `insert into dispositions.follow_up (id, recipient_id, letter_id, kind, text, at, position_id, employee_id, seat)
   select (l.hr || '7018' || l.tail)::uuid, (l.hd || '7014' || l.tail)::uuid, l.id, 'report', w.reports[1 + l.n % cardinality(w.reports)], l.reported_at, d.position_id, d.employee_id, 'definitive'
   from generated.letter l join generated.desk d on d.i = l.first_recipient cross join generated.words w where ${piece} and l.disposed and l.stage >= 3`,
];

const notices = `
  insert into notifications.notice (id, position_id, employee_id, kind, letter_id, recipient_id, security_class, by_position_id, at)
  select (l.h || '7005' || l.tail)::uuid, t.position_id, case when l.class = 'SR' then t.employee_id end, 'letter_arrived', l.id, null::uuid, l.class, null::uuid, l.at from generated.letter l join generated.desk t on t.i = l.to_desk where ${piece}
  union all
  select (l.hd || '7' || lpad(to_hex(6 + r.place), 3, '0') || l.tail)::uuid, d.position_id, case when l.class = 'SR' then d.employee_id end, 'disposition_arrived', l.id, (l.hd || '7' || lpad(to_hex(20 + r.place), 3, '0') || l.tail)::uuid, l.class, t.position_id, l.disposed_at
  from generated.letter l join generated.desk t on t.i = l.to_desk cross join lateral generate_series(0, l.recipients - 1) r (place) join generated.desk d on d.i = ${recipientDesk} where ${piece}
  union all
  select (l.hr || '7009' || l.tail)::uuid, t.position_id, case when l.class = 'SR' then t.employee_id end, 'report_arrived', l.id, (l.hd || '7014' || l.tail)::uuid, l.class, d.position_id, l.reported_at
  from generated.letter l join generated.desk t on t.i = l.to_desk join generated.desk d on d.i = l.first_recipient where ${piece} and l.disposed and l.stage >= 3`;

const search = [
  `insert into search.letter_text (letter_id, sender, subject, summary, classification, letter_date, addressees, indexed_at, sender_words, subject_words, summary_words)
   select l.id, l.sender, w.subject, w.summary, l.classification, l.day - 3, array_remove(array[t.position_id, c.position_id], null), l.at, search.as_they_stand(l.sender), search.in_forms(w.subject), search.in_forms(w.summary)
   from generated.letter l join generated.desk t on t.i = l.to_desk left join generated.desk c on c.i = l.copied_to
   cross join lateral (select case when ${hasWords} then l.subject else '' end as subject, case when ${hasWords} then coalesce(l.summary, '') else '' end as summary) w where ${piece}`,
  `insert into search.letter_number (letter_id, kind, number) select l.id, 'agenda', l.entry_n::text from generated.letter l where ${piece} union all select l.id, 'sender', upper(l.number) from generated.letter l where ${piece}`,
  `insert into search.number_part (part, letter_id) select p.part, l.id from generated.letter l cross join lateral search.number_parts(upper(l.number)) as p (part) where ${piece}`,
];

/** Statements that fill one piece, all of them with two parameters. */
export const rowsOfPiece: readonly string[] = [entries, letters, subjects, findable, access, deliveries, ...scans, actions, ...sheets, notices, ...search];

/** Once, before and after all pieces. */
export const before = `insert into documents.rendering (sha256, state, reason, changed_at) select repeat(lpad(to_hex(i), 2, '0'), 32), 'failed', 'generated', now() from generate_series(0, 255) i on conflict do nothing`;
export const counters = `
  insert into registers.counter (book_id, last) select book_id, max(entry_n) from generated.letter group by book_id
  on conflict (book_id) do update set last = excluded.last`;

/** The vocabulary of a typing mistake, as the trigger of the search room would have gathered it letter by letter. */
export const vocabulary = `
  insert into search.word select distinct w.word from generated.words g, unnest(g.offices || g.places || g.openers || g.matters || g.scopes || g.periods) as part,
    unnest(tsvector_to_array(search.as_they_stand(part))) as w (word) where length(w.word) between 4 and 60 and w.word ~ '^[[:alpha:]]+$' on conflict do nothing`;
