import { defineWords } from '#web/lib/words.ts';

/** Words of acts on many and of the week; they come with the parts that are fetched when they are opened. */
export const deskBulkWords = defineWords({
  confirm: { id: 'Kirim konsep', en: 'Send the drafts' },
  accept: { id: 'Terima laporan', en: 'Accept the reports' },
  read: { id: 'Tandai dibaca', en: 'Mark as read' },
  close: { id: 'Tutup surat', en: 'Close' },
  print: { id: 'Cetak lembar disposisi', en: 'Print disposition sheets' },
  initial: { id: 'Paraf', en: 'Initial' },
  sign: { id: 'Tanda tangani', en: 'Sign' },
  saidConfirm: { id: 'konsep terkirim', en: 'drafts sent' },
  saidAccept: { id: 'laporan diterima', en: 'reports accepted' },
  saidRead: { id: 'surat ditandai dibaca', en: 'letters marked as read' },
  saidClose: { id: 'surat ditutup', en: 'letters closed' },
  saidCancel: { id: 'disposisi ditarik kembali', en: 'dispositions taken back' },
  takeBack: { id: 'Tarik kembali yang terkirim', en: 'Take back what was sent' },
  nothing: { id: 'Surat yang dipilih perlu dibuka satu per satu.', en: 'The picked letters have to be opened one by one.' },
  overdue: { id: 'Lewat tenggat', en: 'Late' },
  later: { id: 'Sesudah minggu ini', en: 'After this week' },
  undated: { id: 'Tanpa tenggat', en: 'No due date' },
  due: { id: (day: string) => `tenggat ${day}`, en: (day: string) => `due ${day}` },
  free: { id: 'Tidak ada tenggat', en: 'Nothing due' },
  restDay: { id: 'libur', en: 'day off' },
  week: { id: 'Tugas minggu ini', en: 'Tasks of this week' },
  more: { id: 'Tampilkan lebih banyak', en: 'Show more' },
});
