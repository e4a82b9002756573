import { defineType } from '../_lib/letter-type.ts';
import { type as sperintah } from '../SPERINTAH/type.ts';

/** The page of SPERINTAH; only the verb differs. */
export const type = defineType({
  ...sperintah,
  code: 'STUGAS',
  names: { permendagri_1_2023: 'Surat Tugas', permendagri_54_2009: 'Surat Perintah Tugas' },
  layoutSeen: true,
  layoutBasis: 'tata letak Surat Perintah',
});
