-- Who is ordered by a secret order is its content; the first of them was copied to where its cover is read. An order without "Yth." named nobody
-- else there, so what stands there is a person.
select set_config('lontar.phase', 'work', true), set_config('lontar.roles', '["system"]', true);
update letters.outgoing o set addressee = null
  from letters.letter l join letters.draft d on d.letter_id = l.id
  where l.id = o.letter_id and l.security_class in ('R', 'SR') and o.addressee is not null and d.content->'to' = '[]'::jsonb;
comment on column letters.outgoing.addressee is 'First line of "Yth.", for lists of who may see the cover; of an order that is not secret the first person it is given to.';
