import { readFileSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';

const root = new URL('../../', import.meta.url);

/** One demand of one of the five regulations, `docs/requirements.csv`. */
export type Demand = { id: string; seed: string; pasal: string; kind: string; demand: string };

/** What meets it. `part`: a test or screen shows a part, the rest is named in the text. */
export type Evidence = { id: string; kind: 'test' | 'screen' | 'answer' | 'part'; text: string };

const idForm = /\b(?:TRN|BKS|TBT|PBM|DMI)-\d{2}\b/gu;
const testFiles = ['src/**/*.test.{ts,tsx}', 'presets/**/*.test.ts', 'tests/**/*.{test,spec}.ts', 'architecture/**/*.test.ts'];

export function demands(): Demand[] {
  const rows = parse(readFileSync(new URL('docs/requirements.csv', root), 'utf8'), { from_line: 2 }) as string[][];
  return rows.map(([id = '', seed = '', pasal = '', kind = '', demand = '']) => ({ id, seed, pasal, kind, demand }));
}

/** Ids cited in the titles of tests; an id in a comment or in data counts for nothing. */
export async function citedInTests(): Promise<Evidence[]> {
  const found: Evidence[] = [];
  for await (const file of glob(testFiles, { cwd: root })) found.push(...citationsOf(await readFile(new URL(file, root), 'utf8'), file));
  return found;
}

export function citationsOf(source: string, file: string): Evidence[] {
  const titles = [...source.matchAll(/\b(?:test|it|describe)(?:\.each\([^)]*\)|\.\w+)?\(\s*(['"`])((?:(?!\1).)*)\1/gsu)].map((match) => match[2] ?? '');
  return titles.flatMap((title) => {
    const ids = title.match(idForm) ?? [];
    const sentence = title.replaceAll(idForm, '').trim();
    return ids.map((id): Evidence => ({ id, kind: 'test', text: `${sentence} (${file})` }));
  });
}

/** The table of `docs/demands.md`: written answers, screens, and parts. */
export function writtenEvidence(source = readFileSync(new URL('docs/demands.md', root), 'utf8')): Evidence[] {
  return source.split('\n').flatMap((line): Evidence[] => {
    const [id = '', kind = '', text = ''] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    return /^[A-Z]{3}-\d{2}$/u.test(id) ? [{ id, kind: kindOf(kind, id), text }] : [];
  });
}

function kindOf(word: string, id: string): Evidence['kind'] {
  if (word === 'screen' || word === 'answer' || word === 'part') return word;
  throw new TypeError(`${id} in docs/demands.md: "${word}" is neither screen, answer nor part`);
}
