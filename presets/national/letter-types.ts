import type { DocumentsPreset } from '#presets/preset.ts';
import { findLetterType } from '#templates/index.ts';
import { nationalTable } from './tables.ts';

type Offered = DocumentsPreset['letterTypes'];

/**
 * The kinds the offices of every city write by the national rule, in the order of the table, under the names of a vocabulary. Column
 * `left_out` of `letter-types.csv` says why a kind is none of them: the council writes it, a gazette, a sheet that never leaves.
 */
export function nationalLetterTypes(vocabulary: DocumentsPreset['vocabulary']['value']): Offered {
  return nationalTable('letter-types').filter((row) => row.left_out === '')
    .map(({ code, name, basis }) => ({ code, name: findLetterType(code)?.names[vocabulary] ?? name, basis }));
}

/**
 * A city that names some kinds itself: those first, then what the national rule adds. A kind that bears a name already given is the same
 * letter (Surat Dinas is Surat Biasa in the older vocabulary).
 */
export function withNational(own: Offered, of: { vocabulary: DocumentsPreset['vocabulary']['value']; basis: string }): Offered {
  const isNamed = (code: string, name: string) => own.some((each) => each.code === code || each.name === name);
  const added = nationalLetterTypes(of.vocabulary).filter(({ code, name }) => !isNamed(code, name));
  return [...own, ...added.map((type) => ({ ...type, basis: `${type.basis}; ${of.basis}` }))];
}
