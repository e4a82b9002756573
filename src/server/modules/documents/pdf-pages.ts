import type { PDFiumDocument } from '@hyzyla/pdfium';
import { openPdfium } from './limited-pdfium.ts';
import type { DrawnPage, ParserTask } from './page-image.ts';
import { Reason } from './parser-reason.ts';
import { FULL_WIDTH, TALLEST } from './page-size.ts';
import { hiddenIn } from './pdf-script-rules.ts';

// PDF, in the parser's thread.

export async function inspectPdf(bytes: Buffer, task: ParserTask): Promise<{ kind: string; pages: number }> {
  const pdf = await openPdf(bytes);
  const hidden = await hiddenIn(bytes);
  if (hidden) throw new Reason(hidden);
  const pages = pdf.getPageCount();
  if (pages < 1) throw new Reason('broken');
  if (pages > task.limits.pages) throw new Reason('too_many_pages');
  for (let index = 0; index < pages; index += 1) sizeOf(pdf, index);
  await renderPage(pdf, 0);
  return { kind: 'pdf', pages };
}

export async function drawPdf(bytes: Buffer, task: ParserTask): Promise<DrawnPage[]> {
  const pdf = await openPdf(bytes);
  const { fromRaw, toPage } = await import('./page-image.ts');
  const drawn: DrawnPage[] = [];
  for (let page = task.from; page <= Math.min(task.to, pdf.getPageCount()); page += 1) drawn.push(await toPage(fromRaw(await renderPage(pdf, page - 1)), page));
  return drawn;
}

export async function openPdf(bytes: Buffer): Promise<PDFiumDocument> {
  const library = await openPdfium();
  return library.loadDocument(bytes).catch((error: unknown) => {
    throw new Reason(/password|security/iu.test(String(error)) ? 'encrypted' : 'broken');
  });
}

function sizeOf(pdf: PDFiumDocument, index: number): { width: number; height: number } {
  const { originalWidth, originalHeight } = pdf.getPage(index).getOriginalSize();
  if (!(originalWidth > 0) || !(originalHeight > 0)) throw new Reason('broken');
  if (originalHeight / originalWidth > TALLEST) throw new Reason('too_many_pixels');
  return { width: FULL_WIDTH, height: Math.max(1, Math.round((originalHeight / originalWidth) * FULL_WIDTH)) };
}

/** One page in four channels. */
async function renderPage(pdf: PDFiumDocument, index: number): Promise<{ data: Uint8Array; width: number; height: number }> {
  const size = sizeOf(pdf, index);
  const { data, width, height } = await pdf.getPage(index).render({ ...size, renderFormFields: true, render: ({ data: raw }) => Promise.resolve(raw) });
  return { data, width, height };
}
