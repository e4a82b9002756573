import { sql } from 'kysely';
import { findCity } from '#server/modules/organization/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { SenderRow } from '#shared/contracts/intake.contract.ts';
import { isSecret, type SecurityClass } from '#shared/domain/security-class.ts';

/** Each kind offers so many: the list stays short enough to be read. */
const EACH = 10;

type Found = SenderRow & { turn: number };

/**
 * Senders by a word: those this counter wrote lately, outside parties on record, and units of the house, which write to each
 * other on paper too. What begins with the word stands first; with no word only those written lately.
 */
export async function findSenders(ctx: QueryContext, input: { find: string }): Promise<{ rows: SenderRow[]; isOnRecord: boolean }> {
  const word = input.find.toLowerCase();
  const like = word === '' ? null : `%${word.replace(/[\\%_]/gu, String.raw`\$&`)}%`;
  const trays = ctx.actor.hats.filter((hat) => hat.grantee === 'registry' && hat.via === 'self').map((hat) => hat.id);
  const begins = (name: string) => sql`case when starts_with(lower(${sql.ref(name)}), ${word}) then 0 else 1 end`;
  const { rows } = await sql<Found>`
    (select 'party' as kind, p.id as party_id, p.name as label, coalesce(p.address, '') as detail, 1 + ${begins('p.name')} * 3 as turn
     from organization.party_card p where ${like}::text is not null and lower(p.name) like ${like} order by ${begins('p.name')}, lower(p.name) limit ${EACH})
    union all
    (select 'unit', null, u.name, coalesce(u.abbreviation, ''), 2 + ${begins('u.name')} * 3
     from organization.unit_card u where u.closed_on is null and ${like}::text is not null and lower(u.name || ' ' || u.abbreviation) like ${like} order by ${begins('u.name')}, lower(u.name) limit ${EACH})
    union all
    (select 'used', s.party_id, s.name, '', ${begins('s.name')} * 3
     from intake.sender_use s where s.unit_id = any (${trays}) and (${like}::text is null or lower(s.name) like ${like}) order by s.used_at desc limit ${EACH})
    order by turn`.execute(ctx.tx);
  return { rows: onceEach(rows), isOnRecord: word !== '' && (await isOnRecord(ctx, word)) };
}

/** A letter of this house names its sender as its unit and the city: nobody is asked to record either as an outside party. */
async function isOnRecord({ tx }: QueryContext, name: string): Promise<boolean> {
  const city = ((await findCity(tx))?.name ?? '').toLowerCase();
  if (name === city || name === `pemerintah ${city}`) return true;
  const bare = [`, ${city}`, ` ${city}`].reduce((left, end) => (left.endsWith(end) ? left.slice(0, -end.length) : left), name);
  const { rows } = await sql`
    select from organization.party_card where lower(name) = ${name}
    union all select from organization.unit_card where closed_on is null and (lower(name) in (${name}, ${bare}) or lower(abbreviation) = ${name}) limit 1`.execute(tx);
  return rows.length > 0;
}

/** A sender on record that was also written lately stands once, as what it is, where it was found first. */
function onceEach(rows: readonly Found[]): SenderRow[] {
  const byName = new Map<string, SenderRow>();
  for (const { turn: _turn, ...row } of rows) {
    const name = row.label.toLowerCase();
    const known = byName.get(name);
    if (!known || (known.kind === 'used' && row.kind !== 'used')) byName.set(name, row);
  }
  return [...byName.values()].slice(0, EACH * 2);
}

type Used = { unitId: string; name: string; partyId: string | null; securityClass: SecurityClass };

/** Remembers for the counter how a sender was written. Who sends secret letters is not offered to others. */
export async function rememberSender(ctx: CommandContext, { unitId, name, partyId, securityClass }: Used): Promise<null> {
  if (isSecret(securityClass)) return null;
  await ctx.tx
    .insertInto('intake.senderUse')
    .values({ unitId, name, partyId, usedAt: ctx.now })
    .onConflict((c) => c.columns(['unitId', 'name']).doUpdateSet({ partyId, usedAt: ctx.now }))
    .execute();
  return null;
}
