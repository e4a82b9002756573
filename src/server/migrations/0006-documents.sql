create schema documents;
grant usage on schema documents to {{app}};

create table documents.file (
  id uuid primary key,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('pdf', 'jpeg', 'png', 'tiff', 'heic')),
  size bigint not null check (size > 0),
  pages integer not null check (pages >= 1),
  uploaded_at timestamptz not null,
  uploader_account uuid not null,
  uploader_employee uuid references organization.employee (id)
);
comment on table documents.file is 'One uploaded original, append-only; the bytes lie in the file store under their hash and never change.';
comment on column documents.file.kind is 'Found from the bytes, never from the name.';
comment on column documents.file.name is 'The name it came with, for the download only.';
grant select, insert on documents.file to {{app}};
create index file_sha256 on documents.file (sha256);
create trigger guard before insert or update or delete on documents.file for each statement execute function platform.guard('work');

create table documents.link (
  file_id uuid not null references documents.file (id),
  subject_kind text not null,
  subject_id uuid not null,
  linked_at timestamptz not null,
  primary key (file_id, subject_kind, subject_id)
);
comment on table documents.link is 'What a file belongs to, append-only; the room of the subject says who may read it. A file without a link is its uploader''s alone.';
grant select, insert on documents.link to {{app}};
create index link_subject on documents.link (subject_id);
create trigger guard before insert or update or delete on documents.link for each statement execute function platform.guard('work');

create table documents.rendering (
  sha256 text primary key,
  state text not null check (state in ('waiting', 'ready', 'failed')),
  reason text,
  changed_at timestamptz not null
);
comment on table documents.rendering is 'Whether the page images of an original exist; kept by content, so the same paper uploaded twice is drawn once.';
comment on column documents.rendering.reason is 'Code of the refusal when drawing failed for good.';
grant select, insert, update on documents.rendering to {{app}};
create trigger guard before insert or update or delete on documents.rendering for each statement execute function platform.guard('work');

create table documents.page (
  sha256 text not null references documents.rendering (sha256),
  page integer not null check (page >= 1),
  width integer not null,
  height integer not null,
  full_sha256 text not null,
  full_size bigint not null,
  thumb_sha256 text not null,
  thumb_size bigint not null,
  primary key (sha256, page)
);
comment on table documents.page is 'Page images (WebP): full about 1240 px wide, thumbnail about 160; addresses in the file store.';
grant select, insert on documents.page to {{app}};
create trigger guard before insert or update or delete on documents.page for each statement execute function platform.guard('work');

create view documents.file_card with (security_invoker = true) as
  select f.id, f.sha256, f.name, f.kind, f.size, f.pages, f.uploaded_at, r.state as pages_state
  from documents.file f join documents.rendering r on r.sha256 = f.sha256;
comment on view documents.file_card is 'A file with the state of its page images.';
grant select on documents.file_card to {{app}};
