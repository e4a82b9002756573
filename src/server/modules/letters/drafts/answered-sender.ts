import { sql } from 'kysely';
import { nameOfCity } from './office-of-letter.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { DraftAddressee } from '#shared/contracts/outgoing.contract.ts';
import { inCity } from '#shared/domain/authority-rules.ts';
import type { LetterCard } from '../letter-card-queries.ts';

type Sender = { partyId: string | null; fromHouse: boolean; unitId: string | null; headTitle: string | null };

/**
 * Whom an answer goes to: the head of the unit of the house that sent the letter, the mayor, the known party, or the name as it stands in
 * the book. Without the reference an answer to the house would be carried out of it. A letter from outside that calls itself by a unit's
 * name is from outside.
 */
export async function findSenders(ctx: CommandContext, answered: LetterCard): Promise<DraftAddressee[]> {
  const { senderName } = answered;
  if (!senderName) return [];
  const { rows } = await sql<Sender>`
    select l.party_id, l.came_from is not null as from_house, u.unit_id, u.head_title from letters.letter l
    left join lateral (select c.id as unit_id, p.title as head_title, count(*) over () as n from organization.unit_card c
      join organization.position_card p on p.unit_id = c.id and p.heads_unit and p.closed_on is null
      where l.came_from is not null and c.name = l.sender_name and c.closed_on is null) u on u.n = 1
    where l.id = ${answered.id}`.execute(ctx.tx);
  const { partyId, fromHouse, unitId, headTitle } = rows[0] ?? { partyId: null, fromHouse: false, unitId: null, headTitle: null };
  const rest = { attention: null, place: null, email: null };
  if (unitId && headTitle) return [{ ref: { kind: 'unit', id: unitId }, name: headTitle, ...rest }];
  const mayor = fromHouse ? await findStateOfficial(ctx, senderName) : undefined;
  if (mayor) return [{ ref: { kind: 'position', id: mayor.id }, name: mayor.title, ...rest }];
  return [{ ref: partyId ? { kind: 'party', id: partyId } : null, name: senderName, ...rest }];
}

/** "Wali Kota Tanjung Lestari" is a desk and no unit. */
async function findStateOfficial(ctx: CommandContext, senderName: string): Promise<{ id: string; title: string } | undefined> {
  const { rows } = await sql<{ id: string; title: string }>`select id, title from organization.position_card where kind = 'state_official' and closed_on is null`.execute(ctx.tx);
  const city = await nameOfCity(ctx.tx);
  return rows.find(({ title }) => inCity({ title, kind: 'state_official' }, city) === senderName);
}
