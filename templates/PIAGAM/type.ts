import { defineType } from '../_lib/letter-type.ts';
import { type as sertifikat } from '../SERTIFIKAT/type.ts';

/** A charter of honour; the page of SERTIFIKAT. */
export const type = defineType({
  ...sertifikat,
  code: 'PIAGAM',
  names: { permendagri_1_2023: 'Piagam', permendagri_54_2009: 'Piagam' },
  layoutSeen: false,
  layoutBasis: 'susunan blok menurut Permendagri; tata letak belum dibaca dari sumber',
});
