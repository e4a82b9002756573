import { z } from 'zod';
import { date, line, lines, optional, text } from '../_lib/field.ts';

export const fields = z.strictObject({
  from: line({ label: { id: 'Surat dari', en: 'Letter from' } }),
  receivedOn: date({ label: { id: 'Diterima tanggal', en: 'Received on' } }),
  letterNumber: line({ label: { id: 'Nomor surat', en: 'Number of the letter' } }),
  letterDate: date({ label: { id: 'Tanggal surat', en: 'Date of the letter' } }),
  agendaNumber: line({ label: { id: 'Nomor agenda', en: 'Agenda number' } }),
  forwardTo: optional(lines({ label: { id: 'Diteruskan kepada', en: 'Passed on to' } })),
  instructions: optional(lines({ label: { id: 'Dengan hormat harap', en: 'Please' }, help: { id: 'Tanggapan dan Saran, Proses lebih lanjut, atau Koordinasi/konfirmasi dicentang pada lembarnya; yang lain dicetak di belakang “lainnya”.', en: 'Tanggapan dan Saran, Proses lebih lanjut or Koordinasi/konfirmasi are ticked on the sheet; anything else is printed behind “lainnya”.' } })),
  note: optional(text({ label: { id: 'Catatan', en: 'Note' } })),
});
