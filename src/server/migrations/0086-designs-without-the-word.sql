-- The page prints NOMOR before a number of any book. 0078 took the word out of the city's patterns; a design of a unit or of the city
-- still held it, and next year's book would have been opened from it, so that lists and annexes read NOMOR NOMOR 1 TAHUN 2027.
select set_config('lontar.phase', 'work', true);
update registers.design set pattern = regexp_replace(pattern, '^\s*NOMOR\s+', '', 'i') where pattern ~* '^\s*NOMOR\s';
update registers.pattern set pattern = regexp_replace(pattern, '^\s*NOMOR\s+', '', 'i') where pattern ~* '^\s*NOMOR\s';
-- A book opened from such a design since then, as long as it gave no number: one book never prints its numbers in two ways.
update registers.book b set pattern = regexp_replace(pattern, '^\s*NOMOR\s+', '', 'i')
  where pattern ~* '^\s*NOMOR\s' and not exists (select 1 from registers.counter c where c.book_id = b.id);
