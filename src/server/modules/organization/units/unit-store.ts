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
  /** null: as the city says */
  registrySends: boolean | null;
  closedOn: string | null;
  version: number;
};

export const unitColumns = sql`u.id, u.parent_id, u.kind, u.name, u.abbreviation, u.number_code, u.email, u.is_agency, u.registry_unit_id, u.registry_sends, u.closed_on, u.version`;

/** @throws unitNotFound */
export async function getUnit(tx: Tx, id: string): Promise<UnitRow> {
  const { rows } = await sql<UnitRow>`select ${unitColumns} from organization.unit u where u.id = ${id}`.execute(tx);
  if (!rows[0]) throw unitNotFound({ unitId: id });
  return rows[0];
}

/** The unit whose registry keeps the letters of a position; null while nobody was appointed anywhere above. The rule stands with the function. */
export async function registryUnitOf(tx: Tx, positionId: string): Promise<string | null> {
  const { rows } = await sql<{ registryUnit: string | null }>`select organization.registry_unit_of(${positionId}) as registry_unit`.execute(tx);
  return rows[0]?.registryUnit ?? null;
}
