import { sql } from 'kysely';
import type { Query, Reply } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/layouts.contract.ts';
import { layerLayouts, layoutKeys, type LayoutSettings } from '#shared/domain/layout.ts';
import type { QueryContext } from '#server/platform/query.ts';
import { letterTypes } from '#templates/index.ts';
import { ownHeads, usualHeadLines } from './letterhead-rules.ts';
import { layoutOf, readAbove, type Above } from './read-layout.ts';
import { assertMayLayOut, laysOutTheCity, unitsToLayOut } from './layout.policy.ts';

/** The offices that write under a head of their own and that the actor may set. */
export async function listLayouts(ctx: QueryContext): Promise<Reply<typeof contracts.listLayouts>> {
  const everywhere = laysOutTheCity(ctx.actor);
  const { rows } = await sql<Reply<typeof contracts.listLayouts>['rows'][number]>`
    select u.id as unit_id, u.name, exists (select 1 from documents.layout l where l.unit_id = u.id) as is_own from organization.unit_card u
    where (u.is_agency or u.kind = any (${Object.keys(ownHeads)})) and u.parent_id is not null and u.closed_on is null
      and ${everywhere ? sql`true` : sql`u.id in (${unitsToLayOut(ctx)})`}
    order by u.is_agency desc, u.name limit 2000`.execute(ctx.tx);
  const above = await readAbove(ctx.tx, { unitId: null });
  const city = everywhere ? [{ unitId: null, name: above.city?.name ?? '', isOwn: Object.keys(above.layers[0]?.settings ?? {}).length > 0 }] : [];
  const types = letterTypes.map((type) => ({ code: type.code, name: type.names[above.vocabulary] ?? type.names.permendagri_1_2023 ?? type.code, layoutSeen: type.layoutSeen }));
  return { rows: [...city, ...rows], types };
}

export async function getLayout(ctx: QueryContext, { unitId: asked }: Query<typeof contracts.getLayout>): Promise<Reply<typeof contracts.getLayout>> {
  const unitId = asked ?? null;
  await assertMayLayOut(ctx, unitId);
  const above = await readAbove(ctx.tx, { unitId });
  const [newest] = (await listLayoutVersions(ctx, { unitId: asked })).rows;
  return {
    unitId, name: above.layers.at(-1)?.name ?? '', own: newest?.settings ?? {}, ...inheritedOf(above, unitId),
    version: newest?.version ?? 0, changedAt: newest?.changedAt ?? null, changedByName: newest?.changedByName ?? null,
  };
}

type Inherited = Pick<Reply<typeof contracts.getLayout>, 'inherited' | 'inheritedFrom'>;

/** What would hold if nothing were set here, and whose word each part is. */
function inheritedOf(above: Above, unitId: string | null): Inherited {
  const layers = above.layers.filter((layer) => layer.unitId !== unitId);
  const { profile, letterhead } = layoutOf({ ...above, layers }, 'certificate');
  const { settings, from } = layerLayouts(layers);
  const { footer: _footer, edition: _edition, ...page } = profile;
  const inherited: LayoutSettings = {
    letterFace: 'arial', addresseeSide: 'left', signatureAlign: 'left', headSizes: { above: 12, name: 16, address: 9 }, headRule: 'double',
    signaturePlace: 'right', signatureIndent: 0, signatureMark: 'left', ...page, headLines: settings.headLines ?? usualHeadLines, sentences: settings.sentences ?? [],
    ...(settings.emblem ? { emblem: settings.emblem } : {}), ...(settings.stateEmblem ? { stateEmblem: settings.stateEmblem } : {}),
    ...(letterhead.address.length > 0 ? { address: letterhead.address } : {}),
  };
  const inheritedFrom = Object.fromEntries(layoutKeys.map((key) => {
    const layer = from[key];
    if (!layer) return [key, { from: 'regulation' as const, name: '' }];
    return [key, { from: layer.unitId === null ? ('city' as const) : ('unit' as const), name: layer.name }];
  }));
  return { inherited, inheritedFrom };
}

export async function listLayoutVersions(ctx: QueryContext, { unitId }: Query<typeof contracts.listLayoutVersions>): Promise<Reply<typeof contracts.listLayoutVersions>> {
  await assertMayLayOut(ctx, unitId ?? null);
  const { rows } = await sql<{ version: number; changedAt: Date; changedByName: string; settings: LayoutSettings }>`
    select version, changed_at, changed_by_name, settings from documents.layout where unit_id is not distinct from ${unitId ?? null}::uuid order by version desc limit 50`.execute(ctx.tx);
  return { rows: rows.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() })) };
}
