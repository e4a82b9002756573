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
  registers prove             membuktikan semua buku agenda: tidak ada nomor hilang atau ganda
          [--book <id>]       satu buku saja
  audit verify                menghitung ulang rantai jejak audit
  schema                      mencetak skema basis data
  practice reset              mengosongkan kantor latihan dan mengisinya lagi
  reset-password <nama>       menyetel ulang kata sandi satu akun dari konsol`,
  unknown: (command: string) => `Perintah "${command}" tidak dikenal.\n`,
  missingInstant: 'Tulis waktu pemulihan: --to 2026-11-20T14:05:00+07:00, atau --to latest.',
  noAdmin: 'DATABASE_ADMIN_URL belum diisi; migrasi memerlukan peran pemilik basis data.',
  upToDate: 'Basis data sudah sesuai dengan versi ini.',
  migrated: (names: readonly string[]) => `Diterapkan:\n  ${names.join('\n  ')}`,
  chainWhole: (rows: number, head: string) => `Rantai audit utuh: ${rows} catatan. Hash terakhir ${head}.`,
  chainBroken: (seq: number, reason: string) => `Rantai audit PUTUS pada catatan ${seq} (${reason}). Laporkan kepada tim pengelola; jangan mengubah apa pun.`,
  passwordReset: (username: string, password: string) => `Kata sandi pertama untuk ${username}: ${password}\nHarus diganti saat masuk. Faktor kedua dan semua sesinya dihapus; tindakan ini tercatat di jejak audit.`,
  registers: {
    none: 'Tidak ada buku agenda.',
    kinds: { incoming: 'Surat masuk', outgoing: 'Surat keluar', internal: 'Nota dinas', decree: 'Keputusan', agency_decree: 'Keputusan perangkat daerah', regulation: 'Peraturan', instruction: 'Instruksi', circular: 'Surat edaran' },
    states: { open: '', closed: ' (ditutup)', paper: ' (salinan buku kertas)' },
    whole: (name: string, proof: { from: number; to: number | null; issued: number; voided: number; reserved: number; unused: number; open: number; subs: number }) =>
      `LENGKAP  ${name}: ${proof.to === null ? 'kosong' : `${proof.from} sampai ${proof.to}`}; terpakai ${proof.issued}, di antaranya batal ${proof.voided}; dicadangkan ${proof.reserved}; batal tanpa dipakai ${proof.unused}; terbuka ${proof.open}; sisipan ${proof.subs}`,
    broken: (book: { name: string; id: string; fault: string; more: number }) => `CACAT    ${book.name} (${book.id}): ${book.fault}${book.more > 0 ? `, dan ${book.more} lagi` : ''}`,
    sum: (books: number, broken: number) => (broken === 0 ? `${books} buku diperiksa, semuanya terbukti.` : `${books} buku diperiksa, ${broken} CACAT. Laporkan kepada tim pengelola; jangan mengubah apa pun.`),
    faults: {
      missing: (n: number) => `nomor ${n} tidak ada`,
      double: (n: number) => `nomor ${n} dipakai dua kali`,
      before_start: (n: number) => `nomor ${n} terletak sebelum awal buku`,
      after_last: (n: number) => `nomor ${n} terletak setelah nomor terakhir`,
      wrong_day: (n: number) => `nomor ${n} bukan jatah harinya`,
      sub_gap: (n: number) => `nomor sisipan di belakang ${n} tidak berurutan`,
      sub_without_base: (n: number) => `nomor sisipan di belakang ${n} tanpa nomor dasarnya`,
      counter: (n: number) => `penghitung berdiri di ${n}, catatannya tidak`,
      digest: (n: number) => `buku yang sudah ditutup pada ${n} diubah sesudahnya`,
    },
  },
  practiceReset: 'Kantor latihan dikosongkan dan diisi lagi dalam beberapa detik; bila sedang berhenti, saat dijalankan berikutnya.',
  isSet: 'diisi',
  isDefault: 'bawaan',
  unexpected: 'Perintah gagal karena kesalahan yang tidak terduga:',
  status: {
    checks: { database: 'Basis data', migrations: 'Migrasi terbaru', worker: 'Pekerja', disk: 'Ruang cakram', open: 'Menerima permintaan' },
    good: 'baik', bad: 'TIDAK',
    size: 'Ukuran basis data', lastBase: 'Cadangan dasar terakhir', lastSegment: 'Catatan perubahan terakhir dikirim', failedArchive: 'Pengiriman catatan gagal', deadLetters: 'Pekerjaan yang gagal', none: 'belum ada',
    authority: 'Otoritas sertifikat bawaan (tidak tersertifikasi)', authorityClosed: 'TIDAK DAPAT DIBUKA: kunci pemasangan bukan yang dipakai saat dibuat; pulihkan folder keys dari cadangan',
    authorityGood: (until: string, inUse: number, endSoon: number) => `baik sampai ${until}; ${inUse} sertifikat berlaku, ${endSoon} berakhir dalam 60 hari`,
  },
};
