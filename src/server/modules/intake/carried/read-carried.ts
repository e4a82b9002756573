import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { findFiles, readPageTexts } from '#server/modules/documents/index.ts';
import { verifyPdf } from '#server/modules/signing/index.ts';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand } from '#server/platform/command.ts';
import { OfficeError } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';
import type { Job } from '#server/platform/jobs.ts';
import type { Services } from '#server/platform/services.ts';
import { readTransaction } from '#server/platform/transaction.ts';
import { LETTER_DATA_FILE } from '#shared/domain/letter-data.ts';
import { judgeFile, judgePages, type Refused, type Taken } from './judge-rules.ts';
import { distrustCarried, keepCarried, type Reading } from './keep-carried.ts';

const Given = z.object({ paperId: z.uuid(), fileId: z.uuid() });
const reader = systemActor('intake.read-carried');
/** A letter with all its attachments inside; a book that size is no letter. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Looks whether a file that came into a tray is a letter of Lontar that carries its own data, whichever way it came. What was found is kept
 * with the paper, and written into the form where it may be believed (docs/letter-data.md).
 */
export const readCarriedJob: Job = {
  name: 'intake.read-carried',
  on: ['intake.file_given'],
  retries: 5,
  expireSeconds: 300,
  run: (services, payload) => readCarried(services, Given.parse(payload)),
};

const Removed = z.object({ fingerprint: z.string() });

export const distrustCarriedJob: Job = {
  name: 'intake.distrust-carried',
  on: ['known_issuer.removed'],
  run: async (services, payload) => {
    await runCommand(services, distrustCarried, { name: 'intake.distrust-carried', actor: reader, commandId: newId(), input: Removed.parse(payload) });
  },
};

async function readCarried(services: Services, given: z.infer<typeof Given>): Promise<void> {
  const [file] = await readTransaction(services.db, reader, (tx) => findFiles(tx, [given.fileId]));
  if (file?.kind !== 'pdf' || file.size > MOST_BYTES) return;
  const path = services.files.pathOf(file.sha256);
  if (!(await namesData(path))) return;
  const reading = await readLetter(services, path);
  if (reading) await runCommand(services, keepCarried, { name: 'intake.keep-carried', actor: reader, commandId: newId(), input: { ...given, reading } });
}

/** The name of the data stands in the bytes of every letter that carries some: a scan of fifty pages is not taken apart to find none. */
async function namesData(path: string): Promise<boolean> {
  let tail = '';
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const text = tail + chunk.toString('latin1');
    if (text.includes(LETTER_DATA_FILE)) return true;
    tail = text.slice(-LETTER_DATA_FILE.length);
  }
  return false;
}

async function readLetter(services: Services, path: string): Promise<Reading | null> {
  const seen = await verifyPdf(services, { pdf: await readFile(path), wants: LETTER_DATA_FILE });
  const [first] = seen.signatures.toSorted((one, two) => (one.end ?? 0) - (two.end ?? 0));
  const signer = { signerName: first?.signerName ?? null, signerTitle: first?.signerTitle ?? null, claimedAt: first?.claimedAt ?? null, organization: first?.issuer?.organization ?? null, fingerprint: first?.issuer?.fingerprint ?? null, certificates: seen.signatures.flatMap((each) => each.fingerprint ?? []) };
  const judged = judgeFile({ verdict: seen.verdict, carried: seen.carried });
  if (judged === null) return null;
  return { ...signer, ...(judged.standing === 'refused' ? judged : await readOnPages(judged, { path, bytes: seen.carried?.end ?? 0 })) };
}

async function readOnPages(taken: Taken, file: { path: string; bytes: number }) {
  const pages = await readPageTexts(file).catch((error: unknown) => {
    if (error instanceof OfficeError && error.status < 500) return null;
    throw error;
  });
  return pages === null ? ({ standing: 'refused', reason: 'unreadable', fields: [] } satisfies Refused) : judgePages(taken, pages);
}
