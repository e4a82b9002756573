import { defineType } from '../_lib/letter-type.ts';
import { type as beritadaerah } from '../BERITADAERAH/type.ts';

/** The gazette of city regulations; the page of BERITADAERAH. */
export const type = defineType({
  ...beritadaerah,
  code: 'LEMBARAN',
  names: { permendagri_1_2023: 'Lembaran Daerah', permendagri_54_2009: 'Lembaran Daerah' },
  layoutSeen: false,
  layoutBasis: 'susunan blok menurut Permendagri; tata letak belum dibaca dari sumber',
});
