import { defineWords } from '#web/lib/words.ts';

export const fileWords = defineWords({
  attached: { id: 'Berkas ikutan', en: 'Attached files' },
  download: { id: 'Unduh', en: 'Download' },
  downloadFile: { id: (name: string) => `Unduh ${name}`, en: (name: string) => `Download ${name}` },
  noPages: { id: 'Berkas ini tidak dapat ditampilkan sebagai halaman. Unduh untuk membukanya.', en: 'This file cannot be shown as pages. Download it to open it.' },
  pages: { id: (count: number) => `${count} halaman`, en: (count: number) => (count === 1 ? '1 page' : `${count} pages`) },
  virus_waiting: { id: 'menunggu pemeriksaan virus', en: 'waits for the virus scanner' },
  virus_infected: { id: 'ditahan: pemeriksa menemukan virus', en: 'held back: the scanner found a virus' },
  virus_too_large: { id: 'terlalu besar bagi pemeriksa virus', en: 'too large for the virus scanner' },
});
