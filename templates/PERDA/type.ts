import { defineType } from '../_lib/letter-type.ts';
import { type as perkada } from '../PERKADA/type.ts';
import { fields } from './fields.ts';

/** A regulation of city and council together. */
export const type = defineType({
  ...perkada,
  code: 'PERDA',
  names: { permendagri_1_2023: 'Peraturan Daerah', permendagri_54_2009: 'Peraturan Daerah' },
  layoutSeen: false,
  layoutBasis: 'bentuk Peraturan Wali Kota dengan persetujuan bersama; tata letak belum dibaca dari sumber',
  fields,
});
