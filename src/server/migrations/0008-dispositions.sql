create schema dispositions;
comment on schema dispositions is 'The living tree of instructions and follow-ups on a letter.';
grant usage on schema dispositions to {{app}};

create table dispositions.instruction (
  code text primary key,
  label text not null,
  needs_report boolean not null,
  active boolean not null,
  place integer not null
);
comment on table dispositions.instruction is 'Words of the disposition sheet. National list first; the preset of the city says which are active and in which order.';
comment on column dispositions.instruction.place is 'Order on the sheet.';
insert into dispositions.instruction (code, label, needs_report, active, place) values
  ('TL', 'Untuk ditindaklanjuti', true, true, 1),
  ('UDK', 'Untuk diketahui', false, true, 2),
  ('UDP', 'Untuk diperhatikan / menjadi perhatian', false, true, 3),
  ('PLJ', 'Pelajari / kaji / telaah', true, true, 4),
  ('TS', 'Tanggapan dan saran', true, true, 5),
  ('PLL', 'Proses lebih lanjut', true, true, 6),
  ('KOOR', 'Koordinasi / konfirmasikan', true, true, 7),
  ('TT', 'Tanggapi tertulis / siapkan jawaban', true, true, 8),
  ('BAHAN', 'Siapkan makalah / sambutan / presentasi / bahan', true, true, 9),
  ('KONSEP', 'Siapkan konsep surat / memo dinas (internal)', true, true, 10),
  ('HADIR', 'Hadiri dan laporkan hasilnya', true, true, 11),
  ('WAKIL', 'Wakili dan laporkan hasilnya', true, true, 12),
  ('JADWAL', 'Jadwalkan / agendakan', false, true, 13),
  ('LAKS', 'Laksanakan', true, true, 14),
  ('PANTAU', 'Pantau / monitor perkembangan', true, true, 15),
  ('BICARA', 'Bicarakan dengan saya', false, true, 16),
  ('LAPOR', 'Laporkan hasilnya', true, true, 17),
  ('SELESAI', 'Segera selesaikan', true, true, 18),
  ('ACC', 'Setuju, proses sesuai ketentuan (ACC)', true, true, 19),
  ('LANGKAH', 'Ambil langkah seperlunya', true, true, 20),
  ('PETUNJUK', 'Ikuti petunjuk / sesuai disposisi', true, false, 21),
  ('COPY', 'Salin / perbanyak untuk ...', false, false, 22),
  ('ARSIP', 'Simpan / arsipkan (file)', false, true, 23),
  ('TERUS', 'Teruskan kepada ...', false, true, 24),
  ('TOLAK', 'Tidak dapat dipenuhi / jawab dengan penolakan', true, false, 25),
  ('LAIN', 'Lainnya (teks bebas)', false, true, 26);
grant select, insert, update on dispositions.instruction to {{app}};
create trigger guard before insert or update or delete on dispositions.instruction for each statement execute function platform.guard('work');

create table dispositions.disposition (
  id uuid primary key,
  letter_id uuid not null references letters.letter (id),
  parent_recipient_id uuid,
  issuer_position_id uuid not null references organization.position (id),
  issuer_employee_id uuid references organization.employee (id),
  issuer_seat text check (issuer_seat in ('definitive', 'plt', 'plh', 'pj', 'pjs')),
  state text not null check (state in ('prepared', 'issued', 'discarded')),
  prepared_by_employee_id uuid references organization.employee (id),
  issued_at timestamptz not null,
  check (state <> 'issued' or issuer_employee_id is not null),
  check (state <> 'prepared' or prepared_by_employee_id is not null)
);
comment on table dispositions.disposition is 'One sheet: a position orders, with person and seat as they were. A child hangs on the recipient that passed it on.';
comment on column dispositions.disposition.parent_recipient_id is 'Recipient that passed it on; null at the root, where an addressee of the letter disposes.';
comment on column dispositions.disposition.state is 'prepared: written by an assistant, not yet sent (Bekasi 24.A/2013 Ps. 10c); issued; discarded by the leader.';
comment on column dispositions.disposition.issued_at is 'Instant of issue; of preparing while prepared.';
create index disposition_letter on dispositions.disposition (letter_id);
create index disposition_parent on dispositions.disposition (parent_recipient_id);
create index disposition_prepared on dispositions.disposition (issuer_position_id) where state = 'prepared';
grant select, insert, update (state, issuer_employee_id, issuer_seat, issued_at) on dispositions.disposition to {{app}};
create trigger guard before insert or update or delete on dispositions.disposition for each statement execute function platform.guard('work');

