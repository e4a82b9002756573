import { parentPort } from 'node:worker_threads';
import { PdfFault } from '../pdf/pdf-values.ts';
import { placeSignature, UnfitDraft, type PlaceTask } from './place-signature.ts';

// Runs in a thread of its own that is killed when it takes too long or too much. No key ever comes here.

parentPort?.on('message', (task: PlaceTask) => {
  placeSignature(task).then(
    (value) => parentPort?.postMessage({ ok: true, value }),
    (error: unknown) => parentPort?.postMessage({ ok: false, reason: reasonOf(error) }),
  );
});

function reasonOf(error: unknown): string {
  if (error instanceof UnfitDraft) return `unfit:${error.fault}`;
  return error instanceof PdfFault ? error.code : 'broken_objects';
}
