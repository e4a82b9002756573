-- Receivers in the house read on their copy that a letter was withdrawn; who got it by e-mail or by hand hears it of a person alone.
alter table letters.consignment
  add column to_tell boolean not null default false,
  add column told_at timestamptz,
  add column told_by uuid references organization.employee (id),
  add column told_by_name text,
  add constraint consignment_told_whole check (told_at is null or (to_tell and told_by_name is not null));
comment on column letters.consignment.to_tell is 'Its letter was withdrawn when this addressee had it, or may have had it: somebody tells them.';
comment on column letters.consignment.told_at is 'When somebody said that this addressee was told of the withdrawal.';
create index consignment_to_tell on letters.consignment (drafter_position_id) include (letter_id, changed_at) where to_tell and told_at is null and state in ('handing', 'sent', 'unknown', 'received');

create view letters.untold_consignment_card with (security_invoker = true) as
  select id, letter_id, drafter_position_id, changed_at from letters.consignment where to_tell and told_at is null and state in ('handing', 'sent', 'unknown', 'received');
comment on view letters.untold_consignment_card is 'Who outside has a letter that was withdrawn and was not told of it yet.';
grant select on letters.untold_consignment_card to {{app}};
