-- Letters written in the house are found in their list by who signs them, and by the numbers of the letters they stand to.

alter table letters.outgoing add column signer_employee_id uuid references organization.employee (id);
comment on column letters.outgoing.signer_employee_id is 'The person who is to sign it, as the draft says now.';

alter table letters.letter_find add column signer_position_id uuid, add column signer_employee_id uuid, add column related uuid[];
comment on column letters.letter_find.signer_position_id is 'Of an outgoing letter: the desk that signs it.';
comment on column letters.letter_find.signer_employee_id is 'Of an outgoing letter: the person who signs it. Names and titles are looked up when somebody asks: they change.';
comment on column letters.letter_find.related is 'Of an outgoing letter: letters it answers, refers to, replaces or withdraws, as its draft says now.';

create function letters.keep_outgoing_findable() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_table_name = 'outgoing' then
    update letters.letter_find set signer_position_id = new.signer_position_id, signer_employee_id = new.signer_employee_id where letter_id = new.letter_id;
  elsif tg_op = 'INSERT' or old.content -> 'relations' is distinct from new.content -> 'relations' then
    update letters.letter_find set related = (select array_agg((r ->> 'letterId')::uuid) from jsonb_array_elements(new.content -> 'relations') r) where letter_id = new.letter_id;
  end if;
  return null;
end $$;
revoke all on function letters.keep_outgoing_findable() from public;
create trigger keep_findable after insert or update of signer_position_id, signer_employee_id on letters.outgoing for each row execute function letters.keep_outgoing_findable();
create trigger keep_findable after insert or update of content on letters.draft for each row execute function letters.keep_outgoing_findable();

select set_config('lontar.phase', 'work', true), set_config('lontar.roles', '["system"]', true);
update letters.outgoing o set signer_position_id = o.signer_position_id, signer_employee_id = (d.content #>> '{signer,employeeId}')::uuid
  from letters.draft d where d.letter_id = o.letter_id and o.signer_position_id is not null;
update letters.letter_find f set related = r.ids
  from (select d.letter_id, array_agg((e ->> 'letterId')::uuid) as ids from letters.draft d cross join lateral jsonb_array_elements(d.content -> 'relations') e group by d.letter_id) r
  where r.letter_id = f.letter_id;

create index letter_find_signer on letters.letter_find (signer_position_id, letter_id desc) where signer_position_id is not null;
create index letter_find_signer_person on letters.letter_find (signer_employee_id, letter_id desc) where signer_employee_id is not null;
create index letter_find_related on letters.letter_find using gin (related) where related is not null;

create function letters.matching_signer_or_relation(words text, most integer) returns table (letter_id uuid) language plpgsql stable security definer
  set search_path = pg_catalog, public, letters, pg_temp as $$
begin
  return query execute $query$
    with hats as materialized (select h.grantee, h.id, h.via from letters.hats() h), signed as materialized (
      select one.letter_id from (select p.id from organization.position p where lower(p.title) like '%' || $1 || '%' limit 200) p
      cross join lateral (select f.letter_id from letters.letter_find f where f.signer_position_id = p.id order by f.letter_id desc limit $2) one
      union
      select one.letter_id from (select e.id from organization.employee e where lower(e.name) like '%' || $1 || '%' limit 200) e
      cross join lateral (select f.letter_id from letters.letter_find f where f.signer_employee_id = e.id order by f.letter_id desc limit $2) one
    ), numbered as materialized (
      -- Letters whose number fits among those the asking person may know by it: another's number must not show that it exists.
      select m.letter_id from letters.matching($1, $2) m join letters.letter_find f on f.letter_id = m.letter_id where $1 ~ '[0-9]' and split_part(f.same_key, '|', 1) like '%' || $1 || '%'
    ), fitting as (
      select s.letter_id, true as by_cover from signed s
      union all select f.letter_id, false from letters.letter_find f where f.related && array(select n.letter_id from numbered n)
      union all select r.other_letter_id, false from numbered n join letters.relation r on r.letter_id = n.letter_id
    )
    select distinct f.letter_id from fitting f where exists (
      select 1 from (select a.* from letters.access a where a.letter_id = f.letter_id and a.outgoing offset 0) a
      join hats h on h.grantee = a.grantee and h.id = a.grantee_id
      join letters.access_rule r on r.relation = a.relation and r.via = h.via and r.security_class = a.security_class
      where r.metadata = 'yes' or (f.by_cover and r.metadata = 'cover')) limit $2
  $query$ using words, most;
end $$;
comment on function letters.matching_signer_or_relation(text, integer) is 'Outgoing letters whose signer, by title or name, holds the words, and those that stand to a letter whose number does; each only as far as the actor may see that part. Words come lower-case and escaped for LIKE.';
revoke all on function letters.matching_signer_or_relation(text, integer) from public;
grant execute on function letters.matching_signer_or_relation(text, integer) to {{app}};
