import { employmentStatusWords } from '#shared/domain/words.ts';
import { positionKindWords, unitKindWords } from '#shared/domain/unit-kind.ts';

export type ImportKind = 'units' | 'positions' | 'employees';
/** One column of a sheet: its heading, whether it must be filled, and the words allowed in it (word in lower case → code). */
export type Column = { heading: string; required?: boolean; words?: ReadonlyMap<string, string> };

const wordsOf = (labels: Record<string, string>) => new Map(Object.entries(labels).flatMap(([code, label]) => [[code, code], [label.toLowerCase(), code]]));
const yesNo = new Map([['ya', 'ya'], ['tidak', 'tidak'], ['y', 'ya'], ['t', 'tidak'], ['yes', 'ya'], ['no', 'tidak'], ['', 'tidak']]);

/** The columns of import and export alike, so that what was exported can be edited and brought back. */
export const sheetColumns = {
  units: [
    { heading: 'kode', required: true },
    { heading: 'nama', required: true },
    { heading: 'jenis', required: true, words: wordsOf(unitKindWords.id) },
    { heading: 'kode induk' },
    { heading: 'singkatan' },
    { heading: 'kode nomor' },
    { heading: 'pos-el' },
    { heading: 'perangkat daerah', words: yesNo },
  ],
  positions: [
    { heading: 'kode', required: true },
    { heading: 'nama jabatan', required: true },
    { heading: 'kode unit', required: true },
    { heading: 'alias' },
    { heading: 'jenis', required: true, words: wordsOf(positionKindWords.id) },
    { heading: 'kode atasan' },
    { heading: 'eselon' },
    { heading: 'kepala unit', words: yesNo },
    { heading: 'menandatangani', words: yesNo },
    { heading: 'mendisposisi', words: yesNo },
  ],
  employees: [
    { heading: 'nip' },
    { heading: 'nama', required: true },
    { heading: 'status', required: true, words: wordsOf(employmentStatusWords.id) },
    { heading: 'golongan' },
    { heading: 'pos-el' },
    { heading: 'telepon' },
    { heading: 'kode jabatan' },
    { heading: 'mulai' },
  ],
} as const satisfies Record<ImportKind, readonly Column[]>;

export type Problem = { row: number; column: string | null; value: string; code: string };
/** A row of a sheet by heading, with its number in the spreadsheet (1 is the heading row). */
export type SheetRow = { row: number; cells: Readonly<Record<string, string>> };
