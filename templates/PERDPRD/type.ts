import { defineType } from '../_lib/letter-type.ts';
import { type as regulation } from '../PERKADA/type.ts';
import { checks } from './checks.ts';

/** A regulation of the council. */
export const type = defineType({
  ...regulation,
  code: 'PERDPRD',
  names: { permendagri_1_2023: 'Peraturan DPRD', permendagri_54_2009: 'Peraturan DPRD' },
  letterheads: ['agency'],
  signers: ['council'],
  layoutSeen: false,
  layoutBasis: 'bentuk Peraturan Wali Kota; tata letak belum dibaca dari sumber',
  checks,
});
