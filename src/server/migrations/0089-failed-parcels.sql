-- What a courier brought back waits for a decision of who wrote the letter, as a mail that did not arrive does.
drop view letters.failed_mail_card;
drop index letters.consignment_failed;
create index consignment_failed on letters.consignment (drafter_position_id) include (letter_id, changed_at) where state in ('refused', 'unknown', 'bounced', 'undelivered');

create view letters.failed_consignment_card with (security_invoker = true) as
  select id, letter_id, drafter_position_id, changed_at from letters.consignment where state in ('refused', 'unknown', 'bounced', 'undelivered');
comment on view letters.failed_consignment_card is 'What did not reach its addressee and waits for a decision: a mail that was refused, came back, or of which nobody knows; what a courier could not hand over.';
grant select on letters.failed_consignment_card to {{app}};

-- An address somebody mended counts before that of the party on record.
alter table letters.consignment add column place_mended boolean not null default false;
comment on column letters.consignment.place_mended is 'Its address was mended after it came back.';

-- What came back and is mailed instead keeps its line of the book; the mail is a consignment of its own for the same line of the letter.
alter table letters.consignment add column replaced boolean not null default false;
comment on column letters.consignment.replaced is 'It came back and was mailed instead.';
alter table letters.consignment drop constraint consignment_once;
create unique index consignment_once on letters.consignment (letter_id, line) where not replaced;
create index consignment_letter on letters.consignment (letter_id);

create index consignment_undelivered on letters.consignment (unit_id) where way = 'courier' and state = 'undelivered';
