import { z } from 'zod';
import { body } from '../_lib/field.ts';

export const fields = z.strictObject({
  introduction: body({ label: { id: 'Pendahuluan', en: 'Introduction' }, help: { id: 'Umum, maksud dan tujuan, ruang lingkup, dasar.', en: 'General, purpose, scope, basis.' } }),
  activities: body({ label: { id: 'Kegiatan yang dilaksanakan', en: 'What was done' } }),
  results: body({ label: { id: 'Hasil yang dicapai', en: 'Results' } }),
  conclusion: body({ label: { id: 'Simpulan dan saran', en: 'Conclusion and advice' } }),
  ending: body({ label: { id: 'Penutup', en: 'Ending' } }),
});
