import { buffer } from 'node:stream/consumers';
import { findFiles, type typesetting } from '#server/modules/documents/index.ts';
import type { Tx } from '#server/platform/database.ts';
import type { Services } from '#server/platform/services.ts';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import { picturesIn } from '../drafts/content-files.ts';
import { picturesTooHeavy } from '../outgoing/outgoing.errors.ts';
import { pictureLimits, pointsOf } from './picture-rules.ts';

export type PictureRef = { id: string; sha256: string; kind: 'png' | 'jpg' };
const kinds: Record<string, PictureRef['kind']> = { png: 'png', jpeg: 'jpg' };

/**
 * Pictures of the body a page can show, and the emblem of its head; who may see them is the caller's to know.
 * @throws picturesTooHeavy
 */
export async function findPictures(tx: Tx, content: DraftContent, { letterhead: { emblem } }: Pick<LetterSheet, 'letterhead'>): Promise<PictureRef[]> {
  const files = (await findFiles(tx, [...new Set([...picturesIn(content), ...(emblem ? [emblem] : [])])])).filter(({ kind }) => kinds[kind] !== undefined);
  const { most, bytes, allBytes } = pictureLimits;
  // An emblem was measured when it was kept.
  const own = files.filter(({ id }) => id !== emblem);
  const heavy = own.find((file) => file.size > bytes);
  if (heavy || own.length > most || own.reduce((sum, file) => sum + file.size, 0) > allBytes) throw picturesTooHeavy({ field: 'body', name: heavy?.name ?? null, count: own.length });
  return files.flatMap(({ id, sha256, kind }) => {
    const shown = kinds[kind];
    return shown ? [{ id, sha256, kind: shown }] : [];
  });
}

/** Their bytes, read outside any transaction. @throws picturesTooHeavy for one of too many points: small when packed, not when drawn */
export async function readPictures(services: Services, refs: readonly PictureRef[]): Promise<Map<string, typesetting.Picture>> {
  const read = refs.map(async ({ id, sha256, kind }): Promise<[string, typesetting.Picture]> => {
    const bytes = await buffer(await services.files.read(sha256));
    if ((pointsOf(kind, bytes) ?? 0) > pictureLimits.points) throw picturesTooHeavy({ field: 'body', fileId: id });
    return [id, { kind, bytes }];
  });
  return new Map(await Promise.all(read));
}
