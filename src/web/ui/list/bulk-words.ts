import { defineWords } from '#web/lib/words.ts';

export const bulkWords = defineWords({
  picked: { id: (count: number) => `${count} surat dipilih`, en: (count: number) => `${count} letters picked` },
  all: { id: 'Pilih semua yang tampil', en: 'Pick all shown' },
  clear: { id: 'Lepas pilihan', en: 'Let go' },
  bar: { id: 'Tindakan untuk surat yang dipilih', en: 'Acts on the picked letters' },
  running: { id: (at: number, of: number) => `${at} dari ${of} selesai`, en: (at: number, of: number) => `${at} of ${of} done` },
  ended: { id: (done: number, of: number, said: string) => (done === of ? `${done} ${said}` : `${done} dari ${of} ${said}, ${of - done} ditolak`), en: (done: number, of: number, said: string) => (done === of ? `${done} ${said}` : `${done} of ${of} ${said}, ${of - done} refused`) },
  waiting: { id: 'menunggu', en: 'waiting' },
  doing: { id: 'dikerjakan', en: 'working' },
  done: { id: 'selesai', en: 'done' },
  refused: { id: 'ditolak', en: 'refused' },
  retry: { id: 'Coba lagi yang ditolak', en: 'Try the refused again' },
  close: { id: 'Tutup hasil', en: 'Close the results' },
  results: { id: 'Hasil satu per satu', en: 'Result of each' },
});
