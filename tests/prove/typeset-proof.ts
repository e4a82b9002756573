import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { seeded } from './random.ts';
import { letterSheet, type LetterSheet } from '#shared/domain/letter-sheet.ts';
import { letterTypes } from '#templates/index.ts';
import { dataOf, paragraphs } from '#tests/typeset-sheet.ts';

// What an archive does in twenty years: it takes the data it stored and sets the letter again, in another process, and the file is the same.

type Stored = { sheet: LetterSheet; sha256: string };
export type TypesetProof = { letters: number; equal: number; different: { number: string | null; first: string; second: string }[]; distinct: number; seconds: number };

const samples = letterTypes.map(({ code }) => letterSheet.parse(JSON.parse(readFileSync(new URL(`../../templates/${code}/sample.json`, import.meta.url), 'utf8'))));
const PROCESS = new URL('./typeset-process.ts', import.meta.url);

/** Letters of every kind and all lengths; the same seed gives the same letters. */
function lettersOf(count: number, seed: number): LetterSheet[] {
  const random = seeded(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const words = ['sehubungan', 'dengan', 'pelaksanaan', 'kegiatan', 'rapat', 'koordinasi', 'anggaran', 'laporan', 'perangkat', 'daerah', 'mohon', 'kehadiran', 'Saudara', 'pada', 'waktu', 'yang', 'ditentukan'];
  const sentence = () => `${Array.from({ length: 8 + Math.floor(random() * 20) }, () => pick(words)).join(' ')}.`;
  return Array.from({ length: count }, (_, index) => ({
    ...samples[index % samples.length] as LetterSheet,
    number: `400.3/${index + 1}/DISDIK/2026`, date: `2026-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`, subject: sentence(),
    addressees: Array.from({ length: 1 + Math.floor(random() * 6) }, (_each, at) => ({ name: `Kepala Dinas ${at + 1}`, place: 'Madukara' })),
    body: paragraphs(...Array.from({ length: 1 + Math.floor(random() * 12) }, () => Array.from({ length: 3 }, sentence).join(' '))),
  }));
}

/**
 * Stores letters as one office would, and sets all of them again in another one.
 * @throws an Error when a process ends without an answer
 */
export async function proveTypeset(options: { letters: number; seed: number; say: (line: string) => void }): Promise<TypesetProof> {
  const began = performance.now();
  const sheets = lettersOf(options.letters, options.seed);
  const first = await setElsewhere(sheets);
  // What is stored is text: the second office sees only what came back out of it.
  const stored: Stored[] = JSON.parse(JSON.stringify(sheets.map((sheet, index) => ({ sheet, sha256: first[index] })))) as Stored[];
  options.say(`${stored.length} letters stored, ${((performance.now() - began) / 1000).toFixed(0)} s`);
  const second = await setElsewhere(stored.map((each) => each.sheet).reverse());
  second.reverse();
  const different = stored.flatMap((each, index) => (each.sha256 === second[index] ? [] : [{ number: each.sheet.number, first: each.sha256, second: second[index] ?? '' }]));
  return { letters: stored.length, equal: stored.length - different.length, different, distinct: new Set(first).size, seconds: (performance.now() - began) / 1000 };
}

function setElsewhere(sheets: LetterSheet[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = fork(PROCESS, { serialization: 'advanced' });
    child.on('message', (hashes: string[]) => { resolve(hashes); child.disconnect(); });
    child.on('exit', (code) => reject(new Error(`the process ended with ${code} before it answered`)));
    child.send(sheets.map((sheet) => ({ sheet, data: dataOf(sheet) })));
  });
}

