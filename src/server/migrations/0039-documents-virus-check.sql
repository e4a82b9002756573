create table documents.virus_check (
  sha256 text primary key references documents.rendering (sha256),
  state text not null check (state in ('off', 'waiting', 'clean', 'infected', 'too_large')),
  signature text,
  changed_at timestamptz not null,
  constraint virus_check_named check ((state = 'infected') = (signature is not null))
);
comment on table documents.virus_check is 'What the virus scanner said of a content; kept by content, so the same file is looked at once.';
comment on column documents.virus_check.state is 'off: there was no scanner; waiting: nobody looked yet, and nobody downloads it; too_large: larger than the scanner reads, so nobody looked; infected: nobody downloads it ever.';
comment on column documents.virus_check.signature is 'The name the scanner gives to what it found.';
insert into documents.virus_check (sha256, state, changed_at) select sha256, 'off', now() from documents.rendering;
create index virus_check_open on documents.virus_check (changed_at) where state in ('off', 'waiting', 'too_large');
create index virus_check_infected on documents.virus_check (changed_at) where state = 'infected';
grant select, insert, update on documents.virus_check to {{app}};
create trigger guard before insert or update or delete on documents.virus_check for each statement execute function platform.guard('work');
