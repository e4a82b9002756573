import { defineType } from '../_lib/letter-type.ts';
import { type as note } from '../NOTADINAS/type.ts';

/** A note inside one agency; the head may be left out and the unit counts for itself (a reading of Dumai 55/2021). */
export const type = defineType({
  ...note,
  code: 'NOTADINASDALAM',
  names: { permendagri_1_2023: null, permendagri_54_2009: 'Nota Dinas Dalam' },
  layoutSeen: true,
  layoutBasis: 'tata letak Nota Dinas; “dalam” sebagai di dalam satu perangkat daerah adalah tafsir',
});
