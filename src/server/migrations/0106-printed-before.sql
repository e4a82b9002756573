-- Letters for the pen that had their number before prints were noted: whether they were printed is not known any more, and asking again for a
-- print would make two papers of one number. They wait for their scan.
select set_config('lontar.phase', 'work', true), set_config('lontar.roles', '["system"]', true);
update letters.outgoing o set printed_at = o.numbered_at
  from letters.letter l
  where l.id = o.letter_id and l.state = 'numbered' and o.way = 'wet' and o.printed_at is null
    and o.numbered_at < (select m.applied_at from platform.migration m where m.number = 103);
