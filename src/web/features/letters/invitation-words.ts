import { defineWords } from '#web/lib/words.ts';

export const invitationWords = defineWords({
  title: { id: 'Acara undangan', en: 'Event of the invitation' }, add: { id: 'Catat acara', en: 'Note the event' }, change: { id: 'Ubah acara', en: 'Change the event' },
  say: { id: 'Acara masuk ke kalender semua jabatan yang dituju; yang mewakili ikut mendapatnya.', en: 'The event enters the calendars of all addressed positions, and of who stands in.' },
  day: { id: 'Tanggal acara', en: 'Day of the event' }, lastDay: { id: 'Sampai tanggal', en: 'Until' }, lastDayHelp: { id: 'Hanya bila lebih dari sehari.', en: 'Only when it lasts longer than a day.' }, starts: { id: 'Jam mulai', en: 'Starts at' }, ends: { id: 'Jam selesai', en: 'Ends at' }, endsHelp: { id: 'Kosongkan bila “sampai selesai”.', en: 'Leave empty for “until it is over”.' }, place: { id: 'Tempat', en: 'Place' }, note: { id: 'Catatan', en: 'Note' },
  needDay: { id: 'Isi tanggal acara.', en: 'Give the day.' }, needTime: { id: 'Tulis jam seperti 09.00.', en: 'Write a time such as 09.00.' }, needPlace: { id: 'Isi tempat acara.', en: 'Give the place.' },
  store: { id: 'Simpan acara', en: 'Keep the event' }, storing: { id: 'Menyimpan…', en: 'Keeping…' }, stored: { id: 'Acara tersimpan di kalender', en: 'The event is in the calendar' }, remove: { id: 'Bukan undangan', en: 'No invitation' }, removed: { id: 'Catatan acara dihapus', en: 'The event is taken off' },
  over: { id: 'selesai', en: 'until it is over' },
  until: { id: (from: string, until: string) => `${from} sampai ${until}`, en: (from: string, until: string) => `${from} to ${until}` }, untilOver: { id: (from: string) => `${from} sampai selesai`, en: (from: string) => `${from} until it is over` }, calendar: { id: 'Lihat kalender hari itu', en: 'See that day in the calendar' },
});
