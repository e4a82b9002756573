-- Each row of the chain was parsed six times for the six columns it is searched by, behind the lock every command ends with. The
-- function that writes it has the parts in its hands; the proof compares column and bytes, so a changed column is found as before.
alter table platform.audit_row alter column action drop expression, alter column account_id drop expression, alter column employee_id drop expression,
  alter column position_id drop expression, alter column subject_kind drop expression, alter column subject_id drop expression;
comment on column platform.audit_row.action is 'This and the columns after it repeat the body, to search by; the proof of the chain holds them against it.';

create or replace function platform.append_audit(entries jsonb) returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  head platform.audit_head%rowtype;
  entry jsonb;
  row_body text;
  stamp timestamptz := clock_timestamp();
begin
  select * into strict head from platform.audit_head for update;
  for entry in select value from jsonb_array_elements(entries) loop
    head.seq := head.seq + 1;
    row_body := (entry || jsonb_build_object('seq', head.seq, 'writtenAt', to_char(stamp at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))::text;
    head.hash := sha256(head.hash || convert_to(row_body, 'UTF8'));
    insert into platform.audit_row (seq, body, hash, at, action, account_id, employee_id, position_id, subject_kind, subject_id)
    values (head.seq, row_body, head.hash, stamp, entry ->> 'action', entry ->> 'account', entry ->> 'employee', entry ->> 'position', entry ->> 'subjectKind', entry ->> 'subjectId');
  end loop;
  update platform.audit_head set seq = head.seq, hash = head.hash;
  return head.seq;
end $$;
