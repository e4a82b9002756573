-- Whoever is asked to stand in ("wakili") or to attend finds the event in their own calendar.
create or replace view dispositions.recipient_card with (security_invoker = true) as
  select r.id as recipient_id, r.disposition_id, r.letter_id, d.parent_recipient_id, r.issuer_position_id, r.position_id, r.employee_id, r.leads,
    r.due_on, r.state, r.arrived_at, r.read_at, r.working_at, r.reported_at, r.ended_at, r.settled_at, r.asked_due_on, r.instructions
  from dispositions.recipient r join dispositions.disposition d on d.id = r.disposition_id;
