import { defineWords } from '#web/lib/words.ts';

export const bulkPartWords = defineWords({
  title: { id: 'Beberapa surat sekaligus', en: 'Several letters at once' },
  say: { id: 'Bilah di kaki halaman selama ada yang dipilih; hasilnya surat demi surat.', en: 'A bar at the foot while letters are picked; the result letter by letter.' },
  read: { id: 'Tandai dibaca', en: 'Mark as read' },
  close: { id: 'Tutup surat', en: 'Close' },
  said: { id: 'surat ditutup', en: 'letters closed' },
  show: { id: 'Lihat contoh hasil', en: 'See sample results' },
  one: { id: 'Permohonan Pohon Peneduh di Lapangan RT 04', en: 'Request for shade trees' },
  two: { id: 'Usulan Pemasangan Rambu Jalur Evakuasi', en: 'Proposal for evacuation signs' },
  three: { id: 'Permintaan Nama Peserta Pelatihan Arsiparis', en: 'Names for the archivists’ course' },
  four: { id: 'Permohonan Penggantian Genset', en: 'Request for a new generator' },
  why: { id: 'Surat belum dapat ditutup karena masih ada disposisi yang berjalan.', en: 'The letter cannot be closed while dispositions are open.' },
});
