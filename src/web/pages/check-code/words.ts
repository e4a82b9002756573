import { defineWords } from '#web/lib/words.ts';

export const checkCodeWords = defineWords({
  title: { id: 'Periksa keaslian surat', en: 'Check a letter' },
  office: { id: (city: string) => `Kantor elektronik ${city}`, en: (city: string) => `Electronic office of ${city}` },
  looking: { id: 'Mencari surat ini…', en: 'Looking for this letter…' },
  valid: { id: 'Surat ini tercatat di kantor kami', en: 'This letter is on our books' },
  validSay: {
    id: 'Bandingkan dengan lembar di tangan Anda. Bila nomor, tanggal, atau hal berbeda, lembar itu bukan surat ini.',
    en: 'Compare it with the sheet in your hand. If number, date or subject differ, that sheet is not this letter.',
  },
  secretSay: { id: 'Surat ini bersifat rahasia: isinya hanya dapat dilihat oleh penerimanya.', en: 'This letter is secret: only its receivers see what it says.' },
  unfinished: { id: 'Tanda tangannya belum kami simpan', en: 'Its signature is not with us yet' },
  unfinishedSay: {
    id: 'Surat ini sudah bernomor. Bila lembar Anda bertanda tangan dan bercap, tanyakan ke kantor penerbitnya sebelum dipakai.',
    en: 'This letter has a number. If your sheet is signed and stamped, ask the issuing office before you use it.',
  },
  replaced: { id: 'Surat ini sudah diganti', en: 'This letter was replaced' },
  replacedSay: { id: 'Surat yang lebih baru menggantikannya. Mintalah surat penggantinya kepada kantor penerbit.', en: 'A later letter replaces it. Ask the issuing office for that one.' },
  withdrawn: { id: 'Surat ini sudah ditarik', en: 'This letter was withdrawn' },
  withdrawnSay: { id: 'Kantor penerbit menariknya setelah dikirim. Jangan dipakai lagi.', en: 'The issuing office took it back after sending it. Do not use it any more.' },
  void: { id: 'Nomor surat ini dibatalkan', en: 'The number of this letter is void' },
  voidSay: { id: 'Surat ini tidak berlaku. Jangan dipakai.', en: 'This letter does not count. Do not use it.' },
  unknown: { id: 'Surat ini tidak kami kenal', en: 'We do not know this letter' },
  unknownSay: {
    id: 'Tidak ada surat kami yang memakai kode ini. Pindai sekali lagi; bila tetap sama, jangan pakai surat itu dan beri tahu kantor yang tercantum di kepala surat.',
    en: 'None of our letters carries this code. Scan once more; if it stays so, do not use the letter and tell the office named in its letterhead.',
  },
  number: { id: 'Nomor', en: 'Number' },
  date: { id: 'Tanggal', en: 'Date' },
  subject: { id: 'Hal', en: 'Subject' },
  unit: { id: 'Diterbitkan oleh', en: 'Issued by' },
  signer: { id: 'Ditandatangani oleh', en: 'Signed by' },
  way: { id: 'Cara', en: 'How' },
  certificate: { id: 'Tanda tangan elektronik', en: 'Electronic signature' },
  login: { id: 'Persetujuan di dalam kantor elektronik', en: 'Approval within the electronic office' },
  wet: { id: 'Tanda tangan di atas kertas', en: 'Signature on paper' },
  limits: {
    id: 'Halaman ini memberitahukan apa yang tercatat, tidak memeriksa berkas di tangan Anda.',
    en: 'This page tells what is recorded; it does not examine the file in your hands.',
  },
});
