import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { letterSheet } from '#shared/domain/letter-sheet.ts';
import { readFaces } from './faces.ts';
import { imagesOf } from './svg-pages.ts';
import { houseTemplates } from './template-tree.ts';
import { wantedOf } from './typeset-letter.ts';

const root = '/lontar-no-such-folder';
const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs: readFaces() }] });
for (const [name, bytes] of houseTemplates().files) compiler.mapShadow(root + name, Buffer.from(bytes));
compiler.mapShadow(`${root}/peta.png`, await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } }).png().toBuffer());

function set(asked: { mainFileContent: string } | { mainFilePath: string }) {
  const { result } = compiler.compile(asked);
  if (!result) throw new Error('the compiler refused the page');
  return result;
}
const setText = (words: string) => set({ mainFileContent: `#set text(font: "Arimo")\n#set page(paper: "a5")\n${words}` });
/** Drawn by another program than the browser, which refuses what is no XML. */
const inkOf = (svg: string) => sharp(Buffer.from(svg)).resize(800, 1131, { fit: 'fill' }).flatten({ background: '#fff' }).greyscale().raw().toBuffer();

test.each(['SBIASA', 'MEMO', 'LDISPOSISI'])('a page beside the editor has its signs and lines where the plain drawing of the compiler has them (%s)', async (kind) => {
  const sheet = letterSheet.parse(JSON.parse(readFileSync(new URL(`../../../../../templates/${kind}/sample.json`, import.meta.url), 'utf8')));
  const { files } = wantedOf({ ...sheet, annexes: [] }, {}, { output: 'svg', turn: 'preview', text: false, known: [], embedded: [] });
  for (const [name, bytes] of files) compiler.mapShadow(root + name, Buffer.from(bytes));
  const letter = set({ mainFilePath: `${root}/main.typ` });
  const [page, ...more] = imagesOf(compiler.svg(letter), []);
  expect(more).toEqual([]);
  const [ours, plain] = [await inkOf(page?.svg ?? ''), await inkOf(compiler.plainSvg(letter))];
  expect(ours.filter((shade) => shade < 128).length).toBeGreaterThan(2_000);
  expect(ours.filter((shade, at) => Math.abs(shade - (plain[at] ?? 0)) > 100).length).toBeLessThan(10);
});

test('a link, and a picture described with signs of a program, leave a page that can be shown', async () => {
  const [page] = imagesOf(compiler.svg(setText('Lihat #link("https://a.b/?x=1&y=2")[tautan \\<a & "kutip"]. #image("peta.png", width: 5cm, alt: "Peta \\"baru\\" <a & <g> </g>") sesudah')), []);
  const drawn = page?.svg ?? '';
  expect((await inkOf(drawn)).some((shade) => shade < 128)).toBe(true);
  expect(drawn).not.toMatch(/<a |foreignObject|baru|https:\/\/a\.b/u);
  expect(drawn).toContain('<image');
});

test('a page is as large as its paper, exactly where that is cut in whole millimetres', () => {
  const pages = imagesOf(compiler.svg(setText('#page(paper: "a4")[satu] #page(width: 330mm, height: 215mm)[dua] #page(width: 100.4pt, height: 100.4pt)[tiga]')), []);
  expect(pages.map(({ svg }) => /viewBox="0 0 ([^"]*)"/u.exec(svg ?? '')?.[1])).toEqual(['595.276 841.89', '935.433 609.449', '101 101']);
});

test('what was not written on keeps its hash, and is not drawn again for who holds it', () => {
  const three = (middle: string) => imagesOf(compiler.svg(setText(`satu #pagebreak() ${middle} #pagebreak() tiga`)), held);
  let held: string[] = [];
  const before = three('dua');
  held = before.map(({ hash }) => hash);
  const after = three('dua *tebal*');
  expect(after.map(({ hash }, at) => hash === held[at])).toEqual([true, false, true]);
  expect(after.map(({ svg }) => svg === null)).toEqual([true, false, true]);
});
