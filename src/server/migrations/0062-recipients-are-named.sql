-- A letter may become top secret while it is disposed: its recipients are named then.
grant update (employee_id) on dispositions.recipient to {{app}};
