import { z } from 'zod';
import { currentLanguage } from './language.ts';

const Wire = z.object({ error: z.object({ code: z.string(), message: z.string().optional(), details: z.unknown().optional() }) });
const Faults = z.array(z.object({ path: z.string(), message: z.string().optional() }));
/** A room names `fields`; the shape check of the server names `issues` with pointers such as `/addressees/0`. */
const FieldFaults = z.union([z.object({ fields: Faults }), z.object({ issues: Faults })]);

/** Not mine to see, or not there: asking again changes nothing. */
export function isClosedTo(problem: { status: number }): boolean {
  return problem.status === 403 || problem.status === 404;
}

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

const Place = z.object({ where: z.object({ id: z.string(), en: z.string() }), near: z.string().optional(), character: z.string().optional() });

/** What cannot be printed is named with its field and the words around it: " Perihal: 😀 pada “harga 😀 pompa”." */
function placeOf(details: unknown): string {
  const place = Place.safeParse(details);
  if (!place.success) return '';
  const { where, near, character } = place.data;
  return ` ${[`${where[currentLanguage()]}:`, character, near && `“${near}”`].filter(Boolean).join(' ')}`;
}

/** The refusal of an answer, in the sentence the house has for its code. `fallback` is said when nothing fits. */
export async function problemOf(answer: { status: number; json: unknown }, fallback: string): Promise<ApiProblem> {
  const wire = Wire.safeParse(answer.json);
  if (!wire.success) return new ApiProblem({ status: answer.status, code: `http.${answer.status}`, message: fallback });
  const { code, message, details } = wire.data.error;
  const sentence = (await sentenceOf(code)) ?? message ?? fallback;
  return new ApiProblem({ status: answer.status, code, message: `${sentence}${placeOf(details)}`, details });
}

// Fetched with the first refusal, not before: most days see few of them.
async function sentenceOf(code: string): Promise<string | undefined> {
  try {
    const { errorWords } = await import('#shared/error-words/index.ts');
    return errorWords[code]?.[currentLanguage()];
  } catch {
    return undefined;
  }
}
