import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { ParserTask } from './page-image.ts';
import { Reason } from './parser-reason.ts';

// Runs in a thread of its own that is killed when it takes too long or too much: it reads what strangers send.
// The answer names a reason as a code of file-parser.ts; anything else is told as broken.
// Each file has a thread of its own, so each loads only the readers it needs: all of them together cost four times the reading of a page.

async function run(task: ParserTask): Promise<unknown> {
  const bytes = await readFile(task.path);
  if (task.task === 'body') return (await import('./docx-body.ts')).docxBody(bytes);
  if (task.task === 'text' || task.task === 'page-texts') return readWords(task, bytes);
  if (task.kind === 'archive') return { kind: (await import('./office-rules.ts')).inspectOffice(bytes).kind, pages: 0 };
  if (task.kind !== 'pdf') return readPicture(task, bytes);
  const { drawPdf, inspectPdf } = await import('./pdf-pages.ts');
  return task.task === 'inspect' ? inspectPdf(bytes, task) : drawPdf(bytes, task);
}

async function readWords(task: ParserTask, bytes: Buffer): Promise<string | string[]> {
  const { officeText, pageTexts, pdfText } = await import('./file-text.ts');
  if (task.task === 'page-texts') return pageTexts(bytes.subarray(0, task.bytes));
  return task.kind === 'pdf' ? pdfText(bytes) : officeText(bytes);
}

async function readPicture(task: ParserTask, bytes: Buffer): Promise<unknown> {
  const { drawImage, inspectImage } = await import('./image-pages.ts');
  return task.task === 'inspect' ? inspectImage(bytes, task) : drawImage(bytes, task);
}

try {
  parentPort?.postMessage({ ok: true, value: await run(workerData as ParserTask) });
} catch (error) {
  parentPort?.postMessage({ ok: false, reason: error instanceof Reason ? error.message : 'broken' });
}
