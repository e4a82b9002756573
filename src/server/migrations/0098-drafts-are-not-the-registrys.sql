-- A letter that was given back, taken back or reopened after its route was through stayed with the registry until it had a number. It is its
-- drafter's and its route's again; the registry learns of it when its route is through once more.
select set_config('lontar.phase', 'work', true), set_config('lontar.roles', '["system"]', true);
delete from letters.access a using letters.letter l
where l.id = a.letter_id and l.direction = 'outgoing' and l.entry_id is null and a.grantee = 'registry' and l.state in ('draft', 'returned', 'in_route', 'discarded');
