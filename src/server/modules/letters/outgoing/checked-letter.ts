import { sql } from 'kysely';
import type { Tx } from '#server/platform/database.ts';
import type { FinishWay, OutgoingState } from '#shared/domain/outgoing.ts';
import type { SecurityClass } from '#shared/domain/security-class.ts';

/** A numbered letter by the code on its page. */
export type CheckedRow = {
  state: OutgoingState; securityClass: SecurityClass; number: string; date: string; subject: string; unitName: string;
  /** null while its signature is not here */ way: FinishWay | null;
  /** the lines over the name, as the page has them */ signature: string[];
  /** the name under them */ signerName: string;
  signedAt: string | null;
  /** how the letter itself was ended, after or before it was sent */ ended: { at: string; reason: string | null } | null;
  /** a letter that was sent later and takes it back or takes its place; where there are both, the first */ undoneBy: { kind: 'replaces' | 'withdraws'; at: string } | null;
  /** the letter that was sent later and takes its place; `code` is what its own page carries */ replacedBy: { number: string; date: string; code: string; securityClass: SecurityClass } | null;
};

/** Past all rights: who asks holds the page. What of it may be told is for the caller to decide. */
export async function findByCheckCode(tx: Tx, code: string): Promise<CheckedRow | undefined> {
  const { rows } = await sql<CheckedRow>`
    select c.state, c.security_class, c.letter_number as number, c.letter_date::text as date, c.subject, c.sender_name as unit_name, case when o.finished_at is not null then o.way end as way,
      coalesce((select json_agg(line) from jsonb_array_elements_text(f.sheet->'signature'->'lines') line), '[]') as signature,
      f.sheet->'signature'->>'name' as signer_name, o.finished_at::text as signed_at,
      (select json_build_object('at', a.at, 'reason', a.note) from letters.action a where a.letter_id = o.letter_id and a.kind in ('voided', 'withdrawn') order by a.seq desc limit 1) as ended,
      (select json_build_object('kind', r.kind, 'at', by.sent_at)
        from letters.relation r join letters.letter later on later.id = r.letter_id join letters.outgoing by on by.letter_id = later.id
        where r.other_letter_id = c.id and r.kind in ('replaces', 'withdraws') and later.state = 'sent' order by r.kind desc, by.sent_at limit 1) as undone_by,
      (select json_build_object('number', later.letter_number, 'date', later.letter_date::text, 'code', by.check_code, 'securityClass', later.security_class)
        from letters.relation r join letters.letter later on later.id = r.letter_id join letters.outgoing by on by.letter_id = later.id
        where r.other_letter_id = c.id and r.kind = 'replaces' and later.state = 'sent' order by by.sent_at limit 1) as replaced_by
    from letters.outgoing o join letters.outgoing_card c on c.id = o.letter_id
    join letters.frozen f on f.letter_id = o.letter_id
    where o.check_code = ${code} and c.letter_number is not null`.execute(tx);
  return rows[0];
}
