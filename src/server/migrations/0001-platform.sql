create schema platform;
comment on schema platform is 'What every room stands on: audit chain, outbox, commands, settings. Knows no room.';
grant usage on schema platform to {{app}};

create table platform.migration (
  number integer primary key,
  name text not null unique,
  sha256 text not null,
  applied_at timestamptz not null default now()
);
comment on table platform.migration is 'Schema files already applied; a file changed afterwards is refused.';
grant select on platform.migration to {{app}};

-- Who acts, set by set_config(…, true) at the head of each transaction. Row-level security and the audit chain read them.
create function platform.actor_text(name text) returns text language sql stable parallel safe
  as $$ select nullif(current_setting('lontar.' || name, true), '') $$;
create function platform.phase() returns text language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('lontar.phase', true), ''), 'none') $$;

-- Lock order in every command: rows of letters -> counter -> audit head. Measured with 64 writers: 629 numbered letters a
-- second in this order, 3 a second and 162 deadlocks with half of them the other way round. So the database itself refuses
-- a write out of order, and a write that no command opened.
create function platform.guard() returns trigger language plpgsql as $$
begin
  if platform.phase() <> tg_argv[0] then
    raise exception 'write to %.% in phase "%", allowed in phase "%"', tg_table_schema, tg_table_name, platform.phase(), tg_argv[0]
      using errcode = 'LT001';
  end if;
  return null;
end $$;
comment on function platform.guard() is 'Statement trigger: refuses a write outside a command or out of the lock order (errcode LT001).';

create table platform.command (
  command_id uuid not null,
  name text not null,
  account_id uuid not null,
  input_hash bytea not null,
  result jsonb,
  at timestamptz not null,
  primary key (command_id, account_id)
);
comment on table platform.command is 'One row per accepted command; the primary key makes a repeat change nothing and answer the same.';
comment on column platform.command.account_id is 'Part of the key: ids of jobs follow from their event and could be guessed, so nobody may use them up for another.';
comment on column platform.command.result is 'What the command answered: ids and numbers only, never content of letters.';
grant select, insert, update (result) on platform.command to {{app}};
create index command_at on platform.command (at);

create table platform.outbox (
  id bigint generated always as identity primary key,
  name text not null,
  payload jsonb not null,
  created_at timestamptz not null default now()
);
comment on table platform.outbox is 'Events of a transaction, waiting for the worker. Ids and security class only, never a subject.';
grant select, insert, update, delete on platform.outbox to {{app}}; -- update: what "for update skip locked" asks
create function platform.outbox_notify() returns trigger language plpgsql as $$ begin perform pg_notify('lontar_outbox', ''); return null; end $$;
create trigger outbox_notify after insert on platform.outbox for each statement execute function platform.outbox_notify();

create table platform.audit_head (
  only_one boolean primary key default true check (only_one),
  seq bigint not null,
  hash bytea not null
);
comment on table platform.audit_head is 'The end of the audit chain. Its row lock is always the last one a transaction takes.';
insert into platform.audit_head (seq, hash) values (0, sha256('lontar audit chain'));
grant select on platform.audit_head to {{app}};

create table platform.audit_row (
  seq bigint primary key,
  body text not null,
  hash bytea not null,
  at timestamptz not null,
  action text generated always as ((body::jsonb) ->> 'action') stored,
  account_id text generated always as ((body::jsonb) ->> 'account') stored,
  employee_id text generated always as ((body::jsonb) ->> 'employee') stored,
  position_id text generated always as ((body::jsonb) ->> 'position') stored,
  subject_kind text generated always as ((body::jsonb) ->> 'subjectKind') stored,
  subject_id text generated always as ((body::jsonb) ->> 'subjectId') stored
);
comment on table platform.audit_row is 'Append-only chain: hash = sha256(hash of the row before || body). The app role may read it; only append_audit writes it.';
comment on column platform.audit_row.body is 'The stored bytes that are hashed: canonical JSON of who, as what, when, did what to what.';
grant select on platform.audit_row to {{app}};
create index audit_row_subject on platform.audit_row (subject_id, seq);
create index audit_row_account on platform.audit_row (account_id, seq);
create index audit_row_action on platform.audit_row (action, seq);

-- The only door to the chain. Runs as the owner, so the app role needs no write on the tables and cannot forge a hash.
create function platform.append_audit(entries jsonb) returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  head platform.audit_head%rowtype;
  entry jsonb;
  row_body text;
  stamp timestamptz := clock_timestamp();
begin
  select * into strict head from platform.audit_head for update;
  for entry in select value from jsonb_array_elements(entries) loop
    head.seq := head.seq + 1;
    row_body := (entry || jsonb_build_object('seq', head.seq, 'writtenAt', to_char(stamp at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))::text;
    head.hash := sha256(head.hash || convert_to(row_body, 'UTF8'));
    insert into platform.audit_row (seq, body, hash, at) values (head.seq, row_body, head.hash, stamp);
  end loop;
  update platform.audit_head set seq = head.seq, hash = head.hash;
  return head.seq;
end $$;
revoke all on function platform.append_audit(jsonb) from public;
grant execute on function platform.append_audit(jsonb) to {{app}};

create table platform.setting (
  key text primary key,
  value jsonb not null,
  changed_at timestamptz not null default now()
);
comment on table platform.setting is 'Settings kept in the database because all nodes share them; each key is declared by the room that owns it.';
grant select, insert, update on platform.setting to {{app}};

create table platform.heartbeat (
  worker text primary key,
  at timestamptz not null
);
comment on table platform.heartbeat is 'Last sign of life of each worker, for /readyz.';
grant select, insert, update, delete on platform.heartbeat to {{app}};
