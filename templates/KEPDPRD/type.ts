import { defineType } from '../_lib/letter-type.ts';
import { type as decree } from '../KEPKADA/type.ts';
import { checks } from './checks.ts';

/** A decree of the council, its leaders or its honorary board. */
export const type = defineType({
  ...decree,
  code: 'KEPDPRD',
  names: { permendagri_1_2023: 'Keputusan DPRD', permendagri_54_2009: 'Keputusan DPRD' },
  letterheads: ['agency'],
  signers: ['council'],
  signerLines: 'name',
  layoutSeen: false,
  layoutBasis: 'bentuk Keputusan Wali Kota; tata letak belum dibaca dari sumber',
  checks,
});
