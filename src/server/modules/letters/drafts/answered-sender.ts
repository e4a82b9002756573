import { sql } from 'kysely';
import type { CommandContext } from '#server/platform/command.ts';
import type { DraftAddressee } from '#shared/contracts/outgoing.contract.ts';
import type { LetterCard } from '../letter-card-queries.ts';

type Sender = { partyId: string | null; unitId: string | null; headTitle: string | null };

/**
 * Whom an answer goes to: the head of the unit of the house that sent the letter, the known party, or the name as it stands in the book.
 * Without the reference an answer to the house would be carried out of it. A letter from outside that calls itself by a unit's name is
 * from outside.
 */
export async function findSenders(ctx: CommandContext, answered: LetterCard): Promise<DraftAddressee[]> {
  if (!answered.senderName) return [];
  const { rows } = await sql<Sender>`
    select l.party_id, u.unit_id, u.head_title from letters.letter l
    left join lateral (select c.id as unit_id, p.title as head_title, count(*) over () as n from organization.unit_card c
      join organization.position_card p on p.unit_id = c.id and p.heads_unit and p.closed_on is null
      where l.came_from is not null and c.name = l.sender_name and c.closed_on is null) u on u.n = 1
    where l.id = ${answered.id}`.execute(ctx.tx);
  const { partyId, unitId, headTitle } = rows[0] ?? { partyId: null, unitId: null, headTitle: null };
  const rest = { attention: null, place: null, email: null };
  if (unitId && headTitle) return [{ ref: { kind: 'unit', id: unitId }, name: headTitle, ...rest }];
  return [{ ref: partyId ? { kind: 'party', id: partyId } : null, name: answered.senderName, ...rest }];
}
