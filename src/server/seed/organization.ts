import type { Role } from '#shared/domain/role.ts';
import type { PositionKind, UnitKind } from '#shared/domain/unit-kind.ts';
import data from './organization.json' with { type: 'json' };

export type SeedUnit = { code: string; name: string; kind: UnitKind; parent: string | null; abbreviation: string; numberCode: string; mail: string };
export type SeedPosition = {
  code: string;
  unit: string;
  title: string;
  kind: PositionKind;
  /** BKN id of `presets/national/echelons.csv`; null for state officials. */
  echelon: string | null;
  superior: string | null;
  roles: Role[];
  maySign: boolean;
  mayDispose: boolean;
};

export const units = data.units as readonly SeedUnit[];
export const positions = data.positions as readonly SeedPosition[];

const positionByCode = new Map(positions.map((position) => [position.code, position]));
const unitByCode = new Map(units.map((unit) => [unit.code, unit]));

export function getPosition(code: string): SeedPosition {
  const found = positionByCode.get(code);
  if (!found) throw new RangeError(`no position ${code} in the model office`);
  return found;
}

export function getUnit(code: string): SeedUnit {
  const found = unitByCode.get(code);
  if (!found) throw new RangeError(`no unit ${code} in the model office`);
  return found;
}

/** The unit that keeps a register book of its own: divisions and secretariats belong to their agency, technical units to theirs. */
export function registryUnitOf(code: string): SeedUnit {
  const unit = getUnit(code);
  const keepsNoBook = ['division', 'internal_secretariat', 'technical_unit', 'school'].includes(unit.kind);
  return keepsNoBook && unit.parent !== null ? registryUnitOf(unit.parent) : unit;
}

/** Bekasi Ps. 11(2): each head appoints one operator. The city itself and the Setda share the central counter. */
export function operators(): { unit: string; position: string }[] {
  return units.filter((unit) => registryUnitOf(unit.code) === unit).map((unit) => ({ unit: unit.code, position: operatorOf(unit.code) }));
}

function operatorOf(unit: string): string {
  const candidates = [`${unit}-ADM`, `${unit}-TU`, `${unit}-SU`, `${unit}-S`];
  const found = candidates.find((code) => positionByCode.has(code));
  return found ?? (unit === 'SETWAN' ? 'SETWAN-B1-P' : 'UMUM-PS');
}
