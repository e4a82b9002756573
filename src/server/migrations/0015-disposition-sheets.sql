-- Instructions a city changes itself. A new wording is a new line: sheets already given keep the words they were given with.
alter table dispositions.instruction add column basis text not null default 'Daftar nasional petunjuk disposisi';
alter table dispositions.instruction add column replaces text references dispositions.instruction (code);
alter table dispositions.instruction add constraint instruction_label check (length(trim(label)) between 3 and 80);
comment on column dispositions.instruction.basis is 'Article, decree or custom the line rests on.';
comment on column dispositions.instruction.replaces is 'The line this one is a new wording of; that one stays, retired, for the sheets that carry it.';

create table dispositions.favourite (
  position_id uuid not null references organization.position (id),
  desk_id uuid not null references organization.position (id),
  added_at timestamptz not null,
  primary key (position_id, desk_id)
);
comment on table dispositions.favourite is 'Desks a position keeps at the head of its sheet; shared by the leader and the assistant who prepares.';
grant select, insert, delete on dispositions.favourite to {{app}};
create trigger guard before insert or update or delete on dispositions.favourite for each statement execute function platform.guard('work');

create table dispositions.disposition_file (
  disposition_id uuid not null references dispositions.disposition (id),
  file_id uuid not null references documents.file (id),
  letter_id uuid not null references letters.letter (id),
  place integer not null,
  primary key (disposition_id, file_id)
);
comment on table dispositions.disposition_file is 'Files the issuer laid with a sheet, in order.';
create index disposition_file_file on dispositions.disposition_file (file_id);
create index disposition_file_letter on dispositions.disposition_file (letter_id);
grant select, insert on dispositions.disposition_file to {{app}};
create trigger guard before insert or update or delete on dispositions.disposition_file for each statement execute function platform.guard('work');
alter table dispositions.disposition_file enable row level security;
alter table dispositions.disposition_file force row level security;
create policy disposition_file_read on dispositions.disposition_file for select using (letters.reads_content(letter_id));
create policy disposition_file_add on dispositions.disposition_file for insert with check (letters.may_write(letter_id));

create table dispositions.refusal (
  disposition_id uuid primary key references dispositions.disposition (id),
  letter_id uuid not null references letters.letter (id),
  text text not null,
  employee_id uuid not null references organization.employee (id),
  at timestamptz not null
);
comment on table dispositions.refusal is 'Why a leader did not send what an assistant prepared. Words, so read by who reads the letter''s content.';
create index refusal_letter on dispositions.refusal (letter_id);
grant select, insert on dispositions.refusal to {{app}};
create trigger guard before insert or update or delete on dispositions.refusal for each statement execute function platform.guard('work');
alter table dispositions.refusal enable row level security;
alter table dispositions.refusal force row level security;
create policy refusal_read on dispositions.refusal for select using (letters.reads_content(letter_id));
create policy refusal_add on dispositions.refusal for insert with check (letters.may_write(letter_id));

alter table dispositions.recipient add column asked_due_on date;
alter table dispositions.recipient add column reminded_at timestamptz;
comment on column dispositions.recipient.asked_due_on is 'Later working day the recipient asks for; null once the issuer has answered or the branch has ended.';
comment on column dispositions.recipient.reminded_at is 'When the issuer last reminded: one reminder a day is enough.';
grant update (asked_due_on, reminded_at) on dispositions.recipient to {{app}};
create index recipient_asked on dispositions.recipient (issuer_position_id, id) where asked_due_on is not null;

alter table dispositions.follow_up drop constraint follow_up_kind_check;
alter table dispositions.follow_up add constraint follow_up_kind_check
  check (kind in ('progress', 'report', 'asked_again', 'returned', 'closed', 'later_asked', 'later_granted', 'later_refused'));

create or replace view dispositions.recipient_card with (security_invoker = true) as
  select r.id as recipient_id, r.disposition_id, r.letter_id, d.parent_recipient_id, r.issuer_position_id, r.position_id, r.employee_id, r.leads,
    r.due_on, r.state, r.arrived_at, r.read_at, r.working_at, r.reported_at, r.ended_at, r.settled_at, r.asked_due_on
  from dispositions.recipient r join dispositions.disposition d on d.id = r.disposition_id;
