import { placeOfCity } from '#shared/domain/city-name.ts';
import type { LayoutSettings } from '#shared/domain/layout.ts';
import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import type { PositionKind, UnitKind } from '#shared/domain/unit-kind.ts';

export type Head = { kind: PositionKind; title: string };
export type Unit = { kind: UnitKind; name: string; isAgency: boolean; email: string | null };

export type HeadLines = NonNullable<LayoutSettings['headLines']>;
export const usualHeadLines: HeadLines = ['government', 'parent'];
export type City = { name: string; lines: string[]; province: string };

/**
 * Pure: kind, lines top to bottom, and address lines of the head of a position: the mayor's own, else that of the agency it belongs to with
 * the unit of an own head below it (kelurahan, UPT, school, hospital). Above its own name stand the lines its layout names. Letters of a division of the Setda go under the Setda (naskah-formats b.3).
 */
export function composeLetterhead(of: { head: Head | null; units: readonly Unit[]; city: City | null; isLaw?: boolean; lines?: HeadLines | undefined }): LetterSheet['letterhead'] {
  const { head, units, city } = of;
  const root = units.at(-1);
  const government = `Pemerintah ${(city?.name ?? root?.name ?? '').replace(/^Pemerintah\s+/iu, '')}`;
  const address = city?.lines ?? [];
  if (head?.kind === 'state_official') return { kind: 'mayor', lines: [sayOffice(head.title, city), ...(of.isLaw ? provinceOf(city) : [])], address };
  const agency = units.find((unit) => unit.isAgency) ?? units.at(-1);
  const own = units.find((unit) => ownHeads[unit.kind] !== undefined);
  const above = (parent: string | null) => (of.lines ?? usualHeadLines).flatMap((line) => (line === 'government' ? [government] : (parent ?? [])));
  if (own && agency && own !== agency) return { kind: ownHeads[own.kind] ?? 'agency', lines: [...above(agency.name), own.name], address: withMail(address, own) };
  return { kind: kindOf(agency), lines: agency && agency !== root ? [...above(null), agency.name] : [government], address: withMail(address, agency) };
}

/** Units below an agency that write under a head of their own. */
export const ownHeads: Partial<Record<UnitKind, LetterSheet['letterhead']['kind']>> = { village: 'kelurahan', technical_unit: 'upt', school: 'upt', hospital: 'blud' };

function kindOf(agency: Unit | undefined): LetterSheet['letterhead']['kind'] {
  if (agency?.kind === 'secretariat') return 'setda';
  if (agency?.kind === 'district') return 'kecamatan';
  return agency?.kind === 'hospital' ? 'blud' : 'agency';
}

/** Decrees and regulations of a mayor name the province below the office (UU 12/2011 Lampiran II, Permendagri 80/2015). */
function provinceOf(city: City | null): string[] {
  return city?.province ? [`PROVINSI ${city.province.toUpperCase()}`] : [];
}

/** "WALI KOTA DUMAI": the office with its city. */
function sayOffice(title: string, city: City | null): string {
  const place = placeOfCity(city?.name ?? '');
  return (place !== '' && !title.toLowerCase().includes(place.toLowerCase()) ? `${title} ${place}` : title).toUpperCase();
}

export function addressOf(city: { address: string; phone: string; website: string; email: string | null }): string[] {
  const contact = [city.phone && `Telepon ${city.phone}`, city.website && `Laman: ${city.website}`].filter(Boolean).join(' ');
  return [city.address, contact, city.email ? `Pos-el: ${city.email}` : ''].filter((line) => line !== '');
}

/** An agency with a mail address of its own says that one. */
function withMail(address: readonly string[], unit: Unit | undefined): string[] {
  if (!unit?.email) return [...address];
  return [...address.filter((line) => !line.startsWith('Pos-el:')), `Pos-el: ${unit.email}`];
}
