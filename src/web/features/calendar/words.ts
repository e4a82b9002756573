import { defineWords } from '#web/lib/words.ts';

export const calendarWords = defineWords({
  title: { id: 'Kalender', en: 'Calendar' },
  count: { id: (count: number, days: string) => (count === 0 ? `Tidak ada acara, ${days}.` : `${count} acara, ${days}.`), en: (count: number, days: string) => (count === 0 ? `No events, ${days}.` : count === 1 ? `1 event, ${days}.` : `${count} events, ${days}.`) },
  countClash: { id: (count: number, clashes: number) => `${count} acara, ${clashes} bertabrakan.`, en: (count: number, clashes: number) => `${count} events, ${clashes} at the same time.` },
  lede: { id: 'Acara dari surat undangan untuk jabatan ini.', en: 'Events of invitations to this position.' },
  view: { id: 'Tampilan', en: 'View' }, bulan: { id: 'Bulan', en: 'Month' }, minggu: { id: 'Minggu', en: 'Week' }, daftar: { id: 'Daftar', en: 'List' },
  before: { id: 'Sebelumnya', en: 'Earlier' }, after: { id: 'Berikutnya', en: 'Later' }, today: { id: 'Hari ini', en: 'Today' },
  loading: { id: 'Memuat kalender', en: 'Loading the calendar' },
  none: { id: 'Tidak ada acara pada hari-hari ini.', en: 'No events on these days.' },
  noneSay: { id: 'Acara muncul di sini setelah pencatat atau ajudan mengisi waktu dan tempat pada surat undangannya.', en: 'An event appears here once the registry or the assistant notes time and place on its invitation.' },
  noSeat: { id: 'Pilih jabatan dahulu.', en: 'Choose a position first.' }, noSeatSay: { id: 'Kalender adalah milik jabatan.', en: 'A calendar belongs to a position.' },
  untilOver: { id: 'selesai', en: 'end' }, allDay: { id: 'sepanjang hari', en: 'all day' }, dayOf: { id: (at: number, of: number) => `Hari ke-${at} dari ${of}`, en: (at: number, of: number) => `Day ${at} of ${of}` }, secret: { id: 'Acara (naskah rahasia)', en: 'Event (secret letter)' },
  copy: { id: 'Tembusan', en: 'Copy' }, delegate: { id: 'Anda mewakili', en: 'You stand in' }, represented: { id: (who: string) => `Diwakili ${who}`, en: (who: string) => `Represented by ${who}` }, clash: { id: 'Bertabrakan', en: 'Clash' },
  withdrawn: { id: 'Ditarik', en: 'Withdrawn' }, replaced: { id: 'Digantikan', en: 'Replaced' }, openReplacement: { id: 'Buka surat penggantinya', en: 'Open the letter that replaces it' },
  print: { id: 'Cetak', en: 'Print' },
  more: { id: (count: number) => `${count} lagi`, en: (count: number) => `${count} more` },
  follow: { id: 'Ikuti di ponsel', en: 'Follow on a phone' }, followTitle: { id: 'Kalender di ponsel dan komputer', en: 'The calendar on phone and computer' },
  followSay: { id: 'Alamat ini dibaca aplikasi kalender mana pun, hanya untuk dilihat. Siapa pun yang memegangnya melihat acara jabatan ini, kecuali isi naskah rahasia. Alamat berakhir sendiri bila Anda tidak lagi menjabat.', en: 'Any calendar program reads this address, to look at only. Whoever holds it sees the events of this position, but nothing of secret letters. It ends by itself when you leave the position.' },
  device: { id: 'Untuk perangkat', en: 'For which device' }, deviceHint: { id: 'Misalnya: ponsel Sekda', en: 'For example: phone of the secretary' }, needDevice: { id: 'Tulis untuk perangkat apa.', en: 'Say for which device.' },
  make: { id: 'Buat alamat', en: 'Make an address' }, making: { id: 'Membuat…', en: 'Making…' }, madeOnce: { id: 'Salin sekarang: alamat hanya ditampilkan sekali.', en: 'Copy it now: the address is shown once.' }, address: { id: 'Alamat kalender', en: 'Calendar address' }, copyIt: { id: 'Salin', en: 'Copy' }, copied: { id: 'Alamat tersalin', en: 'The address is copied' }, gone: { id: 'Alamat itu sudah dibuat tetapi tidak ditampilkan lagi. Cabut, lalu buat yang baru.', en: 'That address was made but is not shown again. Revoke it and make a new one.' },
  mine: { id: 'Alamat yang berlaku', en: 'Addresses in force' }, neverRead: { id: 'belum pernah dibaca', en: 'never read' }, readOn: { id: (day: string) => `terakhir dibaca ${day}`, en: (day: string) => `last read ${day}` }, revoke: { id: 'Cabut', en: 'Revoke' }, revoking: { id: 'Mencabut…', en: 'Revoking…' }, revoked: { id: 'Alamat dicabut', en: 'The address is revoked' }, noneYet: { id: 'Belum ada.', en: 'None yet.' },
});
