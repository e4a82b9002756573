import { defineWords } from '#web/lib/words.ts';

/** What a letter of Lontar in the tray says of itself, and why it is sometimes no more than a scan. */
export const carriedWords = defineWords({
  known: { id: 'Tanda tangan sah, penerbit dikenal', en: 'Signature valid, issuer known' },
  own: { id: 'Tanda tangan sah, penerbit kota ini sendiri', en: 'Signature valid, issued by this city itself' },
  unknown: { id: 'Tanda tangan utuh, penerbit belum dikenal', en: 'Signature whole, issuer not known' },
  refused: { id: 'Data naskah tidak dipakai.', en: 'The data of this letter is not used.' },
  altered: { id: 'Berubah sejak ditandatangani; data tidak dipakai', en: 'Altered since it was signed; its data is not used' }, refusedShort: { id: 'Data naskah tidak dipakai', en: 'Data of the letter not used' }, declinedShort: { id: 'Data ditolak petugas', en: 'Data declined by the clerk' },
  signedBy: { id: (who: string) => `Ditandatangani ${who}.`, en: (who: string) => `Signed by ${who}.` },
  issuedBy: { id: (who: string) => `Penerbit: ${who}.`, en: (who: string) => `Issuer: ${who}.` },
  filledSay: { id: 'Isian di bawah dibaca dari naskah dan ditemukan lagi pada halamannya. Lihat sekilas, lalu Enter.', en: 'The form was filled from the letter and found again on its pages. Glance at it, then Enter.' },
  decideSay: { id: 'Siapa pun dapat menamai penerbitnya begitu. Cocokkan isian dengan halaman surat dan dengan pengirimnya, lalu putuskan di dekat tombol simpan.', en: 'Anybody can give an issuer that name. Compare the form with the page and with its sender, then decide beside the button that stores it.' },
  reading: { id: 'Berkas dan tanda tangannya sedang dibaca; isian dapat terisi sendiri.', en: 'The file and its signature are being read; the form may fill by itself.' },
  accept: { id: 'Terima data', en: 'Accept data' }, decline: { id: 'Tolak data', en: 'Decline data' }, deciding: { id: 'Menyimpan…', en: 'Saving…' },
  accepted: { id: 'Data diterima petugas', en: 'Data accepted by the clerk' },
  declined: { id: 'Data ditolak petugas; surat diagendakan sebagai pindaian.', en: 'Data declined by the clerk; the letter is registered as a scan.' },
  asScan: { id: 'Surat tetap dapat diagendakan sebagai pindaian; berkas aslinya disimpan utuh.', en: 'It can be registered as a scan all the same; the original is kept whole.' },
  fingerprint: { id: (print: string) => `Sidik penerbit ${print}`, en: (print: string) => `Fingerprint of the issuer ${print}` },
  fromPage: { id: (page: number) => `Dari naskah, hal. ${page}`, en: (page: number) => `From the letter, p. ${page}` },
  fromData: { id: 'Dari data bertanda tangan', en: 'From the signed data' },

  differs: { id: (fields: string) => `Yang tidak ditemukan pada halaman: ${fields}.`, en: (fields: string) => `Not found on the pages: ${fields}.` },
  letterNumber: { id: 'nomor', en: 'number' }, letterDate: { id: 'tanggal', en: 'date' }, subject: { id: 'hal', en: 'subject' }, senderName: { id: 'pengirim', en: 'sender' }, addressees: { id: 'penerima', en: 'addressee' },
});
