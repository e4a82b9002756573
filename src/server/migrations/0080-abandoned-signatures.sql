-- A key may be used twice for one letter, as when its button is pressed twice: one signature is kept, and of the other the book says that
-- it was given up, instead of leaving two that look alike.
alter table signing.signature
  add column abandoned_at timestamptz,
  add constraint signature_kept_or_abandoned check (kept_at is null or abandoned_at is null);
comment on column signing.signature.abandoned_at is 'Since when it is certain that no letter keeps it.';
grant update (abandoned_at) on signing.signature to {{app}};
