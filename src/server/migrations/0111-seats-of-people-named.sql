-- Where an employee sits whom a letter is given to was a rule written twice: here for the desk that offers to send, in the program for who
-- sends. A change of one of them offered what the other refused. Both ask this function now.
create function letters.seats_on(p_employees uuid[], p_security_class text, p_on date)
  returns table (employee_id uuid, name text, position_id uuid, title text, unit_id uuid) language sql stable as $$
  select distinct on (s.employee_id) s.employee_id, s.name, p.id, p.title, p.unit_id
  from organization.seat_card s join organization.position_card p on p.id = s.position_id and p.closed_on is null
  where s.employee_id = any (p_employees) and s.seat <> 'assistant' and s.during @> p_on
    and (p_security_class <> 'R' or s.seat in ('definitive', 'pj', 'pjs') or s.includes_secret)
  order by s.employee_id, s.precedence, s.from_on, s.id
$$;
comment on function letters.seats_on(uuid[], text, date) is 'Where each of these employees sits on a day: the own position before one they only act in, which gets no secret order without its secret letters. Who sits nowhere has no row.';

create or replace function letters.names_receivers(p_letter uuid, p_at timestamptz) returns boolean language sql stable as $$
  select exists (select from letters.draft d where d.letter_id = p_letter and (d.content->'to' <> '[]'::jsonb or d.content->'copies' <> '[]'::jsonb))
    or exists (select from letters.draft d join letters.letter l on l.id = d.letter_id
      cross join lateral letters.seats_on(
        array(select (n.id #>> '{}')::uuid from jsonb_path_query(d.content, '$.fields.*.employeeId ? (@ like_regex "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" flag "i")') as n (id)),
        l.security_class, organization.day_of(p_at)) s
      where d.letter_id = p_letter)
$$;
