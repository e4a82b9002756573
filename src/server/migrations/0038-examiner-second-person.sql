-- An examiner's order may include secret letters of a whole city: that too is opened by two people (ADR 35).
create or replace view organization.duty_card as
  select d.id, d.role, d.employee_id, e.name, d.unit_id, d.from_on, d.until_on, d.during,
    d.includes_secret and not exists (select 1 from organization.secret_hold h where h.seat_id = d.id and h.released_at is null) as includes_secret
  from organization.duty d join organization.employee e on e.id = d.employee_id
  where d.revoked_at is null;
comment on column organization.secret_hold.seat_id is 'The assignment, assistant or examiner''s duty that asks for secret letters; null: the account of a person who has them already.';
