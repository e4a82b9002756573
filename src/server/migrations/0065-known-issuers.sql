create table signing.known_issuer (
  id uuid primary key,
  name text not null,
  organization text not null,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  certificate bytea not null,
  not_after timestamptz not null,
  added_at timestamptz not null,
  added_by uuid references organization.employee (id),
  added_by_name text not null,
  reason text not null check (length(reason) between 5 and 500),
  removed_at timestamptz,
  removed_by uuid references organization.employee (id),
  removed_by_name text,
  removal_reason text check (length(removal_reason) between 5 and 500),
  constraint known_issuer_removed_whole check ((removed_at is null) = (removal_reason is null) and (removed_at is null) = (removed_by_name is null))
);
comment on table signing.known_issuer is 'Roots of other installations whose letters this one takes as of a known issuer; removed ones stay with the reason.';
comment on column signing.known_issuer.organization is 'The government the root names (O=).';
comment on column signing.known_issuer.fingerprint is 'SHA-256 of the DER, compared with what the other office told by another way.';
comment on column signing.known_issuer.certificate is 'DER of the root; it is never taken from a letter.';
create unique index known_issuer_once on signing.known_issuer (fingerprint) where removed_at is null;
create index known_issuer_adder on signing.known_issuer (added_by);
create index known_issuer_remover on signing.known_issuer (removed_by);
grant select, insert, update (removed_at, removed_by, removed_by_name, removal_reason) on signing.known_issuer to {{app}};
create trigger guard before insert or update or delete on signing.known_issuer for each statement execute function platform.guard('work');
