-- The registry of each of many positions in one statement: a letter to sixty desks asked sixty times and more.
create function organization.registry_unit_of(p_position uuid) returns uuid language sql stable as $$
  with recursive up as (
    select u.id, u.parent_id, u.registry_unit_id, 0 as height from organization.position p join organization.unit u on u.id = p.unit_id where p.id = p_position
    union all
    select u.id, u.parent_id, u.registry_unit_id, up.height + 1 from organization.unit u join up on u.id = up.parent_id
  )
  select coalesce(up.registry_unit_id, up.id) from up
  where up.registry_unit_id is not null or exists (select from organization.duty d where d.unit_id = up.id and d.role in ('operator', 'registry-clerk'))
  order by up.height limit 1
$$;
comment on function organization.registry_unit_of(uuid) is 'The unit whose registry keeps the letters of a position: going up the tree, the first unit that names another registry or has had an operator or registry clerk. A gap between two operators must not send letters elsewhere, so a past term counts too. Null while nobody was appointed anywhere above.';
