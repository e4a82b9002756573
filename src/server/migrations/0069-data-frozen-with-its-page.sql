-- What travels in the file beside the page was read anew each time the page was set: another reader, who knows of other letters, or an
-- office renamed since, made another file of the same letter. It is kept with the page now.
alter table letters.frozen add column beside jsonb;
comment on column letters.frozen.beside is 'What the file says beside its page, as who numbered the letter knew it: {sender: {agency, unit, unitCode}, relations: [{kind, number, date, sender}]}.';

-- Letters numbered before this get what is known today; of secret letters nothing, since not everybody who reads these may know of those.
select set_config('lontar.phase', 'work', true), set_config('lontar.roles', '["system"]', true);
alter table letters.frozen no force row level security;
update letters.frozen f set beside = jsonb_build_object(
  'sender', jsonb_build_object('agency', coalesce((select c.name from organization.city c limit 1), u.name), 'unit', u.name, 'unitCode', nullif(u.number_code, '')),
  'relations', (
    select coalesce(jsonb_agg(jsonb_build_object('kind', r.kind, 'number', o.number, 'date', o.letter_date, 'sender', o.sender_name) order by r.kind, r.other_letter_id), '[]')
    from letters.relation r
    join lateral (
      select x.letter_date, case when x.direction = 'incoming' then x.sender_name end as sender_name, case when x.direction = 'incoming' then x.letter_number else e.text end as number
      from letters.letter x left join registers.entry e on e.id = x.entry_id where x.id = r.other_letter_id and x.security_class in ('B', 'T')
    ) o on o.number <> ''
    where r.letter_id = f.letter_id))
from letters.letter l join organization.unit u on u.id = l.unit_id where l.id = f.letter_id;
alter table letters.frozen alter column beside set not null;
alter table letters.frozen force row level security;
