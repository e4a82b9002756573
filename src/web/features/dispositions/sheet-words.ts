import { defineWords } from '#web/lib/words.ts';

/** Words of the sheet and its questions; they come with the parts that are fetched when they are opened. */
export const sheetWords = defineWords({
  attach: { id: 'Lampirkan berkas', en: 'Attach files' },
  attachHelp: { id: 'PDF atau foto untuk penerima', en: 'PDF or photo for the recipients' },
  keptFiles: { id: 'Berkas dari konsep', en: 'Files of the draft' },
  dropFile: { id: (name: string) => `Lepas ${name}`, en: (name: string) => `Leave out ${name}` },
  favourite: { id: (who: string) => `Jadikan favorit: ${who}`, en: (who: string) => `Make favourite: ${who}` },
  unfavourite: { id: (who: string) => `Lepas dari favorit: ${who}`, en: (who: string) => `No favourite any more: ${who}` },
  isFavourite: { id: 'favorit', en: 'favourite' },
  usual: { id: 'seperti biasa', en: 'as usual' },
  twoDays: { id: (day: string) => `2 hari kerja, ${day}`, en: (day: string) => `2 working days, ${day}` },
  thisWeek: { id: (day: string) => `Minggu ini, ${day}`, en: (day: string) => `This week, ${day}` },
  replyDay: { id: (day: string) => `Batas jawab, ${day}`, en: (day: string) => `Reply limit, ${day}` },
  waitFiles: { id: 'Tunggu berkas selesai terkirim', en: 'Wait until the files are stored' },
  whyRefuse: { id: 'Mengapa konsep ini tidak dikirim?', en: 'Why is this draft not sent?' },
  refuseHelp: { id: 'Ajudan membaca alasan ini dan dapat menyiapkan yang baru.', en: 'The assistant reads this reason and can prepare a new one.' },
  whyKeep: { id: 'Mengapa tenggat tetap?', en: 'Why does the date stay?' },
  whyLater: { id: 'Mengapa perlu waktu lebih lama?', en: 'Why is more time needed?' },
  laterTitle: { id: 'Minta tenggat baru', en: 'Ask for a later date' },
  laterDay: { id: 'Sampai tanggal', en: 'Until' },
  laterSay: { id: (day: string) => `Tenggat sekarang ${day}. Tenggat itu berlaku sampai pemberi disposisi menjawab.`, en: (day: string) => `It is due ${day} now. That date stands until the issuer answers.` },
  laterSayNone: { id: 'Tenggat baru berlaku setelah pemberi disposisi menyetujuinya.', en: 'The new date holds once the issuer has granted it.' },
  needDay: { id: 'Pilih tanggalnya.', en: 'Choose the day.' },
  askLater: { id: 'Kirim permintaan', en: 'Send the request' },
  laterSent: { id: 'Permintaan terkirim.', en: 'The request was sent.' },
  sendChanged: { id: (who: string) => `Kirim perubahan ke ${who}`, en: (who: string) => `Send the change to ${who}` },
});
