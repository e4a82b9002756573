create schema signing;
comment on schema signing is 'The built-in certificate authority, certificates of persons, and what was signed with them. The authority is not certified.';
grant usage on schema signing to {{app}};

create table signing.authority (
  id uuid primary key,
  level text not null check (level in ('root', 'issuing')),
  parent_id uuid references signing.authority (id),
  name text not null,
  certificate bytea not null,
  sealed_key bytea not null,
  not_before timestamptz not null,
  not_after timestamptz not null,
  made_at timestamptz not null,
  retired_at timestamptz,
  check ((level = 'root') = (parent_id is null))
);
comment on table signing.authority is 'Root and issuing authority of this installation, made at first use. A retired one stays: letters it stands behind are verified by it.';
comment on column signing.authority.certificate is 'DER.';
comment on column signing.authority.sealed_key is 'PKCS#8, AES-256-GCM under a key derived from the key file of the installation; bound to this row.';
create unique index authority_in_use on signing.authority (level) where retired_at is null;
create index authority_parent on signing.authority (parent_id);
grant select, insert, update (retired_at) on signing.authority to {{app}};
create trigger guard before insert or update or delete on signing.authority for each statement execute function platform.guard('work');

create table signing.certificate (
  id uuid primary key,
  employee_id uuid not null references organization.employee (id),
  authority_id uuid not null references signing.authority (id),
  position_id uuid not null references organization.position (id),
  signer_name text not null,
  signer_title text not null,
  serial text not null unique,
  fingerprint text not null unique,
  key_kind text not null check (key_kind in ('rsa-3072', 'p-256')),
  certificate bytea not null,
  not_before timestamptz not null,
  not_after timestamptz not null,
  issued_at timestamptz not null,
  revoked_at timestamptz,
  revocation_reason text check (revocation_reason in ('lost', 'known_to_others', 'left_office', 'replaced', 'other')),
  revocation_note text,
  revoked_by uuid references organization.employee (id),
  check ((revoked_at is null) = (revocation_reason is null))
);
comment on table signing.certificate is 'One certificate of one person; revoked ones stay with their reason. Carries name, position and unit, never a NIK.';
comment on column signing.certificate.serial is 'Hexadecimal in capitals, as X.509 tools print it.';
comment on column signing.certificate.fingerprint is 'SHA-256 of the DER.';
comment on column signing.certificate.signer_title is 'Position at issue, in full; the certificate itself holds at most 64 signs of it.';
create unique index certificate_in_use on signing.certificate (employee_id) where revoked_at is null;
create index certificate_authority on signing.certificate (authority_id);
create index certificate_position on signing.certificate (position_id);
create index certificate_revoker on signing.certificate (revoked_by);
grant select, insert, update (revoked_at, revocation_reason, revocation_note, revoked_by) on signing.certificate to {{app}};
create trigger guard before insert or update or delete on signing.certificate for each statement execute function platform.guard('work');

create table signing.locked_key (
  certificate_id uuid primary key references signing.certificate (id),
  sealed bytea not null,
  salt bytea not null,
  memory_kib integer not null,
  passes integer not null,
  changed_at timestamptz not null
);
comment on table signing.locked_key is 'A private key under its person''s passphrase; taken away when the certificate is revoked.';
comment on column signing.locked_key.sealed is 'PKCS#8, AES-256-GCM; the key comes from the passphrase by argon2id and from the key file of the installation. The passphrase is nowhere.';
grant select, insert, update, delete on signing.locked_key to {{app}};
create trigger guard before insert or update or delete on signing.locked_key for each statement execute function platform.guard('work');

create table signing.wrong_try (
  employee_id uuid primary key references organization.employee (id),
  tries integer not null check (tries >= 0),
  last_at timestamptz not null,
  blocked_until timestamptz
);
comment on table signing.wrong_try is 'Wrong passphrases in a row; each further one doubles the wait. Counted before the passphrase is looked at.';
grant select, insert, update, delete on signing.wrong_try to {{app}};
create trigger guard before insert or update or delete on signing.wrong_try for each statement execute function platform.guard('work');

create table signing.signature (
  id uuid primary key,
  certificate_id uuid not null references signing.certificate (id),
  employee_id uuid not null references organization.employee (id),
  position_id uuid not null references organization.position (id),
  seat text not null,
  subject_kind text not null,
  subject_id uuid not null,
  label text not null check (length(label) between 1 and 200),
  pages integer not null check (pages >= 1),
  draft_sha256 text not null check (draft_sha256 ~ '^[0-9a-f]{64}$'),
  signed_sha256 text not null unique check (signed_sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  level text not null check (level in ('B-B')),
  algorithm text not null,
  signed_at timestamptz not null,
  kept_at timestamptz
);
comment on table signing.signature is 'Every use of a signing key, with what it was used for. A row without kept_at was made and then not stored: its letter has no such file.';
comment on column signing.signature.label is 'Kind and number of the letter; never its subject.';
comment on column signing.signature.draft_sha256 is 'The unsigned file the signer was shown.';
comment on column signing.signature.kept_at is 'When the signed file became the letter''s file: from then on equal bytes are genuine.';
create index signature_mine on signing.signature (employee_id, id);
create index signature_subject on signing.signature (subject_id);
create index signature_certificate on signing.signature (certificate_id);
create index signature_position on signing.signature (position_id);
grant select, insert, update (kept_at) on signing.signature to {{app}};
create trigger guard before insert or update or delete on signing.signature for each statement execute function platform.guard('work');
