import { createHash } from 'node:crypto';
import type { Tx } from '#server/platform/database.ts';
import { houseTemplates, type TemplateTree } from '../typesetting/template-tree.ts';

export type OwnFiles = readonly (readonly [string, Uint8Array])[];

/** The house's templates with one kind replaced: an own page may use what the house's pages share. */
export function ownTree(typeCode: string, files: OwnFiles): TemplateTree {
  const house = houseTemplates();
  const folder = `/templates/${typeCode}/`;
  const own = files.map(([name, bytes]) => [folder + name, bytes] as const);
  const hash = createHash('sha256').update(house.key);
  for (const [name, bytes] of own.toSorted(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  return { key: hash.digest('hex'), files: new Map([...[...house.files].filter(([name]) => !name.startsWith(folder)), ...own]) };
}

/** Rows never change, so a tree once read is true for ever; a city has few. */
const trees = new Map<string, TemplateTree>();
const MOST_KEPT = 50;

/** The templates a letter names; nothing when it is set with the house's. */
export async function findOwnTree(tx: Tx, templateId: string | undefined): Promise<TemplateTree | undefined> {
  if (templateId === undefined) return undefined;
  const known = trees.get(templateId);
  if (known) return known;
  const row = await tx.selectFrom('documents.ownTemplate').select(['typeCode', 'files']).where('id', '=', templateId).executeTakeFirstOrThrow();
  const tree = ownTree(row.typeCode, Object.entries(row.files as Record<string, string>).map(([name, bytes]) => [name, Buffer.from(bytes, 'base64')]));
  if (trees.size >= MOST_KEPT) trees.clear();
  trees.set(templateId, tree);
  return tree;
}
