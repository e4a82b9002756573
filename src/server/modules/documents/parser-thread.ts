import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import sharp from 'sharp';
import { officeText, pdfText } from './file-text.ts';
import { drawImage, inspectImage } from './image-pages.ts';
import { inspectOffice } from './office-rules.ts';
import type { ParserTask } from './page-image.ts';
import { Reason } from './parser-reason.ts';
import { drawPdf, inspectPdf } from './pdf-pages.ts';

// Runs in a thread of its own that is killed when it takes too long or too much: it reads what strangers send.
// The answer names a reason as a code of file-parser.ts; anything else is told as broken.

sharp.concurrency(1);
sharp.cache(false);

async function run(task: ParserTask): Promise<unknown> {
  const bytes = await readFile(task.path);
  if (task.task === 'text') return task.kind === 'pdf' ? pdfText(bytes) : officeText(bytes);
  if (task.kind === 'archive') return { kind: inspectOffice(bytes).kind, pages: 0 };
  if (task.kind === 'pdf') return task.task === 'inspect' ? inspectPdf(bytes, task) : drawPdf(bytes, task);
  return task.task === 'inspect' ? inspectImage(bytes, task) : drawImage(bytes, task);
}

try {
  parentPort?.postMessage({ ok: true, value: await run(workerData as ParserTask) });
} catch (error) {
  parentPort?.postMessage({ ok: false, reason: error instanceof Reason ? error.message : 'broken' });
}
