import { createHash } from 'node:crypto';
import type { PageImage } from './typeset-task.ts';

// The compiler draws all pages into one picture, one below the other. A browser wants one picture a page, holds most of them already, and
// waits for each byte: pages are cut apart, each takes the signs it uses along, and what says nothing is left out.

/**
 * One picture a page, from what the compiler drew.
 * @param known hashes of the pages who asks holds; their pictures are not made again
 * @throws an Error when the compiler draws otherwise than it used to
 */
export function imagesOf(drawn: string, known: readonly string[]): PageImage[] {
  const { parts, definitions } = cut(drawn);
  const held = new Set(known);
  let sorted: Definitions | undefined;
  return parts.map((part) => {
    // A sign is named by what it looks like: equal drawings are equal pictures before their signs are looked up.
    const hash = createHash('sha1').update(part.paper).update(part.content).digest('base64url').slice(0, 16);
    if (held.has(hash)) return { hash, svg: null };
    sorted ??= sort(definitions);
    return { hash, svg: draw(part, sorted) };
  });
}

type Part = { paper: string; content: string };
type Definitions = { signs: Map<string, string>; others: string };

const sheet = /^ {4}<path class="typst-shape" [^>]* d="M 0 0v (?<height>[\d.]+) h (?<width>[\d.]+) [^>]*>$/u;

/** Where a page begins in the whole drawing. */
const below = /^<g transform="matrix\(1 0 0 1 0 [\d.]+\)">/u;

/** At the first level stand a sheet of paper and its content by turns, and then what they refer to. */
function cut(drawn: string): { parts: Part[]; definitions: string } {
  const parts: Part[] = [];
  const definitions: string[] = [];
  let into: string[] = [];
  // One release of the compiler ends its drawing with a line break, another without: a second `</svg>` makes the picture no picture.
  for (const line of drawn.trimEnd().split('\n').slice(1, -1)) {
    if (sheet.test(line)) {
      into = [];
      parts.push({ paper: line, content: '' });
      continue;
    }
    if (line.startsWith('    <defs')) into = definitions;
    into.push(line.trimStart());
    const last = parts.at(-1);
    if (line === '    </g>' && last && into !== definitions) last.content = into.join('').replace(below, '<g>');
  }
  if (parts.length === 0) throw new Error('no sheet of paper in the drawing');
  return { parts, definitions: definitions.join('') };
}

function sort(definitions: string): Definitions {
  const signs = new Map<string, string>();
  const others = definitions.replaceAll(/<symbol id="([^"]+)"[^>]*>(.*?)<\/symbol>/gu, (_all, id: string, inside: string) => {
    signs.set(id, inside);
    return '';
  });
  return { signs, others: others.replaceAll(/<defs[^>]*><\/defs>/gu, '') };
}

function draw({ paper, content }: Part, { signs, others }: Definitions): string {
  const { width = '0', height = '0' } = sheet.exec(paper)?.groups ?? {};
  const used = new Map<string, string>();
  const page = lighten(content).replaceAll(/href="#([^"]+)"/gu, (all, id: string) => {
    if (!signs.has(id)) return all;
    const short = used.get(id) ?? `s${used.size.toString(36)}`;
    used.set(id, short);
    return `href="#${short}"`;
  });
  const named = [...used].map(([id, short]) => nameSign(signs.get(id) ?? '', short)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt"><path fill="#fff" d="M0 0h${width}v${height}H0z"/>${page}<defs>${named}</defs>${others}</svg>`;
}

/** A browser draws a path that is referred to in half the time of a symbol, which is a window of its own each time it is used. */
function nameSign(inside: string, id: string): string {
  return /^<path [^<]*$/u.test(inside) ? inside.replace('<path ', `<path id="${id}" `) : `<g id="${id}">${inside}</g>`;
}

/** What is so anyway need not be said, and a thousandth of a point nobody sees. */
function lighten(content: string): string {
  return unwrap(content.replaceAll(/ class="typst-[a-z]+"/gu, ''))
    .replaceAll(' fill="#000000" fill-rule="nonzero"', '')
    .replaceAll(' y="0"', '')
    .replaceAll('xlink:href="#', 'href="#')
    .replaceAll(/ x="(-?\d+\.\d{3})\d+"/gu, ' x="$1"');
}

/** Groups that say nothing of their content. */
function unwrap(content: string): string {
  const kept: boolean[] = [];
  return content.replaceAll(/<g>|<g [^>]*[^/]>|<\/g>/gu, (tag) => {
    if (tag !== '</g>') kept.push(tag !== '<g>');
    const isKept = tag === '</g>' ? kept.pop() : kept.at(-1);
    return isKept ? tag : '';
  });
}
