import { open } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { FileKind } from '#shared/contracts/documents.contract.ts';
import { OfficeError } from '#server/platform/errors.ts';
import { runInThread } from '#server/platform/worker-thread.ts';
import * as refusals from './documents.errors.ts';
import { assertNamedAs, HEAD_BYTES, kindOf, TAIL_BYTES } from './file-kind-rules.ts';
import type { DocxBody } from './docx-body.ts';
import type { DrawnPage, ParserTask } from './page-image.ts';

/** A file of at most this many pages, each of at most this many pixels (a double A3 at 600 dpi has 140 million). */
const LIMITS = { pages: 500, pixels: 150_000_000 };
const MODULE = new URL('./parser-thread.ts', import.meta.url);

/** One chunk of pages a thread draws before it dies: few enough to bound its memory, enough to pay for its start. */
export const PAGES_AT_ONCE = 10;

/**
 * Finds what a stored file is and whether it can be read at all.
 * @throws the named refusal: empty, unknown, disguised, of two kinds, encrypted, scripted, broken, too many pages or pixels,
 *   macros and what else an office file must not carry, too slow, too hungry
 */
export async function inspectFile(file: { path: string; name: string; size: number }): Promise<{ kind: FileKind; pages: number }> {
  const seen = kindOf({ ...file, ...(await readEnds(file)) });
  const found = await parse<{ kind: FileKind; pages: number }>({ task: 'inspect', kind: seen, path: file.path, from: 1, to: 1, limits: LIMITS }, 30_000);
  assertNamedAs(found.kind, file.name);
  return found;
}

/** Draws pages `from` to `from + PAGES_AT_ONCE - 1` as far as they exist. */
export function drawPages(file: { path: string; kind: string; from: number }): Promise<DrawnPage[]> {
  return parse<DrawnPage[]>({ task: 'draw', kind: file.kind, path: file.path, from: file.from, to: file.from + PAGES_AT_ONCE - 1, limits: LIMITS }, 120_000);
}

/** The words a file carries; empty for a mere picture. */
export function readText(file: { path: string; kind: string }): Promise<string> {
  return parse<string>({ task: 'text', kind: file.kind, path: file.path, from: 1, to: 1, limits: LIMITS }, 60_000);
}

/** The words of each page of a PDF, or of as many bytes of it as were there when it was signed. @throws as `inspectFile` */
export function readPageTexts(file: { path: string; bytes: number }): Promise<string[]> {
  return parse<string[]>({ task: 'page-texts', kind: 'pdf', path: file.path, from: 1, to: 1, limits: LIMITS, bytes: file.bytes }, 60_000);
}

/**
 * The text of a Word file in the shape of a letter's body.
 * @throws as `inspectFile`, and textTooLong for more than one letter holds
 */
export function readBody(file: { path: string; kind: string }): Promise<DocxBody> {
  return parse<DocxBody>({ task: 'body', kind: file.kind, path: file.path, from: 1, to: 1, limits: LIMITS }, 20_000);
}

const reasons: Record<string, (details?: Record<string, unknown>) => OfficeError> = {
  encrypted: refusals.pdfEncrypted,
  scripted: refusals.pdfScripted,
  hides_objects: refusals.pdfHidden,
  broken: refusals.fileBroken,
  too_many_pages: refusals.tooManyPages,
  too_many_pixels: refusals.tooManyPixels,
  not_office: refusals.kindUnknown,
  macros: refusals.macros,
  embedded_objects: refusals.embeddedObjects,
  reaches_outside: refusals.reachesOutside,
  xml_entities: refusals.xmlEntities,
  packed_badly: refusals.packedBadly,
  too_long: refusals.textTooLong,
};

async function parse<O>(task: ParserTask, timeMs: number): Promise<O> {
  await takeTurn();
  try {
    return await runInThread<O>({ module: MODULE, data: task, memoryMb: 256, timeMs });
  } catch (error) {
    const reason = error instanceof OfficeError ? error.details['reason'] : undefined;
    const named = typeof reason === 'string' ? reasons[reason] : undefined;
    throw named ? named(limitOf(reason)) : error;
  } finally {
    giveTurn();
  }
}

/** Fifty clerks who upload at once must not start fifty threads of 256 MB each; the clock of a file starts with its turn. */
const AT_ONCE = Math.max(2, availableParallelism());
const waiting: (() => void)[] = [];
let running = 0;

async function takeTurn(): Promise<void> {
  if (running < AT_ONCE) running += 1;
  else
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
    });
}

/** A turn goes straight to who waits longest, so `running` stays as it is then. */
function giveTurn(): void {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}

function limitOf(reason: unknown): Record<string, unknown> {
  if (reason === 'too_many_pages') return { limit: LIMITS.pages };
  return reason === 'too_many_pixels' ? { limit: LIMITS.pixels } : {};
}

async function readEnds(file: { path: string; size: number }): Promise<{ head: Buffer; tail: Buffer }> {
  const handle = await open(file.path);
  try {
    const read = async (length: number, position: number) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    };
    return { head: await read(HEAD_BYTES, 0), tail: await read(TAIL_BYTES, Math.max(0, file.size - TAIL_BYTES)) };
  } finally {
    await handle.close();
  }
}
