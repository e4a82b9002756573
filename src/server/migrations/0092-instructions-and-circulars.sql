-- An instruction and a circular read NOMOR … TAHUN … under their title and are counted apart from letters: each kind has a book of its own.

alter table registers.pattern drop constraint pattern_kind_check;
alter table registers.pattern add constraint pattern_kind_check check (kind in ('incoming', 'outgoing', 'internal', 'decree', 'regulation', 'instruction', 'circular'));
alter table registers.design drop constraint design_kind_check;
alter table registers.design add constraint design_kind_check check (kind in ('incoming', 'outgoing', 'internal', 'decree', 'regulation', 'instruction', 'circular'));
alter table registers.book drop constraint book_kind_check;
alter table registers.book add constraint book_kind_check check (kind in ('incoming', 'outgoing', 'internal', 'decree', 'regulation', 'instruction', 'circular'));

select set_config('lontar.phase', 'work', true);
-- The city's own ways of back-dating and holding numbers are those of its decrees. Letters that have their number keep it and its book.
insert into registers.pattern (kind, pattern, basis, numbering, day_quota, sub_form, reservation_days)
  select made.kind, made.pattern, 'Bentuk nomor pada judul: NOMOR … TAHUN …; berurutan sendiri', numbering, day_quota, sub_form, reservation_days
  from registers.pattern decrees
  cross join (values ('instruction', '{urut} TAHUN {tahun}'), ('circular', '{klasifikasi}/{urut} TAHUN {tahun}')) made (kind, pattern)
  where decrees.kind = 'decree';
