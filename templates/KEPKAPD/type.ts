import { defineType, unitLetterhead } from '../_lib/letter-type.ts';
import { type as decree } from '../KEPKADA/type.ts';
import { checks } from './checks.ts';

/** A decree of the head of an agency: its own head, its own name with titles and NIP. */
export const type = defineType({
  ...decree,
  code: 'KEPKAPD',
  names: { permendagri_1_2023: 'Keputusan Kepala Perangkat Daerah', permendagri_54_2009: 'Keputusan Kepala Perangkat Daerah' },
  letterheads: unitLetterhead,
  signers: ['unit_head'],
  book: 'agency_decree',
  signerLines: 'full',
  layoutSeen: false,
  layoutBasis: 'bentuk Keputusan Wali Kota dengan kop perangkat daerah',
  checks,
});
