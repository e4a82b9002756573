import { z } from 'zod';
import { body, date, line, lines, optional, person, time } from '../_lib/field.ts';

export const fields = z.strictObject({
  meeting: line({ label: { id: 'Rapat', en: 'Meeting' } }),
  eventDate: date({ label: { id: 'Hari/tanggal', en: 'Day' } }),
  startTime: time({ label: { id: 'Pukul', en: 'From' } }),
  endTime: optional(time({ label: { id: 'Sampai pukul', en: 'Until' } })),
  zone: line({ label: { id: 'Zona waktu', en: 'Time zone' }, help: { id: 'WIB, WITA, atau WIT', en: 'WIB, WITA or WIT' } }),
  venue: line({ label: { id: 'Tempat', en: 'Place' } }),
  invitation: optional(line({ label: { id: 'Surat undangan', en: 'Invitation' }, help: { id: 'Nomor dan tanggal surat undangan.', en: 'Number and date of the invitation.' } })),
  agenda: lines({ label: { id: 'Acara', en: 'Agenda' } }),
  chair: person({ label: { id: 'Ketua rapat', en: 'Chair' } }),
  secretary: optional(line({ label: { id: 'Sekretaris', en: 'Secretary' } })),
  recorder: person({ label: { id: 'Pencatat', en: 'Recorder' } }),
  participants: lines({ label: { id: 'Peserta', en: 'Participants' } }),
  opening: optional(body({ label: { id: 'Kata pembukaan', en: 'Opening words' } })),
  discussion: body({ label: { id: 'Pembahasan', en: 'Discussion' } }),
  decisions: body({ label: { id: 'Keputusan rapat', en: 'Decisions' } }),
});
