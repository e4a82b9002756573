import type { Closer } from './closer-rules.ts';

// What goes between the office and the process that sets letters.

/** Files of the closed tree a compiler sees, by path from its root ("/templates/SDINAS/template.typ"). */
export type Tree = ReadonlyMap<string, Uint8Array>;

export type TypesetTask = {
  id: number;
  output: 'pdf' | 'svg';
  /** The templates; sent only when the process does not hold them yet. */
  base: { key: string; files?: Tree };
  /** The data, pictures and attachments of this letter: all its template may read. */
  files: Tree;
  /** What may be tried where the last page would be nearly empty, the least close first. */
  closer: readonly Closer[];
  /** Also read the text of each page back out of the PDF. */
  text: boolean;
  /** Hashes of the pages who asks holds already; their pictures are not sent again. */
  known: readonly string[];
};

/** One page as a picture; null when who asked holds it already. */
export type PageImage = { hash: string; svg: string | null };

export type TypesetAnswer =
  | { id: number; ok: true; pages: number; pdf: Uint8Array | null; images: PageImage[]; text: string[] }
  | { id: number; ok: false; reason: 'faulty' | 'face' | 'reaches_out' | 'glyph' | 'broken'; messages: string[] };

/** What a process may use, and holds itself to: memory, and the work of the processor for one letter. */
export type ProcessLimits = { memoryMb: number; workMs: number };

/** The process ends itself with one of these when it takes too much. */
export const HUNGRY = 'SIGUSR2';
export const ENDLESS = 'SIGXCPU';
