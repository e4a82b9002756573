import { sql } from 'kysely';
import { holderOf } from '#server/modules/organization/index.ts';
import type { Tx } from '#server/platform/database.ts';
import type { DraftAddressee } from '#shared/contracts/outgoing.contract.ts';
import { refsOf, type GroupMembers } from './group-members.ts';
import { findPeopleNamed, type Addressed, type PersonNamed } from './people-named.ts';

/** `person`: whom an order is given to by name; of every other letter the desk is meant, whoever sits there. */
export type DeskOfHouse = { positionId: string; kind: 'to' | 'copy'; person?: { employeeId: string; name: string } };

/** `byHand`: names of people an order is given to who sit at no desk and are given a print. */
export type Receivers = { desks: DeskOfHouse[]; byHand: string[] };

/** The desks of the house a letter goes to. */
export async function resolveDesks(tx: Tx, addressed: Addressed): Promise<DeskOfHouse[]> {
  return (await resolveReceivers(tx, addressed)).desks;
}

/**
 * Who a letter reaches in the house: a position itself, the head of a unit, the members of a group (those the page names, where it names
 * any), and where each employee sits whom an order is given to. Who is addressed and named as a copy too is addressed. Outside parties and
 * lines without a desk are not among them.
 */
export async function resolveReceivers(tx: Tx, addressed: Addressed): Promise<Receivers> {
  const { content, members } = addressed;
  const people = await findReceivers(tx, addressed);
  const named = desksOfPeople(people);
  const isNamed = new Set(named.map((desk) => desk.positionId));
  const others = (await positionsOf(tx, content.to, members)).filter((id) => !isNamed.has(id));
  const to = [...isNamed, ...others];
  const copies = (await positionsOf(tx, content.copies, members)).filter((id) => !to.includes(id));
  return {
    desks: [...named, ...others.map((positionId) => ({ positionId, kind: 'to' as const })), ...copies.map((positionId) => ({ positionId, kind: 'copy' as const }))],
    byHand: people.flatMap(({ name, desk }) => (desk === null ? [name] : [])),
  };
}

/**
 * Whom an order is given to, each with the desk it reaches them at. Two people at one desk, one acting in it, have one delivery, which both
 * open. Of a top secret order it is one person's: whose desk it is keeps it, and the other is given a print.
 */
export async function findReceivers(tx: Tx, addressed: Addressed): Promise<PersonNamed[]> {
  const people = await findPeopleNamed(tx, addressed);
  if (addressed.content.securityClass !== 'SR') return people;
  const asked = new Set([...(await positionsOf(tx, addressed.content.to, addressed.members)), ...(await positionsOf(tx, addressed.content.copies, addressed.members))]);
  const keepers = new Map<string, string>();
  for (const { employeeId, desk } of people) {
    if (!desk || employeeId === null || keepers.has(desk.positionId)) continue;
    const holder = (await holderOf(tx, desk.positionId, addressed.on))?.employeeId;
    const isMeant = holder !== undefined && (asked.has(desk.positionId) || people.some((each) => each.employeeId === holder && each.desk?.positionId === desk.positionId));
    keepers.set(desk.positionId, isMeant ? holder : employeeId);
  }
  return people.map((person) => (person.desk && keepers.get(person.desk.positionId) !== person.employeeId ? { ...person, desk: null } : person));
}

/** Of two people at one desk the first stands on the delivery. */
function desksOfPeople(people: readonly PersonNamed[]): DeskOfHouse[] {
  const desks = new Map<string, DeskOfHouse>();
  for (const { name, employeeId, desk } of people) if (desk && employeeId !== null && !desks.has(desk.positionId)) desks.set(desk.positionId, { positionId: desk.positionId, kind: 'to', person: { employeeId, name } });
  return [...desks.values()];
}

async function positionsOf(tx: Tx, addressees: readonly DraftAddressee[], members: GroupMembers): Promise<string[]> {
  const refs = addressees.flatMap((addressee) => refsOf(addressee, members));
  const of = (kind: string) => refs.flatMap((ref) => (ref.kind === kind ? [ref.id] : []));
  const { rows } = await sql<{ id: string }>`
    select p.id from organization.position_card p where p.id = any (${of('position')}::uuid[]) and p.closed_on is null
    union select p.id from organization.position_card p where p.unit_id = any (${of('unit')}::uuid[]) and p.heads_unit and p.closed_on is null
    union select g.position_id from organization.address_group_card g where g.group_id = any (${of('group')}::uuid[])`.execute(tx);
  return rows.map((row) => row.id);
}

/** The same desks by the unit whose registry enters their letters; where nobody keeps a registry, by their own unit. One statement, however many. */
export async function byRegistry(tx: Tx, desks: readonly DeskOfHouse[]): Promise<Map<string, DeskOfHouse[]>> {
  const { rows } = await sql<{ id: string; registryUnit: string }>`
    select p.id, coalesce(organization.registry_unit_of(p.id), p.unit_id) as registry_unit from organization.position_card p where p.id = any (${desks.map((desk) => desk.positionId)}::uuid[])`.execute(tx);
  const registryOf = new Map(rows.map((row) => [row.id, row.registryUnit]));
  const units = new Map<string, DeskOfHouse[]>();
  for (const desk of desks) {
    const unitId = registryOf.get(desk.positionId);
    if (!unitId) throw new Error('a position without a unit');
    units.set(unitId, [...(units.get(unitId) ?? []), desk]);
  }
  return units;
}
