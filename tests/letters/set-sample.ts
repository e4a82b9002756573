import { typesetting } from '#server/modules/documents/index.ts';
import { letterDataOf } from '#shared/domain/letter-data.ts';
import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import { findLetterType } from '#templates/index.ts';

/** Sets a sheet as the house sets its letters; a finished one carries its data. */
export function setSample(sheet: LetterSheet, files: ReadonlyMap<string, typesetting.Picture> = new Map()): Promise<typesetting.TypesetLetter> {
  const face = findLetterType(sheet.type)?.face ?? 'arial';
  const finished = sheet.number !== null && sheet.date !== null && sheet.check !== null;
  const agency = sheet.letterhead.lines[0] ?? sheet.place;
  const data = finished ? letterDataOf(sheet, { classification: null, sender: { agency, unit: sheet.letterhead.lines.at(-1) ?? agency, unitCode: null }, files: [], relations: [] }) : null;
  return typesetting.typesetLetter(sheet, { face, data, files, turn: 'batch' });
}
