-- Notices by e-mail and what each person wants to hear, where and when.

create table notifications.person (
  employee_id uuid primary key references organization.employee (id),
  language text not null check (language in ('id', 'en')),
  quiet boolean not null,
  changed_at timestamptz not null
);
comment on table notifications.person is 'How a person wants mail. Without a row: Indonesian, and mail waits for working hours.';
comment on column notifications.person.quiet is 'Mail outside working hours waits for the next working morning; very urgent letters pass (Bekasi 24.A/2013 Ps. 9).';
grant select, insert, update on notifications.person to {{app}};

create table notifications.choice (
  employee_id uuid not null references organization.employee (id),
  kind text not null,
  in_app boolean not null,
  mail text not null check (mail in ('at_once', 'digest', 'off')),
  primary key (employee_id, kind)
);
comment on table notifications.choice is 'What a person chose for a kind of notice; without a row the kind''s own default holds.';
grant select, insert, update on notifications.choice to {{app}};

create table notifications.mail_address (
  employee_id uuid primary key references organization.employee (id),
  address text not null,
  state text not null check (state in ('verified', 'refused')),
  verified_by text not null check (verified_by in ('self', 'administrator')),
  verified_at timestamptz not null,
  refused_at timestamptz,
  refused_reason text,
  check ((state = 'refused') = (refused_at is not null))
);
comment on table notifications.mail_address is 'Where a person is mailed: proved by a code sent there, or entered by an administrator. refused: the mail server said no for good.';
grant select, insert, update, delete on notifications.mail_address to {{app}};

create table notifications.mail_code (
  employee_id uuid primary key references organization.employee (id),
  ask_id uuid not null,
  address text not null,
  asked_at timestamptz not null,
  tries integer not null default 0
);
comment on table notifications.mail_code is 'An address waiting for its code. The code itself lies nowhere: it follows from ask_id, the address and the key of the house.';
grant select, insert, update, delete on notifications.mail_code to {{app}};

create table notifications.mail (
  id uuid primary key,
  employee_id uuid not null references organization.employee (id),
  digest boolean not null,
  send_at timestamptz not null,
  state text not null check (state in ('waiting', 'sent', 'refused', 'dropped')),
  queued_at timestamptz,
  claimed_at timestamptz,
  tries integer not null default 0,
  fault text,
  ended_at timestamptz,
  check ((state = 'waiting') = (ended_at is null))
);
comment on table notifications.mail is 'One mail to one person. Its id is its Message-ID for ever, so a repeat is the same mail to every mail server.';
comment on column notifications.mail.claimed_at is 'A worker is sending it; another takes it over only after five minutes.';
comment on column notifications.mail.state is 'dropped: nothing in it concerned the person any more when it was due.';
create index mail_due on notifications.mail (send_at) where state = 'waiting';
create unique index mail_one_digest on notifications.mail (employee_id, send_at) where digest and state = 'waiting';
create index mail_ended on notifications.mail (ended_at);
grant select, insert, update (state, queued_at, claimed_at, tries, fault, ended_at) on notifications.mail to {{app}};

create table notifications.mail_notice (
  notice_id uuid not null references notifications.notice (id),
  employee_id uuid not null references organization.employee (id),
  mail_id uuid not null references notifications.mail (id),
  primary key (notice_id, employee_id)
);
comment on table notifications.mail_notice is 'Which notices a mail tells; the key lets each notice be mailed once to each person.';
create index mail_notice_mail on notifications.mail_notice (mail_id);
grant select, insert on notifications.mail_notice to {{app}};

do $$
declare each text;
begin
  foreach each in array array['person', 'choice', 'mail_address', 'mail_code', 'mail', 'mail_notice'] loop
    execute format('create trigger guard before insert or update or delete on notifications.%I for each statement execute function platform.guard(''work'')', each);
  end loop;
end $$;

create index notice_recipient on notifications.notice (recipient_id, kind) where recipient_id is not null;
-- Every morning: what is due next or ran late; the desks' own index begins with the desk.
create index recipient_due on dispositions.recipient (due_on) where state in ('unread', 'read', 'working');
