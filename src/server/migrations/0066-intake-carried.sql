create table intake.carried (
  paper_id uuid primary key references intake.paper (id) on delete cascade,
  file_id uuid not null references documents.file (id),
  standing text not null check (standing in ('own', 'known', 'unknown', 'refused')),
  reason text,
  wrong text[] not null default '{}',
  data jsonb,
  fields jsonb not null,
  organization text,
  fingerprint text,
  signer_name text,
  signer_title text,
  claimed_at timestamptz,
  read_at timestamptz not null,
  accepted boolean,
  decided_at timestamptz,
  decided_by text,
  constraint carried_refused_whole check ((standing = 'refused') = (reason is not null) and (standing = 'refused') = (data is null)),
  constraint carried_decided_whole check ((accepted is null) = (decided_at is null) and (accepted is null or standing = 'unknown'))
);
comment on table intake.carried is 'What a letter of Lontar in the tray says of itself: the data of its signed saving, found again on its pages, or why it is no data.';
comment on column intake.carried.standing is 'own: signed here; known: by an issuer on the list; unknown: nobody vouches for the issuer; refused: kept as a scan.';
comment on column intake.carried.wrong is 'Of a refusal: the fields that do not agree.';
comment on column intake.carried.data is 'As docs/letter-data.md; of a secret letter its cover alone.';
comment on column intake.carried.fields is 'Fields of the form it filled: [{field, page, value}]; page null: the signed data alone says it.';
comment on column intake.carried.claimed_at is 'When it was signed, by the signer''s own word.';
comment on column intake.carried.accepted is 'Of an unknown issuer: what the clerk decided.';
create index carried_file on intake.carried (file_id);
grant select, insert, update, delete on intake.carried to {{app}};
alter table intake.carried enable row level security;
alter table intake.carried force row level security;
create policy tray on intake.carried using (exists (select 1 from intake.paper p where p.id = paper_id)) with check (exists (select 1 from intake.paper p where p.id = paper_id));
create trigger guard before insert or update or delete on intake.carried for each statement execute function platform.guard('work');
