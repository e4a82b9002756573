import type { CommandContext } from '#server/platform/command.ts';
import { orRefuse } from '../constraints.ts';
import { changedMeanwhile, groupNotFound, notPartyKeeper, positionNotFound } from '../organization.errors.ts';

type Fields = { name: string; positionIds: string[] };
type Edited = Fields & { groupId: string; version: number };

/** Address groups are common to all registries, as outside parties are: whoever registers or administers keeps them. */
export const keepers = ['registry-clerk', 'operator', 'admin-kantor', 'super-administrator', 'system'];

function assertKeepsGroups(ctx: CommandContext): void {
  if (!ctx.actor.roles.some((role) => keepers.includes(role))) throw notPartyKeeper();
}

export async function addGroup(ctx: CommandContext, input: Fields): Promise<{ id: string }> {
  assertKeepsGroups(ctx);
  const id = ctx.newId();
  await orRefuse(ctx.tx.insertInto('organization.addressGroup').values({ id, name: input.name, createdAt: ctx.now }).execute());
  await writeMembers(ctx, { groupId: id, positionIds: input.positionIds });
  ctx.record({ action: 'address_group.added', subjectKind: 'address_group', subjectId: id, details: { members: input.positionIds.length } });
  return { id };
}

export async function editGroup(ctx: CommandContext, input: Edited): Promise<{ id: string; version: number }> {
  assertKeepsGroups(ctx);
  const group = await groupForUpdate(ctx, input.groupId);
  if (group.version !== input.version) throw changedMeanwhile({ version: group.version });
  const version = group.version + 1;
  await orRefuse(ctx.tx.updateTable('organization.addressGroup').set({ name: input.name, version }).where('id', '=', group.id).execute());
  await ctx.tx.deleteFrom('organization.addressGroupMember').where('groupId', '=', group.id).execute();
  await writeMembers(ctx, { groupId: group.id, positionIds: input.positionIds });
  ctx.record({ action: 'address_group.edited', subjectKind: 'address_group', subjectId: group.id, details: { members: input.positionIds.length } });
  return { id: group.id, version };
}

export async function closeGroup(ctx: CommandContext, input: { groupId: string }): Promise<{ id: string }> {
  assertKeepsGroups(ctx);
  const group = await groupForUpdate(ctx, input.groupId);
  await ctx.tx.updateTable('organization.addressGroup').set({ closedAt: ctx.now }).where('id', '=', group.id).execute();
  ctx.record({ action: 'address_group.closed', subjectKind: 'address_group', subjectId: group.id });
  return { id: group.id };
}

async function groupForUpdate(ctx: CommandContext, groupId: string): Promise<{ id: string; version: number }> {
  const group = await ctx.tx.selectFrom('organization.addressGroup').select(['id', 'version']).where('id', '=', groupId).where('closedAt', 'is', null).forUpdate().executeTakeFirst();
  if (!group) throw groupNotFound({ groupId });
  return group;
}

async function writeMembers(ctx: CommandContext, input: { groupId: string; positionIds: string[] }): Promise<void> {
  const positionIds = [...new Set(input.positionIds)];
  const known = await ctx.tx.selectFrom('organization.position').select('id').where('id', 'in', positionIds).execute();
  const missing = positionIds.find((id) => !known.some((position) => position.id === id));
  if (missing) throw positionNotFound({ positionId: missing });
  await ctx.tx.insertInto('organization.addressGroupMember').values(positionIds.map((positionId, place) => ({ groupId: input.groupId, positionId, place }))).execute();
}
