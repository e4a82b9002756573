import { writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { NodeCompiler, type NodeError, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { openPdfium } from '../limited-pdfium.ts';
import { setCloser } from './closer-rules.ts';
import { foreignFaces, readFaces } from './faces.ts';
import { imagesOf } from './svg-pages.ts';
import type { ProcessLimits, Tree, TypesetAnswer, TypesetTask } from './typeset-task.ts';

// Sets letters, in a process of its own that may be killed at any moment. The compiler sees a closed tree of files that are given to it
// with each letter; its root is a folder that does not exist, so there is nothing on the disk it could read.

const ROOT = '/lontar-no-such-folder';
/** How close the page is set, as its templates read it. */
const CLOSER = '/data/closer.json';
/** What served none of so many letters is forgotten: a key laid out all but its paragraph before, and without end each letter leaves a megabyte. */
const REMEMBERS = 20;

const limits = JSON.parse(process.argv[2] ?? '{}') as ProcessLimits;
/** Which letter is being set, for the thread that watches; 0 between two. */
const letter = new Int32Array(new SharedArrayBuffer(4));
new Worker(new URL('./typeset-watch-thread.ts', import.meta.url), { workerData: { ...limits, letter }, env: {} }).unref();
offerToTheKernel();

const compiler = NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs: readFaces() }] });
let base = '';
let held: string[] = [];

process.on('message', (task: TypesetTask) => {
  void answer(task).then((found) => process.send?.(found));
});
process.on('disconnect', () => process.exit(0));
process.send?.({ ready: true });

async function answer(task: TypesetTask): Promise<TypesetAnswer> {
  Atomics.store(letter, 0, task.id);
  try {
    return await typeset(task);
  } catch (error) {
    if (error instanceof Refused) return { id: task.id, ok: false, reason: error.reason, messages: error.messages };
    return { id: task.id, ok: false, reason: 'broken', messages: [error instanceof Error ? error.message : String(error)] };
  } finally {
    Atomics.store(letter, 0, 0);
    compiler.evictCache(REMEMBERS);
  }
}

class Refused extends Error {
  readonly reason: 'faulty' | 'face' | 'reaches_out' | 'glyph';
  readonly messages: string[];
  constructor(messages: string[], reason?: 'face') {
    super(messages[0]);
    this.messages = messages;
    this.reason = reason ?? reasonOf(messages);
  }
}

async function typeset(task: TypesetTask): Promise<TypesetAnswer> {
  lay(task);
  const { document, pages } = setCloser(compile(), task.closer, (closer) => {
    compiler.mapShadow(ROOT + CLOSER, Buffer.from(JSON.stringify(closer)));
    return compile();
  });
  if (task.output === 'svg') return { id: task.id, ok: true, pages, pdf: null, images: imagesOf(compiler.svg(document), task.known), text: [] };
  const pdf = write(document);
  const foreign = foreignFaces(pdf);
  if (foreign.length > 0) throw new Refused(foreign.map((name) => `unknown font family: ${name}`), 'face');
  return { id: task.id, ok: true, pages, pdf, images: [], text: task.text ? await textOf(pdf) : [] };
}

type Set = { document: NodeTypstDocument; pages: number; fullness: readonly number[] };

/** Sets what is laid. @throws Refused */
function compile(): Set {
  const outcome = compiler.compile({ mainFilePath: `${ROOT}/main.typ` });
  const refused = outcome.takeError();
  if (refused || !outcome.result) throw new Refused(messagesOf(refused));
  // An unknown face is but a warning to the compiler, which then takes another one.
  const warnings = messagesOf(outcome.takeWarnings());
  if (warnings.some((warning) => warning.includes('unknown font family'))) throw new Refused(warnings, 'face');
  const document = outcome.result;
  // A page the city draws itself may say nothing of it.
  const fullness = document.numOfPages > 1 ? (compiler.query(document, { selector: '<kepenuhan>', field: 'value' }) as number[][]).flat() : [];
  return { document, pages: document.numOfPages, fullness };
}

const fault = /message: "((?:[^"\\]|\\.)*)"/gu;

function write(document: NodeTypstDocument): Buffer {
  try {
    return compiler.pdf(document, { pdfStandard: 'a-3a', creationTimestamp: 0 });
  } catch (error) {
    // What the writer refuses comes as the debugging print of its own record.
    const messages = error instanceof Error ? [...error.message.matchAll(fault)].map(([, message = '']) => message.replaceAll('\\"', '"')) : [];
    if (messages.length === 0) throw error;
    throw new Refused(messages);
  }
}

/** Gives the compiler the tree of this letter, and takes away that of the one before. */
function lay(task: TypesetTask): void {
  if (task.base.key !== base) {
    if (!task.base.files) throw new Error('the templates did not come along');
    compiler.resetShadow();
    held = [];
    map(task.base.files);
    base = task.base.key;
  }
  for (const path of held) compiler.unmapShadow(ROOT + path);
  held = map(task.files);
}

function map(files: Tree): string[] {
  for (const [path, bytes] of files) compiler.mapShadow(ROOT + path, Buffer.from(bytes));
  return [...files.keys()];
}

/** A line of the trace ("import", "while calling f"): the way to the fault, no fault. */
const TRACE = 4;

/** Each message with the place it speaks of: "templates/SDINAS/template.typ:3:7: …". The folder that does not exist is never named. */
function messagesOf(error: NodeError | null): string[] {
  const found = error ? (compiler.fetchDiagnostics(error) as Fault[]) : [];
  return found.filter((each) => each.severity !== TRACE).map(sayFault);
}

type Fault = { message: string; severity: number; path?: string; range?: { start: { line: number; character: number } } | null };

function sayFault({ message, path = '', range }: Fault): string {
  const words = message.replaceAll(`${ROOT}/`, '');
  return range && path.startsWith(ROOT) ? `${path.slice(ROOT.length + 1)}:${range.start.line + 1}:${range.start.character + 1}: ${words}` : words;
}

function reasonOf(messages: readonly string[]): 'faulty' | 'reaches_out' | 'glyph' {
  if (messages.some((message) => /could not be displayed with/u.test(message))) return 'glyph';
  return messages.some((message) => /access denied|package|file not found|failed to load file|failed to download/u.test(message)) ? 'reaches_out' : 'faulty';
}

let library: ReturnType<typeof openPdfium> | undefined;

async function textOf(pdf: Uint8Array): Promise<string[]> {
  library ??= openPdfium();
  const document = await (await library).loadDocument(pdf);
  try {
    return Array.from({ length: document.getPageCount() }, (_, index) => document.getPage(index).getText().replaceAll('\r\n', '\n').normalize('NFC'));
  } finally {
    document.destroy();
  }
}

/** If the machine runs out of memory, this process goes before the database does. Linux alone knows the file. */
function offerToTheKernel(): void {
  try {
    writeFileSync('/proc/self/oom_score_adj', '1000');
  } catch (error) {
    if (process.platform === 'linux' && process.env['LONTAR_LOG_LEVEL'] === 'debug') process.stderr.write(`${String(error)}\n`);
  }
}
