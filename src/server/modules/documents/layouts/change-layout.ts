import { sql } from 'kysely';
import type { Body } from '#shared/contracts/contract.ts';
import type { changeLayout as contract } from '#shared/contracts/layouts.contract.ts';
import { claimsCertification, layoutKeys, type LayoutSettings } from '#shared/domain/layout.ts';
import type { CommandContext } from '#server/platform/command.ts';
import { layoutChanged, layoutClaims, layoutOfNoHead, marginsTooWide } from '../documents.errors.ts';
import { ownHeads } from './letterhead-rules.ts';
import { assertEmblems } from './keep-emblem.ts';
import { assertMayLayOut } from './layout.policy.ts';

type Input = Omit<Body<typeof contract>, 'commandId'>;

/**
 * Sets the layout anew. Letters that have their number keep theirs, for it is frozen with them.
 * @throws layoutNotYours, layoutOfNoHead, layoutChanged, layoutClaims, marginsTooWide, emblemUnknown
 */
export async function changeLayout(ctx: CommandContext, input: Input): Promise<{ version: number }> {
  const { unitId, settings } = input;
  await assertMayLayOut(ctx, unitId);
  await assertOwnHead(ctx, unitId);
  assertHonest(settings);
  await assertEmblems(ctx.tx, settings);
  const before = await newestOf(ctx, unitId);
  if ((before?.version ?? 0) !== input.version) throw layoutChanged({ version: before?.version ?? 0 });
  const version = input.version + 1;
  const id = ctx.newId();
  const stored = await ctx.tx.insertInto('documents.layout')
    .values({ id, unitId, version, settings: JSON.stringify(settings), changedAt: ctx.now, changedBy: ctx.actor.employeeId, changedByName: ctx.actor.name })
    .onConflict((c) => c.doNothing()).returning('id').executeTakeFirst();
  // Two who set the same layout at once: the second has not seen what the first did.
  if (!stored) throw layoutChanged({ version });
  const changed = layoutKeys.filter((key) => JSON.stringify(before?.settings[key]) !== JSON.stringify(settings[key]));
  ctx.record({ action: 'layout.changed', subjectKind: 'layout', subjectId: id, details: { unitId, version, changed: changed.join(' ') } });
  return { version };
}

async function newestOf(ctx: CommandContext, unitId: string | null): Promise<{ version: number; settings: LayoutSettings } | undefined> {
  const { rows } = await sql<{ version: number; settings: LayoutSettings }>`
    select version, settings from documents.layout where unit_id is not distinct from ${unitId}::uuid order by version desc limit 1`.execute(ctx.tx);
  return rows[0];
}

async function assertOwnHead(ctx: CommandContext, unitId: string | null): Promise<void> {
  if (unitId === null) return;
  const { rows } = await sql<{ found: boolean }>`
    select true as found from organization.unit_card u where u.id = ${unitId} and (u.is_agency or u.kind = any (${Object.keys(ownHeads)}))`.execute(ctx.tx);
  if (rows.length === 0) throw layoutOfNoHead({ unitId });
}

/** A line of text needs room, and no sentence may say more than was done. */
export function assertHonest(settings: LayoutSettings): void {
  for (const key of ['sentences', 'address'] as const) {
    const lines = settings[key] ?? [];
    // Two lines that say it together say it too.
    const claim = lines.find(claimsCertification) ?? (claimsCertification(lines.join(' ')) ? lines.join(' ') : undefined);
    if (claim !== undefined) throw layoutClaims({ field: `settings.${key}`, sentence: claim });
  }
  const { margins } = settings;
  if (margins && margins.left + margins.right > 100) throw marginsTooWide({ field: 'settings.margins' });
}
