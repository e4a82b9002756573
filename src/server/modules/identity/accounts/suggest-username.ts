import { sql } from 'kysely';
import type { QueryContext } from '#server/platform/query.ts';
import { employeeUnknown } from '../identity.errors.ts';
import { assertAdministrator, assertMayManage } from './reach-queries.ts';

export type Known = { name: string; alias: string | null; unit: string | null };
const PARTICLES = /\b(drs|dra|dr|ir|prof|h|hj|s\w{1,3}|m\w{1,3}|st|mt|sh|mm)\b\.?/gi;

/**
 * The username the regulation asks for: the alias of the person's position (Dumai 55/2021 Lamp. IV.C.1), else the name with
 * the unit. Never one that is taken.
 */
export async function suggestUsername(ctx: QueryContext, input: { employeeId: string }): Promise<{ username: string }> {
  assertAdministrator(ctx.actor);
  await assertMayManage(ctx, input.employeeId);
  const { rows } = await sql<Known>`
    select e.name, p.alias, p.unit_abbreviation as unit from organization.employee_card e
      left join lateral (select p.alias, p.unit_abbreviation from organization.seat_card s join organization.position_card p on p.id = s.position_id
        where s.employee_id = e.id and s.seat <> 'assistant' and s.during @> organization.day_of(${ctx.now}) order by s.precedence limit 1) p on true
    where e.id = ${input.employeeId}`.execute(ctx.tx);
  const known = rows[0];
  if (!known) throw employeeUnknown({ employeeId: input.employeeId });
  const taken = await usernamesLike(ctx, [known]);
  return { username: freeUsername(known, taken) };
}

/** Usernames in use that stand against what these people might be called. */
export async function usernamesLike(ctx: Pick<QueryContext, 'tx'>, people: readonly Known[]): Promise<Set<string>> {
  const all = people.map(wishesOf);
  const names = all.flatMap((wishes) => wishes.names);
  const heads = all.map((wishes) => `${wishes.last}%`);
  const { rows } = await sql<{ username: string }>`select username from identity.account where username = any (${names}) or username like any (${heads})`.execute(ctx.tx);
  return new Set(rows.map((row) => row.username));
}

/** The first name in the order of wishes that nobody has; numbered when all are taken. Pure. */
export function freeUsername(known: Known, used: ReadonlySet<string>): string {
  const { names, last } = wishesOf(known);
  return names.find((name) => !used.has(name)) ?? numbered(last, used);
}

function wishesOf(known: Known): { names: string[]; last: string } {
  const [first = 'pegawai', ...rest] = plain(known.name.split(',')[0]?.replace(PARTICLES, '') ?? '').split('-').filter((part) => part !== '');
  const person = rest.length > 0 ? `${first}.${rest.at(-1) ?? ''}` : first;
  const last = known.unit ? `${person}.${plain(known.unit)}` : person;
  return { names: [...(known.alias ? [known.alias] : []), person, last].filter((name) => name.length >= 3), last };
}

function numbered(base: string, used: ReadonlySet<string>): string {
  for (let n = 2; ; n += 1) if (!used.has(`${base}${n}`)) return `${base}${n}`;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
