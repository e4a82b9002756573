import { z } from 'zod';
import { date, line, optional, people, person, text } from '../_lib/field.ts';

export const fields = z.strictObject({
  eventDate: date({ label: { id: 'Pada hari ini, tanggal', en: 'On this day' }, help: { id: 'Hari dan tanggal dicetak dengan huruf.', en: 'Day and date are printed in words.' } }),
  venue: optional(line({ label: { id: 'Bertempat di', en: 'At' } })),
  secondParty: person({ label: { id: 'Pihak Kedua', en: 'Second party' }, help: { id: 'Pihak Kesatu adalah penanda tangan naskah.', en: 'The first party is the signer.' } }),
  basis: optional(text({ label: { id: 'Berdasarkan', en: 'On the basis of' } })),
  witnesses: optional(people({ label: { id: 'Saksi', en: 'Witnesses' } })),
});
