import { defineType } from '../_lib/letter-type.ts';
import { type as official } from '../SDINAS/type.ts';

/** The page of SDINAS under another name. */
export const type = defineType({
  ...official,
  code: 'SBIASA',
  names: { permendagri_1_2023: 'Surat Dinas', permendagri_54_2009: 'Surat Biasa' },
  layoutSeen: true,
  layoutBasis: 'tata letak sama dengan Surat Dinas',
});
