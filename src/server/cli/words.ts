/** What the command line says. */
export const cliWords = {
  usage: `Pemakaian: npm run lontar -- <perintah>

  config                      semua pengaturan, nilainya, dan artinya
  status                      keadaan kantor ini: basis data, cadangan, pekerjaan
  migrate                     menyesuaikan basis data dengan versi ini
  backup                      membuat cadangan sekarang
  backup --verify             membaca ulang seluruh cadangan dan memeriksanya
  restore --to <waktu|latest> memulihkan ke folder data yang kosong
          [--from <folder>]   dari folder cadangan ini
  audit verify                menghitung ulang rantai jejak audit
  schema                      mencetak skema basis data
  reset-password <nama>       menyetel ulang kata sandi satu akun dari konsol`,
  unknown: (command: string) => `Perintah "${command}" tidak dikenal.\n`,
  missingInstant: 'Tulis waktu pemulihan: --to 2026-11-20T14:05:00+07:00, atau --to latest.',
  noAdmin: 'DATABASE_ADMIN_URL belum diisi; migrasi memerlukan peran pemilik basis data.',
  upToDate: 'Basis data sudah sesuai dengan versi ini.',
  migrated: (names: readonly string[]) => `Diterapkan:\n  ${names.join('\n  ')}`,
  chainWhole: (rows: number, head: string) => `Rantai audit utuh: ${rows} catatan. Hash terakhir ${head}.`,
  chainBroken: (seq: number, reason: string) => `Rantai audit PUTUS pada catatan ${seq} (${reason}). Laporkan kepada tim pengelola; jangan mengubah apa pun.`,
  passwordReset: (username: string, password: string) => `Kata sandi pertama untuk ${username}: ${password}\nHarus diganti saat masuk. Faktor kedua dan semua sesinya dihapus; tindakan ini tercatat di jejak audit.`,
  isSet: 'diisi',
  isDefault: 'bawaan',
  unexpected: 'Perintah gagal karena kesalahan yang tidak terduga:',
  status: {
    checks: { database: 'Basis data', migrations: 'Migrasi terbaru', worker: 'Pekerja', disk: 'Ruang cakram', open: 'Menerima permintaan' },
    good: 'baik', bad: 'TIDAK',
    size: 'Ukuran basis data', lastBase: 'Cadangan dasar terakhir', lastSegment: 'Catatan perubahan terakhir dikirim', failedArchive: 'Pengiriman catatan gagal', deadLetters: 'Pekerjaan yang gagal', none: 'belum ada',
  },
};
