-- A courier's list is read in its own order from the index and ends with its page: sorted by the urgency of the letter, each consignment
-- of the unit was weighed by the guards first, and what was carried today was looked for among all that ever was.
alter table letters.consignment add column urgency_rank smallint not null default 2 check (urgency_rank between 0 and 2);
comment on column letters.consignment.urgency_rank is 'Urgency of the letter as a list is sorted by it: 0 very urgent, 1 urgent, 2 normal. It is frozen before a letter is sent.';
select set_config('lontar.phase', 'work', true), set_config('lontar.roles', '["system"]', true);
update letters.consignment c set urgency_rank = case l.urgency when 'very_urgent' then 0 else 1 end from letters.letter l where l.id = c.letter_id and l.urgency <> 'normal';
drop index letters.consignment_to_carry;
create index consignment_to_carry on letters.consignment (unit_id, urgency_rank, day, n) where way = 'courier' and state in ('waiting', 'undelivered');
create index consignment_carried on letters.consignment (unit_id, changed_at) where way = 'courier' and state = 'received';
