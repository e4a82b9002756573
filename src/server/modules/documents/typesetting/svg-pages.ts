import { createHash } from 'node:crypto';
import type { PageImage } from './typeset-task.ts';

// The compiler draws all pages into one picture, one below the other. A browser wants one picture a page, holds most of them already, and
// waits for each byte: pages are cut apart, each takes the signs it uses along, and what says nothing is left out. Of its two drawings it is
// the one for pages that change: half the work of the other and a third of its bytes. What that adds for a page one clicks on goes as well.

/**
 * One picture a page, from what the compiler drew (`svg`).
 * @param known hashes of the pages who asks holds; their pictures are not made again
 * @throws an Error when the compiler draws otherwise than it used to
 */
export function imagesOf(drawn: string, known: readonly string[]): PageImage[] {
  const [definitions = '', ...sheets] = drawn.slice(0, drawn.lastIndexOf('</svg>')).split('<g class="typst-page" ');
  if (sheets.length === 0) throw new Error('no sheet of paper in the drawing');
  const held = new Set(known);
  let sorted: Definitions | undefined;
  return sheets.map((sheet) => {
    const { paper, content } = partsOf(sheet);
    // A sign is named by its face and its place in it: equal drawings are equal pictures before their signs are looked up.
    const hash = createHash('sha1').update(paper.join(' ')).update(content).digest('base64url').slice(0, 16);
    if (held.has(hash)) return { hash, svg: null };
    sorted ??= sort(definitions);
    return { hash, svg: draw({ paper, content }, sorted) };
  });
}

type Part = { /** points */ paper: [width: number, height: number]; content: string };
type Definitions = { signs: Map<string, string>; others: string };

const head = /^transform="translate\([^"]*\)" data-tid="[^"]*" data-page-width="(?<width>[\d.]+)" data-page-height="(?<height>[\d.]+)">/u;

function partsOf(sheet: string): Part {
  const { 0: begins = '', groups: { width = '', height = '' } = {} } = head.exec(sheet) ?? {};
  if (begins === '') throw new Error('a sheet of paper without its size in the drawing');
  return { paper: [sizeOf(Number(width)), sizeOf(Number(height))], content: sheet.slice(begins.length, sheet.lastIndexOf('</g>')) };
}

const POINTS_OF_MM = 72 / 25.4;

/** The drawing names the next whole point; paper is cut in millimetres. */
function sizeOf(points: number): number {
  const exact = Math.floor(points / POINTS_OF_MM) * POINTS_OF_MM;
  return Math.ceil(exact) === points ? Number(exact.toFixed(3)) : points;
}

function sort(definitions: string): Definitions {
  const signs = new Map<string, string>();
  const others = definitions.slice(definitions.indexOf('>') + 1).replaceAll(/<path id="([^"]+)" class="outline_glyph" ([^>]*)\/>/gu, (_all, id: string, drawing: string) => {
    signs.set(id, drawing);
    return '';
  });
  return { signs, others: others.replaceAll(/<style[^>]*>[^<]*<\/style>/gu, '').replaceAll(/<defs[^>]*><\/defs>/gu, '') };
}

function draw({ paper: [width, height], content }: Part, { signs, others }: Definitions): string {
  const used = new Map<string, string>();
  const page = lighten(content).replaceAll(/<use ([^>]*)href="#([^"]+)"\/>/gu, (all, place: string, id: string) => {
    // A space is a sign that is named and never drawn.
    if (!signs.has(id)) return others.includes(`id="${id}"`) ? all : '';
    const short = used.get(id) ?? `s${used.size.toString(36)}`;
    used.set(id, short);
    return `<use href="#${short}" ${place.trimEnd()}/>`;
  });
  // A path that is referred to is drawn in half the time of a symbol, which is a window of its own each time it is used.
  const named = [...used].map(([id, short]) => `<path id="${short}" ${signs.get(id) ?? ''}/>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt"><path fill="#fff" d="M0 0h${width}v${height}H0z"/>${page}<defs>${named}</defs>${others}</svg>`;
}

/**
 * Without names of what is drawn, the words laid over the picture for a pointer to mark, the fields of links, and what is so anyway. Names go
 * first: the description of a picture is as somebody wrote it, `<a ` as well.
 */
function lighten(content: string): string {
  const drawn = content.replaceAll(/ (?:class|data-[a-z]+|alt)="[^"]*"/gu, '')
    .replaceAll(/<g transform="[^"]*"><foreignObject .*?<\/foreignObject><\/g>/gsu, '').replaceAll(/<a .*?<\/a>/gsu, '').replaceAll(/ transform="translate\(-?0\.000,-?0\.000\)"/gu, '');
  return unwrap(drawn).replaceAll(' fill="#000"', '').replaceAll(' y="0"', '');
}

/** Groups that say nothing of their content. */
function unwrap(content: string): string {
  const kept: boolean[] = [];
  return content.replaceAll(/<g ?>|<g [^>]*[^/]>|<\/g>/gu, (tag) => {
    const isNothing = tag === '<g>' || tag === '<g >';
    if (tag !== '</g>') kept.push(!isNothing);
    const isKept = tag === '</g>' ? kept.pop() : kept.at(-1);
    return isKept ? tag : '';
  });
}
