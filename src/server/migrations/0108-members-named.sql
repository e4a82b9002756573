-- A letter that names the members of an address group names the same ones at submission, at its number and when it is sent (ADR 158).
alter table letters.draft add column members jsonb;
comment on column letters.draft.members is 'By group: positions and names of the members the page names, in their order, as they were when the letter was submitted last; counts from then on.';
