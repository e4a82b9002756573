import { sql } from 'kysely';
import { findPreset } from '#presets/index.ts';
import { findCity } from '#server/modules/organization/index.ts';
import type { Tx } from '#server/platform/database.ts';
import { layerLayouts, profileOf, type LayoutLayer, type LayoutSettings } from '#shared/domain/layout.ts';
import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import type { FinishWay } from '#shared/domain/outgoing.ts';
import { findLetterType } from '#templates/index.ts';
import { addressOf, composeLetterhead, type City, type Head, type Unit } from './letterhead-rules.ts';
import { defaultProfile, type Vocabulary } from './profile-rules.ts';

/** Whose letters: those of a position, of a unit, or of the city where no unit is named. */
export type LayoutOf = ({ positionId: string } | { unitId: string | null }) & { /** also the template of the city letters of this kind are set with */ typeCode?: string };
type UnitOnTheWay = Unit & { id: string; layout: LayoutSettings | null };
type Row = { head: Head | null; units: UnitOnTheWay[] | null; city: LayoutSettings | null; template: string | null };

/** What stands above a letter: offices, layers from the city down to the unit, and the regulation's own page. */
export type Above = { head: Head | null; units: UnitOnTheWay[]; layers: LayoutLayer[]; city: City | null; vocabulary: Vocabulary; /** the article by which a login approves, where it is the city's own */ loginBasis: string | null; template: string | null; /** a decree or a regulation */ isLaw: boolean };

export async function readAbove(tx: Tx, of: LayoutOf): Promise<Above> {
  const positionId = 'positionId' in of ? of.positionId : null;
  const unitId = 'unitId' in of ? of.unitId : null;
  const { rows } = await sql<Row>`
    with recursive up as (
      select u.id, u.parent_id, 0 as height from organization.unit_card u
      where u.id = coalesce((select p.unit_id from organization.position_card p where p.id = ${positionId}::uuid), ${unitId}::uuid)
      union all select u.id, u.parent_id, up.height + 1 from organization.unit_card u join up on u.id = up.parent_id
    ), newest as (select distinct on (l.unit_id) l.unit_id, l.settings from documents.layout l where l.unit_id is null or l.unit_id in (select id from up) order by l.unit_id, l.version desc)
    select (select jsonb_build_object('kind', p.kind, 'title', p.title) from organization.position_card p where p.id = ${positionId}::uuid) as head,
      (select settings from newest where unit_id is null) as city,
      (select u.template_id from documents.own_template_use u where u.type_code = ${of.typeCode ?? null}::text order by u.n desc limit 1) as template,
      (select jsonb_agg(jsonb_build_object('id', u.id, 'kind', u.kind, 'name', u.name, 'isAgency', u.is_agency, 'email', u.email, 'layout', n.settings) order by up.height)
        from up join organization.unit_card u on u.id = up.id left join newest n on n.unit_id = u.id) as units`.execute(tx);
  const [row] = rows;
  const units = row?.units ?? [];
  const city = await findCity(tx);
  const preset = findPreset(city?.presetCode ?? '');
  return {
    head: row?.head ?? null, units, template: row?.template ?? null,
    layers: [
      { unitId: null, name: city?.name ?? '', settings: row?.city ?? {} },
      ...units.toReversed().map(({ id, name, layout }) => ({ unitId: id, name, settings: layout ?? {} })),
    ],
    city: city && { name: city.name, lines: addressOf(city), province: city.province },
    isLaw: ['decree', 'regulation'].includes(findLetterType(of.typeCode ?? '')?.group ?? ''),
    vocabulary: preset?.documents.vocabulary.value ?? 'permendagri_1_2023',
    // A city that works by the regulation of another does not cite it on its letters.
    loginBasis: (preset?.regulation.city === city?.name && preset?.documents.finishing.find(({ way }) => way === 'login_approval')?.onPage) || null,
  };
}

export type LetterLayout = Pick<LetterSheet, 'profile' | 'letterhead' | 'template'>;

/** Pure: how a letter's pages are set, and the head of its paper. */
export function layoutOf(above: Above, way: FinishWay): LetterLayout {
  const { settings } = layerLayouts(above.layers);
  const letterhead = composeLetterhead({ ...above, lines: settings.headLines });
  const emblem = letterhead.kind === 'mayor' ? settings.stateEmblem : settings.emblem;
  return {
    ...(above.template === null ? {} : { template: above.template }),
    profile: profileOf(defaultProfile(above.vocabulary, way, above.loginBasis), settings, way !== 'wet'),
    letterhead: { ...letterhead, address: settings.address ?? letterhead.address, ...(emblem === undefined || letterhead.kind === 'none' ? {} : { emblem }) },
  };
}

/** How somebody's letters are set today, and the head of their paper. */
export async function readLayout(tx: Tx, { way, ...of }: LayoutOf & { way: FinishWay }): Promise<LetterLayout> {
  return layoutOf(await readAbove(tx, of), way);
}
