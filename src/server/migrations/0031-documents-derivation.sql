create table documents.derivation (
  file_id uuid not null references documents.file (id),
  source_id uuid not null references documents.file (id),
  primary key (file_id, source_id),
  constraint derivation_of_another check (file_id <> source_id)
);
comment on table documents.derivation is 'Which originals a file was made of when its pages were turned, cut or put in order; append-only. The originals stay as they came.';
grant select, insert on documents.derivation to {{app}};
create trigger guard before insert or update or delete on documents.derivation for each statement execute function platform.guard('work');
