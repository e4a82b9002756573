import { sql } from 'kysely';
import type { Reply } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/search.contract.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { QueryContext } from '#server/platform/query.ts';
import { notKept, tooManyKept } from './search.errors.ts';

const MOST = 50;

export async function listSavedSearches(ctx: QueryContext): Promise<Reply<typeof contracts.listSavedSearches>> {
  const rows = await ctx.tx.selectFrom('search.saved').select(['id', 'name', 'address']).where('employeeId', '=', ctx.actor.employeeId).orderBy(sql`lower(name)`).limit(MOST).execute();
  return { rows };
}

/** Kept under its name; the same name, however it is cased, is the same question asked better. */
export async function saveSearch(ctx: CommandContext, input: { name: string; address: string }): Promise<{ id: string }> {
  const { employeeId } = ctx.actor;
  if (!employeeId) throw notKept();
  const kept = await ctx.tx.selectFrom('search.saved').select('id').where('employeeId', '=', employeeId).limit(MOST).execute();
  if (kept.length === MOST) throw tooManyKept();
  const { rows } = await sql<{ id: string }>`
    insert into search.saved (id, employee_id, name, address, saved_at) values (${ctx.newId()}, ${employeeId}, ${input.name}, ${input.address}, ${ctx.now})
    on conflict (employee_id, lower(name)) do update set name = excluded.name, address = excluded.address, saved_at = excluded.saved_at returning id`.execute(ctx.tx);
  return { id: rows[0]?.id ?? '' };
}

export async function forgetSearch(ctx: CommandContext, input: { searchId: string }): Promise<{ ok: true }> {
  const gone = await ctx.tx.deleteFrom('search.saved').where('id', '=', input.searchId).where('employeeId', '=', ctx.actor.employeeId).returning('id').executeTakeFirst();
  if (!gone) throw notKept();
  return { ok: true };
}
