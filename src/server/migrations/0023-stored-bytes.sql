create view documents.stored_bytes with (security_invoker = true) as
  select sha256 from documents.file
  union all select full_sha256 from documents.page
  union all select thumb_sha256 from documents.page;
comment on view documents.stored_bytes is 'Addresses in the file store that a row refers to. What is not here belongs to nobody and is swept a day later: every new column with such an address stands here too.';
grant select on documents.stored_bytes to {{app}};
create index page_full on documents.page (full_sha256);
create index page_thumb on documents.page (thumb_sha256);

create table documents.sweep (
  id uuid primary key,
  at timestamptz not null,
  looked_at integer not null check (looked_at >= 0),
  removed integer not null check (removed >= 0),
  removed_bytes bigint not null check (removed_bytes >= 0)
);
comment on table documents.sweep is 'What the nightly sweep of the file store found: bytes older than a day that no row refers to, such as those of refused uploads.';
grant select, insert on documents.sweep to {{app}};
create trigger guard before insert or update or delete on documents.sweep for each statement execute function platform.guard('work');
