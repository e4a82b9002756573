-- Senders of letters registered before they were kept for the counter: what an office wrote for years is offered from its first day.
-- The owner reads past row-level security here and nowhere else; secret letters are left out.
select set_config('lontar.phase', 'work', true);
alter table letters.letter no force row level security;
alter table intake.sender_use no force row level security;
insert into intake.sender_use (unit_id, name, party_id, used_at)
  select unit_id, left(btrim(sender_name), 300), (array_agg(party_id order by registered_at desc))[1], max(registered_at)
  from letters.letter where direction = 'incoming' and security_class in ('B', 'T') and length(btrim(sender_name)) >= 2
  group by unit_id, left(btrim(sender_name), 300) on conflict do nothing;
alter table intake.sender_use force row level security;
alter table letters.letter force row level security;
