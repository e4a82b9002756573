-- The dispatch desk: where a city or a unit says so, a signed letter waits at the registry of its unit, which looks it over, gives it
-- back with a reason or sends it (Dumai 55/2021 Lamp. IV.B.2). An office that runs keeps sending as it did until somebody says otherwise.

alter table organization.city add column registry_sends boolean not null default false;
comment on column organization.city.registry_sends is 'Signed letters of the city leave by the registry of their unit, unless the unit says otherwise.';
alter table organization.unit add column registry_sends boolean;
comment on column organization.unit.registry_sends is 'Signed letters of this registry are sent by its clerk; null: as the city says.';

create function organization.registry_sends(p_unit uuid, p_at timestamptz) returns boolean language sql stable as $$
  select coalesce(u.registry_sends, (select c.registry_sends from organization.city c), false)
    and exists (select from organization.duty_card d where d.unit_id = u.id and d.role in ('operator', 'registry-clerk') and d.during @> organization.day_of(p_at))
  from organization.unit u where u.id = p_unit
$$;
comment on function organization.registry_sends(uuid, timestamptz) is 'Whether signed letters of a registry wait for its clerk: as the unit says, else the city. Where nobody keeps it that day they do not: a letter waits for no desk without a person.';

alter table letters.letter drop constraint letter_state_check;
alter table letters.letter add constraint letter_state_check check (case direction
  when 'incoming' then state in ('registered', 'read', 'in_progress', 'closed', 'void')
  else state in ('draft', 'in_route', 'returned', 'approved', 'numbered', 'signed', 'to_release', 'sending', 'sent', 'discarded', 'void', 'withdrawn') end);
alter table letters.letter drop constraint letter_entry_by_state;
alter table letters.letter add constraint letter_entry_by_state check (case
  when direction = 'incoming' or state in ('numbered', 'signed', 'to_release', 'sending', 'sent', 'void', 'withdrawn') then entry_id is not null
  else entry_id is null end);
drop index letters.access_outgoing_open;
create index access_outgoing_open on letters.access (grantee, grantee_id, registered_at desc, letter_id desc)
  where outgoing and state in ('draft', 'in_route', 'returned', 'approved', 'numbered', 'signed', 'to_release', 'sending');
create index access_to_release on letters.access (grantee, grantee_id) include (urgency, registered_at, letter_id) where state = 'to_release';

alter table letters.outgoing add column stays_inside boolean not null default false, add column handed_over_at timestamptz, add column given_back_at timestamptz, add column given_back_by_name text, add column given_back_reason text;
alter table letters.outgoing add constraint outgoing_given_back_whole check ((given_back_at is null) = (given_back_reason is null) and (given_back_at is null) = (given_back_by_name is null));
comment on column letters.outgoing.stays_inside is 'When it was finished it named desks of its own registry alone: what does not leave the unit does not wait for who sends what leaves.';
comment on column letters.outgoing.handed_over_at is 'When it came to the registry that sends it, the last time.';
comment on column letters.outgoing.given_back_at is 'The registry gave it back unsent; null once it is handed over again. Number and signature stay.';

alter table letters.sending add column came_from text not null default 'signed' check (came_from in ('signed', 'to_release'));
comment on column letters.sending.came_from is 'Where the letter stood when somebody pressed "send"; a sending taken back leaves it there.';

create or replace view letters.outgoing_card with (security_invoker = true) as
  select l.id, l.unit_id, l.urgency, l.security_class, l.state, l.registered_at as begun_at, l.version, r.metadata, r.content as may_read, r.acts,
    o.type_code, o.drafter_position_id, o.drafter_employee_id, o.signer_position_id, o.way, o.numbered_at, o.finished_at, o.sent_at, o.file_id,
    case when r.metadata <> 'no' then o.addressee end as addressee,
    e.book_id, e.n as agenda_number, e.void_reason,
    case when r.metadata <> 'no' then e.text end as letter_number,
    case when r.metadata <> 'no' then l.letter_date end as letter_date,
    s.subject, o.stays_inside, o.handed_over_at, o.given_back_at, o.given_back_by_name,
    case when r.metadata = 'yes' then o.given_back_reason end as given_back_reason
  from letters.letter l
  join letters.outgoing o on o.letter_id = l.id
  cross join lateral letters.rights_of(l.id) r
  left join letters.letter_subject s on s.letter_id = l.id
  left join registers.entry_card e on e.id = l.entry_id;
