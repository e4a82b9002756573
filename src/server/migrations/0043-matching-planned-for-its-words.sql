-- Finding within a list is planned for the words asked. Before PostgreSQL 18 a function in SQL is planned once for any words, and a
-- rare word then read the whole archive: 20,000 of 20,000 rows on PostgreSQL 15, 327 with a plan of its own.
create or replace function letters.matching(words text, most integer) returns table (letter_id uuid) language plpgsql stable security definer
  set search_path = pg_catalog, public, letters, pg_temp as $$
begin
  return query execute $query$
    with hats as materialized (select h.grantee, h.id, h.via, count(*) over () as many from letters.hats() h), fitting as materialized (
      select f.letter_id, f.cover like '%' || $1 || '%' as by_cover from letters.letter_find f
      where f.cover like '%' || $1 || '%' or f.subject like '%' || $1 || '%' order by f.letter_id desc limit $2
    ), own as materialized (
      select distinct o.letter_id from hats w cross join lateral (
        select a.letter_id from letters.access a where a.grantee = w.grantee and a.grantee_id = w.id order by a.registered_at desc, a.letter_id desc limit greatest(20, $2 / w.many)) o
      where (select count(*) from fitting) >= $2
    ), found as (
      select * from fitting union
      select f.letter_id, f.cover like '%' || $1 || '%' from letters.letter_find f
      where f.letter_id = any (array(select o.letter_id from own o)) and (f.cover like '%' || $1 || '%' or f.subject like '%' || $1 || '%')
    )
    select f.letter_id from found f where exists (
      select 1 from (select a.* from letters.access a where a.letter_id = f.letter_id offset 0) a
      join hats h on h.grantee = a.grantee and h.id = a.grantee_id
      join letters.access_rule r on r.relation = a.relation and r.via = h.via and r.security_class = a.security_class
      where r.metadata = 'yes' or (f.by_cover and r.metadata = 'cover')) order by f.letter_id desc limit $2
  $query$ using words, most;
end $$;
