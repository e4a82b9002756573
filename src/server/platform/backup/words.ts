/** What the console says about backup and restore. */
export const backupWords = {
  external: 'Basis data ini (DATABASE_URL) dikelola di luar Lontar: cadangkan dengan alat administratornya (pg_basebackup, pgBackRest, atau layanan pusat data). Lontar mencadangkan berkas dan sertifikat saja, dan itu sudah selesai.',
  done: (line: { folder: string; seconds: string; files: number; megabytes: string }) =>
    `Cadangan selesai dalam ${line.seconds} detik: ${line.folder}\n${line.files} berkas baru (${line.megabytes} MB) ikut disalin.`,
  pruned: (bases: number, segments: number) => `${bases} cadangan lama dan ${segments} catatan perubahan yang tak diperlukan lagi dihapus.`,
  damagedFiles: (names: readonly string[]) => `Berkas berikut rusak di folder data dan TIDAK disalin:\n  ${names.join('\n  ')}`,
  healthy: (line: { bases: number; segments: number; files: number; reach: string }) =>
    `Cadangan utuh: ${line.bases} cadangan dasar, ${line.segments} catatan perubahan, ${line.files} berkas. Dapat dipulihkan sampai ${line.reach}.`,
  unhealthy: (faults: readonly string[]) => `Cadangan TIDAK utuh:\n  ${faults.join('\n  ')}`,
  noBase: (folder: string) => `Belum ada cadangan lengkap di ${folder}.`,
  noBaseBefore: (instant: string) => `Tidak ada cadangan yang selesai sebelum ${instant}. Pilih waktu yang lebih baru.`,
  notEmpty: (folder: string) => `Folder ${folder} sudah berisi basis data. Pemulihan hanya ke folder kosong: pindahkan isinya dahulu, atau pilih folder lain dengan LONTAR_DATA.`,
  foreignMajor: (found: string, wanted: string) => `Cadangan dibuat dengan PostgreSQL ${found}, Lontar ini membawa PostgreSQL ${wanted}. Pakai Lontar versi yang sama dengan saat cadangan dibuat.`,
  notReached: (instant: string) => `Catatan perubahan di cadangan tidak sampai ke ${instant}. Pilih waktu yang lebih awal, atau "latest" untuk sejauh yang ada.`,
  foreignFolder: (folder: string) => `Folder cadangan ${folder} sudah dipakai basis data lain. Pilih folder lain dengan LONTAR_BACKUP; isi yang ada tidak disentuh.`,
  keysMissing: (folder: string) => `Kata sandi basis data tidak ada di ${folder}; cadangan ini tidak lengkap.`,
  badInstant: (text: string) => `"${text}" bukan waktu. Tulis seperti 2026-11-20T14:05:00+07:00, atau "latest".`,
  damagedBase: (names: readonly string[]) => `Cadangan ini rusak, hash berbeda dari manifesnya:\n  ${names.join('\n  ')}`,
  restored: (line: { reached: string; seconds: string; files: number; folder: string }) =>
    `Pulih sampai ${line.reached} dalam ${line.seconds} detik, dengan ${line.files} berkas, di ${line.folder}.\nJalankan "npm start" dengan LONTAR_DATA itu.`,
  fault: {
    hash: (file: string) => `hash berbeda: ${file}`,
    missing: (file: string) => `hilang: ${file}`,
    gap: (after: string) => `catatan perubahan terputus sesudah ${after}`,
    unreadable: (file: string) => `tidak terbaca: ${file}`,
  },
};
