create table dispositions.paper_sheet (
  id uuid primary key,
  code text not null unique,
  letter_id uuid not null references letters.letter (id),
  position_id uuid not null references organization.position (id),
  desks uuid[] not null,
  instructions text[] not null,
  printed_by_employee_id uuid not null references organization.employee (id),
  printed_at timestamptz not null,
  disposition_id uuid references dispositions.disposition (id),
  entered_at timestamptz
);
comment on table dispositions.paper_sheet is 'A sheet printed for a leader who keeps the pen, exactly as it lay on paper; entered once, when it came back.';
comment on column dispositions.paper_sheet.code is 'What stands below the QR code: seven signs and one that checks them.';
comment on column dispositions.paper_sheet.position_id is 'The leader''s desk whose sheet it is.';
comment on column dispositions.paper_sheet.desks is 'Recipients in the order of the paper.';
comment on column dispositions.paper_sheet.instructions is 'Instructions in the order of the paper.';
comment on column dispositions.paper_sheet.disposition_id is 'What was ticked, once it was entered.';
create index paper_sheet_letter on dispositions.paper_sheet (letter_id, position_id);
grant select, insert, update (disposition_id, entered_at) on dispositions.paper_sheet to {{app}};
create trigger guard before insert or update or delete on dispositions.paper_sheet for each statement execute function platform.guard('work');

alter table dispositions.disposition add column entered_by_employee_id uuid references organization.employee (id);
alter table dispositions.disposition add column signed_on date;
alter table dispositions.disposition add constraint disposition_paper check ((entered_by_employee_id is null) = (signed_on is null));
comment on column dispositions.disposition.entered_by_employee_id is 'Who entered what the issuer had ticked by hand; null for a sheet given on screen.';
comment on column dispositions.disposition.signed_on is 'Day the issuer put the initials under the paper sheet.';
