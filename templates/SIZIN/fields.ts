import { z } from 'zod';
import { date, lines, optional, person } from '../_lib/field.ts';

export const fields = z.strictObject({
  basis: lines({ label: { id: 'Dasar', en: 'Basis' } }),
  person: person({ label: { id: 'Kepada', en: 'To' } }),
  purposes: lines({ label: { id: 'Untuk', en: 'For' } }),
  startDate: optional(date({ label: { id: 'Berlaku mulai', en: 'Valid from' } })),
  endDate: optional(date({ label: { id: 'Sampai dengan', en: 'Until' } })),
  conditions: optional(lines({ label: { id: 'Dengan ketentuan', en: 'Conditions' } })),
});
