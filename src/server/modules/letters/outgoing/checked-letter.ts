import { sql } from 'kysely';
import type { Tx } from '#server/platform/database.ts';
import type { FinishWay, OutgoingState } from '#shared/domain/outgoing.ts';
import type { SecurityClass } from '#shared/domain/security-class.ts';

/** A numbered letter by the code on its page. `undoneBy`: how a letter that was sent later stands to it. */
export type CheckedRow = {
  state: OutgoingState; securityClass: SecurityClass; number: string; date: string; subject: string; unitName: string;
  /** null while its signature is not here */ way: FinishWay | null;
  /** the lines over the name, as the page has them */ signature: string[];
  undoneBy: 'replaces' | 'withdraws' | null;
};

/** Past all rights: who asks holds the page. What of it may be told is for the caller to decide. */
export async function findByCheckCode(tx: Tx, code: string): Promise<CheckedRow | undefined> {
  const { rows } = await sql<CheckedRow>`
    select c.state, c.security_class, c.letter_number as number, c.letter_date::text as date, c.subject, c.sender_name as unit_name, case when o.finished_at is not null then o.way end as way,
      coalesce((select json_agg(line) from jsonb_array_elements_text(f.sheet->'signature'->'lines') line), '[]') as signature,
      (select r.kind from letters.relation r join letters.letter later on later.id = r.letter_id where r.other_letter_id = c.id and r.kind in ('replaces', 'withdraws') and later.state = 'sent' order by r.kind desc limit 1) as undone_by
    from letters.outgoing o join letters.outgoing_card c on c.id = o.letter_id
    join letters.frozen f on f.letter_id = o.letter_id
    where o.check_code = ${code} and c.letter_number is not null`.execute(tx);
  return rows[0];
}
