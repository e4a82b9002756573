import { findPreset } from '#presets/index.ts';
import { nationalLetterTypes } from '#presets/national/letter-types.ts';
import { nationalTable, type NationalRow } from '#presets/national/tables.ts';
import { finishWayOf, type Preset } from '#presets/preset.ts';
import { findLetterType, whyWayClosed } from '#templates/index.ts';
import { readLayout } from '#server/modules/documents/index.ts';
import { findCity } from '#server/modules/organization/index.ts';
import type { Tx } from '#server/platform/database.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import type { listLetterTypes as contract } from '#shared/contracts/outgoing.contract.ts';
import type { FinishWay } from '#shared/domain/outgoing.ts';
import { unknownType } from '../outgoing/outgoing.errors.ts';

type LetterType = Reply<typeof contract>['types'][number];

const national = new Map<string, NationalRow<'letter-types'>>(nationalTable('letter-types').map((row) => [row.code, row]));

/** The regulation this house works by; a house without a city yet has none. */
export async function presetOf(tx: Tx): Promise<Preset | undefined> {
  return findPreset((await findCity(tx))?.presetCode ?? '');
}

/** What this city writes and the house can draw, under the names of its regulation; a house without a city yet writes what the nation rules. */
function typesOf(preset: Preset | undefined): LetterType[] {
  const documents = preset?.documents;
  const finishing = documents?.finishing.map(({ way }): FinishWay => finishWayOf[way]) ?? ['certificate', 'login', 'wet'];
  return (documents?.letterTypes ?? nationalLetterTypes('permendagri_1_2023')).flatMap((type) => {
    const drawn = findLetterType(type.code);
    return drawn ? [{ ...type, group: drawn.group, usedFor: national.get(type.code)?.used_for ?? '', layoutSeen: drawn.layoutSeen, ways: finishing.filter((way) => whyWayClosed(drawn, way) === null) }] : [];
  });
}

/** Also the word before the subject in letters of this desk: the regulation says one, and a city or an office may have its own. */
export async function listLetterTypes(ctx: QueryContext): Promise<Reply<typeof contract>> {
  const { positionId } = ctx.actor;
  const { profile } = await readLayout(ctx.tx, { ...(positionId ? { positionId } : { unitId: null }), way: 'certificate' });
  return { types: typesOf(await presetOf(ctx.tx)), subjectWord: profile.subjectWord };
}

/** @throws unknownType */
export async function getLetterType(tx: Tx, code: string): Promise<LetterType> {
  const type = typesOf(await presetOf(tx)).find((each) => each.code === code);
  if (!type) throw unknownType({ field: 'typeCode', typeCode: code });
  return type;
}

/** The name of a type for a list: the city's own, else that of the nation, so that a letter of a regulation that is gone keeps a name. */
export async function typeNames(tx: Tx): Promise<(code: string) => string> {
  const own = new Map(typesOf(await presetOf(tx)).map((type) => [type.code, type.name]));
  return (code) => own.get(code) ?? national.get(code)?.name ?? code;
}
