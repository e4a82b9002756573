import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#server/platform/database.ts';
import type { LetterRelation } from '#shared/contracts/letter-relations.contract.ts';

type Drafted = readonly { kind: string; letterId: string }[];

/**
 * How a letter stands to others, from both sides, as one JSON value. What the reader may not see of the other letter is null; a letter they
 * may not know of is not named. A draft says its own in its content.
 */
export function relationsOf(letterId: string, drafted: Drafted = []): RawBuilder<LetterRelation[]> {
  return sql<LetterRelation[]>`(
    select coalesce(json_agg(json_build_object('kind', r.kind, 'side', r.side, 'letterId', l.id, 'direction', l.direction, 'number', coalesce(c.letter_number, o.letter_number),
      'letterDate', coalesce(c.letter_date, o.letter_date), 'subject', coalesce(c.subject, o.subject), 'opens', true) order by r.side desc, r.kind, l.id), '[]')
    from (
      select kind, 'out' as side, other_letter_id as other from letters.relation where letter_id = ${letterId}
      union select kind, 'out', "letterId" from jsonb_to_recordset(${JSON.stringify(drafted)}::jsonb) as d (kind text, "letterId" uuid)
      union select kind, 'in', letter_id from letters.relation where other_letter_id = ${letterId}
    ) r join letters.letter l on l.id = r.other
    left join letters.letter_card c on c.id = l.id left join letters.outgoing_card o on o.id = l.id where c.id is not null or o.id is not null)`;
}

/**
 * Of a letter of the house. Whoever sees its subject is told that it was answered, by number and day, also where the answer lies on a desk they
 * do not read: the one who wrote the question waits for it.
 */
export async function readRelations(tx: Tx, letterId: string, drafted: Drafted = []): Promise<LetterRelation[]> {
  const { rows } = await sql<{ relations: LetterRelation[]; told: LetterRelation[] }>`
    select ${relationsOf(letterId, drafted)} as relations,
      (select coalesce(json_agg(json_build_object('kind', 'answers', 'side', 'in', 'letterId', t.answer_id, 'direction', 'incoming', 'number', t.letter_number, 'letterDate', t.letter_date, 'subject', null, 'opens', false) order by t.letter_date, t.answer_id), '[]')
        from letters.answers_to(${letterId}) t where not exists (select from letters.letter_card c where c.id = t.answer_id)) as told`.execute(tx);
  return rows.flatMap(({ relations, told }) => [...relations, ...told]);
}
