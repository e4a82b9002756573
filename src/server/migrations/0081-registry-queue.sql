-- What a registry owes the letters its unit signs with the pen: those approved wait for their number, those numbered for their scan. A secret
-- letter waits for neither: its registry sees the cover alone. In the order of the list, since the way is asked of each letter on the way down.
create index access_for_pen on letters.access (grantee_id, state, (case urgency when 'very_urgent' then 0 when 'urgent' then 1 else 2 end), registered_at, letter_id)
  where grantee = 'registry' and outgoing and state in ('approved', 'numbered') and security_class in ('B', 'T');
