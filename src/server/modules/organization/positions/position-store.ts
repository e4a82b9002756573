import { sql } from 'kysely';
import type { Tx } from '#server/platform/database.ts';
import type { PositionKind, UnitKind } from '#shared/domain/unit-kind.ts';
import { positionNotFound } from '../organization.errors.ts';

export type Position = {
  id: string;
  unitId: string;
  unitName: string;
  unitKind: UnitKind;
  title: string;
  alias: string | null;
  kind: PositionKind;
  superiorId: string | null;
  echelon: string | null;
  headsUnit: boolean;
  maySign: boolean;
  mayDispose: boolean;
  closedOn: string | null;
};

/** What every position statement selects; `p` the position, `u` its unit. */
export const positionColumns = sql`p.id, p.unit_id, u.name as unit_name, u.kind as unit_kind, p.title, p.alias, p.kind, p.superior_id, p.echelon, p.heads_unit, p.may_sign, p.may_dispose, p.closed_on`;

/** Positions in the order of the ids asked for; unknown ids are left out. */
export async function findPositions(tx: Tx, ids: readonly string[]): Promise<Position[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Position>`select ${positionColumns} from organization.position p join organization.unit u on u.id = p.unit_id
    where p.id = any (${ids}) order by array_position(${ids}::uuid[], p.id)`.execute(tx);
  return rows;
}

/** @throws positionNotFound */
export async function getPosition(tx: Tx, id: string): Promise<Position> {
  const [position] = await findPositions(tx, [id]);
  if (!position) throw positionNotFound({ positionId: id });
  return position;
}
