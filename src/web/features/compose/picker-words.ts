import { defineWords } from '#web/lib/words.ts';

export const pickerWords = defineWords({
  title: { id: 'Naskah apa yang akan ditulis?', en: 'Which letter will you write?' },
  over: { id: 'Buat naskah', en: 'Write a letter' },
  under: { id: 'Pilih bentuknya; isian dan halamannya mengikuti.', en: 'Choose its form; fields and page follow.' },
  answering: { id: 'Pilih bentuk naskah balasan; alamat dan rujukannya terisi dari surat yang dijawab.', en: 'Choose the form of the answer; address and reference come from the letter.' },
  find: { id: 'Cari jenis naskah', en: 'Find a type' },
  findHint: { id: (one: string, other: string) => `Misalnya ${one} atau ${other}`, en: (one: string, other: string) => `Such as ${one} or ${other}` },
  often: { id: 'Sering Anda pakai', en: 'What you write most' },
  sheet: { id: 'Bentuk halamannya', en: 'Its page' },
  unseenSay: { id: '“Tata letak belum diperiksa”: Lontar belum membandingkan halamannya dengan contoh resmi. Boleh dipakai; minta Bagian Organisasi melihatnya sebelum yang pertama ditandatangani.', en: '“Layout not checked yet”: Lontar has not held its page against an official example. It may be used; let the office of organisation look at it before the first one is signed.' },
  external: { id: 'Surat keluar', en: 'Letters' },
  internal: { id: 'Nota dan memo', en: 'Notes and memos' },
  assignment: { id: 'Penugasan', en: 'Assignments' },
  special: { id: 'Naskah khusus', en: 'Special letters' },
  personnel: { id: 'Kepegawaian', en: 'Personnel' },
  control: { id: 'Pengendalian', en: 'Control' },
  decree: { id: 'Keputusan', en: 'Decrees' },
  regulation: { id: 'Peraturan', en: 'Regulations' },
  layoutUnseen: { id: 'tata letak belum diperiksa', en: 'layout not checked yet' },
  none: { id: 'Tidak ada jenis naskah dengan nama itu.', en: 'No type of that name.' },
  noneSay: { id: (one: string, other: string) => `Coba kata lain, misalnya “${one}” atau “${other}”.`, en: (one: string, other: string) => `Try another word, for instance “${one}” or “${other}”.` },
});
