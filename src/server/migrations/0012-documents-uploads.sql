create table documents.upload (
  id uuid primary key,
  account_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  size bigint not null check (size > 0),
  subject_kind text,
  subject_id uuid,
  file_id uuid references documents.file (id),
  begun_at timestamptz not null,
  constraint upload_subject_whole check ((subject_kind is null) = (subject_id is null))
);
comment on table documents.upload is 'A file on its way in parts. How much of it has come is the length of its part file, so a part costs no write here.';
comment on column documents.upload.subject_kind is 'What the finished file is given to at once, such as a paper of a tray; null: it stays its uploader''s.';
comment on column documents.upload.file_id is 'The stored file once it is whole: a second asking after a lost answer gets the same one.';
grant select, insert, update, delete on documents.upload to {{app}};
create index upload_account on documents.upload (account_id) where file_id is null;
create index upload_begun on documents.upload (begun_at);
create trigger guard before insert or update or delete on documents.upload for each statement execute function platform.guard('work');
alter table documents.upload enable row level security;
alter table documents.upload force row level security;
create policy own on documents.upload
  using (account_id::text = platform.actor_text('account') or coalesce(platform.actor_text('roles')::jsonb ? 'system', false))
  with check (account_id::text = platform.actor_text('account') or coalesce(platform.actor_text('roles')::jsonb ? 'system', false));

create view documents.link_card with (security_invoker = true) as select file_id, subject_kind, subject_id from documents.link;
comment on view documents.link_card is 'What a file belongs to; who may know of the subject is its room''s to say.';
grant select on documents.link_card to {{app}};
