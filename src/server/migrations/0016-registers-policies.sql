-- Registers grow from one counter to a registry's habits: patterns and policies designed per unit, numbers held for somebody,
-- printed sheets for days without the system, day blocks, sub-numbers, old paper books, the yearly closing.

alter table registers.pattern drop constraint pattern_kind_check;
alter table registers.pattern add constraint pattern_kind_check check (kind in ('incoming', 'outgoing', 'internal', 'decree'));
alter table registers.pattern
  add column numbering text not null default 'sequence' check (numbering in ('sequence', 'day_block')),
  add column day_quota integer check (day_quota between 1 and 1000),
  add column sub_form text not null default 'letters' check (sub_form in ('letters', 'two_digits', 'from_two')),
  add column reservation_days integer not null default 14 check (reservation_days between 1 and 366),
  add constraint pattern_quota_fits check ((numbering = 'day_block') = (day_quota is not null));
comment on column registers.pattern.numbering is 'sequence: the next number, back-dated ones as sub-numbers. day_block: each day of the year owns day_quota numbers.';
comment on column registers.pattern.sub_form is 'How a sub-number is printed: 123.a, 123.01, or 123.2 where the number itself counts as the first.';
comment on column registers.pattern.reservation_days is 'Days a number is held for somebody unless an earlier day is named.';
select set_config('lontar.phase', 'work', true);
insert into registers.pattern (kind, pattern, basis) values
  ('internal', '{urut}/{klasifikasi}/{tahun}', 'tidak diatur; bawaan Lontar, dapat diubah'),
  ('decree', 'NOMOR {urut} TAHUN {tahun}', 'Bentuk nomor pada judul kelima peraturan');

create table registers.design (
  id uuid primary key,
  unit_id uuid references organization.unit (id),
  kind text not null check (kind in ('incoming', 'outgoing', 'internal', 'decree')),
  pattern text not null,
  numbering text not null check (numbering in ('sequence', 'day_block')),
  day_quota integer check (day_quota between 1 and 1000),
  sub_form text not null check (sub_form in ('letters', 'two_digits', 'from_two')),
  reservation_days integer not null check (reservation_days between 1 and 366),
  basis text not null check (length(btrim(basis)) >= 5),
  from_year integer not null check (from_year between 1945 and 2999),
  decided_at timestamptz not null,
  decided_by uuid not null,
  employee_id uuid references organization.employee (id),
  position_id uuid references organization.position (id),
  constraint design_quota_fits check ((numbering = 'day_block') = (day_quota is not null))
);
comment on table registers.design is 'Pattern and policies somebody decided, append-only; the newest that fits a book of unit, kind and year is in force, before the pattern of the city.';
comment on column registers.design.unit_id is 'null: for every unit without a design of its own.';
comment on column registers.design.from_year is 'Books of this year and later take it over when they are opened.';
grant select, insert on registers.design to {{app}};
create index design_fitting on registers.design (kind, unit_id, from_year desc);
create trigger guard before insert or update or delete on registers.design for each statement execute function platform.guard('work');

alter table registers.book drop constraint book_kind_check;
alter table registers.book add constraint book_kind_check check (kind in ('incoming', 'outgoing', 'internal', 'decree'));
alter table registers.book
  add column numbering text not null default 'sequence' check (numbering in ('sequence', 'day_block')),
  add column day_quota integer check (day_quota between 1 and 1000),
  add column sub_form text not null default 'letters' check (sub_form in ('letters', 'two_digits', 'from_two')),
  add column reservation_days integer not null default 14 check (reservation_days between 1 and 366),
  add column origin text not null default 'lontar' check (origin in ('lontar', 'paper')),
  add constraint book_quota_fits check ((numbering = 'day_block') = (day_quota is not null)),
  drop constraint book_one_per_year,
  add constraint book_one_per_year unique (unit_id, kind, year, origin);
comment on column registers.book.origin is 'paper: a book kept on paper and copied in from a spreadsheet; it takes no number of its own.';
grant update (pattern, numbering, day_quota, sub_form, reservation_days) on registers.book to {{app}};

