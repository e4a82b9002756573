-- Every agency counts the decrees of its own head: a kind of book of its own, whose number can name the agency. Decrees of the mayor stay.

alter table registers.pattern drop constraint pattern_kind_check;
alter table registers.pattern add constraint pattern_kind_check check (kind in ('incoming', 'outgoing', 'internal', 'decree', 'agency_decree', 'regulation', 'instruction', 'circular'));
alter table registers.design drop constraint design_kind_check;
alter table registers.design add constraint design_kind_check check (kind in ('incoming', 'outgoing', 'internal', 'decree', 'agency_decree', 'regulation', 'instruction', 'circular'));
alter table registers.book drop constraint book_kind_check;
alter table registers.book add constraint book_kind_check check (kind in ('incoming', 'outgoing', 'internal', 'decree', 'agency_decree', 'regulation', 'instruction', 'circular'));

select set_config('lontar.phase', 'work', true);
-- The city goes on with the pattern it has until its administrator decides another.
insert into registers.pattern (kind, pattern, basis, numbering, day_quota, sub_form, reservation_days)
  select 'agency_decree', pattern, basis, numbering, day_quota, sub_form, reservation_days from registers.pattern where kind = 'decree';
insert into registers.design (id, unit_id, kind, pattern, numbering, day_quota, sub_form, reservation_days, basis, from_year, decided_at, decided_by, employee_id, position_id)
  select gen_random_uuid(), unit_id, 'agency_decree', pattern, numbering, day_quota, sub_form, reservation_days, basis, from_year, decided_at, decided_by, employee_id, position_id from registers.design where kind = 'decree';

-- Open books of who keeps no decrees of the mayor or the council hold those of agencies alone, and go on counting as such.
alter table registers.book disable trigger refuse_late_design;
update registers.book b set kind = 'agency_decree'
where b.kind = 'decree' and b.origin = 'lontar'
  and not exists (select from registers.counter c where c.book_id = b.id and c.closed)
  and b.unit_id not in (select coalesce(organization.registry_unit_of(p.id), p.unit_id) from organization.position p where p.kind = 'state_official');
alter table registers.book enable trigger refuse_late_design;
