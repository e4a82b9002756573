import { defineWords } from '#web/lib/words.ts';

export const knownIssuersWords = defineWords({
  answer: { id: (count: number) => (count === 0 ? 'Belum ada kota lain yang dikenal.' : `Naskah dari ${count} penerbit lain langsung dikenal.`), en: (count: number) => (count === 0 ? 'No other city is known yet.' : `Letters of ${count} other issuers are known at once.`) },
  under: { id: 'Naskah Lontar yang ditandatangani penerbit dalam daftar ini mengisi formulir loket tanpa ditanya lagi. Naskah penerbit lain mengisi juga, tetapi menunggu keputusan petugas.', en: 'Letters of Lontar signed by an issuer on this list fill the form of the counter without a question. Letters of others fill it too, but wait for the clerk to decide.' },
  add: { id: 'Tambah penerbit', en: 'Add an issuer' }, adding: { id: 'Menambahkan…', en: 'Adding…' }, added: { id: 'Penerbit dimasukkan ke daftar.', en: 'The issuer is on the list.' },
  remove: { id: 'Keluarkan', en: 'Remove' }, removing: { id: 'Mengeluarkan…', en: 'Removing…' }, removed: { id: 'Penerbit dikeluarkan dari daftar.', en: 'The issuer was taken off the list.' },
  removeTitle: { id: (who: string) => `Keluarkan ${who} dari daftar`, en: (who: string) => `Take ${who} off the list` },
  removeSay: { id: 'Surat yang sudah diagendakan tidak berubah. Naskah berikutnya dari penerbit ini menunggu keputusan petugas.', en: 'Letters registered already do not change. The next ones of this issuer wait for the clerk to decide.' },
  list: { id: 'Dikenal', en: 'Known' }, gone: { id: 'Pernah dikenal', en: 'Known once' },
  organization: { id: 'Pemerintah', en: 'Government' }, fingerprint: { id: 'Sidik akar (SHA-256)', en: 'Fingerprint of the root (SHA-256)' }, until: { id: 'Berlaku sampai', en: 'Until' }, since: { id: 'Ditambahkan', en: 'Added' }, reason: { id: 'Alasan', en: 'Reason' },
  by: { id: (when: string, who: string) => `${when} oleh ${who}`, en: (when: string, who: string) => `${when} by ${who}` },
  empty: { id: 'Daftar masih kosong.', en: 'The list is empty.' }, emptySay: { id: 'Minta kota lain mengunduh “akar-lontar.cer” dari halaman Tanda tangan saya, dan membacakan sidiknya lewat telepon atau surat resmi.', en: 'Ask the other city to download “akar-lontar.cer” from the page My signature, and to read its fingerprint to you by telephone or in an official letter.' },
  certificate: { id: 'Berkas sertifikat akar', en: 'File of the root certificate' }, certificateHelp: { id: '“akar-lontar.cer” dari kota lain.', en: '“akar-lontar.cer” of the other city.' }, needFile: { id: 'Pilih berkas sertifikatnya.', en: 'Choose the file of the certificate.' },
  told: { id: 'Sidik yang Anda terima lewat jalan lain', en: 'Fingerprint as it was told by another way' }, toldHelp: { id: '64 huruf dan angka, dari telepon atau surat resmi; jangan menyalin dari berkas yang sama.', en: '64 letters and digits, by telephone or official letter; do not copy it from the same file.' }, needTold: { id: 'Sidik terdiri dari 64 angka dan huruf a sampai f.', en: 'A fingerprint has 64 digits and letters a to f.' },
  why: { id: 'Alasan dan dasarnya', en: 'Reason and basis' }, whyHelp: { id: 'Misalnya nomor perjanjian kerja sama. Tercatat di jejak audit.', en: 'For example the number of an agreement. It stands in the audit trail.' }, needWhy: { id: 'Tulis alasannya, sedikitnya lima huruf.', en: 'Write the reason, at least five letters.' },
  loading: { id: 'Memuat…', en: 'Loading…' }, cancel: { id: 'Batal', en: 'Cancel' },
});
