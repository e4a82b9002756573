import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#server/platform/database.ts';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import { findLetterType, formOf } from '#templates/index.ts';
import type { GroupMembers } from './group-members.ts';

/** Where the desks of a letter are looked for: what it says, of which kind it is, whom its groups mean by name, and on which day people sit where they are looked for. */
export type Addressed = { typeCode: string; content: Pick<DraftContent, 'to' | 'copies' | 'fields' | 'securityClass'>; members: GroupMembers; on: OfficeDate };
/** Somebody an order is given to. `desk`: where it reaches them that day; null for whom a copy is printed. */
export type PersonNamed = { name: string; employeeId: string | null; desk: { positionId: string; title: string; unitName: string } | null };

const Named = z.object({ name: z.string(), employeeId: z.uuid().nullable().catch(null).default(null) });
type Named = z.infer<typeof Named>;
const Numbered = z.object({ employeeId: z.uuid(), nip: z.string() });

/** Pure: whom an order is given to, in the order of its page. Who was written by hand is no employee of the register. Of other kinds nobody. */
export function peopleNamed({ typeCode, content }: { typeCode: string; content: Pick<DraftContent, 'fields'> }): Named[] {
  const type = findLetterType(typeCode);
  if (!type) return [];
  const values: unknown[] = formOf(type.fields).flatMap((field) => (field.receives ? [content.fields[field.name]].flat() : []));
  return values.flatMap((value) => {
    const named = Named.safeParse(value);
    return named.success ? [named.data] : [];
  });
}

/** Pure: which employees are meant by the people a letter names, whatever its kind. */
export function employeesIn(fields: DraftContent['fields']): string[] {
  return Object.values(fields).flat().flatMap((value: unknown) => Named.safeParse(value).data?.employeeId ?? []);
}

type Value = DraftContent['fields'][string];

/** Pure: what a field says without who of the register is meant. */
export function withoutEmployees(value: Value): Value {
  return Array.isArray(value) ? value.map(withoutEmployee) : withoutEmployee(value);
}

function withoutEmployee(value: Value): Value {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !('employeeId' in value)) return value;
  const { employeeId: _, ...printed } = value;
  return printed;
}

/**
 * Who is meant, as it is kept: in fields that are given to people alone, and only while the number on the page is no other than that of the
 * register. An order goes to whom it names; a number corrected to that of a namesake would carry it to the one picked first.
 */
export async function settleEmployees(tx: Tx, { typeCode, fields }: { typeCode: string; fields: DraftContent['fields'] }): Promise<DraftContent['fields']> {
  const type = findLetterType(typeCode);
  const receiving = new Set((type ? formOf(type.fields) : []).flatMap((field) => (field.receives ? [field.name] : [])));
  const { rows } = await sql<{ id: string; nip: string }>`select e.id, e.nip from organization.employee_card e where e.id = any (${employeesIn(fields)}::uuid[]) and e.nip is not null`.execute(tx);
  const numbers = new Map(rows.map(({ id, nip }) => [id, nip]));
  const settle = (value: Value): Value => {
    const { employeeId, nip } = Numbered.safeParse(value).data ?? {};
    const known = employeeId && numbers.get(employeeId);
    return known && nip && nip !== known ? withoutEmployee(value) : value;
  };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => {
    if (!receiving.has(name)) return [name, withoutEmployees(value)];
    return [name, Array.isArray(value) ? value.map(settle) : settle(value)];
  }));
}

type Seat = { employeeId: string; name: string; positionId: string; title: string; unitName: string };

/**
 * Where each of these employees sits on a day: the own position before one they only act in. A secret order does not go to a desk where they
 * only act without its secret letters: it would be opened there by others, and to them it would have no words. The database says it, since
 * the desk asks it too of every letter it offers to send.
 */
export function seatsOn(employeeIds: readonly string[], { content, on }: { content: Pick<DraftContent, 'securityClass'>; on: OfficeDate }): RawBuilder<unknown> {
  return sql`select * from letters.seats_on(${employeeIds}::uuid[], ${content.securityClass}, ${on}::date)`;
}

/**
 * Whom an order is given to, and the desk each sits at that day. Who is known is called by the name of the register, whatever the page says
 * of them, since that is who gets it.
 */
export async function findPeopleNamed(tx: Tx, addressed: Addressed): Promise<PersonNamed[]> {
  const named = peopleNamed(addressed);
  const ids = named.flatMap(({ employeeId }) => employeeId ?? []);
  if (ids.length === 0) return named.map((person) => ({ ...person, desk: null }));
  const { rows } = await sql<Seat>`
    select s.employee_id, s.name, s.position_id, s.title, u.name as unit_name from (${seatsOn(ids, addressed)}) s join organization.unit_card u on u.id = s.unit_id`.execute(tx);
  const seats = new Map(rows.map((row) => [row.employeeId, row]));
  return named.map(({ name, employeeId }) => {
    const seat = employeeId === null ? undefined : seats.get(employeeId);
    return { name: seat?.name ?? name, employeeId, desk: seat ? { positionId: seat.positionId, title: seat.title, unitName: seat.unitName } : null };
  });
}
