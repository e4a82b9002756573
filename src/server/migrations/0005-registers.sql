create schema registers;
grant usage on schema registers to {{app}};

create table registers.pattern (
  kind text primary key check (kind in ('incoming', 'outgoing')),
  pattern text not null,
  basis text not null
);
comment on table registers.pattern is 'Number pattern a new book takes over; a book keeps the pattern it was opened with.';
comment on column registers.pattern.basis is 'The rule or habit the pattern comes from.';
insert into registers.pattern (kind, pattern, basis) values
  ('incoming', '{urut}', 'Satu nomor agenda per unit penerima per tahun'),
  ('outgoing', '{keamanan}/{klasifikasi}/{urut}/{unit}/{tahun}', 'Permendagri 1/2023');
grant select, insert, update on registers.pattern to {{app}};
create trigger guard before insert or update or delete on registers.pattern for each statement execute function platform.guard('work');

create table registers.book (
  id uuid primary key,
  unit_id uuid not null references organization.unit (id),
  kind text not null check (kind in ('incoming', 'outgoing')),
  year integer not null check (year between 1945 and 2999),
  pattern text not null,
  start_number integer not null default 1 check (start_number >= 1),
  start_basis text not null,
  opened_at timestamptz not null,
  constraint book_one_per_year unique (unit_id, kind, year)
);
comment on table registers.book is 'One register book: a unit, a kind, a year. Opened on demand by the first letter of the year.';
comment on column registers.book.start_basis is 'Why the book starts where it starts, e.g. the last number of the paper book.';
grant select, insert on registers.book to {{app}};
create trigger guard before insert or update or delete on registers.book for each statement execute function platform.guard('work');

create table registers.counter (
  book_id uuid primary key references registers.book (id),
  last integer not null check (last >= 1)
);
comment on table registers.counter is 'Last number issued in a book. Its row lock is taken after all letter rows and before the audit head.';
grant select, insert, update on registers.counter to {{app}};
create trigger guard before insert or update or delete on registers.counter for each statement execute function platform.guard('counter');

create table registers.entry (
  id uuid primary key,
  book_id uuid not null references registers.book (id),
  n integer not null check (n >= 1),
  text text not null,
  subject_kind text not null,
  subject_id uuid not null,
  issued_at timestamptz not null,
  issued_by uuid not null,
  constraint entry_number_once unique (book_id, n)
);
comment on table registers.entry is 'Issued numbers, append-only: never changed, never reused, never deleted.';
comment on column registers.entry.text is 'The number as it is printed, formed by the pattern of the book.';
comment on column registers.entry.issued_by is 'Account that acted; the chain names person and position.';
grant select, insert on registers.entry to {{app}};
create index entry_subject on registers.entry (subject_id);
create index entry_text on registers.entry (text);
create trigger guard before insert or update or delete on registers.entry for each statement execute function platform.guard('counter');

create table registers.void (
  entry_id uuid primary key references registers.entry (id),
  book_id uuid not null references registers.book (id),
  reason text not null check (length(btrim(reason)) >= 5),
  voided_at timestamptz not null,
  voided_by uuid not null,
  employee_id uuid references organization.employee (id),
  position_id uuid references organization.position (id)
);
comment on table registers.void is 'Numbers cancelled with their reason, append-only. A void number stays in its book.';
comment on column registers.void.book_id is 'The book of the entry, so that the voids of a book are counted without its entries.';
grant select, insert on registers.void to {{app}};
create index void_book on registers.void (book_id);
create trigger guard before insert or update or delete on registers.void for each statement execute function platform.guard('work');

create view registers.entry_card with (security_invoker = true) as
  select e.id, e.book_id, b.unit_id, b.kind, b.year, e.n, e.text, e.subject_kind, e.subject_id, e.issued_at, v.reason as void_reason, v.voided_at
  from registers.entry e join registers.book b on b.id = e.book_id left join registers.void v on v.entry_id = e.id;
comment on view registers.entry_card is 'An issued number with its book and, if void, the reason.';
create view registers.book_card with (security_invoker = true) as
  select b.id, b.unit_id, b.kind, b.year, b.pattern, b.start_number, b.start_basis, b.opened_at, c.last
  from registers.book b left join registers.counter c on c.book_id = b.id;
comment on view registers.book_card is 'A book with the last number issued in it; null while it is empty.';
grant select on registers.entry_card, registers.book_card to {{app}};
