import type pg from 'pg';
import { acts } from './rows.ts';

/**
 * The audit chain of all acts in the order they happened, behind the rows that are there: each row hashes the bytes of the one
 * before, exactly as `platform.append_audit` does, in one pass of a running aggregate.
 */
export async function writeChain(client: pg.Client): Promise<void> {
  await client.query(`
    create function generated.link(hash bytea, body text) returns bytea language sql immutable as $$ select sha256(hash || convert_to(body, 'UTF8')) $$`);
  const { rows } = await client.query<{ seq: string; hash: string }>(`select seq, '\\x' || encode(hash, 'hex') as hash from platform.audit_head`);
  const [head] = rows;
  if (!head) throw new Error('the chain has no head');
  await client.query(`create aggregate generated.chain (text) (sfunc = generated.link, stype = bytea, initcond = '${head.hash}')`);
  await client.query(`
    insert into platform.audit_row (seq, body, hash, at, action, account_id, employee_id, position_id, subject_kind, subject_id)
    select seq, body, generated.chain(body) over (order by seq rows unbounded preceding), at, action, account_id, employee_id, position_id, 'letter', letter_id from (
      select seq, at, action, account_id, employee_id, position_id, letter_id, '{"at": "' || stamp || '", "name": ' || to_json(name) || ', "seat": ' || coalesce('"' || seat || '"', 'null') || ', "seq": ' || seq || ', "action": "' || action || '", "account": "' || account_id
        || '", "address": null, "details": ' || details || ', "session": null, "employee": "' || employee_id || '", "position": ' || coalesce('"' || position_id || '"', 'null')
        || ', "subjectId": "' || letter_id || '", "subjectKind": "letter", "writtenAt": "' || stamp || '"}' as body
      from (
        select a.*, ${head.seq} + row_number() over (order by a.at, a.n, a.k) as seq, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as stamp from (${acts('true')}) a
      ) numbered
    ) written`);
  await client.query('update platform.audit_head set (seq, hash) = (select seq, hash from platform.audit_row order by seq desc limit 1)');
}
