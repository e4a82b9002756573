import { defineWords } from '#web/lib/words.ts';

export const frameWords = defineWords({
  switched: { id: (seat: string) => `Kini sebagai ${seat}.`, en: (seat: string) => `Now as ${seat}.` },
  assists: { id: (seat: string) => `Kini membantu meja ${seat}.`, en: (seat: string) => `Now assisting the desk of ${seat}.` },
  desk: { id: 'Meja kerja', en: 'Desk' },
  deskShort: { id: 'Meja', en: 'Desk' },
  register: { id: 'Agendakan', en: 'Register' },
  registerShort: { id: 'Foto surat', en: 'Register' },
  incomingShort: { id: 'Masuk', en: 'Incoming' },
  incoming: { id: 'Surat masuk', en: 'Incoming' },
  compose: { id: 'Naskah', en: 'Letters' },
  find: { id: 'Lacak', en: 'Track' },
  calendar: { id: 'Kalender', en: 'Calendar' },
  book: { id: 'Buku agenda', en: 'Register book' },
  queue: { id: 'Registrasi', en: 'Registry' },
  expedition: { id: 'Ekspedisi', en: 'Expedition' },
  paperSheets: { id: 'Lembar kertas', en: 'Paper sheets' },
  organization: { id: 'Struktur', en: 'Organisation' },
  layouts: { id: 'Tata letak', en: 'Layout' },
  accounts: { id: 'Akun', en: 'Accounts' },
  audit: { id: 'Jejak audit', en: 'Audit' },
  settings: { id: 'Pengaturan', en: 'Settings' },
  health: { id: 'Kesehatan', en: 'Health' },
  help: { id: 'Bantuan', en: 'Help' },
  go: { id: 'Buka', en: 'Open' },
  letters: { id: 'Surat', en: 'Letters' },
  searchFor: { id: (typed: string) => `Cari surat yang memuat “${typed}”`, en: (typed: string) => `Find letters containing “${typed}”` },
  secret: { id: 'Naskah rahasia', en: 'Secret letter' },
  voided: { id: 'Batal', en: 'Void' },
  failed: { id: 'Kantor belum dapat dibuka.', en: 'The office could not be opened.' },
  reminder: {
    id: 'Sesi Anda berakhir. Masuk lagi untuk melanjutkan; isian Anda tersimpan.',
    en: 'Your session ended. Sign in again to go on; what you typed is kept.',
  },
});

/** How a seat held for a time is marked on the name plate. */
export const seatWords = defineWords({
  plt: { id: 'Plt.', en: 'Plt.' },
  plh: { id: 'Plh.', en: 'Plh.' },
  pj: { id: 'Pj.', en: 'Pj.' },
  pjs: { id: 'Pjs.', en: 'Pjs.' },
  definitive: { id: '', en: '' },
  assistant: { id: 'membantu', en: 'assisting' },
});
