-- Who keeps the decrees of the mayor or the council wrote those of its own head into the same book until decrees of agencies had one of their
-- own (0102). Theirs goes on behind the last number of the common book, so that no number of the year is given a second time to such a decree.
select set_config('lontar.phase', 'work', true), set_config('lontar.roles', '["system"]', true);
insert into registers.book (id, unit_id, kind, year, pattern, numbering, day_quota, sub_form, reservation_days, start_number, start_basis, opened_at)
  select gen_random_uuid(), b.unit_id, 'agency_decree', b.year, b.pattern, b.numbering, b.day_quota, b.sub_form, b.reservation_days, given.last + 1,
    format('Lanjutan buku keputusan %s: sampai nomor %s tercatat di sana', b.year, given.last), now()
  from registers.book b
  left join registers.counter c on c.book_id = b.id
  cross join lateral (select greatest(c.last, b.start_number - 1) as last) as given
  where b.kind = 'decree' and b.origin = 'lontar' and c.closed is not true and given.last > 0
    and b.opened_at < (select m.applied_at from platform.migration m where m.number = 102)
  on conflict (unit_id, kind, year, origin) do nothing;
