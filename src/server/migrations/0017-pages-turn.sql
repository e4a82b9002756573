alter table documents.rendering add column turn_at timestamptz;
comment on column documents.rendering.turn_at is 'Its turn came: drawing began, or somebody looked at the file and it went ahead of the line. Null while it waits.';
