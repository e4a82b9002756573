import { defineWords } from '#web/lib/words.ts';

/** Words of a desk on which nothing lies; they come with it. */
export const emptyDeskWords = defineWords({
  emptySay: { id: 'Surat berikutnya muncul di sini begitu ditujukan kepada Anda.', en: 'The next letter appears here as soon as it is addressed to you.' },
  emptyRegister: { id: 'Agendakan surat masuk', en: 'Register a letter' },
  elsewhere: { id: 'Yang menunggu Anda ada di meja jabatan Anda yang lain.', en: 'What waits for you lies on another desk of yours.' },
  emptyAct: { id: 'Lacak surat', en: 'Track a letter' },
  noSeat: { id: 'Anda belum duduk di jabatan mana pun.', en: 'You do not sit in any position yet.' },
  noSeatSay: {
    id: 'Meja kerja milik jabatan. Minta admin kantor menugaskan Anda, atau buka ruang lain dari sisi kiri.',
    en: 'A desk belongs to a position. Ask the operator to assign you, or open another room at the left.',
  },
  newOffice: { id: 'Kantor Anda sudah terbuka.', en: 'Your office is open.' },
  newOfficeSay: {
    id: 'Berikutnya isi susunan organisasi: unit kerja, jabatan, dan pegawai, satu per satu atau dari lembar kerja. Setelah itu buatkan akun.',
    en: 'Next enter the organisation: units, positions and employees, one by one or from a spreadsheet. Then make accounts.',
  },
  toStructure: { id: 'Isi struktur', en: 'Enter the organisation' },
  toAccounts: { id: 'Buat akun', en: 'Make accounts' },
});
