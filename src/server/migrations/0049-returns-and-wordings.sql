-- Who gives a disposition back may be answered by its issuer.
alter table dispositions.follow_up drop constraint follow_up_kind_check;
alter table dispositions.follow_up add constraint follow_up_kind_check
  check (kind in ('progress', 'report', 'asked_again', 'returned', 'answered', 'closed', 'later_asked', 'later_granted', 'later_refused'));

-- A line whose wording was changed is a new line in the old one's place; what it orders is still what the first of them ordered.
create view dispositions.instruction_card with (security_invoker = true) as
  with recursive line as (
    select i.code, i.code as origin from dispositions.instruction i where i.replaces is null
    union all
    select i.code, l.origin from dispositions.instruction i join line l on l.code = i.replaces
  )
  select l.code, l.origin from line l;
comment on view dispositions.instruction_card is 'Each line of the sheet with the first line of its place: the code of the national list, or of the city''s own.';
grant select on dispositions.instruction_card to {{app}};
