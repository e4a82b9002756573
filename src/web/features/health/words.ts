import { defineWords } from '#web/lib/words.ts';

export const healthWords = defineWords({
  title: { id: 'Kesehatan sistem', en: 'Health of the system' },
  good: { id: 'Sistem sehat.', en: 'The system is healthy.' }, bad: { id: (count: number) => `${count} hal perlu ditangani.`, en: (count: number) => (count === 1 ? '1 thing needs care.' : `${count} things need care.`) },
  checkedAt: { id: (time: string) => `Diperiksa pukul ${time}, diperbarui sendiri setiap 15 detik.`, en: (time: string) => `Checked at ${time}, renewed every 15 seconds.` },
  list: { id: 'Pemeriksaan', en: 'Checks' }, loading: { id: 'Memeriksa sistem', en: 'Checking the system' },
  database: { id: 'Basis data', en: 'Database' }, databaseOk: { id: 'Menjawab.', en: 'Answers.' }, databaseBad: { id: 'Tidak menjawab. Surat tidak dapat dibaca atau dicatat. Periksa apakah PostgreSQL berjalan.', en: 'Does not answer. Letters can be neither read nor registered. See whether PostgreSQL runs.' },
  migrations: { id: 'Susunan basis data', en: 'Schema' }, migrationsOk: { id: 'Sesuai dengan versi program.', en: 'Fits the program.' }, migrationsBad: { id: 'Lebih lama dari program. Jalankan ulang Lontar agar susunannya diperbarui.', en: 'Older than the program. Restart Lontar to bring it up to date.' },
  worker: { id: 'Pekerja belakang layar', en: 'Background worker' }, workerOk: { id: 'Bekerja.', en: 'Works.' }, workerBad: { id: 'Diam lebih dari satu menit. Pemberitahuan dan gambar halaman tertunda; tidak ada yang hilang.', en: 'Silent for over a minute. Notices and page images wait; nothing is lost.' },
  disk: { id: 'Ruang simpan', en: 'Disk' }, diskOk: { id: 'Cukup untuk berkas baru.', en: 'Enough for new files.' }, diskBad: { id: 'Hampir penuh. Berkas baru akan ditolak. Tambah ruang atau pindahkan cadangan lama.', en: 'Nearly full. New files will be refused. Add space or move old backups.' },
  open: { id: 'Pintu masuk', en: 'Front door' }, openOk: { id: 'Terbuka.', en: 'Open.' }, openBad: { id: 'Sedang ditutup: program akan berhenti.', en: 'Closing: the program is about to stop.' },
  work: { id: 'Pekerjaan belakang layar', en: 'Background work' }, queue: { id: 'Pekerjaan', en: 'Work' }, waiting: { id: 'Menunggu', en: 'Waiting' }, active: { id: 'Berjalan', en: 'Running' }, givenUp: { id: 'Gagal', en: 'Given up' },
  noDead: { id: 'Tidak ada pekerjaan yang gagal.', en: 'No work was given up.' }, someDead: { id: (count: number) => `${count} pekerjaan gagal dan menunggu Anda.`, en: (count: number) => (count === 1 ? '1 piece of work was given up and waits for you.' : `${count} pieces of work were given up and wait for you.`) },
  reason: { id: 'Sebab', en: 'Reason' }, when: { id: 'Waktu', en: 'When' }, retry: { id: 'Coba lagi', en: 'Try again' }, retrying: { id: 'Mencoba…', en: 'Trying…' }, retried: { id: 'Dicoba lagi.', en: 'Tried again.' },
  drawWanted: { id: 'Menggambar halaman yang sedang dilihat', en: 'Drawing pages somebody looks at' },
  drawPages: { id: 'Menggambar halaman surat', en: 'Drawing pages of letters' }, ringBells: { id: 'Mengirim pemberitahuan', en: 'Sending notices' }, indexLetter: { id: 'Menyiapkan pencarian', en: 'Indexing for search' }, cleanUp: { id: 'Membersihkan sesi lama', en: 'Clearing old sessions' },
  fine: { id: 'baik', en: 'fine' }, wrong: { id: 'perlu ditangani', en: 'needs care' }, unreachable: { id: 'Server tidak menjawab. Periksa jaringan, lalu apakah Lontar berjalan.', en: 'The server does not answer. Check the network, then whether Lontar runs.' },
});
