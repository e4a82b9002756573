-- Office files are kept as attachments: downloaded, never drawn.
alter table documents.file drop constraint file_kind_check;
alter table documents.file add constraint file_kind_check check (kind in ('pdf', 'jpeg', 'png', 'tiff', 'heic', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'));
alter table documents.file drop constraint file_pages_check;
alter table documents.file add constraint file_pages_check check (pages >= 0);
alter table documents.rendering drop constraint rendering_state_check;
alter table documents.rendering add constraint rendering_state_check check (state in ('waiting', 'ready', 'failed', 'none'));
comment on column documents.file.pages is 'Pages that can be looked at; none for an office file.';
comment on column documents.rendering.state is 'none: an office file, which is downloaded and never drawn.';
