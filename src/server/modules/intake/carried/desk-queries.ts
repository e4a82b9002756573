import { findCity } from '#server/modules/organization/index.ts';
import type { Tx } from '#server/platform/database.ts';
import { placeOfCity } from '#shared/domain/city-name.ts';
import type { LetterData } from '#shared/domain/letter-data.ts';
import type { Desks } from './fill-rules.ts';

type Desk = { id: string; title: string; unitName: string; headsUnit: boolean };

/**
 * The desks of this house a letter is addressed to, by their titles with or without the name of the city, or by the unit they head.
 * A name that fits nobody, or two desks, is left for the clerk.
 */
export async function findDesks(tx: Tx, data: Pick<LetterData, 'addressees' | 'copies'>): Promise<Desks> {
  const city = (await findCity(tx))?.name ?? '';
  const rows = await tx.selectFrom('organization.positionCard').select(['id', 'title', 'unitName', 'headsUnit']).where('closedOn', 'is', null).execute();
  return matchDesks(rows as Desk[], { city, ...data });
}

type Wanted = Pick<LetterData, 'addressees' | 'copies'> & { city: string };

/** Pure. Who is addressed and named as a copy too is addressed. */
export function matchDesks(desks: readonly Desk[], { city, addressees, copies }: Wanted): Desks {
  const byName = indexOf(desks, city);
  const found = new Map<string, Desks[number]>();
  const take = (names: readonly { name: string }[], kind: 'to' | 'copy') => {
    for (const { name } of names) {
      const fits = byName.get(bare(name)) ?? [];
      const [desk] = fits;
      if (desk && fits.length === 1 && !found.has(desk.id)) found.set(desk.id, { positionId: desk.id, title: desk.title, unitName: desk.unitName, kind });
    }
  };
  take(addressees, 'to');
  take(copies, 'copy');
  return [...found.values()].slice(0, 100);
}

function indexOf(desks: readonly Desk[], city: string): Map<string, Desk[]> {
  const places = ['', city, placeOfCity(city)];
  const byName = new Map<string, Desk[]>();
  for (const desk of desks) {
    const names = new Set([desk.title, ...(desk.headsUnit ? [desk.unitName] : [])].flatMap((name) => places.map((place) => bare(`${name} ${place}`))));
    for (const name of names) byName.set(name, [...(byName.get(name) ?? []), desk]);
  }
  return byName;
}

/** Without what stands in brackets ("sebagai laporan"), as small letters alone. */
function bare(name: string): string {
  return name.normalize('NFKC').replace(/\([^)]*\)/gu, ' ').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
