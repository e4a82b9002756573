create schema identity;
comment on schema identity is 'Accounts, sessions and proofs of who is at the door. No letter, no right to one.';
grant usage on schema identity to {{app}};

create table identity.account (
  id uuid primary key,
  employee_id uuid not null unique references organization.employee (id),
  username text not null unique check (username = lower(username)),
  password_hash text not null,
  password_changed_at timestamptz,
  must_change_password boolean not null default true,
  conduct_accepted_at timestamptz,
  conduct_codes text[] not null default '{}',
  disabled_at timestamptz,
  disabled_reason text,
  last_sign_in_at timestamptz,
  last_seat_position_id uuid,
  last_seat text,
  created_at timestamptz not null
);
comment on table identity.account is 'One account per person, made by an administrator (Bekasi 24.A/2013 Ps. 11(1)).';
comment on column identity.account.username is 'Carries the position where the regulation asks for it (Dumai 55/2021 Lamp. IV.C.1).';
comment on column identity.account.password_hash is 'argon2id with its parameters; never leaves the room.';
comment on column identity.account.conduct_accepted_at is 'When the rules of conduct were accepted (Bekasi 24.A/2013 Ps. 8).';
grant select, insert, update on identity.account to {{app}};

create table identity.session (
  id uuid primary key,
  account_id uuid not null references identity.account (id),
  token_hash bytea not null unique,
  way text not null check (way in ('password', 'passkey')),
  second_factor_due boolean not null default false,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  end_reason text,
  step_up_at timestamptz,
  seat_position_id uuid,
  seat text,
  address text,
  device text not null default ''
);
comment on table identity.session is 'Open and past sessions. The cookie holds 32 random bytes; here lies only their SHA-256.';
comment on column identity.session.second_factor_due is 'The password was right, the second factor is still to come: such a session opens nothing.';
create index session_account on identity.session (account_id) where ended_at is null;
grant select, insert, update on identity.session to {{app}};

create table identity.known_device (
  id uuid primary key,
  account_id uuid not null references identity.account (id),
  token_hash bytea not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  unique (account_id, token_hash)
);
comment on table identity.known_device is 'Browsers this account has signed in from before: they may still try while strangers have exhausted the account''s tries.';
grant select, insert, update, delete on identity.known_device to {{app}};

create table identity.throttle (
  key text primary key,
  failures integer not null,
  last_failed_at timestamptz not null,
  blocked_until timestamptz
);
comment on table identity.throttle is 'Failed tries by hashed name and address, by name, by address; forgotten after a quiet hour.';
create index throttle_age on identity.throttle (last_failed_at);
grant select, insert, update, delete on identity.throttle to {{app}};

create table identity.totp (
  account_id uuid primary key references identity.account (id),
  secret bytea not null,
  begun_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);
comment on table identity.totp is 'Authenticator of an account. The secret is encrypted with the key file of the data folder.';
comment on column identity.totp.last_step is 'Time step of the last accepted code; a code counts once.';
grant select, insert, update, delete on identity.totp to {{app}};

create table identity.recovery_code (
  id uuid primary key,
  account_id uuid not null references identity.account (id),
  code_hash bytea not null,
  used_at timestamptz
);
comment on table identity.recovery_code is 'SHA-256 of 80-bit recovery codes; each opens once.';
create index recovery_code_account on identity.recovery_code (account_id) where used_at is null;
grant select, insert, update, delete on identity.recovery_code to {{app}};

create table identity.passkey (
  id uuid primary key,
  account_id uuid not null references identity.account (id),
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  added_at timestamptz not null,
  used_at timestamptz
);
comment on table identity.passkey is 'Passkeys of an account; only public keys.';
create index passkey_account on identity.passkey (account_id);
grant select, insert, update, delete on identity.passkey to {{app}};

create table identity.challenge (
  id uuid primary key,
  account_id uuid references identity.account (id),
  purpose text not null check (purpose in ('sign-in', 'add-passkey')),
  challenge text not null,
  made_at timestamptz not null,
  used_at timestamptz
);
comment on table identity.challenge is 'Challenges given to browsers; each is good once, for five minutes.';
create index challenge_age on identity.challenge (made_at);
grant select, insert, update, delete on identity.challenge to {{app}};

create table identity.house (
  only_one boolean primary key default true check (only_one),
  setup_code_hash bytea,
  opened_at timestamptz,
  password_minimum integer not null default 12 check (password_minimum >= 12),
  conduct_rules jsonb not null default '[]',
  username_rule jsonb not null default '{}'
);
comment on table identity.house is 'One row: the code that opens an empty house, when it was opened, and the rules of the chosen regulation.';
comment on column identity.house.setup_code_hash is 'SHA-256 of the code printed at the console while the house is empty; a stranger on the network cannot race for it.';
comment on column identity.house.conduct_rules is 'Codes and articles of the rules accepted at first sign-in.';
insert into identity.house default values;
grant select, update on identity.house to {{app}};

do $$
declare each text;
begin
  foreach each in array array['account', 'session', 'known_device', 'throttle', 'totp', 'recovery_code', 'passkey', 'challenge', 'house'] loop
    execute format('create trigger guard before insert or update or delete on identity.%I for each statement execute function platform.guard(''work'')', each);
  end loop;
end $$;

create view identity.account_card as
  select a.id, a.employee_id, a.username, e.name, e.email, a.disabled_at is not null as disabled
  from identity.account a join organization.employee_card e on e.id = a.employee_id;
comment on view identity.account_card is 'Accounts for other rooms: who to show and to notify, nothing that opens a door.';
grant select on identity.account_card to {{app}};

create view identity.session_card as
  select s.id, s.account_id, a.employee_id, s.seat_position_id, s.seat, s.last_seen_at, s.ends_at, s.ended_at is null and a.disabled_at is null as still_open
  from identity.session s join identity.account a on a.id = s.account_id;
comment on view identity.session_card is 'Whether a session still stands, for who keeps a line open beside it; it proves nothing about who asks.';
grant select on identity.session_card to {{app}};
