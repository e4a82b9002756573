-- Who wrote a letter reads on the desk that a mail of it did not arrive, until somebody decides what becomes of it.
alter table letters.consignment add column drafter_position_id uuid references organization.position (id);
comment on column letters.consignment.drafter_position_id is 'The desk that wrote the letter: what failed is found by it.';
select set_config('lontar.phase', 'work', true), set_config('lontar.roles', '["system"]', true);
update letters.consignment c set drafter_position_id = o.drafter_position_id from letters.outgoing o where o.letter_id = c.letter_id;
alter table letters.consignment alter column drafter_position_id set not null;
create index consignment_failed on letters.consignment (drafter_position_id) include (letter_id, changed_at) where way = 'mail' and state in ('refused', 'unknown', 'bounced');

create view letters.failed_mail_card with (security_invoker = true) as
  select id, letter_id, drafter_position_id, changed_at from letters.consignment where way = 'mail' and state in ('refused', 'unknown', 'bounced');
comment on view letters.failed_mail_card is 'Mails of sent letters that wait for a decision: refused, come back, or of which nobody knows.';
grant select on letters.failed_mail_card to {{app}};
