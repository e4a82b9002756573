import { defineType } from '../_lib/letter-type.ts';
import { type as official } from '../SDINAS/type.ts';

/** The page of SDINAS under another name. */
export const type = defineType({
  ...official,
  code: 'SUMUM',
  names: { permendagri_1_2023: null, permendagri_54_2009: 'Surat Umum' },
  layoutSeen: false,
  layoutBasis: 'Dumai 55/2021 Lamp. IV.B.4 f menyebut namanya; tata letak sama dengan Surat Dinas menurut tafsir',
});
