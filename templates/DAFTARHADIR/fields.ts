import { z } from 'zod';
import { choice, date, line, number, optional, rows, time } from '../_lib/field.ts';

export const fields = z.strictObject({
  event: line({ label: { id: 'Acara', en: 'Event' } }),
  eventDate: date({ label: { id: 'Hari/tanggal', en: 'Day' } }),
  startTime: time({ label: { id: 'Pukul', en: 'From' } }),
  zone: choice(['WIB', 'WITA', 'WIT'], {
    label: { id: 'Zona waktu', en: 'Time zone' },
    labels: { WIB: { id: 'WIB', en: 'WIB' }, WITA: { id: 'WITA', en: 'WITA' }, WIT: { id: 'WIT', en: 'WIT' } },
  }),
  venue: line({ label: { id: 'Tempat', en: 'Place' } }),
  people: optional(rows({ name: line({ label: { id: 'Nama', en: 'Name' } }), position: optional(line({ label: { id: 'Jabatan/instansi', en: 'Position' } })) }, { label: { id: 'Nama yang sudah diketahui', en: 'Names already known' } })),
  emptyRows: optional(number({ label: { id: 'Baris kosong', en: 'Empty rows' } })),
});
