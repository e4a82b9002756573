import { z } from 'zod';

const Wire = z.object({ error: z.object({ code: z.string(), message: z.string().optional(), details: z.unknown().optional() }) });
const Faults = z.array(z.object({ path: z.string(), message: z.string().optional() }));
/** A room names `fields`; the shape check of the server names `issues` with pointers such as `/addressees/0`. */
const FieldFaults = z.union([z.object({ fields: Faults }), z.object({ issues: Faults })]);

/** A refusal of the server, or of the network before it was reached (status 0). `message` is ready to be shown. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: unknown;
  constructor(problem: { status: number; code: string; message: string; details?: unknown }) {
    super(problem.message);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code;
    this.details = problem.details;
  }
  /** Nothing reached the server for certain: the same act may be sent again with its commandId. */
  get isOffline(): boolean {
    return this.status === 0;
  }
  /** What is wrong with each field of the form, by its path. */
  get fieldFaults(): Record<string, string> {
    const faults = FieldFaults.safeParse(this.details);
    if (!faults.success) return {};
    if ('fields' in faults.data) return Object.fromEntries(faults.data.fields.map((fault) => [fault.path, fault.message ?? this.message]));
    // The check of shapes speaks English to programmers; the sentence of the refusal is for people.
    return Object.fromEntries(faults.data.issues.map((fault) => [fault.path.replace(/^\//u, '').replaceAll('/', '.'), this.message]));
  }
}

export function problemOf(status: number, json: unknown, fallback: string): ApiProblem {
  const wire = Wire.safeParse(json);
  if (!wire.success) return new ApiProblem({ status, code: `http.${status}`, message: fallback });
  const { code, message, details } = wire.data.error;
  return new ApiProblem({ status, code, message: message ?? fallback, details });
}
