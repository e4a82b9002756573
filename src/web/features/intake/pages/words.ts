import { defineWords } from '#web/lib/words.ts';

export const pagesWords = defineWords({
  title: { id: 'Susun halaman', en: 'Arrange pages' },
  say: { id: 'Berkas aslinya tetap utuh dan tetap terhubung; susunan ini menjadi berkas baru.', en: 'The originals stay whole and linked; what you arrange becomes a new file.' },
  page: { id: (number: number) => `Halaman ${number}`, en: (number: number) => `Page ${number}` },
  turn: { id: 'Putar', en: 'Turn' }, cut: { id: 'Potong', en: 'Cut' }, whiten: { id: 'Perjelas', en: 'Whiten' }, drop: { id: 'Buang', en: 'Drop' }, keep: { id: 'Pakai lagi', en: 'Keep' },
  left: { id: 'Ke kiri', en: 'To the left' }, right: { id: 'Ke kanan', en: 'To the right' },
  split: { id: 'Surat baru mulai di sini', en: 'A new letter begins here' },
  letters: { id: (count: number) => (count === 1 ? 'Menjadi 1 surat' : `Menjadi ${count} surat`), en: (count: number) => (count === 1 ? 'Makes 1 letter' : `Makes ${count} letters`) },
  merge: { id: 'Gabungkan halaman dari surat lain', en: 'Merge the pages of another letter' }, noMerge: { id: 'Tidak digabung', en: 'Nothing merged' },
  attachments: { id: 'Lampiran yang tidak ikut disusun tetap menjadi lampiran.', en: 'Attachments that are not arranged stay attachments.' },
  store: { id: 'Simpan susunan', en: 'Store the arrangement' }, storing: { id: 'Menyusun…', en: 'Arranging…' }, cancel: { id: 'Batal', en: 'Cancel' }, stored: { id: 'Halaman sudah disusun.', en: 'The pages are arranged.' },
  nothingLeft: { id: 'Semua halaman dibuang. Pakai lagi paling sedikit satu.', en: 'Every page was dropped. Keep at least one.' },
  cutPage: { id: 'Halaman yang dipotong', en: 'The page to be cut' }, cutSay: { id: 'Seret keempat titik ke pojok kertas. Dengan papan ketik: Tab lalu tombol panah.', en: 'Drag the four points onto the corners of the paper. By keyboard: Tab, then the arrow keys.' },
  topLeft: { id: 'Sudut kiri atas', en: 'Top left corner' }, topRight: { id: 'Sudut kanan atas', en: 'Top right corner' }, bottomRight: { id: 'Sudut kanan bawah', en: 'Bottom right corner' }, bottomLeft: { id: 'Sudut kiri bawah', en: 'Bottom left corner' },
  whole: { id: 'Seluruh halaman', en: 'The whole page' }, done: { id: 'Selesai memotong', en: 'Done cutting' },
  keys: { id: 'Panah: pindah halaman · Alt+panah: geser · R putar · C potong · P pisah · Delete buang', en: 'Arrows: go to a page · Alt+arrows: move · R turn · C cut · P split · Delete drop' },
  photos: { id: (count: number) => `${count} foto, ${count} berkas.`, en: (count: number) => `${count} photos, ${count} files.` },
  joinSay: { id: 'Bila foto-foto ini halaman satu surat, jadikan satu naskah. Urutannya dapat diubah di Susun halaman.', en: 'If these photos are the pages of one letter, make one file of them. Their order can be changed under Arrange pages.' },
  join: { id: 'Gabung jadi satu naskah', en: 'Join into one letter' }, joined: { id: (count: number) => `${count} foto menjadi satu naskah.`, en: (count: number) => `${count} photos became one letter.` },
  stillSending: { id: 'Fotonya masih dikirim. Tunggu sebentar.', en: 'The photos are still being sent. Wait a moment.' },
  notDrawn: { id: 'Halamannya masih digambar. Tunggu sebentar.', en: 'Its pages are still being drawn. Wait a moment.' },
});
