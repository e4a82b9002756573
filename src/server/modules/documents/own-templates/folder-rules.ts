// What the folder of a template may hold: Typst and pictures of dots, few and small, with template.typ at its top.

const MOST_FILES = 40;
const MOST_BYTES = 2_000_000;
const good = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.(?:typ|png|jpg)$/u;
/** What some systems put beside the files of a folder. */
const noise = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$)|\/$/u;

/**
 * The files of the folder, by path from its top; one folder around them all is taken off.
 * @throws RangeError with one word: name, no_template, many, large
 */
export function readFolder(parts: readonly (readonly [string, Uint8Array])[]): [string, Uint8Array][] {
  const files = parts.filter(([name]) => !noise.test(name));
  const top = /^[^/]+\//u.exec(files[0]?.[0] ?? '')?.[0] ?? '';
  const isWrapped = top !== '' && files.every(([name]) => name.startsWith(top)) && files.some(([name]) => name === `${top}template.typ`);
  const bare = files.map(([name, bytes]): [string, Uint8Array] => [isWrapped ? name.slice(top.length) : name, bytes]);
  if (bare.length > MOST_FILES) throw new RangeError('many');
  if (bare.reduce((sum, [, bytes]) => sum + bytes.length, 0) > MOST_BYTES) throw new RangeError('large');
  if (bare.some(([name]) => !good.test(name))) throw new RangeError('name');
  if (!bare.some(([name]) => name === 'template.typ')) throw new RangeError('no_template');
  return bare;
}
