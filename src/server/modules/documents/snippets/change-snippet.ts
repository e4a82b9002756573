import { sql } from 'kysely';
import type { Body, Params } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/snippets.contract.ts';
import type { CommandContext } from '#server/platform/command.ts';
import { snippetChanged, snippetNameTaken, snippetNotFound, snippetOfNobody, snippetsFull } from '../documents.errors.ts';

/** A list one has to search is no help while writing. */
const MOST = 100;
type Owner = { employeeId: string; unitId: null } | { employeeId: null; unitId: string };
type Row = { id: string; name: string; version: number; employeeId: string | null; unitId: string | null };

function ownerOf(ctx: CommandContext, of: 'person' | 'unit'): Owner {
  const { employeeId, unitId } = ctx.actor;
  if (of === 'person' && employeeId) return { employeeId, unitId: null };
  if (of === 'unit' && unitId) return { employeeId: null, unitId };
  throw snippetOfNobody({ of });
}

function sameOwner(owner: Pick<Row, 'employeeId' | 'unitId'>) {
  return owner.employeeId ? sql<boolean>`employee_id = ${owner.employeeId}` : sql<boolean>`unit_id = ${owner.unitId}`;
}

async function assertNameFree(ctx: CommandContext, snippet: Pick<Row, 'employeeId' | 'unitId' | 'name'> & { id: string | null }): Promise<void> {
  const same = await ctx.tx.selectFrom('documents.snippet').select('id').where(sameOwner(snippet)).where(sql<boolean>`lower(name) = lower(${snippet.name})`).executeTakeFirst();
  if (same && same.id !== snippet.id) throw snippetNameTaken({ name: snippet.name });
}

/** @throws snippetNotFound also for what belongs to another person or another unit */
async function ownSnippet(ctx: CommandContext, snippetId: string): Promise<Row> {
  const { employeeId, unitId } = ctx.actor;
  const row = await ctx.tx.selectFrom('documents.snippet').select(['id', 'name', 'version', 'employeeId', 'unitId'])
    .where('id', '=', snippetId).where(sql<boolean>`(employee_id = ${employeeId} or unit_id = ${unitId})`).forUpdate().executeTakeFirst();
  if (!row) throw snippetNotFound({ snippetId });
  return row;
}

export async function addSnippet(ctx: CommandContext, input: Body<typeof contracts.addSnippet>): Promise<{ snippetId: string }> {
  const owner = ownerOf(ctx, input.of);
  const kept = await ctx.tx.selectFrom('documents.snippet').select('id').where(sameOwner(owner)).limit(MOST).execute();
  if (kept.length >= MOST) throw snippetsFull({ most: MOST });
  await assertNameFree(ctx, { ...owner, name: input.name, id: null });
  const id = ctx.newId();
  await ctx.tx.insertInto('documents.snippet').values({ id, ...owner, name: input.name, body: JSON.stringify(input.body), createdAt: ctx.now, changedAt: ctx.now }).execute();
  return { snippetId: id };
}

export async function editSnippet(ctx: CommandContext, input: Params<typeof contracts.editSnippet> & Body<typeof contracts.editSnippet>): Promise<{ snippetId: string; version: number }> {
  const snippet = await ownSnippet(ctx, input.snippetId);
  if (snippet.version !== input.version) throw snippetChanged({ version: snippet.version });
  await assertNameFree(ctx, { ...snippet, name: input.name });
  const version = snippet.version + 1;
  await ctx.tx.updateTable('documents.snippet').set({ name: input.name, body: JSON.stringify(input.body), version, changedAt: ctx.now }).where('id', '=', snippet.id).execute();
  return { snippetId: snippet.id, version };
}

export async function dropSnippet(ctx: CommandContext, input: Params<typeof contracts.dropSnippet>): Promise<{ snippetId: string }> {
  const snippet = await ownSnippet(ctx, input.snippetId);
  await ctx.tx.deleteFrom('documents.snippet').where('id', '=', snippet.id).execute();
  return { snippetId: snippet.id };
}
