create table intake.mail_message (
  message_key text primary key,
  unit_id uuid references organization.unit (id),
  papers integer not null,
  taken_at timestamptz not null
);
comment on table intake.mail_message is 'Messages of the scan-to-mail address that were taken: a message that comes again makes no paper again.';
comment on column intake.mail_message.message_key is 'SHA-256 of its Message-ID, or of its place in the mailbox when it has none; never an address or a subject.';
grant select, insert, delete on intake.mail_message to {{app}};
create trigger guard before insert or update or delete on intake.mail_message for each statement execute function platform.guard('work');

create table intake.refusal (
  id uuid primary key,
  unit_id uuid not null references organization.unit (id),
  source text not null check (source in ('folder', 'mail')),
  name text not null,
  code text not null,
  at timestamptz not null
);
comment on table intake.refusal is 'What the scanner or a mail brought and the tray did not take, with the code of the reason, until a clerk has seen it.';
grant select, insert, delete on intake.refusal to {{app}};
create index refusal_unit on intake.refusal (unit_id, at);
create trigger guard before insert or update or delete on intake.refusal for each statement execute function platform.guard('work');
alter table intake.refusal enable row level security;
alter table intake.refusal force row level security;
create policy tray on intake.refusal using (intake.keeps(unit_id)) with check (intake.keeps(unit_id));

create table intake.classification_use (
  account_id uuid not null,
  code text not null,
  is_favourite boolean not null,
  used_at timestamptz not null,
  primary key (account_id, code)
);
comment on table intake.classification_use is 'Classification codes a clerk chose as favourites or used lately, for that person alone.';
grant select, insert, update, delete on intake.classification_use to {{app}};
create trigger guard before insert or update or delete on intake.classification_use for each statement execute function platform.guard('work');
alter table intake.classification_use enable row level security;
alter table intake.classification_use force row level security;
create policy own on intake.classification_use using (account_id::text = platform.actor_text('account')) with check (account_id::text = platform.actor_text('account'));

create table intake.reading (
  paper_id uuid not null references intake.paper (id) on delete cascade,
  field text not null,
  value text not null,
  confidence real not null check (confidence between 0 and 1),
  page integer not null check (page >= 1),
  box real[] check (array_length(box, 1) = 4),
  primary key (paper_id, field)
);
comment on table intake.reading is 'What a reader found on the pages of a paper: offered in the form, never taken by itself. Nobody writes it yet but whoever is registered as reader.';
comment on column intake.reading.box is 'Left, top, width, height on the page, each from 0 to 1.';
grant select, insert, update, delete on intake.reading to {{app}};
alter table intake.reading enable row level security;
alter table intake.reading force row level security;
create policy tray on intake.reading using (exists (select 1 from intake.paper p where p.id = paper_id)) with check (exists (select 1 from intake.paper p where p.id = paper_id));
create trigger guard before insert or update or delete on intake.reading for each statement execute function platform.guard('work');
