-- What came into a book by itself and nobody has read: counted each minute for who keeps its registry.
create index access_arrived on letters.access (grantee_id, registered_at) include (letter_id) where grantee = 'registry' and not outgoing and state = 'registered';
