import { sql } from 'kysely';
import type { Reply } from '#shared/contracts/contract.ts';
import type { listSnippets as listContract, Snippet } from '#shared/contracts/snippets.contract.ts';
import type { QueryContext } from '#server/platform/query.ts';

/** The standing sentences at hand: of the person, and of the unit of the seat one acts from. */
export async function listSnippets(ctx: QueryContext): Promise<Reply<typeof listContract>> {
  const { employeeId, unitId } = ctx.actor;
  const { rows } = await sql<Snippet>`
    select id, case when employee_id is null then 'unit' else 'person' end as "of", name, body, version from documents.snippet
    where employee_id = ${employeeId} or unit_id = ${unitId} order by lower(name), id limit 200`.execute(ctx.tx);
  const unit = await sql<{ name: string }>`select name from organization.unit_card where id = ${unitId}`.execute(ctx.tx);
  return { rows, unitName: unit.rows[0]?.name ?? null };
}
