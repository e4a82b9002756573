import { defineWords } from '#web/lib/words.ts';

export const importWords = defineWords({
  word: { id: 'Impor Word', en: 'Import Word' },
  title: { id: 'Ambil isi dari berkas Word', en: 'Take the text of a Word file' },
  drop: { id: 'Berkas DOCX', en: 'A DOCX file' },
  help: { id: 'Butir bernomor, tabel, dan penekanan ikut; huruf dan ukuran mengikuti tata letak kota.', en: 'Numbered levels, tables and emphasis come along; faces and sizes follow the layout of the city.' },
  reading: { id: 'Membaca berkas…', en: 'Reading the file…' },
  preview: { id: 'Yang akan masuk', en: 'What will come in' },
  words: { id: (count: number) => `${count} kata`, en: (count: number) => `${count} words` },
  leftOut: { id: (images: number, notes: number) => `${[images > 0 ? `${images} gambar` : '', notes > 0 ? `${notes} catatan kaki` : ''].filter(Boolean).join(' dan ')} tidak ikut. Sisipkan gambar lewat tombol Gambar.`, en: (images: number, notes: number) => `${[images > 0 ? `${images} pictures` : '', notes > 0 ? `${notes} footnotes` : ''].filter(Boolean).join(' and ')} stay behind. Insert pictures with the Picture button.` },
  insert: { id: 'Sisipkan di kursor', en: 'Insert at the cursor' },
  replace: { id: 'Ganti seluruh isi', en: 'Replace the whole text' },
  chooseFirst: { id: 'Pilih berkasnya dahulu', en: 'Choose the file first' },
  empty: { id: 'Berkas ini tidak memuat teks.', en: 'There is no text in this file.' },
  cancel: { id: 'Batal', en: 'Cancel' },
});
