import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readCoverage } from './cmap-rules.ts';
import { faceMissing } from './typesetting.errors.ts';

// The faces of letters ship with the product (ADR 91): the same letter is the same bytes on every machine, whatever it has installed.

const FOLDER = new URL('../../../fonts/', import.meta.url);

/** Twins of Arial and of Bookman Old Style: every letter as wide as in the face the rules name (Permendagri 1/2023). */
export type Face = 'arial' | 'bookman';
type FaceFile = { file: string; sha256: string };

export const faces: Record<Face, { family: string; files: readonly FaceFile[] }> = {
  arial: {
    family: 'Liberation Sans',
    files: [
      { file: 'LiberationSans-Regular.ttf', sha256: '8d91388f1d3604b3b8ae0e3ee2d140e50cd6122f9214514f4aca772540a4076d' },
      { file: 'LiberationSans-Bold.ttf', sha256: 'ba0e0dc3f7aca5b0afbc31e800531ee43be3aa79ae35b2ef1f6470a9547765c4' },
      { file: 'LiberationSans-Italic.ttf', sha256: '01f559e5c501d3d5777647c6a92b3ff37a4523bcf4f3b6e97ae052af567618b1' },
      { file: 'LiberationSans-BoldItalic.ttf', sha256: '15c1068175252e4adee6d3721bf74064ffe437f679d9dbaeacd03fa7711a041b' },
    ],
  },
  bookman: {
    family: 'TeX Gyre Bonum',
    files: [
      { file: 'texgyrebonum-regular.otf', sha256: '8ad5a53ae61d710fe1773f4ecc7fdf6dde7df1df59faa4492a24def95077d6b3' },
      { file: 'texgyrebonum-bold.otf', sha256: '173710158270252ec1ddd5e69a07fc71853680c7188d67a84d794a465a4dff81' },
      { file: 'texgyrebonum-italic.otf', sha256: '518836a0e5bd71f644ae131185be53b04fadb30ef7dbdc483deb5f69bd1fe47d' },
      { file: 'texgyrebonum-bolditalic.otf', sha256: 'bd037941d21149ea0d650286537a3266fadfb03f91b4a5a78848ea5781befac9' },
    ],
  },
};

/** How the cuts are called inside a PDF. */
const names = new Set(['LiberationSans', 'LiberationSans-Bold', 'LiberationSans-Italic', 'LiberationSans-BoldItalic', 'TeXGyreBonum-Regular', 'TeXGyreBonum-Bold', 'TeXGyreBonum-Italic', 'TeXGyreBonum-BoldItalic']);

/** Faces in a PDF of the compiler that do not ship: it brings some of its own, and would take them without a word. */
export function foreignFaces(pdf: Buffer): string[] {
  return [...pdf.toString('latin1').matchAll(/\n {2}\/FontName \/[A-Z]{6}\+([\w-]+)/gu)].map(([, name = '']) => name).filter((name) => !names.has(name));
}

/**
 * The bytes of all faces.
 * @throws faceMissing with the file: not there, or not the one this version was made with
 */
export function readFaces(folder: URL = FOLDER): Buffer[] {
  return Object.values(faces).flatMap((face) => face.files.map((file) => readFace(folder, file)));
}

function readFace(folder: URL, { file, sha256 }: FaceFile): Buffer {
  const bytes = readFile(new URL(file, folder));
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256) throw faceMissing({ file });
  return bytes;
}

function readFile(file: URL): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

const coverages = new Map<Face, ReadonlySet<number>>();

/** The characters a face can draw in each of its four cuts; read once. */
export function coverageOf(face: Face): ReadonlySet<number> {
  const known = coverages.get(face);
  if (known) return known;
  const cuts = faces[face].files.map((file) => readCoverage(readFace(FOLDER, file)));
  const all = new Set([...(cuts[0] ?? [])].filter((code) => cuts.every((cut) => cut.has(code))));
  coverages.set(face, all);
  return all;
}
