-- A desk says in one line that a letter on its way is other than this person saw it last, and in which parts.
create view approvals.look_card with (security_invoker = true) as
  select k.subject_kind, k.subject_id, k.position_id, k.employee_id, k.at,
    array(select n.name from jsonb_object_keys(k.parts || r.parts) as n (name) where k.parts ->> n.name is distinct from r.parts ->> n.name order by n.name) as changed
  from approvals.look k join approvals.route r on r.subject_kind = k.subject_kind and r.subject_id = k.subject_id
  where not exists (select 1 from approvals.route n where n.subject_kind = r.subject_kind and n.subject_id = r.subject_id and n.round > r.round);
comment on view approvals.look_card is 'For other rooms: the names of the parts that differ between what a person at a desk last looked at and what the last round says now.';
grant select on approvals.look_card to {{app}};
