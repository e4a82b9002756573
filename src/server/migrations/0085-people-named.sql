-- How many people an account was given the numbers of today is counted in the chain itself. Few rows are of this act, so the index is small.
create index audit_row_people_named on platform.audit_row (account_id, at) where action = 'outgoing.person_named';
