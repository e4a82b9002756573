-- One unit enters a letter once, for however many of its desks it is addressed to. Who closed it took it off all of them, done or not. Each
-- desk ends its own part now; the letter is closed when nobody owes anything on it any more (ADR 161).
alter table letters.delivery add column closed_at timestamptz, add column closed_by uuid references organization.employee (id);
comment on column letters.delivery.closed_at is 'When this desk ended its part of the letter; of letters closed before this was kept, and of copies, null.';
comment on column letters.delivery.closed_by is 'Who ended it, for the desk or acting for it.';

create or replace view letters.delivery_card with (security_invoker = true) as
  select id, letter_id, kind, position_id, employee_id, state, delivered_at, read_at, closed_at from letters.delivery;
