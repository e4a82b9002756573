import { createContext } from 'react';
import type { Doubt } from './doubts.ts';
import type { FieldWord } from './field-chip.ts';

/** What every text of one letter is written with: the values that may stand in it, and what the notes are about in each text by its place ("fields.analysis"). */
export type Writing = { words: FieldWord[]; doubtsIn: (place: string) => readonly Doubt[] };

const none: readonly Doubt[] = [];
export const WritingContext = createContext<Writing>({ words: [], doubtsIn: () => none });
