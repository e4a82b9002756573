import { sql, type RawBuilder } from 'kysely';

/**
 * SQL text by which what is found is sorted for who looks for it: '0' of the own unit, '1' of the own agency, '2' of the rest. Five agencies
 * have a "Nadia"; most letters name the one next door. Of an account without a seat everything is equally far.
 * @param unit the column of the unit that is found
 */
export function nearness(unit: string, ownUnitId: string | null): RawBuilder<string> {
  return sql`case when ${sql.ref(unit)} = ${ownUnitId}::uuid then '0' when ${sql.ref(unit)} in (
    select near.id from organization.unit_card near where near.agency_id = (select own.agency_id from organization.unit_card own where own.id = ${ownUnitId}::uuid)) then '1' else '2' end`;
}
