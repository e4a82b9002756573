import { sql } from 'kysely';
import type { Tx } from '#server/platform/database.ts';

/** What the organisation holds now, as far as a plan must know it. */
export type Known = {
  units: Map<string, { id: string; name: string; kind: string; parentId: string | null; abbreviation: string; numberCode: string; email: string | null; isAgency: boolean }>;
  positions: Map<string, { id: string; unitId: string; title: string; alias: string | null; kind: string; superiorId: string | null; echelon: string | null; headsUnit: boolean; maySign: boolean; mayDispose: boolean }>;
  employees: Map<string, { id: string; name: string; status: string; nip: string | null; rank: string | null; email: string | null; phone: string | null }>;
  /** positions with a definitive holder from today on, by id: who holds them */
  holders: Map<string, string>;
};

/** Units and positions by code (by id where they have none); employees by NIP, those without one by name. */
export async function readKnown(tx: Tx, today: string): Promise<Known> {
  const units = await sql<{ key: string; value: never }>`select coalesce(code, id::text) as key, json_build_object('id', id, 'name', name, 'kind', kind, 'parentId', parent_id,
    'abbreviation', abbreviation, 'numberCode', number_code, 'email', email, 'isAgency', is_agency) as value from organization.unit where closed_on is null`.execute(tx);
  const positions = await sql<{ key: string; value: never }>`select coalesce(code, id::text) as key, json_build_object('id', id, 'unitId', unit_id, 'title', title, 'alias', alias, 'kind', kind,
    'superiorId', superior_id, 'echelon', echelon, 'headsUnit', heads_unit, 'maySign', may_sign, 'mayDispose', may_dispose) as value from organization.position where closed_on is null`.execute(tx);
  const employees = await sql<{ key: string; value: never }>`select coalesce(nip, 'name:' || lower(name)) as key, json_build_object('id', id, 'name', name, 'status', status, 'nip', nip,
    'rank', rank, 'email', email, 'phone', phone) as value from organization.employee where left_on is null or left_on >= ${today}::date`.execute(tx);
  const holders = await sql<{ key: string; value: string }>`select position_id as key, employee_id as value from organization.seat_card
    where seat in ('definitive', 'pj', 'pjs') and coalesce(until_on, 'infinity') >= ${today}::date`.execute(tx);
  return { units: mapOf(units.rows), positions: mapOf(positions.rows), employees: mapOf(employees.rows), holders: mapOf(holders.rows) };
}

function mapOf<V>(rows: readonly { key: string; value: V }[]): Map<string, V> {
  return new Map(rows.map((row) => [row.key, row.value]));
}
