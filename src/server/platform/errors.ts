/** A refusal with a name. `message` is for logs and integrators; people read the sentence of `#shared/error-words` by code. */
export class OfficeError extends Error {
  readonly code: string;
  readonly status: number;
  readonly details: Record<string, unknown>;
  readonly audited: boolean;
  constructor(refusal: Refusal, details: Record<string, unknown> = {}) {
    super(refusal.message);
    this.code = refusal.code;
    this.status = refusal.status;
    this.audited = refusal.audited;
    this.details = details;
  }
}

export type Refusal = { code: string; status: number; message: string; audited: boolean };

const known = new Map<string, Refusal>();

/**
 * Declares one refusal of a room.
 * @param status 401 stranger, 403 not your right, 404 also what you may not know exists, 409 the state forbids,
 *   410 gone, 413/415/422 size, kind, shape, 429 too often, 503 not now
 * @returns a factory: `throw letterNotFound({ letterId })`
 *
 * A 403 is written to the audit chain unless it says otherwise; a 404 that hides something is when `audited` says so.
 */
export function defineError(code: string, status: number, sentence: string | { message: string; audited: boolean }) {
  const refusal: Refusal = { code, status, ...(typeof sentence === 'string' ? { message: sentence, audited: status === 403 } : sentence) };
  if (known.has(code)) throw new Error(`error code ${code} is declared twice`);
  known.set(code, refusal);
  return (details: Record<string, unknown> = {}) => new OfficeError(refusal, details);
}

/** Every refusal the loaded rooms can give; a test holds it against the Indonesian sentences. */
export function listRefusals(): Refusal[] {
  return [...known.values()];
}
