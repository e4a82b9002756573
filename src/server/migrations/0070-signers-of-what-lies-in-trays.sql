-- A certificate may be revoked while a letter signed with it lies in a tray; what it is worth is asked again when it is registered.
alter table intake.carried add column certificates text[] not null default '{}';
comment on column intake.carried.certificates is 'SHA-256 of the certificate behind each signature of the file.';

-- What waits now was read before they were kept: those this house signed itself are known by their files.
select set_config('lontar.phase', 'work', true), set_config('lontar.roles', '["system"]', true);
alter table intake.carried no force row level security;
update intake.carried c set certificates = found.fingerprints
from (
  select f.id as file_id, array_agg(k.fingerprint) as fingerprints
  from documents.file f join signing.signature s on s.signed_sha256 = f.sha256 join signing.certificate k on k.id = s.certificate_id group by f.id
) found where found.file_id = c.file_id and c.standing = 'own';
alter table intake.carried force row level security;