alter table registers.counter drop constraint counter_last_check;
alter table registers.counter add constraint counter_last_check check (last >= 0);
alter table registers.counter add column closed boolean not null default false;
comment on column registers.counter.last is 'Highest number taken so far; one below the start while a book of day blocks, or a closed one, has none.';
comment on column registers.counter.closed is 'The year of this book is closed. Read under the row lock every number is taken under, so no number slips in behind.';

create function registers.refuse_closed() returns trigger language plpgsql as $$
begin
  raise exception 'the book % is closed', old.book_id using errcode = 'LT002';
end $$;
comment on function registers.refuse_closed() is 'A closed book stays closed, whoever asks (errcode LT002).';
create trigger refuse_closed before update or delete on registers.counter for each row when (old.closed) execute function registers.refuse_closed();

create function registers.refuse_late_design() returns trigger language plpgsql as $$
begin
  if exists (select 1 from registers.counter c where c.book_id = old.id) then
    raise exception 'the book % has given numbers', old.id using errcode = 'LT003';
  end if;
  return new;
end $$;
comment on function registers.refuse_late_design() is 'The pattern of a book that has given a number stays (errcode LT003).';
create trigger refuse_late_design before update on registers.book for each row execute function registers.refuse_late_design();

alter table registers.entry
  add column sub integer not null default 0 check (sub >= 0),
  add column dated_on date;
select set_config('lontar.phase', 'counter', true);
update registers.entry set dated_on = organization.day_of(issued_at);
alter table registers.entry alter column dated_on set not null;
alter table registers.entry drop constraint entry_number_once;
alter table registers.entry add constraint entry_number_once unique (book_id, n, sub);
create index entry_dated on registers.entry (book_id, dated_on, n);
create index entry_subs on registers.entry (book_id, n, sub) where sub > 0;
comment on column registers.entry.sub is '0: the number itself; 1, 2, …: a sub-number behind it, printed by the sub_form of the book.';
comment on column registers.entry.dated_on is 'The office day the number is of: the day it was taken, or the earlier one it was back-dated to.';
create function registers.fill_dated_on() returns trigger language plpgsql as $$
begin
  new.dated_on := organization.day_of(new.issued_at);
  return new;
end $$;
comment on function registers.fill_dated_on() is 'An entry that names no day is of the day it was issued.';
create trigger fill_dated_on before insert on registers.entry for each row when (new.dated_on is null) execute function registers.fill_dated_on();

create table registers.sheet (
  id uuid primary key,
  book_id uuid not null references registers.book (id),
  purpose text not null check (length(btrim(purpose)) >= 5),
  dated_on date not null,
  made_at timestamptz not null,
  made_by uuid not null,
  employee_id uuid references organization.employee (id),
  position_id uuid references organization.position (id),
  settled_at timestamptz,
  settle_reason text
);
comment on table registers.sheet is 'A printed sheet of numbers for days without the system; given out on paper, entered later, the unused ones void in one act.';
comment on column registers.sheet.dated_on is 'The day it was printed for; in a book of day blocks its numbers come from the block of that day.';
grant select, insert, update (settled_at, settle_reason) on registers.sheet to {{app}};
create index sheet_book on registers.sheet (book_id, made_at desc);
create trigger guard before insert or update or delete on registers.sheet for each statement execute function platform.guard('counter');

create table registers.reservation (
  id uuid primary key,
  book_id uuid not null references registers.book (id),
  n integer not null check (n >= 1),
  sheet_id uuid references registers.sheet (id),
  held_for text not null check (length(btrim(held_for)) >= 2),
  purpose text not null check (length(btrim(purpose)) >= 5),
  dated_on date not null,
  expires_on date,
  state text not null default 'open' check (state in ('open', 'used', 'void')),
  entry_id uuid,
  reserved_at timestamptz not null,
  reserved_by uuid not null,
  employee_id uuid references organization.employee (id),
  position_id uuid references organization.position (id),
  settled_at timestamptz,
  constraint reservation_number_once unique (book_id, n),
  constraint reservation_used_by_entry check ((state = 'used') = (entry_id is not null))
);
comment on table registers.reservation is 'A number held for somebody: until it is used, or void because it expired, was given back or its sheet was settled.';
comment on column registers.reservation.expires_on is 'Last day it is held; null for numbers of a sheet, which its own act settles.';
grant select, insert, update (state, entry_id, settled_at) on registers.reservation to {{app}};
create index reservation_open on registers.reservation (book_id, n) where state = 'open';
create index reservation_expiring on registers.reservation (expires_on) where state = 'open';
create index reservation_sheet on registers.reservation (sheet_id) where sheet_id is not null;
create trigger guard before insert or update or delete on registers.reservation for each statement execute function platform.guard('counter');

