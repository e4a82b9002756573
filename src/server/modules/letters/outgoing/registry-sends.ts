import { sql, type RawBuilder } from 'kysely';

/**
 * Whether a letter waits, or would wait, for the registry of its unit. A secret one does not: a clerk who sees its cover alone can look
 * nothing over; nor does one that stays inside the unit. `l`, `c`: whether the tables or the card of the letter are read.
 */
export function registrySends(row: 'l' | 'c', now: Date): RawBuilder<boolean> {
  const of = (column: string) => sql.ref(`${row}.${column}`);
  const stays = sql.ref(row === 'l' ? 'o.stays_inside' : 'c.stays_inside');
  return sql`case when ${of('state')} in ('numbered', 'signed', 'to_release') and ${of('security_class')} in ('B', 'T') and not ${stays} then organization.registry_sends(${of('unit_id')}, ${now}) else false end`;
}

/**
 * Whether a signed letter passes the registry that would send it because it stayed inside the unit on the day it was signed: where it goes is
 * asked again before it leaves, since whom it names may have moved.
 */
export function passesRegistry(row: 'l' | 'c', now: Date): RawBuilder<boolean> {
  const of = (column: string) => sql.ref(`${row}.${column}`);
  const stays = sql.ref(row === 'l' ? 'o.stays_inside' : 'c.stays_inside');
  return sql`case when ${of('state')} = 'signed' and ${of('security_class')} in ('B', 'T') and ${stays} then organization.registry_sends(${of('unit_id')}, ${now}) else false end`;
}
