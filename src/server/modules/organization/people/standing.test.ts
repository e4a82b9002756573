import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTransaction } from '#server/platform/transaction.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { act, actorOf, builder, makeCity } from '#tests/make.ts';
import { reachOf } from '../organization.policy.ts';
import { seedOrganization, type OrganizationSeed, type SeededOrganization } from '../seed/seed-organization.ts';
import { registryUnitOf } from '../units/unit-store.ts';

// Random organisations, the rule written a second time as plain loops over the seed, every person compared with the database.

const ROUNDS = 4;
const UNITS = 12;
const POSITIONS = 90;
const agencies = new Set(['department', 'agency', 'district', 'secretariat']);
const kinds = ['department', 'agency', 'district', 'division', 'division', 'section', 'technical_unit'] as const;

function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function randomSeed(random: (below: number) => number): OrganizationSeed {
  const units: OrganizationSeed['units'][number][] = [{ code: 'U0', name: 'Kota', kind: 'government', parent: null, abbreviation: '', numberCode: '', email: null }];
  for (let n = 1; n < UNITS; n += 1) units.push({ code: `U${n}`, name: `Unit ${n}`, kind: kinds[random(kinds.length)] ?? 'division', parent: `U${random(n)}`, abbreviation: '', numberCode: '', email: null });
  const positions = Array.from({ length: POSITIONS }, (_, n): OrganizationSeed['positions'][number] => ({
    code: `P${n}`, unit: `U${random(UNITS)}`, title: `Jabatan ${n}`, alias: null, kind: 'structural', superior: n === 0 ? null : `P${random(n)}`, echelon: null, headsUnit: false, maySign: false, mayDispose: random(4) > 0,
  }));
  const people = positions.map((position) => position.code.replace('P', 'E'));
  return {
    units, positions, assistants: [],
    employees: people.map((code) => ({ code, name: `Orang ${code}`, status: 'non_asn', nip: null, rank: null, email: null, phone: null })),
    assignments: people.map((code, n) => ({ employee: code, position: `P${n}`, kind: 'definitive', fromOn: '2020-01-02', untilOn: random(6) === 0 ? '2026-11-19' : null, basis: null, reason: null, includesSecret: false })),
    duties: people.flatMap((employee) => (random(3) === 0 ? [{ role: random(2) === 0 ? 'admin-kantor' as const : 'registry-clerk' as const, employee, unit: `U${random(UNITS)}`, fromOn: '2020-01-02', untilOn: random(5) === 0 ? '2026-11-19' : null, basis: null }] : [])),
  };
}

const parentOf = (seed: OrganizationSeed, unit: string | null) => seed.units.find((each) => each.code === unit)?.parent ?? null;
const isAgency = (seed: OrganizationSeed, unit: string) => agencies.has(seed.units.find((each) => each.code === unit)?.kind ?? '');

/** The nearest agency above a unit, or the root. */
function houseOf(seed: OrganizationSeed, unit: string): string {
  const parent = parentOf(seed, unit);
  return isAgency(seed, unit) || parent === null ? unit : houseOf(seed, parent);
}

function belowInHouse(seed: OrganizationSeed, position: string, house: string): string[] {
  return seed.positions.filter((each) => each.superior === position && houseOf(seed, each.unit) === house).flatMap((each) => [each.code, ...belowInHouse(seed, each.code, house)]);
}

function isUnder(seed: OrganizationSeed, unit: string | null, top: string): boolean {
  return unit !== null && (unit === top || isUnder(seed, parentOf(seed, unit), top));
}

let house: TestHouse;
const cases: { seed: OrganizationSeed; ids: SeededOrganization; house: TestHouse }[] = [];
beforeAll(async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    house = await freshServices();
    await makeCity(house.services);
    const seed = randomSeed(seeded(20_261_120 + round));
    cases.push({ seed, ids: await act(house.services, seedOrganization, seed), house });
  }
});
afterAll(async () => { for (const each of cases) await each.house.close(); });

test('in random organisations each person wears the hats the rule gives, and no other', async () => {
  let superiors = 0;
  for (const { seed, ids, house: { services } } of cases) {
    for (const { employee, position, untilOn } of seed.assignments) {
      const place = seed.positions.find((each) => each.code === position);
      const sits = untilOn === null;
      const below = sits && place?.mayDispose ? belowInHouse(seed, position, houseOf(seed, place.unit)).map((code) => ids.positions[code]) : [];
      const registries = seed.duties.filter((duty) => duty.employee === employee && duty.role === 'registry-clerk' && duty.untilOn === null).map((duty) => ids.units[duty.unit ?? '']);
      const actor = await actorOf(services, { employeeId: ids.employees[employee] ?? '', positionId: ids.positions[position] ?? '' });
      const worn = (grantee: string, via: string) => actor.hats.filter((hat) => hat.grantee === grantee && hat.via === via).map((hat) => hat.id).sort();
      expect(worn('position', 'superior'), `${employee}`).toEqual([...new Set(below)].sort());
      expect(worn('position', 'self')).toEqual(sits ? [ids.positions[position]] : []);
      expect(worn('registry', 'self')).toEqual([...new Set(registries)].sort());
      expect(actor.hats).toHaveLength(1 + (sits ? 1 : 0) + new Set(registries).size + new Set(below).size);
      superiors += below.length;
    }
  }
  expect(superiors).toBeGreaterThan(50);
});

test('DMI-17 in random organisations an admin kantor reaches the tree below the own unit, and nothing else', async () => {
  for (const { seed, ids, house: { services } } of cases) {
    for (const employee of new Set(seed.duties.map((duty) => duty.employee))) {
      const tops = seed.duties.filter((duty) => duty.employee === employee && duty.role === 'admin-kantor' && duty.untilOn === null).map((duty) => duty.unit ?? '');
      const expected = seed.units.filter((unit) => tops.some((top) => isUnder(seed, unit.code, top))).map((unit) => ids.units[unit.code]).sort();
      const actor = await actorOf(services, { employeeId: ids.employees[employee] ?? '' });
      const reach = await readTransaction(services.db, builder, (tx) => reachOf({ tx, actor, now: services.clock() }));
      expect(reach === 'everywhere' ? [] : [...reach].sort()).toEqual(expected);
    }
  }
});

test('in random organisations the registry of a position is the nearest one up the tree', async () => {
  for (const { seed, ids, house: { services } } of cases) {
    const kept = new Set(seed.duties.filter((duty) => duty.role === 'registry-clerk').map((duty) => duty.unit));
    const nearest = (unit: string | null): string | null => (unit === null || kept.has(unit) ? unit : nearest(parentOf(seed, unit)));
    for (const position of seed.positions) {
      const found = await readTransaction(services.db, builder, (tx) => registryUnitOf(tx, ids.positions[position.code] ?? ''));
      const unit = nearest(position.unit);
      expect(found).toBe(unit === null ? null : ids.units[unit]);
    }
  }
});
