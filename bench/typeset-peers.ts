import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { chromium } from '@playwright/test';
import { readFaces } from '#server/modules/documents/typesetting/faces.ts';
import { houseTemplates } from '#server/modules/documents/typesetting/template-tree.ts';
import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import { chromiumLaunch } from '#tests/e2e/browser.ts';
import { memoryOf } from './cpu-time.ts';

// The same letter by what else a city could take. Each peer gets the words of the sheet, a letterhead with two rules, the number lines, the
// body, the block and a code; none but ours makes a tagged PDF/A with the data inside.

export type Peer = { name: string; /** makes the letter once, in bytes */ set: () => Promise<number>; memory: () => number; close: () => Promise<void> };

/**
 * The compiler as it comes, in this very process: what the wrapping costs. It sets another letter each time and keeps what it remembers, as
 * its own watch does.
 */
export function bareTypst(nth: (turn: number) => LetterSheet, files: ReadonlyMap<string, Uint8Array>): Peer {
  const root = '/lontar-bare';
  const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs: readFaces() }] });
  for (const [name, bytes] of [...houseTemplates().files, ...files]) compiler.mapShadow(root + name, Buffer.from(bytes));
  let made = 0;
  return {
    name: 'bare Typst',
    set: async () => {
      made += 1;
      compiler.mapShadow(`${root}/data/sheet.json`, Buffer.from(JSON.stringify(nth(made))));
      const { result } = compiler.compile({ mainFilePath: `${root}/main.typ` });
      if (!result) throw new Error('the bare compiler refused the letter');
      const { length } = compiler.pdf(result, { pdfStandard: 'a-3a', creationTimestamp: 0 });
      compiler.evictCache(30);
      return length;
    },
    memory: () => memoryOf(process.pid),
    close: () => Promise.resolve(),
  };
}

const paragraphsOf = (sheet: LetterSheet): string[] => sheet.body.content.flatMap((block) => (block.type === 'paragraph' ? [(block.content ?? []).map((node) => (node.type === 'text' ? node.text : '')).join('')] : []));
const headOf = (sheet: LetterSheet): [string, string][] => [['Nomor', sheet.number ?? ''], ['Sifat', 'Biasa'], ['Lampiran', sheet.attachments ?? '-'], ['Hal', sheet.subject]];

type Printer = { createPdf: (definition: unknown) => { getBuffer: () => Promise<Buffer> }; setFonts: (fonts: unknown) => void; setUrlAccessPolicy: (policy: () => boolean) => void; setLocalAccessPolicy: (policy: () => boolean) => void; virtualfs: { writeFileSync: (name: string, bytes: Buffer) => void } };

