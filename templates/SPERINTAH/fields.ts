import { z } from 'zod';
import { clauses, date, lines, optional, receivers, text } from '../_lib/field.ts';

/** The people stay data: an order can be found by whoever is named in it. */
export const fields = z.strictObject({
  considering: optional(lines({ label: { id: 'Menimbang', en: 'Considering' }, help: { id: 'Boleh kosong bila dasar sudah cukup.', en: 'May stay empty where the basis is enough.' } })),
  basis: lines({ label: { id: 'Dasar', en: 'Basis' }, help: { id: 'Peraturan, surat, atau rencana kerja yang menjadi dasar; satu per baris.', en: 'Rules, letters or plans it rests on, one a line.' } }),
  people: receivers({ label: { id: 'Kepada', en: 'To' }, help: { id: 'Dipilih dari pegawai. Lebih dari tiga orang dicetak sebagai lampiran. Setelah dikirim, naskahnya sampai di meja setiap pegawai yang dipilih di sini.', en: 'Chosen from the employees. More than three are printed as an annex. Once sent, the letter reaches the desk of every employee chosen here.' } }),
  tasks: clauses({ label: { id: 'Untuk', en: 'To do' }, help: { id: 'Satu tugas per baris, dengan tempat dan waktunya; rinciannya di baris berikutnya, diawali “a.”', en: 'One task a line, with place and time; its points on the lines below, begun with “a.”' } }),
  startDate: optional(date({ label: { id: 'Mulai tanggal', en: 'From' }, help: { id: 'Tidak dicetak; tulis waktunya juga pada tugasnya.', en: 'Not printed; say the time with the task as well.' } })),
  endDate: optional(date({ label: { id: 'Sampai tanggal', en: 'Until' } })),
  report: optional(text({ label: { id: 'Kalimat penutup', en: 'Closing' }, help: { id: 'Kosongkan untuk kalimat pelaporan yang baku.', en: 'Leave empty for the usual sentence on reporting back.' } })),
});
