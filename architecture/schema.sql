-- Written by `npm run schema`. Do not edit.

CREATE OR REPLACE FUNCTION platform.actor_text(name text)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('lontar.' || name, true), '') $function$;

CREATE OR REPLACE FUNCTION platform.append_audit(entries jsonb)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION platform.guard()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if platform.phase() <> tg_argv[0] then
    raise exception 'write to %.% in phase "%", allowed in phase "%"', tg_table_schema, tg_table_name, platform.phase(), tg_argv[0]
      using errcode = 'LT001';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION platform.outbox_notify()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin perform pg_notify('lontar_outbox', ''); return null; end $function$;

CREATE OR REPLACE FUNCTION platform.phase()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce(nullif(current_setting('lontar.phase', true), ''), 'none') $function$;

create table platform.audit_head (
  only_one boolean default true not null,
  seq bigint not null,
  hash bytea not null,
  constraint audit_head_only_one_check CHECK (only_one),
  constraint audit_head_pkey PRIMARY KEY (only_one)
);

create table platform.audit_row (
  seq bigint not null,
  body text not null,
  hash bytea not null,
  at timestamp with time zone not null,
  action text generated always as (((body)::jsonb ->> 'action'::text)) stored,
  account_id text generated always as (((body)::jsonb ->> 'account'::text)) stored,
  employee_id text generated always as (((body)::jsonb ->> 'employee'::text)) stored,
  position_id text generated always as (((body)::jsonb ->> 'position'::text)) stored,
  subject_kind text generated always as (((body)::jsonb ->> 'subjectKind'::text)) stored,
  subject_id text generated always as (((body)::jsonb ->> 'subjectId'::text)) stored,
  constraint audit_row_pkey PRIMARY KEY (seq)
);

create table platform.command (
  command_id uuid not null,
  name text not null,
  account_id uuid not null,
  input_hash bytea not null,
  result jsonb,
  at timestamp with time zone not null,
  constraint command_pkey PRIMARY KEY (command_id)
);

create table platform.heartbeat (
  worker text not null,
  at timestamp with time zone not null,
  constraint heartbeat_pkey PRIMARY KEY (worker)
);

create table platform.migration (
  number integer not null,
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone default now() not null,
  constraint migration_pkey PRIMARY KEY (number),
  constraint migration_name_key UNIQUE (name)
);

create table platform.outbox (
  id bigint generated as identity not null,
  name text not null,
  payload jsonb not null,
  created_at timestamp with time zone default now() not null,
  constraint outbox_pkey PRIMARY KEY (id)
);

create table platform.setting (
  key text not null,
  value jsonb not null,
  changed_at timestamp with time zone default now() not null,
  constraint setting_pkey PRIMARY KEY (key)
);

CREATE INDEX audit_row_account ON platform.audit_row USING btree (account_id, seq);

CREATE INDEX audit_row_action ON platform.audit_row USING btree (action, seq);

CREATE INDEX audit_row_subject ON platform.audit_row USING btree (subject_id, seq);

CREATE INDEX command_at ON platform.command USING btree (at);

CREATE TRIGGER outbox_notify AFTER INSERT ON platform.outbox FOR EACH STATEMENT EXECUTE FUNCTION platform.outbox_notify();

comment on schema platform is 'What every room stands on: audit chain, outbox, commands, settings. Knows no room.';

comment on table platform.audit_head is 'The end of the audit chain. Its row lock is always the last one a transaction takes.';

comment on table platform.audit_row is 'Append-only chain: hash = sha256(hash of the row before || body). The app role may read it; only append_audit writes it.';

comment on column platform.audit_row.body is 'The stored bytes that are hashed: canonical JSON of who, as what, when, did what to what.';

comment on table platform.command is 'One row per accepted command; the primary key makes a repeat change nothing and answer the same.';

comment on column platform.command.result is 'What the command answered: ids and numbers only, never content of letters.';

comment on table platform.heartbeat is 'Last sign of life of each worker, for /readyz.';

comment on table platform.migration is 'Schema files already applied; a file changed afterwards is refused.';

comment on table platform.outbox is 'Events of a transaction, waiting for the worker. Ids and security class only, never a subject.';

comment on table platform.setting is 'Settings kept in the database because all nodes share them; each key is declared by the room that owns it.';

grant select on platform.audit_head to app;

grant select on platform.audit_row to app;

grant insert, select, update (result) on platform.command to app;

grant delete, insert, select, update on platform.heartbeat to app;

grant select on platform.migration to app;

grant delete, insert, select on platform.outbox to app;

grant insert, select, update on platform.setting to app;