create table registers.unused (
  id uuid primary key,
  book_id uuid not null references registers.book (id),
  from_n integer not null check (from_n >= 1),
  to_n integer not null,
  cause text not null check (cause in ('expired', 'released', 'sheet', 'closing')),
  reason text not null check (length(btrim(reason)) >= 5),
  voided_at timestamptz not null,
  voided_by uuid not null,
  employee_id uuid references organization.employee (id),
  position_id uuid references organization.position (id),
  check (to_n >= from_n),
  constraint unused_number_once exclude using gist (book_id with =, int4range(from_n, to_n, '[]') with &&)
);
comment on table registers.unused is 'Numbers that were held or open and never given, void with their reason, append-only; a run of them is one row.';
grant select, insert on registers.unused to {{app}};
create index unused_book on registers.unused (book_id, from_n);
create trigger guard before insert or update or delete on registers.unused for each statement execute function platform.guard('counter');

create table registers.closing (
  book_id uuid primary key references registers.book (id),
  closed_at timestamptz not null,
  closed_by uuid not null,
  employee_id uuid references organization.employee (id),
  position_id uuid references organization.position (id),
  basis text not null check (length(btrim(basis)) >= 5),
  summary jsonb not null,
  digest bytea not null
);
comment on table registers.closing is 'The yearly closing of a book, append-only; the same summary and digest stand in the audit chain.';
comment on column registers.closing.digest is 'sha256 of every line of the book at that moment; a proof computes it again.';
grant select, insert on registers.closing to {{app}};
create trigger guard before insert or update or delete on registers.closing for each statement execute function platform.guard('counter');

create function registers.digest_of(book uuid) returns bytea language sql stable as $$
  select sha256(convert_to(coalesce(string_agg(line, E'\n' order by n, sub), ''), 'UTF8')) from (
    select n, sub, concat_ws(' ', n, sub, text, subject_id) as line from registers.entry where book_id = book
    union all select from_n, -1, concat_ws(' ', from_n, to_n, cause, reason) from registers.unused where book_id = book
  ) lines
$$;
comment on function registers.digest_of(uuid) is 'Hash of every number given and every number void without being given; a later change of the book changes it.';

create or replace view registers.entry_card with (security_invoker = true) as
  select e.id, e.book_id, b.unit_id, b.kind, b.year, e.n, e.text, e.subject_kind, e.subject_id, e.issued_at, v.reason as void_reason, v.voided_at, e.sub, e.dated_on, b.origin
  from registers.entry e join registers.book b on b.id = e.book_id left join registers.void v on v.entry_id = e.id;
create or replace view registers.book_card with (security_invoker = true) as
  select b.id, b.unit_id, b.kind, b.year, b.pattern, b.start_number, b.start_basis, b.opened_at, c.last, b.origin, coalesce(c.closed, false) as closed
  from registers.book b left join registers.counter c on c.book_id = b.id;
comment on view registers.book_card is 'A book with the last number issued in it; null while it is empty.';
create view registers.reservation_card with (security_invoker = true) as
  select r.id, r.book_id, r.n, r.sheet_id, r.held_for, r.purpose, r.dated_on, r.expires_on, r.state, r.entry_id, r.reserved_at from registers.reservation r;
comment on view registers.reservation_card is 'Numbers held for somebody, for lists of other rooms.';
create view registers.unused_card with (security_invoker = true) as
  select u.id, u.book_id, u.from_n, u.to_n, u.cause, u.reason, u.voided_at from registers.unused u;
comment on view registers.unused_card is 'Numbers void without ever being given, for lists of other rooms.';
grant select on registers.reservation_card, registers.unused_card to {{app}};
