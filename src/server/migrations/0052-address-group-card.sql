create view organization.address_group_card as
  select g.id as group_id, g.name, m.position_id, m.place from organization.address_group g
  join organization.address_group_member m on m.group_id = g.id join organization.position p on p.id = m.position_id and p.closed_on is null
  where g.closed_at is null;
comment on view organization.address_group_card is 'Members of address groups for other rooms; closed groups and positions are left out.';
grant select on organization.address_group_card to {{app}};