create table dispositions.recipient (
  id uuid primary key,
  disposition_id uuid not null references dispositions.disposition (id),
  letter_id uuid not null references letters.letter (id),
  issuer_position_id uuid not null references organization.position (id),
  position_id uuid not null references organization.position (id),
  employee_id uuid references organization.employee (id),
  leads boolean not null,
  instructions text[] not null,
  due_on date,
  state text not null check (state in ('prepared', 'unread', 'read', 'working', 'reported', 'closed', 'returned', 'cancelled')),
  arrived_at timestamptz not null,
  read_at timestamptz,
  working_at timestamptz,
  reported_at timestamptz,
  ended_at timestamptz,
  settled_at timestamptz,
  unique (disposition_id, position_id),
  check (position_id <> issuer_position_id),
  check ((state in ('closed', 'returned', 'cancelled')) = (ended_at is not null)),
  check (state <> 'reported' or reported_at is not null)
);
comment on table dispositions.recipient is 'One desk a disposition went to, with its own state and due date.';
comment on column dispositions.recipient.issuer_position_id is 'Repeated from the disposition: reports and returns are looked for by the issuer''s desk.';
comment on column dispositions.recipient.employee_id is 'Named person; set for top secret letters only, then nobody else at the desk may read or act.';
comment on column dispositions.recipient.leads is 'The desk that answers for the whole sheet; exactly one each.';
comment on column dispositions.recipient.due_on is 'Working day by which the report is due; null when none was asked.';
comment on column dispositions.recipient.settled_at is 'A returned one: when the issuer took note of it and it left the desk.';
create unique index recipient_one_leads on dispositions.recipient (disposition_id) where leads;
create index recipient_letter on dispositions.recipient (letter_id);
create index recipient_desk on dispositions.recipient (position_id, due_on, id) where state in ('unread', 'read', 'working');
create index recipient_accept on dispositions.recipient (issuer_position_id, due_on, id) where state = 'reported';
create index recipient_returned on dispositions.recipient (issuer_position_id, id) where state = 'returned' and settled_at is null;
create index recipient_recent on dispositions.recipient (issuer_position_id, arrived_at);
grant select, insert, update (state, due_on, arrived_at, read_at, working_at, reported_at, ended_at, settled_at) on dispositions.recipient to {{app}};
create trigger guard before insert or update or delete on dispositions.recipient for each statement execute function platform.guard('work');

alter table dispositions.disposition add foreign key (parent_recipient_id) references dispositions.recipient (id);

create table dispositions.note (
  disposition_id uuid primary key references dispositions.disposition (id),
  letter_id uuid not null references letters.letter (id),
  text text not null
);
comment on table dispositions.note is 'What the issuer wrote beside the instructions. Of its own, because only who reads the letter''s content reads it.';
grant select, insert on dispositions.note to {{app}};
create trigger guard before insert or update or delete on dispositions.note for each statement execute function platform.guard('work');

create table dispositions.follow_up (
  id uuid primary key,
  recipient_id uuid not null references dispositions.recipient (id),
  letter_id uuid not null references letters.letter (id),
  kind text not null check (kind in ('progress', 'report', 'asked_again', 'returned', 'closed')),
  text text not null,
  at timestamptz not null,
  position_id uuid not null references organization.position (id),
  employee_id uuid not null references organization.employee (id),
  seat text not null
);
comment on table dispositions.follow_up is 'What was reported, asked again or given back with which words. Append only; read by who reads the letter''s content.';
comment on column dispositions.follow_up.seat is 'How the person sat at the position: definitive, plt, plh, pj, pjs.';
create index follow_up_recipient on dispositions.follow_up (recipient_id);
create index follow_up_letter on dispositions.follow_up (letter_id);
grant select, insert on dispositions.follow_up to {{app}};
create trigger guard before insert or update or delete on dispositions.follow_up for each statement execute function platform.guard('work');

create table dispositions.follow_up_file (
  follow_up_id uuid not null references dispositions.follow_up (id),
  file_id uuid not null references documents.file (id),
  letter_id uuid not null references letters.letter (id),
  place integer not null,
  primary key (follow_up_id, file_id)
);
comment on table dispositions.follow_up_file is 'Files handed in with a report, in order.';
create index follow_up_file_file on dispositions.follow_up_file (file_id);
grant select, insert on dispositions.follow_up_file to {{app}};
create trigger guard before insert or update or delete on dispositions.follow_up_file for each statement execute function platform.guard('work');

-- Words are content: who may not read the letter does not read what was ordered or reported on it, whatever the program asks.
alter table dispositions.note enable row level security;
alter table dispositions.note force row level security;
create policy note_read on dispositions.note for select using (letters.reads_content(letter_id));
create policy note_add on dispositions.note for insert with check (letters.may_write(letter_id));
alter table dispositions.follow_up enable row level security;
alter table dispositions.follow_up force row level security;
create policy follow_up_read on dispositions.follow_up for select using (letters.reads_content(letter_id));
create policy follow_up_add on dispositions.follow_up for insert with check (letters.may_write(letter_id));
alter table dispositions.follow_up_file enable row level security;
alter table dispositions.follow_up_file force row level security;
create policy follow_up_file_read on dispositions.follow_up_file for select using (letters.reads_content(letter_id));
create policy follow_up_file_add on dispositions.follow_up_file for insert with check (letters.may_write(letter_id));

create view dispositions.disposition_card with (security_invoker = true) as
  select id as disposition_id, letter_id, parent_recipient_id, issuer_position_id, issuer_employee_id, issuer_seat, state, prepared_by_employee_id, issued_at
  from dispositions.disposition;
comment on view dispositions.disposition_card is 'For other rooms: sheets without their words.';
create view dispositions.recipient_card with (security_invoker = true) as
  select r.id as recipient_id, r.disposition_id, r.letter_id, d.parent_recipient_id, r.issuer_position_id, r.position_id, r.employee_id, r.leads,
    r.due_on, r.state, r.arrived_at, r.read_at, r.working_at, r.reported_at, r.ended_at, r.settled_at
  from dispositions.recipient r join dispositions.disposition d on d.id = r.disposition_id;
comment on view dispositions.recipient_card is 'For other rooms: desks a letter was disposed to, with states and times.';
grant select on dispositions.disposition_card, dispositions.recipient_card to {{app}};
