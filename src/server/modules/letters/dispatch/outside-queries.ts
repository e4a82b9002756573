import { sql } from 'kysely';
import type { Tx } from '#server/platform/database.ts';
import type { DraftAddressee, DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { refsOf, type GroupMembers } from './group-members.ts';

/** One line of a letter that no desk of the house answers to. */
export type OutsideAddressee = { line: string; kind: 'to' | 'copy'; name: string; attention: string | null; place: string | null; partyId: string | null; email: string | null };

/** `members`: whom its groups mean by name */
export type Lines = { content: Pick<DraftContent, 'to' | 'copies'>; members: GroupMembers };
type Numbered = { line: string; kind: 'to' | 'copy'; addressee: DraftAddressee };

/**
 * Addressees outside the house, in the order of the page, with the address typed in the letter or else that of the known party. A
 * position that was closed or an empty group reaches nobody by itself and stands among them: somebody has to carry it.
 */
export async function findOutside(tx: Tx, { content, members }: Lines): Promise<OutsideAddressee[]> {
  const lines: Numbered[] = [
    ...content.to.map((addressee, at) => ({ line: `to:${at}`, kind: 'to' as const, addressee })),
    ...content.copies.map((addressee, at) => ({ line: `copies:${at}`, kind: 'copy' as const, addressee })),
  ];
  const named = lines.flatMap(({ line, addressee }) => refsOf(addressee, members).map(({ kind, id }) => ({ line, kind, id })));
  const { rows } = await sql<{ line: string; inHouse: boolean; email: string | null }>`
    select n.line, y.email, case n.kind
        when 'position' then exists (select from organization.position_card p where p.id = n.id and p.closed_on is null)
        when 'unit' then exists (select from organization.position_card p where p.unit_id = n.id and p.heads_unit and p.closed_on is null)
        when 'group' then exists (select from organization.address_group_card g where g.group_id = n.id) else false end as in_house
    from jsonb_to_recordset(${JSON.stringify(named)}::jsonb) as n (line text, kind text, id uuid) left join organization.party_card y on n.kind = 'party' and y.id = n.id`.execute(tx);
  const known = new Map(rows.map((row) => [row.line, row]));
  const reached = new Set(rows.flatMap((row) => (row.inHouse ? [row.line] : [])));
  return lines.filter(({ line }) => !reached.has(line)).map(({ line, kind, addressee }) => ({
    line, kind, name: addressee.name, attention: addressee.attention, place: addressee.place,
    partyId: addressee.ref?.kind === 'party' ? addressee.ref.id : null, email: addressee.email ?? known.get(line)?.email ?? null,
  }));
}
