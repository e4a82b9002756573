create table documents.file_text (
  sha256 text primary key references documents.rendering (sha256),
  text text not null,
  read_at timestamptz not null
);
comment on table documents.file_text is 'Words a file carries: its text layer, or the text of an office file. Only the program itself reads them, to index; people read the pages.';
grant select, insert, update on documents.file_text to {{app}};
create trigger guard before insert or update or delete on documents.file_text for each statement execute function platform.guard('work');
alter table documents.file_text enable row level security;
alter table documents.file_text force row level security;
create policy program on documents.file_text using (coalesce(platform.actor_text('roles')::jsonb ? 'system', false));
