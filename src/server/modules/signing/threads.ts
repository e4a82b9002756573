import { OfficeError } from '#server/platform/errors.ts';
import { standingThreads } from '#server/platform/standing-threads.ts';
import { signatureFaults, type SignatureFault } from '#shared/domain/signature-check.ts';
import type { Placed, PlaceTask } from './sign/place-signature.ts';
import { draftUnfit, draftUnreadable } from './signing.errors.ts';
import type { FileReport, VerifyTask } from './verify/verify-bytes.ts';

// Files of 158 bytes exist that take a reader's whole memory, so nothing of this room parses a PDF where requests are answered.
// The library alone takes longer to load than a letter takes to sign, hence threads that stay.
const LIMITS = { memoryMb: 384, most: 500 };
const TIME_MS = 20_000;
const placers = standingThreads<PlaceTask, Placed>({ module: new URL('./sign/place-thread.ts', import.meta.url), ...LIMITS });
const verifiers = standingThreads<VerifyTask, FileReport>({ module: new URL('./verify/verify-thread.ts', import.meta.url), ...LIMITS });

/** @throws draftUnfit with what it carries, draftUnreadable with the fault */
export async function placeInThread(task: PlaceTask): Promise<Placed> {
  try {
    return await placers.run(task, TIME_MS);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason.startsWith('unfit:')) throw draftUnfit({ carries: reason.slice('unfit:'.length) });
    throw draftUnreadable({ fault: faultOf(error, reason) });
  }
}

/** A file that takes too long or too much is unreadable, which is an answer, not a fault of the house. */
export async function verifyInThread(task: VerifyTask): Promise<FileReport> {
  try {
    return await verifiers.run(task, TIME_MS);
  } catch (error) {
    return { verdict: 'unreadable', fault: faultOf(error, reasonOf(error)), pages: null, signatures: [] };
  }
}

function reasonOf(error: unknown): string {
  const reason = error instanceof OfficeError ? error.details['reason'] : undefined;
  return typeof reason === 'string' ? reason : '';
}

function faultOf(error: unknown, reason: string): SignatureFault {
  const code = error instanceof OfficeError ? error.code : '';
  if (code === 'file.parser_too_slow') return 'too_slow';
  if (code === 'file.parser_too_hungry') return 'too_hungry';
  return signatureFaults.find((fault) => fault === reason) ?? 'broken_objects';
}
