/** What the console says while the program starts, runs and stops. */
export const processWords = {
  portTaken: (port: number) => `Porta ${port} sudah dipakai program lain. Hentikan program itu, atau pilih porta lain dengan LONTAR_PORT.`,
  practicePortTaken: (port: number) => `Porta ${port} sudah dipakai, mungkin oleh kantor sebenarnya. Pilih porta lain untuk kantor latihan dengan LONTAR_PRACTICE_PORT.`,
  practicePort: (port: number) => `LONTAR_PRACTICE_PORT dan LONTAR_PORT sama-sama ${port}. Kantor latihan dan kantor sebenarnya tidak dapat memakai satu porta; ganti salah satunya.`,
  startingDatabase: 'Menyalakan basis data …',
  migrated: (count: number) => `Basis data disesuaikan dengan versi ini (${count} langkah).`,
  serving: (urls: readonly string[]) => `Lontar siap:\n${urls.map((url) => `  ${url}`).join('\n')}`,
  trust: (url: string) => `Ponsel dan komputer lain: buka ${url} sekali untuk mempercayai sertifikat kantor ini.`,
  setupCode: (code: string) => `Kantor ini masih kosong. Kode pemasangan, diminta sekali di halaman pertama: ${code}`,
  loadingDemo: 'Mengisi kantor contoh (sekitar satu menit) …',
  demoProgress: (done: number, all: number) => `  ${done} dari ${all} kegiatan`,
  demoAccounts: (accounts: readonly { username: string; password: string; title: string; name: string }[]) => {
    const width = Math.max(...accounts.map((account) => account.username.length));
    return `Akun kantor contoh (nama pengguna, kata sandi, siapa):\n${accounts.map((account) => `  ${account.username.padEnd(width)}  ${account.password}  ${account.name}, ${account.title}`).join('\n')}\nPencatat surat unit lain masuk dengan kode jabatannya dan kata sandi yang sama, misalnya bpbd-adm.`;
  },
  data: (folder: string) => `Data disimpan di ${folder}`,
  workerOnly: 'Lontar bekerja di belakang layar (tanpa halaman web).',
  noWeb: 'Halaman web belum dibangun. Jalankan "npm run build", lalu mulai lagi.',
  stopping: 'Menghentikan Lontar: permintaan dan pekerjaan yang sedang berjalan diselesaikan dahulu. Tekan sekali lagi untuk berhenti paksa.',
  databaseLost: 'Basis data bawaan berhenti dan tidak mau menyala lagi. Lontar berhenti agar tidak ada yang hilang; catatannya ada di postgres.log di folder data.',
  unexpected: 'Lontar tidak dapat mulai karena kesalahan yang tidak terduga:',
  practiceForeign: (folder: string) => `Folder ${folder} berisi data yang bukan kantor latihan. Tidak ada yang diubah; pakai folder lain.`,
  practiceAsOffice: (folder: string) => `Folder ${folder} adalah kantor latihan. Jalankan "npm run practice", atau pilih folder lain dengan LONTAR_DATA.`,
  practiceNone: (folder: string) => `Belum ada kantor latihan di ${folder}. Jalankan "npm run practice".`,
  practiceMark: 'Folder ini milik kantor LATIHAN. Isinya orang dan surat rekaan, dan dikosongkan setiap malam.\n',
};
