-- PostgreSQL reads a/b as the name of a file, x.y as a host and -7 as a number below nought, each one word: "undangan" did not find
-- "Undangan/Rapat". The line that searches is cut at such signs, so what is kept for it is cut at them too.

create function search.apart(text text) returns text language sql immutable parallel safe as $$ select pg_catalog.translate(text, '/._@&~:?=%#+<>-', '               ') $$;
comment on function search.apart(text) is 'A text with a blank for each sign that joins words; as long as it was, so places in it are places in the text.';
create function search.as_they_stand(text text) returns tsvector language sql immutable parallel safe as $$ select pg_catalog.setweight(pg_catalog.to_tsvector('pg_catalog.simple', search.apart(text)), 'A') $$;
comment on function search.as_they_stand(text) is 'The words of a text as they stand, weight A.';
create function search.in_forms(text text) returns tsvector language sql immutable parallel safe as $$ select pg_catalog.to_tsvector('pg_catalog.indonesian', search.apart(text)) || search.as_they_stand(text) $$;
comment on function search.in_forms(text) is 'The words of a text by their stems, weight D, and as they stand, weight A.';

-- Kept by a trigger and no longer generated: another expression of a generated column would write every letter anew, and only those
-- that hold such a sign change. At a million letters that is minutes of a closed office against seconds.
alter table search.letter_text alter column sender_words drop expression, alter column subject_words drop expression, alter column summary_words drop expression;
create function search.part_words() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.sender_words := search.as_they_stand(new.sender);
  new.subject_words := search.in_forms(new.subject);
  new.summary_words := search.in_forms(new.summary);
  return new;
end $$;
create trigger part_words before insert or update of sender, subject, summary on search.letter_text for each row execute function search.part_words();

create or replace function search.keep_words() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- In one order, so two letters with the same new words wait for each other and never crosswise.
  insert into search.word select w.word from (
    select distinct unnest(tsvector_to_array(to_tsvector('pg_catalog.simple', search.apart(new.sender || ' ' || new.subject || ' ' || new.summary)))) as word) w
    where length(w.word) between 4 and 60 and w.word ~ '^[[:alpha:]]+$' order by w.word
    on conflict do nothing;
  return null;
end $$;

select set_config('lontar.phase', 'work', true);
update search.letter_text set sender = sender where concat_ws(' ', sender, subject, summary) ~ '[/._@&~:?=%#+<>-][[:alnum:]]|[[:alnum:]][/_@~]';

-- Words of files: their text is long and another room's. Each file is told of again, and the worker indexes them one by one while the office works.
select set_config('lontar.roles', '["system"]', true);
insert into platform.outbox (name, payload)
select 'documents.text_read', jsonb_build_object('sha256', f.sha256) from documents.file_text f where f.text ~ '[/._@&~:?=%#+<>-][[:alnum:]]|[[:alnum:]][/_@~]';
