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
    return drawn ? [{ ...type, group: drawn.group, usedFor: [national.get(type.code)?.used_for ?? '', betweenAgencies(type.code, preset)].filter((part) => part !== '').join(' '), layoutSeen: drawn.layoutSeen, ways: finishing.filter((way) => whyWayClosed(drawn, way) === null) }] : [];
  });
}

/**
 * Whether a note may go to another agency is the city's word, not the nation's: where it reserves what goes between agencies to its mayor
 * and secretary (ADR 152), a drafter who follows the sentence of the kind must not be refused at the signer.
 */
function betweenAgencies(typeCode: string, preset: Preset | undefined): string {
  if (typeCode !== 'NOTADINAS' && typeCode !== 'NOTADINASDALAM') return '';
  const isReserved = preset?.letters.signing.some((line) => line.scope === 'between_units' && !line.mayBeSignedBy.includes('unit_head')) ?? false;
  const letter = preset?.documents.letterTypes.find((type) => type.code === 'SBIASA' || type.code === 'SDINAS')?.name ?? 'surat dinas';
  if (isReserved) return `Ke perangkat daerah lain pakai ${letter}, yang ditandatangani wali kota atau sekretaris daerah.`;
  return typeCode === 'NOTADINAS' ? 'Juga ke perangkat daerah lain.' : 'Ke perangkat daerah lain pakai Nota Dinas.';
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
  return (await typesByName(tx)).nameOf;
}

/** `nameOf` as above; `codesNamed`: the types in whose name a word begins like this, in lower case. One statement. */
export async function typesByName(tx: Tx): Promise<{ nameOf: (code: string) => string; codesNamed: (word: string) => string[] }> {
  const own = new Map(typesOf(await presetOf(tx)).map((type) => [type.code, type.name]));
  const nameOf = (code: string) => own.get(code) ?? national.get(code)?.name ?? code;
  const codes = [...new Set([...own.keys(), ...national.keys()])];
  return { nameOf, codesNamed: (word) => codes.filter((code) => nameOf(code).toLowerCase().split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word))) };
}
