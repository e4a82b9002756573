import { sql } from 'kysely';
import type { Tx } from '#server/platform/database.ts';
import type { UnitKind } from '#shared/domain/unit-kind.ts';
import { unitNotFound } from '../organization.errors.ts';

export type UnitRow = {
  id: string;
  parentId: string | null;
  kind: UnitKind;
  name: string;
  abbreviation: string;
  numberCode: string;
  email: string | null;
  isAgency: boolean;
  registryUnitId: string | null;
  closedOn: string | null;
  version: number;
};

export const unitColumns = sql`u.id, u.parent_id, u.kind, u.name, u.abbreviation, u.number_code, u.email, u.is_agency, u.registry_unit_id, u.closed_on, u.version`;

/** @throws unitNotFound */
export async function getUnit(tx: Tx, id: string): Promise<UnitRow> {
  const { rows } = await sql<UnitRow>`select ${unitColumns} from organization.unit u where u.id = ${id}`.execute(tx);
  if (!rows[0]) throw unitNotFound({ unitId: id });
  return rows[0];
}

/**
 * The unit whose registry keeps the letters of a position: going up the tree, the first unit that names another registry
 * or has had an operator or registry clerk. A gap between two operators must not send letters elsewhere, so a past term
 * counts too. Null while nobody was appointed anywhere above.
 */
export async function registryUnitOf(tx: Tx, positionId: string): Promise<string | null> {
  const { rows } = await sql<{ registryUnit: string }>`
    with recursive up as (
      select u.id, u.parent_id, u.registry_unit_id, 0 as height from organization.position p join organization.unit u on u.id = p.unit_id where p.id = ${positionId}
      union all
      select u.id, u.parent_id, u.registry_unit_id, up.height + 1 from organization.unit u join up on u.id = up.parent_id
    )
    select coalesce(up.registry_unit_id, up.id) as registry_unit from up
    where up.registry_unit_id is not null or exists (select 1 from organization.duty d where d.unit_id = up.id and d.role in ('operator', 'registry-clerk'))
    order by up.height limit 1`.execute(tx);
  return rows[0]?.registryUnit ?? null;
}
