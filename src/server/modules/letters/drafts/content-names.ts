import { sql } from 'kysely';
import { findFiles } from '#server/modules/documents/index.ts';
import type { Tx } from '#server/platform/database.ts';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { employeesIn } from '../dispatch/people-named.ts';
import type { Names } from './content-words.ts';

/** What stands behind the ids of some contents. A letter is named as far as the reader may see it, and not at all if they may not know it. */
export async function namesIn(tx: Tx, contents: readonly DraftContent[]): Promise<Names> {
  const desks = contents.flatMap(({ signer, route, to, copies, fields }) => [
    ...(signer ? [signer.positionId, signer.employeeId, signer.inNameOf, signer.through].filter((id) => id !== null) : []), ...route, ...[...to, ...copies].flatMap(({ ref }) => (ref ? [ref.id] : [])), ...employeesIn(fields),
  ]);
  const letters = contents.flatMap((content) => content.relations.map((each) => each.letterId));
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.title as name from organization.position_card p where p.id = any (${desks}::uuid[])
    union all select e.id, e.name from organization.employee_card e where e.id = any (${desks}::uuid[])
    union all select u.id, u.name from organization.unit_card u where u.id = any (${desks}::uuid[])
    union all select y.id, y.name from organization.party_card y where y.id = any (${desks}::uuid[])
    union all select distinct g.group_id, g.name from organization.address_group_card g where g.group_id = any (${desks}::uuid[])
    union all select c.id, concat_ws(', ', c.letter_number, c.subject) from letters.letter_card c where c.id = any (${letters}::uuid[]) and c.metadata <> 'no'
    union all select o.id, concat_ws(', ', o.letter_number, o.subject) from letters.outgoing_card o where o.id = any (${letters}::uuid[]) and o.metadata <> 'no'`.execute(tx);
  const files = await findFiles(tx, [...new Set(contents.flatMap((content) => content.attachments.map((each) => each.fileId)))]);
  return new Map([...rows, ...files].map(({ id, name }) => [id, name]));
}
