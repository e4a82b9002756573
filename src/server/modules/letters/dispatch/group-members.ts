import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#server/platform/database.ts';
import type { DraftAddressee, DraftContent } from '#shared/contracts/outgoing.contract.ts';

const Members = z.record(z.uuid(), z.array(z.strictObject({ positionId: z.uuid(), name: z.string() })));
/** Of each group whose members a letter names: who they are, and what the page calls them. */
export type GroupMembers = z.infer<typeof Members>;
type Member = GroupMembers[string][number];
/** Whom a letter addresses, and whom it gives a copy: both may name the members of a group. */
type Whom = Pick<DraftContent, 'to' | 'copies'>;
type Of = { /** the letter, where it may have been submitted */ id: string | null; content: Whom };

/** Pure: the members a line stands for by name; none of one that goes to a group as such, or to no group. */
export function membersNamed({ ref, membersListed }: DraftAddressee, members: GroupMembers): Member[] {
  return membersListed && ref?.kind === 'group' ? (members[ref.id] ?? []) : [];
}

/** Pure: whom a line means. Named members are meant themselves, whoever belongs to their group by now. */
export function refsOf(addressee: DraftAddressee, members: GroupMembers): NonNullable<DraftAddressee['ref']>[] {
  const named = membersNamed(addressee, members);
  if (named.length > 0) return named.map(({ positionId }) => ({ kind: 'position', id: positionId }));
  return addressee.ref ? [addressee.ref] : [];
}

/** The members a letter names: of one that was submitted those kept then, of a group added since and of every draft those of today. */
export async function readMembers(tx: Tx, { id, content }: Of): Promise<GroupMembers> {
  const groupIds = groupsNamed(content);
  if (groupIds.length === 0) return {};
  const kept = id === null ? {} : await keptMembers(tx, id);
  const today = await membersToday(tx, groupIds.filter((groupId) => !(groupId in kept)));
  return Object.fromEntries(groupIds.map((groupId) => [groupId, kept[groupId] ?? today[groupId] ?? []]));
}

/**
 * Keeps them beside the draft. At submission they are those of today, since no draft has any kept; on the route those of a group that is taken
 * off stay kept, so that put back it names whom it named when it was initialled.
 */
export async function keepMembers(tx: Tx, of: Of & { id: string }): Promise<void> {
  const members = { ...(await keptMembers(tx, of.id)), ...(await readMembers(tx, of)) };
  await sql`update letters.draft set members = ${JSON.stringify(members)}::jsonb where letter_id = ${of.id}`.execute(tx);
}

type Changed = { /** their position was closed: the letter reaches nobody there */ gone: Named[]; /** they joined the group since, and the page does not name them */ joined: Named[] };
type Named = { group: string; name: string };

/** What became of the groups a letter names the members of: their sender is told, and nobody is added or left out silently. */
export async function changedSince(tx: Tx, { content, members }: { content: Whom; members: GroupMembers }): Promise<Changed> {
  const lines = linesOf(content).flatMap((line) => (line.ref && membersNamed(line, members).length > 0 ? [{ group: line.name, id: line.ref.id, kept: membersNamed(line, members) }] : []));
  if (lines.length === 0) return { gone: [], joined: [] };
  const today = await membersToday(tx, lines.map(({ id }) => id));
  const ids = lines.flatMap(({ kept }) => kept.map(({ positionId }) => positionId));
  const { rows } = await sql<{ id: string }>`select p.id from organization.position_card p where p.id = any (${ids}::uuid[]) and p.closed_on is null`.execute(tx);
  const open = new Set(rows.map((row) => row.id));
  return {
    gone: lines.flatMap(({ group, kept }) => kept.filter(({ positionId }) => !open.has(positionId)).map(({ name }) => ({ group, name }))),
    joined: lines.flatMap(({ group, id, kept }) => (today[id] ?? []).filter((member) => !kept.some(({ positionId }) => positionId === member.positionId)).map(({ name }) => ({ group, name }))),
  };
}

const linesOf = ({ to, copies }: Whom) => [...to, ...copies];
const groupsNamed = (content: Whom) => [...new Set(linesOf(content).flatMap(({ ref, membersListed }) => (membersListed && ref?.kind === 'group' ? [ref.id] : [])))];

async function keptMembers(tx: Tx, letterId: string): Promise<GroupMembers> {
  const { rows } = await sql<{ members: unknown }>`select d.members from letters.draft d join letters.letter l on l.id = d.letter_id
    where d.letter_id = ${letterId} and l.state not in ('draft', 'returned') and d.members is not null`.execute(tx);
  return readGroupMembers(rows[0]?.members);
}

/** Pure: members as they were kept, or none. */
export const readGroupMembers = (kept: unknown): GroupMembers => Members.parse(kept ?? {});

/** In the order of the group. Where two of a group have the same title, each is called with its unit. */
async function membersToday(tx: Tx, groupIds: readonly string[]): Promise<GroupMembers> {
  if (groupIds.length === 0) return {};
  const { rows } = await sql<Member & { groupId: string }>`
    select g.group_id, p.id as position_id, case when count(*) over (partition by g.group_id, lower(p.title)) > 1 then p.title || ', ' || p.unit_name else p.title end as name
    from organization.address_group_card g join organization.position_card p on p.id = g.position_id
    where g.group_id = any (${groupIds}::uuid[]) order by g.group_id, g.place`.execute(tx);
  return Object.fromEntries([...Map.groupBy(rows, (row) => row.groupId)].map(([groupId, some]) => [groupId, some.map(({ positionId, name }) => ({ positionId, name }))]));
}
