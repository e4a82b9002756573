-- A letter that was sent waits on nobody's desk, yet it stayed among the open ones of its drafter and signer: a desk grew with every letter
-- ever sent. Letters received end as closed or void, letters of the house as sent, withdrawn, void or put away.
drop index letters.access_open;
create index access_open on letters.access (grantee, grantee_id, registered_at desc, letter_id desc) where state not in ('closed', 'void', 'sent', 'withdrawn', 'discarded');
