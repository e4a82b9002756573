import { z } from 'zod';
import { choice, date, line, optional, person, time } from '../_lib/field.ts';

export const fields = z.strictObject({
  summoned: optional(person({ label: { id: 'Yang dipanggil', en: 'Who is summoned' }, help: { id: 'Bila surat dialamatkan kepada atasannya.', en: 'When the letter goes to a superior.' } })),
  eventDate: date({ label: { id: 'Menghadap pada tanggal', en: 'To appear on' } }),
  startTime: time({ label: { id: 'Pukul', en: 'At' } }),
  zone: choice(['WIB', 'WITA', 'WIT'], {
    label: { id: 'Zona waktu', en: 'Time zone' },
    labels: { WIB: { id: 'WIB', en: 'WIB' }, WITA: { id: 'WITA', en: 'WITA' }, WIT: { id: 'WIT', en: 'WIT' } },
  }),
  venue: line({ label: { id: 'Tempat', en: 'Place' } }),
  meet: line({ label: { id: 'Menghadap kepada', en: 'To whom' } }),
  purpose: line({ label: { id: 'Untuk', en: 'What for' } }),
});
