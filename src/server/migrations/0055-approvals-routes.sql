-- What desks and the bell ask of a route besides: who requested it, who gave it back, and whether it is the subject's last round.
create or replace view approvals.route_card with (security_invoker = true) as
  select r.id as route_id, r.subject_kind, r.subject_id, r.round, r.state, r.signer_position_id, r.requested_by_position_id, r.requested_by_employee_id, r.requested_seat, r.started_at, r.approved_at, r.ended_at,
    (select b.position_id from approvals.return b where b.route_id = r.id) as returned_by_position_id,
    not exists (select 1 from approvals.route n where n.subject_kind = r.subject_kind and n.subject_id = r.subject_id and n.round > r.round) as is_last
  from approvals.route r;
create or replace view approvals.step_card with (security_invoker = true) as
  select s.id as step_id, s.route_id, r.subject_kind, r.subject_id, r.round, r.state as route_state, s.place, s.kind, s.position_id, s.employee_id, s.state, s.waiting_since,
    i.at as initialled_at, i.employee_id as initialled_by_employee_id, i.seat as initialled_seat, r.requested_by_position_id
  from approvals.step s join approvals.route r on r.id = s.route_id left join approvals.initial i on i.id = s.initial_id;
