-- A page that is initialled is the page that is signed (ADR 147): how it is set is kept when the letter goes on its route.
alter table letters.draft add column layout jsonb;
comment on column letters.draft.layout is 'Title, profile, letterhead and template of the page as it was submitted last; counts while the letter is on its route and waits for its number.';
