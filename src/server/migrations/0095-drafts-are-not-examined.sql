-- A letter whose route was through was told to the records officer and to examiners as well as to the registry, before anybody had signed it.
-- Until it has a number it is nobody's but its drafter's, its route's and the registry's, which will be asked for that number.
select set_config('lontar.phase', 'work', true), set_config('lontar.roles', '["system"]', true);
delete from letters.access a using letters.letter l
where l.id = a.letter_id and l.direction = 'outgoing' and l.entry_id is null and a.grantee in ('records', 'examiner');
