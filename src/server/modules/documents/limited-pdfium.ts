import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';

/**
 * PDFium may use this much, in pages of 64 KiB: 768 MB. A double A3 in colour at 600 dpi needs 420 MB. As it comes, it may
 * use 2 GB, and a PDF of 2 KB was seen to make it take 1.4 GB before it was refused. The heap limit of a thread does not
 * hold the memory of WebAssembly.
 */
const MOST_PAGES = 12_288;
const MEMORY_SECTION = 5;

/** PDFium with a smaller world: what asks for more meets the end of memory and is refused. */
export async function openPdfium(): Promise<PDFiumLibrary> {
  const program = new Uint8Array(await readFile(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm')));
  limitMemory(program);
  return PDFiumLibrary.init({ wasmBinary: program.buffer });
}

/** Writes the limit into the program's memory section (WebAssembly core 5.5.8): flags 1, least pages, most pages. */
function limitMemory(program: Uint8Array): void {
  for (let at = 8; at < program.length; ) {
    const id = program[at];
    const size = readNumber(program, at + 1);
    const body = size.end;
    if (id === MEMORY_SECTION) return writeMost(program, body);
    at = body + size.value;
  }
  throw new Error('pdfium.wasm has no memory of its own');
}

function writeMost(program: Uint8Array, body: number): void {
  const count = readNumber(program, body);
  const least = readNumber(program, count.end + 1);
  const most = readNumber(program, least.end);
  if (count.value !== 1 || program[count.end] !== 1) throw new Error('pdfium.wasm has another kind of memory than it used to');
  for (let index = most.end - least.end, left = MOST_PAGES, at = least.end; index > 0; index -= 1, at += 1, left = Math.floor(left / 128)) program[at] = (left % 128) + (index > 1 ? 128 : 0);
}

/** LEB128 */
function readNumber(program: Uint8Array, from: number): { value: number; end: number } {
  let value = 0;
  for (let at = from, factor = 1; ; at += 1, factor *= 128) {
    const byte = program[at] ?? 0;
    value += (byte % 128) * factor;
    if (byte < 128) return { value, end: at + 1 };
  }
}
