import { defineWords } from '#web/lib/words.ts';

/** The parts of a letter as the comparison names them. */
export const partWords = defineWords({
  body: { id: 'Isi', en: 'Text' },
  subject: { id: 'Hal', en: 'Subject' },
  urgency: { id: 'Urgensi', en: 'Urgency' },
  securityClass: { id: 'Tingkat keamanan', en: 'Security class' },
  classification: { id: 'Klasifikasi', en: 'Classification' },
  place: { id: 'Tempat di depan tanggal', en: 'Place before the date' },
  relations: { id: 'Surat terkait', en: 'Related letters' },
  fields: { id: 'Data naskah', en: 'Data of the letter' },
  addressees: { id: 'Kepada dan tembusan', en: 'Addressees and copies' },
  attachments: { id: 'Berkas ikutan', en: 'Attached files' },
  annexes: { id: 'Lampiran', en: 'Annexes' },
  annex: { id: (number: string) => `Lampiran ${number}`, en: (number: string) => `Annex ${number}` },
  route: { id: 'Urutan paraf', en: 'Route of initials' },
  signer: { id: 'Penanda tangan', en: 'Signer' },
});
