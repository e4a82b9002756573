import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Tree } from './typeset-task.ts';

/** The templates of the house, and what they share. */
const FOLDER = path.resolve(import.meta.dirname, '../../../../../templates');
const MAIN = new URL('./main.typ', import.meta.url);
const parts = /\.(?:typ|svg|png|jpg)$/u;

/** Templates as a compiler sees them; `key` is a hash over paths and bytes, so a page can be set again exactly as it was. */
export type TemplateTree = { key: string; files: Tree };

let house: TemplateTree | undefined;

/** The templates that ship with the product, read once. */
export function houseTemplates(): TemplateTree {
  house ??= readTemplates(FOLDER);
  return house;
}

/** Reads a folder of templates: every .typ, .svg, .png and .jpg of it stands under /templates. */
export function readTemplates(folder: string): TemplateTree {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => parts.test(name)).sort();
  return treeOf(names.map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(folder, name))]));
}

/** A tree of the given templates, by path under /templates. */
export function treeOf(templates: readonly (readonly [string, Uint8Array])[]): TemplateTree {
  const files = new Map<string, Uint8Array>([['/main.typ', readFileSync(MAIN)], ...templates.map(([name, bytes]) => [`/templates/${name}`, bytes] as const)]);
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  return { key: hash.digest('hex'), files };
}
