import { z } from 'zod';
import { date, line, number, optional, person, text } from '../_lib/field.ts';

export const fields = z.strictObject({
  person: person({ label: { id: 'Diberikan kepada', en: 'Given to' } }),
  born: optional(line({ label: { id: 'Tempat, tanggal lahir', en: 'Place and day of birth' } })),
  statement: text({ label: { id: 'Atas', en: 'For' }, help: { id: 'Misalnya “telah mengikuti pelatihan … sebagai peserta”.', en: 'What it is given for.' } }),
  venue: optional(line({ label: { id: 'Tempat penyelenggaraan', en: 'Held at' } })),
  startDate: optional(date({ label: { id: 'Dari tanggal', en: 'From' } })),
  endDate: optional(date({ label: { id: 'Sampai tanggal', en: 'Until' } })),
  hours: optional(number({ label: { id: 'Jam pelajaran', en: 'Hours' } })),
  rating: optional(line({ label: { id: 'Predikat', en: 'Rating' } })),
  paperNumber: optional(line({ label: { id: 'Nomor kertas pengaman', en: 'Number of the security paper' } })),
});
