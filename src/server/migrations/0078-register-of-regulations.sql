-- A Peraturan Wali Kota and a Keputusan Wali Kota of one year both begin at 1: each kind has a sequence of its own, so each a book.

alter table registers.pattern drop constraint pattern_kind_check;
alter table registers.pattern add constraint pattern_kind_check check (kind in ('incoming', 'outgoing', 'internal', 'decree', 'regulation'));
alter table registers.design drop constraint design_kind_check;
alter table registers.design add constraint design_kind_check check (kind in ('incoming', 'outgoing', 'internal', 'decree', 'regulation'));
alter table registers.book drop constraint book_kind_check;
alter table registers.book add constraint book_kind_check check (kind in ('incoming', 'outgoing', 'internal', 'decree', 'regulation'));

select set_config('lontar.phase', 'work', true);
-- The page prints NOMOR before a number of any book, so a decree read NOMOR NOMOR 1 TAHUN 2026. Books that gave a number keep theirs.
update registers.pattern set pattern = '{urut} TAHUN {tahun}' where pattern = 'NOMOR {urut} TAHUN {tahun}';
update registers.book b set pattern = '{urut} TAHUN {tahun}'
  where pattern = 'NOMOR {urut} TAHUN {tahun}' and not exists (select 1 from registers.counter c where c.book_id = b.id);

-- The city's own ways of back-dating and holding numbers are those of its decrees.
insert into registers.pattern (kind, pattern, basis, numbering, day_quota, sub_form, reservation_days)
  select 'regulation', '{urut} TAHUN {tahun}', basis || '; berurutan sendiri, terpisah dari keputusan', numbering, day_quota, sub_form, reservation_days
  from registers.pattern where kind = 'decree';