export function pdfmake(sheet: LetterSheet): Peer {
  const printer = createRequire(import.meta.url)('pdfmake') as Printer;
  const [normal, bold, italics, bolditalics] = readFaces();
  const cuts = { normal, bold, italics, bolditalics };
  for (const [name, bytes] of Object.entries(cuts)) if (bytes) printer.virtualfs.writeFileSync(`${name}.ttf`, bytes);
  printer.setFonts({ Sans: Object.fromEntries(Object.keys(cuts).map((name) => [name, `${name}.ttf`])) });
  printer.setUrlAccessPolicy(() => false);
  printer.setLocalAccessPolicy(() => false);
  const definition = () => ({
    pageSize: 'A4', pageMargins: [85, 57, 57, 71], defaultStyle: { font: 'Sans', fontSize: 12, lineHeight: 1.15 },
    content: [
      ...sheet.letterhead.lines.map((text) => ({ text, alignment: 'center', bold: true, fontSize: 14 })), ...sheet.letterhead.address.map((text) => ({ text, alignment: 'center', fontSize: 10 })),
      { canvas: [{ type: 'line', x1: 0, y1: 4, x2: 453, y2: 4, lineWidth: 1.7 }, { type: 'line', x1: 0, y1: 8, x2: 453, y2: 8, lineWidth: 0.6 }] },
      { text: `${sheet.place}, 26 November 2026`, alignment: 'right', margin: [0, 8] },
      { layout: 'noBorders', table: { body: headOf(sheet).map(([name, value]) => [name, ':', value]) } },
      ...sheet.addressees.map((each) => ({ text: `Yth. ${each.name}` })), ...paragraphsOf(sheet).map((text) => ({ text, alignment: 'justify', margin: [0, 6], leadingIndent: 36 })),
      { stack: [...sheet.signature.lines, ' ', { qr: sheet.check?.url ?? '', fit: 62 }, ' ', sheet.signature.name], margin: [226, 12, 0, 12] },
      'Tembusan:', { ol: sheet.copies.map((each) => each.name) },
    ],
  });
  return { name: 'pdfmake', set: async () => (await printer.createPdf(definition()).getBuffer()).length, memory: () => memoryOf(process.pid), close: () => Promise.resolve() };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The letter as a web page, for the browser and for LibreOffice. */
export function pageOf(sheet: LetterSheet, qr: string): string {
  const p = (text: string) => `<p style="text-align:justify;text-indent:12.7mm;margin:6pt 0">${escaped(text)}</p>`;
  return `<!doctype html><html lang="id"><meta charset="utf-8"><title>${escaped(sheet.subject)}</title><style>@page{size:A4;margin:20mm 20mm 25mm 30mm}body{font:12pt/1.15 "Liberation Sans",Arial,sans-serif}</style>
<h1 style="text-align:center;font-size:14pt;margin:0">${sheet.letterhead.lines.map(escaped).join('<br>')}</h1><p style="text-align:center;font-size:10pt;margin:0;border-bottom:3pt double">${sheet.letterhead.address.map(escaped).join('<br>')}</p>
<p style="text-align:right">${escaped(sheet.place)}, 26 November 2026</p><table>${headOf(sheet).map(([name, value]) => `<tr><td>${name}<td>:<td>${escaped(value)}`).join('')}</table>
${sheet.addressees.map((each) => `<p>Yth. ${escaped(each.name)}</p>`).join('')}${paragraphsOf(sheet).map(p).join('')}
<div style="margin-left:50%">${sheet.signature.lines.map(escaped).join('<br>')}<br>${qr.replace('<svg ', '<svg width="83" height="83" ')}<br>${escaped(sheet.signature.name)}</div><p>Tembusan:</p><ol>${sheet.copies.map((each) => `<li>${escaped(each.name)}`).join('')}</ol></html>`;
}

export async function browserPeer(sheet: LetterSheet, qr: string): Promise<Peer> {
  const browser = await chromium.launch(chromiumLaunch());
  const html = pageOf(sheet, qr);
  const page = await browser.newPage();
  return {
    name: 'Chromium (HTML to PDF)',
    set: async () => { await page.setContent(html); return (await page.pdf({ format: 'A4', preferCSSPageSize: true, tagged: true })).length; },
    memory: () => below(process.pid).reduce((sum, pid) => sum + memoryOf(pid), 0),
    close: () => browser.close(),
  };
}

/** The processes below one: here the browser's, when no other is open. */
function below(top: number): number[] {
  const children = readFileSync(`/proc/${top}/task/${top}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  return children.flatMap((pid) => [pid, ...below(pid)]);
}

/** One process a file, as a server would call it; nothing where it is not installed. */
export async function libreOffice(sheet: LetterSheet, qr: string): Promise<Peer | undefined> {
  if (spawnSync('soffice', ['--version']).status !== 0) return undefined;
  const folder = await mkdtemp(path.join(tmpdir(), 'lontar-office-'));
  const from = path.join(folder, 'letter.html');
  await writeFile(from, pageOf(sheet, qr));
  return {
    name: 'LibreOffice (process each)',
    set: async () => {
      execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf:writer_web_pdf_Export', '--outdir', folder, from], { stdio: 'ignore' });
      return 0;
    },
    memory: () => 0,
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

