import { sql } from 'kysely';
import type { Body, Params } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/desk-views.contract.ts';
import type { SavedView } from '#shared/contracts/desk-views.contract.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { QueryContext } from '#server/platform/query.ts';
import { viewNameTaken, viewNotFound, viewOfNobody, viewsFull } from './desk.errors.ts';

/** More names than fit on a screen are no help. */
const MOST = 30;
type Changed = { viewId: string };
type View = { id: string; list: string; name: string };

function personOf(ctx: Pick<QueryContext, 'actor'>): string {
  if (!ctx.actor.employeeId) throw viewOfNobody();
  return ctx.actor.employeeId;
}

/** What one keeps of one list, by name; nobody sees the views of another. */
export async function listViews(ctx: QueryContext, input: { list: string }): Promise<{ views: SavedView[] }> {
  const { employeeId } = ctx.actor;
  if (!employeeId) return { views: [] };
  const rows = await ctx.tx.selectFrom('desk.savedView').select(['id', 'name', 'filter', 'isDefault']).where('employeeId', '=', employeeId).where('list', '=', input.list).orderBy(sql`lower(name)`).limit(MOST).execute();
  return { views: rows.map((row) => ({ ...row, filter: row.filter as SavedView['filter'] })) };
}

/** @throws viewNotFound also for the view of somebody else */
async function ownView(ctx: CommandContext, viewId: string): Promise<View> {
  const row = await ctx.tx.selectFrom('desk.savedView').select(['id', 'list', 'name']).where('id', '=', viewId).where('employeeId', '=', personOf(ctx)).forUpdate().executeTakeFirst();
  if (!row) throw viewNotFound({ viewId });
  return row;
}

function withName(ctx: CommandContext, of: { list: string; name: string }) {
  return ctx.tx.selectFrom('desk.savedView').select('id').where('employeeId', '=', personOf(ctx)).where('list', '=', of.list).where(sql<boolean>`lower(name) = lower(${of.name})`).executeTakeFirst();
}

export async function saveView(ctx: CommandContext, input: Body<typeof contracts.saveView>): Promise<Changed> {
  const { list, name } = input;
  const employeeId = personOf(ctx);
  const filter = JSON.stringify(input.filter);
  const same = await withName(ctx, { list, name });
  if (same) {
    await ctx.tx.updateTable('desk.savedView').set({ filter, name }).where('id', '=', same.id).execute();
    return { viewId: same.id };
  }
  const kept = await ctx.tx.selectFrom('desk.savedView').select('id').where('employeeId', '=', employeeId).where('list', '=', list).limit(MOST).execute();
  if (kept.length >= MOST) throw viewsFull({ most: MOST });
  const id = ctx.newId();
  await ctx.tx.insertInto('desk.savedView').values({ id, employeeId, list, name, filter, createdAt: ctx.now }).execute();
  return { viewId: id };
}

export async function renameView(ctx: CommandContext, input: Params<typeof contracts.renameView> & Body<typeof contracts.renameView>): Promise<Changed> {
  const view = await ownView(ctx, input.viewId);
  const same = await withName(ctx, { list: view.list, name: input.name });
  if (same && same.id !== view.id) throw viewNameTaken({ name: input.name });
  await ctx.tx.updateTable('desk.savedView').set({ name: input.name }).where('id', '=', view.id).execute();
  return { viewId: view.id };
}

/** One view a list opens with; choosing another lets the first go. */
export async function setDefaultView(ctx: CommandContext, input: Params<typeof contracts.setDefaultView> & Body<typeof contracts.setDefaultView>): Promise<Changed> {
  const view = await ownView(ctx, input.viewId);
  await ctx.tx.updateTable('desk.savedView').set({ isDefault: false }).where('employeeId', '=', personOf(ctx)).where('list', '=', view.list).where('isDefault', '=', true).execute();
  if (input.isDefault) await ctx.tx.updateTable('desk.savedView').set({ isDefault: true }).where('id', '=', view.id).execute();
  return { viewId: view.id };
}

export async function forgetView(ctx: CommandContext, input: Params<typeof contracts.forgetView>): Promise<Changed> {
  const view = await ownView(ctx, input.viewId);
  await ctx.tx.deleteFrom('desk.savedView').where('id', '=', view.id).execute();
  return { viewId: view.id };
}
