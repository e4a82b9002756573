/** What the console says when the built-in database cannot start. */
export const postgresWords = {
  unsupportedMachine: (machine: string) =>
    `Basis data bawaan tidak tersedia untuk ${machine}. Pasang PostgreSQL 15 atau lebih baru, lalu isi DATABASE_URL dan DATABASE_ADMIN_URL.`,
  inUse: (folder: string) =>
    `Basis data di ${folder} sedang dipakai Lontar lain. Hentikan dahulu yang lain itu, atau pilih folder lain dengan LONTAR_DATA.`,
  foreignMajor: (folder: string, found: string, wanted: string) =>
    `Folder ${folder} dibuat oleh PostgreSQL ${found}, sedangkan Lontar ini membawa PostgreSQL ${wanted}. Data tidak disentuh. Jalankan Lontar versi sebelumnya, atau pulihkan cadangan yang dibuat dengan PostgreSQL ${wanted}.`,
  rootNotPossible: (folder: string) =>
    `PostgreSQL menolak berjalan sebagai root, dan mesin ini tidak mengizinkan ruang nama pengguna. Jalankan Lontar sebagai pengguna biasa, atau letakkan LONTAR_DATA (kini ${folder}) dan folder program di tempat yang dapat dibaca akun "nobody".`,
  initFailed: (folder: string) => `Basis data tidak dapat dibuat di ${folder}. Periksa izin dan sisa ruang folder itu.`,
  startFailed: (logFile: string) => `Basis data tidak mau menyala. Catatannya ada di ${logFile}.`,
  startTooSlow: (seconds: number, logFile: string) =>
    `Basis data belum siap setelah ${seconds} detik. Catatannya ada di ${logFile}; jalankan lagi bila pemulihan memang lama.`,
};
