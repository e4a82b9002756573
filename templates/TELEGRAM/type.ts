import { defineType } from '../_lib/letter-type.ts';
import { type as radiogram } from '../RADIOGRAM/type.ts';

/** The older form; the page of RADIOGRAM. */
export const type = defineType({
  ...radiogram,
  code: 'TELEGRAM',
  names: { permendagri_1_2023: null, permendagri_54_2009: 'Telegram' },
  layoutSeen: false,
  layoutBasis: 'digantikan radiogram; tata letak belum dibaca dari sumber',
});
