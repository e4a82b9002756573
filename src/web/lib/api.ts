import { ACCOUNT_HEADER, type BodyInput, type Contract, type Params, type QueryInput, type Reply } from '#shared/contracts/contract.ts';
import { addressOf } from './address.ts';
import { apiWords } from './api-words.ts';
import { ApiProblem, problemOf } from './api-problem.ts';
import { officeLine } from './office-line.ts';
import { speak } from './words.ts';

// An empty Zod object reads as Record<string, never>: every key, none of them real.
type Part<K extends string, V> = string extends keyof V ? { [P in K]?: V } : [keyof V] extends [never] ? { [P in K]?: V } : { [P in K]: V };
type QueryPart<C> = { query?: QueryInput<C> };
/** What a call needs: only the parts its contract declares. */
export type CallInput<C extends Contract> = Part<'params', Params<C>> & QueryPart<C> & Part<'body', BodyInput<C>> & { signal?: AbortSignal | undefined };
type LooseInput = { params?: unknown; query?: unknown; body?: unknown; signal?: AbortSignal | undefined };
type Progress = { onProgress?: (share: number) => void; signal?: AbortSignal };

let onStranger: () => void = () => {};
/** What happens when the session has ended: the router sends the person to the sign-in page and back. */
export function whenStranger(handler: () => void): void {
  onStranger = handler;
}

let account = '';
/** Whose page this is; empty at the door. */
export const pageAccount = (): string => account;
/**
 * What a page sends says whose page it is, and the office refuses it once another person has signed in at this browser: nobody acts by what
 * somebody else typed. The page then begins anew.
 */
export function speakAs(accountId: string): void {
  account = accountId;
}

let onProofNeeded: ((path: string) => Promise<boolean>) | null = null;
/** How a person proves again who they are when the act of a path asks for it; answers whether they did. Gives back how to stop listening. */
export function whenProofNeeded(ask: (path: string) => Promise<boolean>): () => void {
  onProofNeeded = ask;
  return () => {
    if (onProofNeeded === ask) onProofNeeded = null;
  };
}

/** Calls a contract and checks the answer against it. Throws ApiProblem, whose message can be shown as it is. */
export async function call<C extends Contract>(contract: C, input: CallInput<C>): Promise<Reply<C>> {
  try {
    return await callOnce(contract, input);
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || problem.code !== 'auth.step_up_needed' || !onProofNeeded) throw problem;
    // The act was refused before it began: after the proof it goes on as it was, with the same commandId.
    if (!(await onProofNeeded(contract.path))) throw problem;
    return callOnce(contract, input);
  }
}

async function callOnce<C extends Contract>(contract: C, input: CallInput<C>): Promise<Reply<C>> {
  const { body, signal, ...rest } = input as LooseInput;
  const hasBody = (contract.method !== 'GET' && contract.method !== 'DELETE') || body !== undefined;
  const response = await reach(() =>
    fetch(addressOf(contract, rest), {
      method: contract.method,
      credentials: 'same-origin',
      headers: { accept: 'application/json', [ACCOUNT_HEADER]: account, ...(hasBody ? { 'content-type': 'application/json' } : {}) },
      ...(hasBody ? { body: JSON.stringify(body ?? {}) } : {}),
      ...(signal ? { signal } : {}),
    }),
  );
  const json: unknown = await response.json().catch(() => null);
  return readAnswer(contract, { status: response.status, json });
}

/** Sends one file as it is and reports its progress, which fetch cannot. */
export function sendFile<C extends Contract>(contract: C, input: { params?: Params<C>; query?: QueryInput<C>; file: Blob } & Progress): Promise<Reply<C>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(contract.method, addressOf(contract, input));
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader(ACCOUNT_HEADER, account);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) input.onProgress?.(event.loaded / event.total);
    };
    request.onerror = () => reject(offline());
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'));
    request.onload = () => readAnswer(contract, { status: request.status, json: readJson(request.responseText) }).then(resolve, reject);
    input.signal?.addEventListener('abort', () => request.abort());
    request.send(input.file);
  });
}

/** Fetches a file with the name the office gives it. A refusal is thrown like any other: followed as a link it would stand in place of the page. */
export async function takeFile<C extends Contract>(contract: C, input: { params?: Params<C>; query?: QueryInput<C> }): Promise<{ name: string; bytes: Blob }> {
  const response = await reach(() => fetch(addressOf(contract, input), { credentials: 'same-origin' }));
  if (!response.ok) await readAnswer(contract, { status: response.status, json: await response.json().catch(() => null) });
  const name = /filename\*=UTF-8''([^;]+)/u.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
  return { name: decodeURIComponent(name), bytes: await reach(() => response.blob()) };
}

/** One id per intention, not per attempt: keep it while the same act is tried again. */
export function newCommandId(): string {
  return crypto.randomUUID();
}

async function readAnswer<C extends Contract>(contract: C, answer: { status: number; json: unknown }): Promise<Reply<C>> {
  const words = speak(apiWords);
  if (answer.status === 401 && contract.audience !== 'open') onStranger();
  if (answer.status >= 400) {
    const problem = await problemOf(answer, words.failed);
    if (problem.code === 'auth.other_account') location.reload();
    throw problem;
  }
  const read = contract.response.safeParse(answer.json);
  if (!read.success) throw new ApiProblem({ status: answer.status, code: 'web.unreadable_answer', message: words.unreadable });
  return read.data as Reply<C>;
}

async function reach<T>(send: () => Promise<T>): Promise<T> {
  try {
    const answer = await send();
    officeLine.reached();
    return answer;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw offline();
  }
}

function offline(): ApiProblem {
  officeLine.lost();
  return new ApiProblem({ status: 0, code: 'web.offline', message: speak(apiWords).offline });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export { addressOf } from './address.ts';
