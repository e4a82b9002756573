import { defineWords } from '#web/lib/words.ts';

/** What happened to a letter, by the code of its action; a code without a word falls back to `other`. */
export const historyWords = defineWords({
  registered: { id: 'Diterima dan diagendakan', en: 'Received and registered' },
  read: { id: 'Dibaca', en: 'Read' },
  opened: { id: 'Segel dibuka', en: 'Seal opened' },
  corrected: { id: 'Catatan diperbaiki', en: 'Registration corrected' },
  voided: { id: 'Agenda dibatalkan', en: 'Registration voided' },
  reminded: { id: 'Diingatkan', en: 'Reminded' },
  closed: { id: 'Surat ditutup', en: 'Letter closed' },
  'disposition.prepared': { id: 'Konsep disposisi disiapkan', en: 'Disposition prepared' },
  'disposition.issued': { id: 'Didisposisikan', en: 'Disposed' },
  'disposition.discarded': { id: 'Konsep disposisi disingkirkan', en: 'Prepared disposition put away' },
  'disposition.cancelled': { id: 'Disposisi ditarik kembali', en: 'Disposition taken back' },
  'disposition.read': { id: 'Disposisi dibaca', en: 'Disposition read' },
  'disposition.returned': { id: 'Disposisi dikembalikan', en: 'Disposition returned' },
  'disposition.return_settled': { id: 'Pengembalian diketahui', en: 'Return noted' },
  'disposition.accepted': { id: 'Laporan diterima', en: 'Report accepted' },
  'disposition.asked_again': { id: 'Laporan diminta dilengkapi', en: 'More was asked for' },
  'disposition.branch_closed': { id: 'Cabang disposisi ditutup', en: 'Branch of the disposition closed' },
  'disposition.due_changed': { id: 'Tenggat diubah', en: 'Due date moved' },
  'follow_up.added': { id: 'Kabar tindak lanjut', en: 'News of the follow-up' },
  'follow_up.reported': { id: 'Tindak lanjut dilaporkan', en: 'Follow-up reported' },
  other: { id: 'Tercatat', en: 'Recorded' },
});
