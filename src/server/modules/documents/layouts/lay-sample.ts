import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { findCity } from '#server/modules/organization/index.ts';
import type { Tx } from '#server/platform/database.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { LayoutSettings } from '#shared/domain/layout.ts';
import { letterSheet, type LetterSheet } from '#shared/domain/letter-sheet.ts';
import { findLetterType } from '#templates/index.ts';
import { findOwnTree } from '../own-templates/own-tree.ts';
import type { TemplateTree } from '../typesetting/template-tree.ts';
import { templateUnknown } from '../typesetting/typesetting.errors.ts';
import { assertHonest } from './change-layout.ts';
import { assertEmblems, findEmblem, type EmblemRef } from './keep-emblem.ts';
import { sampleOfCity } from './sample-of-city.ts';
import { layoutOf, readAbove, type LayoutOf } from './read-layout.ts';
import { assertMayLayOut } from './layout.policy.ts';

/** A sample says on every page that it is one, so that a test print is never taken for a letter. */
const SAMPLE = { number: 'CONTOH', check: { url: 'https://contoh.invalid/naskah' } };

/** The sample that ships with a kind of letter. @throws templateUnknown */
export async function readSample(typeCode: string): Promise<LetterSheet> {
  if (!findLetterType(typeCode)) throw templateUnknown({ template: typeCode });
  const file = new URL(`../../../../../templates/${typeCode}/sample.json`, import.meta.url);
  return letterSheet.parse(JSON.parse(await readFile(file, 'utf8')));
}

type Asked = { unitId: string | null; sample: LetterSheet; /** instead of what is stored here */ settings?: LayoutSettings };

export type LaidSample = { sheet: LetterSheet; emblem: EmblemRef | null; /** the template of the city it is set with */ own: TemplateTree | undefined };

/** The sample as it would look in this city or unit. */
export async function laySample(ctx: QueryContext, { unitId, sample, settings }: Asked): Promise<LaidSample> {
  await assertMayLayOut(ctx, unitId);
  if (settings) {
    assertHonest(settings);
    await assertEmblems(ctx.tx, settings);
  }
  const above = await readAbove(ctx.tx, { ...(unitId === null ? await officeOf(ctx.tx, sample) : { unitId }), typeCode: sample.type });
  // The city's own settings are tried on an office below it: what that office sets otherwise is left out.
  const layers = above.layers.filter((layer) => unitId !== null || layer.unitId === null).map((layer) => (settings && layer.unitId === unitId ? { ...layer, settings } : layer));
  const { letterhead, ...layout } = layoutOf({ ...above, layers }, sample.signature.way);
  const title = findLetterType(sample.type)?.names[above.vocabulary] ?? sample.title;
  const head = sample.letterhead.kind === 'none' ? sample.letterhead : letterhead;
  const city = await findCity(ctx.tx);
  const dressed = city ? sampleOfCity(sample, city) : sample;
  return { sheet: { ...dressed, ...SAMPLE, title, ...layout, letterhead: head }, emblem: await findEmblem(ctx.tx, head.emblem), own: await findOwnTree(ctx.tx, layout.template) };
}

/** Whose letter the city's sample is: the mayor's where the kind is his, else the Setda's. */
async function officeOf(tx: Tx, sample: LetterSheet): Promise<LayoutOf> {
  const { rows } = await sql<{ mayor: string | null; unit: string | null }>`
    select (select p.id from organization.position_card p where p.kind = 'state_official' order by p.title desc limit 1) as mayor,
      (select u.id from organization.unit_card u where u.is_agency order by u.kind = 'secretariat' desc, u.name limit 1) as unit`.execute(tx);
  const { mayor = null, unit = null } = rows[0] ?? {};
  return sample.letterhead.kind === 'mayor' && mayor !== null ? { positionId: mayor } : { unitId: unit };
}
