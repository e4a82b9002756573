import { sql } from 'kysely';
import type { CommandContext } from '#server/platform/command.ts';
import type { partyKinds } from '#shared/contracts/organization-city.contract.ts';

export type PartyInput = { name: string; kind?: (typeof partyKinds)[number]; address?: string; email?: string | null };

/** The known outside party of this name and address, or a new one. Two clerks who type the same sender at once get one party. */
export async function findOrAddParty(ctx: CommandContext, input: PartyInput): Promise<string> {
  const name = input.name.trim().replace(/\s+/g, ' ');
  const address = input.address?.trim() ?? '';
  const known = await sql<{ id: string }>`select id from organization.party where lower(name) = lower(${name})
    and (${address} = '' or lower(address) = lower(${address})) order by address <> '', created_at limit 1`.execute(ctx.tx);
  if (known.rows[0]) return known.rows[0].id;
  const id = ctx.newId();
  const { rows } = await sql<{ id: string }>`insert into organization.party (id, name, kind, address, email, created_at)
    values (${id}, ${name}, ${input.kind ?? 'government'}, ${address}, ${input.email ?? null}, ${ctx.now})
    on conflict (lower(name), lower(address)) do update set name = organization.party.name returning id`.execute(ctx.tx);
  const partyId = rows[0]?.id ?? id;
  if (partyId === id) ctx.record({ action: 'party.added', subjectKind: 'party', subjectId: id });
  return partyId;
}
