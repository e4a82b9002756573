import { z } from 'zod';
import { choice, date, line, optional, text, time } from '../_lib/field.ts';

/** The event stays data: it goes into the calendar of whoever is invited. */
export const fields = z.strictObject({
  greeting: optional(line({ label: { id: 'Salam pembuka', en: 'Greeting' }, help: { id: 'Misalnya “Dengan hormat,”. Boleh kosong.', en: 'May stay empty.' } })),
  eventDate: date({ label: { id: 'Tanggal acara', en: 'Day of the event' }, help: { id: 'Nama hari dicetak sendiri.', en: 'The weekday is printed by itself.' } }),
  eventEndDate: optional(date({ label: { id: 'Sampai tanggal', en: 'Until' }, help: { id: 'Hanya bila acara lebih dari sehari.', en: 'Only when it lasts longer than a day.' } })),
  startTime: time({ label: { id: 'Pukul', en: 'From' }, help: { id: 'Misalnya 09.00', en: 'Such as 09.00' } }),
  endTime: optional(time({ label: { id: 'Sampai pukul', en: 'Until' }, help: { id: 'Kosong dicetak “s.d. selesai”.', en: 'Left empty it says “until it ends”.' } })),
  zone: choice(['WIB', 'WITA', 'WIT'], {
    label: { id: 'Zona waktu', en: 'Time zone' },
    labels: { WIB: { id: 'WIB', en: 'WIB' }, WITA: { id: 'WITA', en: 'WITA' }, WIT: { id: 'WIT', en: 'WIT' } },
  }),
  venue: line({ label: { id: 'Tempat', en: 'Place' }, help: { id: 'Ruang, gedung, alamat.', en: 'Room, building, address.' } }),
  agenda: line({ label: { id: 'Acara', en: 'Agenda' } }),
  dress: optional(line({ label: { id: 'Pakaian', en: 'Dress' } })),
  note: optional(line({ label: { id: 'Catatan', en: 'Note' }, help: { id: 'Misalnya yang perlu dibawa atau narahubung.', en: 'What to bring, whom to ask.' } })),
  closing: optional(text({ label: { id: 'Kalimat penutup', en: 'Closing' }, help: { id: 'Kosongkan untuk kalimat baku.', en: 'Leave empty for the usual sentence.' } })),
});
