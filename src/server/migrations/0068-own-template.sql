-- A city's own pages for kinds of letters, in the place of the house's (Bekasi 24.A/2013 Ps. 10d).
create table documents.own_template (
  id uuid primary key,
  type_code text not null check (type_code ~ '^[A-Z]+$'),
  version integer not null check (version >= 1),
  files jsonb not null,
  pages integer not null check (pages >= 1),
  kept_at timestamptz not null,
  kept_by uuid references organization.employee (id),
  kept_by_name text not null,
  unique (type_code, version)
);
comment on table documents.own_template is 'Templates of the city that set the sample of their kind. Rows never change: a numbered letter is set again with the one it names.';
comment on column documents.own_template.files is 'Path within the folder of the kind → bytes as base64; template.typ is always among them.';
create table documents.own_template_use (
  id uuid primary key,
  type_code text not null,
  n integer not null check (n >= 1),
  template_id uuid references documents.own_template (id),
  used_at timestamptz not null,
  used_by uuid references organization.employee (id),
  used_by_name text not null,
  unique (type_code, n)
);
comment on table documents.own_template_use is 'Which template a kind of letter is set with since when; the highest n of a kind counts.';
comment on column documents.own_template_use.template_id is 'Null: the house''s own again.';
grant select, insert on documents.own_template to {{app}};
grant select, insert on documents.own_template_use to {{app}};
create trigger guard before insert or update or delete on documents.own_template for each statement execute function platform.guard('work');
create trigger guard before insert or update or delete on documents.own_template_use for each statement execute function platform.guard('work');
