import type { FileCard } from '#shared/contracts/documents.contract.ts';
import { beginUpload, finishUpload, getUpload, sendPart } from '#shared/contracts/uploads.contract.ts';
import type { BodyInput } from '#shared/contracts/contract.ts';
import type { call, sendFile } from './api.ts';
import type { ApiProblem } from './api-problem.ts';

export type UploadSubject = NonNullable<BodyInput<typeof beginUpload>['subject']>;
export type PartsToSend = {
  file: File;
  name: string;
  /** the same through every attempt: begun and finished under them, the file is never stored twice */
  commandIds: { begin: string; finish: string };
  subject: UploadSubject | null;
  signal: AbortSignal;
  onProgress: (share: number) => void;
};
/** The network and the clock, so that a test can break the one and turn the other. */
export type Line = { call: typeof call; sendFile: typeof sendFile; wait: (ms: number, signal: AbortSignal) => Promise<void>; hash: (bytes: Blob) => Promise<string> };
type Fault = Pick<ApiProblem, 'status' | 'code' | 'isOffline'>;
type State = { uploadId: string; offset: number; size: number; partBytes: number };

const longestWaitMs = 30_000;
/** A line that stays dead this often in a row is told to the person; until then it is waited for. */
const patience = 12;

/** Sends a file in parts. A line that breaks is waited for, and the file goes on from the byte the office has. */
export function sendInParts(parts: PartsToSend, line: Line): Promise<FileCard> {
  return new Sender(parts, line).run();
}

class Sender {
  readonly #parts: PartsToSend;
  readonly #line: Line;
  #failures = 0;
  #restarted = false;
  constructor(parts: PartsToSend, line: Line) {
    this.#parts = parts;
    this.#line = line;
  }

  async run(): Promise<FileCard> {
    const { file, name, commandIds, subject, signal } = this.#parts;
    let state: State = await this.#stubborn(() => this.#line.call(beginUpload, { body: { commandId: commandIds.begin, name, size: file.size, subject }, signal }));
    const { uploadId } = state;
    // Begun in an earlier attempt, some of it may be there already.
    for (;;) {
      while (state.offset < file.size) state = await this.#sendNext(state);
      this.#parts.onProgress(1);
      try {
        const sha256 = await this.#line.hash(file);
        return await this.#stubborn(() => this.#line.call(finishUpload, { params: { uploadId }, body: { commandId: commandIds.finish, sha256 }, signal }));
      } catch (problem) {
        const isBroken = isProblem(problem) && problem.code === 'document.upload_broken';
        if (!isBroken || this.#restarted) throw problem;
        this.#restarted = true;
        state = { ...state, offset: 0 };
      }
    }
  }

  /** One part; afterwards the state as the office has it, whatever became of the part. */
  async #sendNext(state: State): Promise<State> {
    const { file, signal, onProgress } = this.#parts;
    const { uploadId, offset } = state;
    const part = file.slice(offset, Math.min(file.size, offset + state.partBytes));
    const said = (share: number) => onProgress((offset + share * part.size) / file.size);
    try {
      const next = await this.#line.sendFile(sendPart, { params: { uploadId }, query: { offset, sha256: await this.#line.hash(part) }, file: part, signal, onProgress: said });
      this.#failures = 0;
      return next;
    } catch (problem) {
      if (!mayGoOn(problem)) throw problem;
      await this.#waitBefore(problem);
      const there = await this.#stubborn(() => this.#line.call(getUpload, { params: { uploadId }, signal }));
      if (there.offset > offset) this.#failures = 0;
      return there;
    }
  }

  async #stubborn<T>(ask: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await ask();
      } catch (problem) {
        if (!isProblem(problem) || !isLineFault(problem)) throw problem;
        await this.#waitBefore(problem);
      }
    }
  }

  async #waitBefore(problem: unknown): Promise<void> {
    this.#failures += 1;
    if (this.#failures > patience) throw problem;
    await this.#line.wait(Math.min(longestWaitMs, 500 * 2 ** this.#failures), this.#parts.signal);
  }
}

/** The line or the server stumbled; the file itself was not refused. */
function isLineFault(problem: Fault): boolean {
  return problem.isOffline || problem.status === 429 || (problem.status >= 500 && problem.code !== 'file.disk_full');
}

function mayGoOn(problem: unknown): boolean {
  return isProblem(problem) && (isLineFault(problem) || ['document.upload_offset', 'document.part_broken'].includes(problem.code));
}

function isProblem(problem: unknown): problem is Fault {
  return problem instanceof Error && 'status' in problem && 'code' in problem;
}
