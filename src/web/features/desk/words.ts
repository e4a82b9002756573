import { defineWords } from '#web/lib/words.ts';

export const deskWords = defineWords({
  title: { id: 'Meja kerja', en: 'Desk' },
  waiting: { id: (count: number) => `${count} naskah menunggu Anda`, en: (count: number) => `${count} letters wait for you` },
  late: { id: (count: number) => `${count} lewat tenggat.`, en: (count: number) => `${count} late.` },
  noneWaiting: { id: 'Tidak ada naskah yang menunggu Anda.', en: 'Nothing waits for you.' },
  all: { id: 'Semua', en: 'All' },
  filter: { id: 'Yang menunggu, menurut tindakan', en: 'What waits, by act' },
  list: { id: 'Naskah yang menunggu', en: 'Letters that wait' },
  emptyTitle: { id: 'Meja Anda bersih.', en: 'Your desk is clear.' },
  emptySay: { id: 'Surat berikutnya muncul di sini begitu ditujukan kepada Anda.', en: 'The next letter appears here as soon as it is addressed to you.' },
  emptyAct: { id: 'Lacak surat', en: 'Track a letter' },
  noSeat: { id: 'Anda belum duduk di jabatan mana pun.', en: 'You do not sit in any position yet.' },
  noSeatSay: { id: 'Meja kerja milik jabatan. Minta operator kantor menugaskan Anda, atau buka ruang lain dari sisi kiri.', en: 'A desk belongs to a position. Ask the operator to assign you, or open another room at the left.' },
  peek: { id: 'Naskah yang dipilih', en: 'The selected letter' },
  open: { id: 'Buka', en: 'Open' },
  doDispose: { id: 'Disposisikan', en: 'Dispose' }, doRead_copy: { id: 'Baca', en: 'Read' }, doConfirm: { id: 'Periksa konsep', en: 'Check the draft' },
  doFollow_up: { id: 'Tindak lanjuti', en: 'Follow up' }, doAccept: { id: 'Periksa laporan', en: 'Check the report' }, doClose: { id: 'Tutup surat', en: 'Close the letter' }, doReturned: { id: 'Lihat alasannya', en: 'See the reason' },
  keyDispose: { id: 'kerjakan', en: 'act' },
  closedPaper: { id: 'Naskah rahasia tidak ditampilkan di sini. Buka untuk membacanya.', en: 'A secret letter is not shown here. Open it to read.' },
  from: { id: (who: string) => `dari ${who}`, en: (who: string) => `from ${who}` },
  shown: { id: (at: number, of: number) => `Naskah ${at} dari ${of}`, en: (at: number, of: number) => `Letter ${at} of ${of}` },
});
