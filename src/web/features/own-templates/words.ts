import { defineWords } from '#web/lib/words.ts';

export const ownTemplateWords = defineWords({
  room: { id: 'Templat kota', en: 'Templates of the city' },
  title: { id: (used: number) => (used === 0 ? 'Semua jenis naskah memakai templat bawaan' : `${used} jenis naskah memakai templat kota`), en: (used: number) => (used === 0 ? 'All kinds of letters use the house’s templates' : `${used} kinds of letters use templates of the city`) },
  say: { id: 'Kirim templat Typst buatan kota. Templat dicoba dahulu pada naskah contoh, terpisah dari sistem dan dibatasi waktu serta memorinya. Yang berhasil tersimpan di sini; tekan Pakai bila halamannya sudah benar.', en: 'Send a Typst template of the city. It is tried on the sample first, apart from the system and limited in time and memory. What succeeds is kept here; press Use when its page is right.' },
  loading: { id: 'Memuat templat…', en: 'Loading the templates…' }, toLayouts: { id: 'Tata letak', en: 'Layout' },
  type: { id: 'Jenis naskah', en: 'Kind of letter' }, own: { id: 'templat kota dipakai', en: 'template of the city in use' },
  send: { id: 'Kirim templat', en: 'Send a template' }, sendHelp: { id: 'Satu berkas .typ, atau .zip berisi template.typ dengan gambar PNG dan JPG.', en: 'One .typ file, or a .zip with template.typ and PNG or JPG pictures.' },
  start: { id: 'Lihat templat bawaan', en: 'See the house’s template' }, startTitle: { id: 'Templat bawaan', en: 'The house’s template' }, copy: { id: 'Salin', en: 'Copy' }, copied: { id: 'Templat disalin.', en: 'The template was copied.' }, close: { id: 'Tutup', en: 'Close' },
  kept: { id: (version: number) => `Templat ${version} tersimpan dan belum dipakai.`, en: (version: number) => `Template ${version} is kept and not in use yet.` }, sample: { id: 'Halaman contoh', en: 'Sample page' }, nowSet: { id: 'Halaman contoh seperti disusun sekarang', en: 'The sample page as it is set now' }, triedSet: { id: (version: number) => `Halaman contoh dengan templat ${version}`, en: (version: number) => `The sample page with template ${version}` },
  faultAt: { id: (file: string, line: number, column: number) => `${file}, baris ${line}, kolom ${column}:`, en: (file: string, line: number, column: number) => `${file}, line ${line}, column ${column}:` },
  lines: { id: 'Kesalahan menurut baris', en: 'Faults by line' },
  versions: { id: 'Templat tersimpan', en: 'Templates kept' }, house: { id: 'Templat bawaan', en: 'The house’s template' }, version: { id: (n: number) => `Templat ${n}`, en: (n: number) => `Template ${n}` }, pages: { id: (n: number) => `${n} halaman`, en: (n: number) => `${n} pages` },
  inUse: { id: 'sedang dipakai', en: 'in use' }, use: { id: 'Pakai', en: 'Use' }, using: { id: 'Memasang…', en: 'Setting…' },
  used: { id: 'Konsep memakai templat ini mulai sekarang; naskah yang sudah bernomor tetap.', en: 'Drafts use this template from now on; numbered letters stay as they are.' },
  sure: { id: 'Pakai templat ini?', en: 'Use this template?' }, sureSay: { id: (name: string) => `Semua konsep ${name} akan disusun dengan templat ini. Periksa halaman contohnya dahulu.`, en: (name: string) => `All drafts of ${name} will be set with this template. Look at its sample page first.` }, cancel: { id: 'Batal', en: 'Cancel' },
});
