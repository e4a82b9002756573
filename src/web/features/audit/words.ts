import { defineWords } from '#web/lib/words.ts';

export const auditWords = defineWords({
  title: { id: 'Jejak audit', en: 'Audit trail' },
  lede: { id: 'Setiap perbuatan, setiap masuk, setiap pembacaan surat rahasia. Tidak ada yang dapat mengubahnya tanpa ketahuan.', en: 'Every act, every sign-in, every reading of a secret letter. Nobody can change it unseen.' },
  verify: { id: 'Periksa rantai', en: 'Check the chain' }, verifying: { id: 'Menghitung ulang…', en: 'Recomputing…' },
  whole: { id: (rows: string) => `Rantai utuh. ${rows} catatan cocok satu sama lain.`, en: (rows: string) => `The chain is whole. ${rows} records fit each other.` },
  wholeSay: { id: (when: string, head: string) => `Diperiksa ${when}. Sidik catatan terakhir ${head}`, en: (when: string, head: string) => `Checked ${when}. Print of the last record ${head}` },
  broken: { id: (seq: string) => `Rantai putus pada catatan ${seq}.`, en: (seq: string) => `The chain breaks at record ${seq}.` },
  brokenSay: { id: 'Jangan mengubah apa pun. Simpan unduhan catatan ini dan cadangan terakhir, lalu laporkan kepada pemeriksa.', en: 'Change nothing. Keep the download of these records and the last backup, and report to the examiner.' },
  missing_row: { id: 'Ada nomor catatan yang hilang.', en: 'A record number is missing.' }, changed_row: { id: 'Isi catatan ini tidak lagi sesuai sidiknya.', en: 'The content no longer fits its print.' }, changed_column: { id: 'Kolom yang ditampilkan berbeda dari isi catatannya.', en: 'A shown column differs from the record.' }, cut_end: { id: 'Catatan terakhir terpotong.', en: 'The end was cut off.' }, changed_head: { id: 'Ujung rantai diubah.', en: 'The head of the chain was changed.' }, unknown_start: { id: 'Awal rantai tidak dikenal.', en: 'The start is unknown.' },
  export: { id: 'Unduh CSV', en: 'Download CSV' },
  from: { id: 'Dari tanggal', en: 'From' }, until: { id: 'Sampai tanggal', en: 'Until' }, kind: { id: 'Perbuatan', en: 'Kind of act' }, anyKind: { id: 'Semua perbuatan', en: 'Any act' }, person: { id: 'Pegawai', en: 'Employee' }, personHint: { id: 'Nama atau NIP', en: 'Name or NIP' }, position: { id: 'Jabatan', en: 'Position' }, positionHint: { id: 'Nama jabatan', en: 'Title of a position' }, clear: { id: 'Hapus saringan', en: 'Clear the filter' },
  seq: { id: 'No.', en: 'No.' }, when: { id: 'Waktu', en: 'Time' }, who: { id: 'Siapa', en: 'Who' }, what: { id: 'Apa', en: 'What' }, where: { id: 'Alamat', en: 'Address' }, details: { id: 'Rincian', en: 'Details' },
  caption: { id: 'Catatan jejak audit, terbaru di atas', en: 'Records, newest on top' }, older: { id: 'Tampilkan yang lebih lama', en: 'Show older' }, loading: { id: 'Memuat jejak audit', en: 'Loading the audit trail' },
  none: { id: 'Tidak ada catatan yang cocok.', en: 'No record fits.' }, noneSay: { id: 'Longgarkan tanggal atau perbuatannya.', en: 'Loosen the dates or the kind of act.' },
  system: { id: 'Sistem', en: 'System' }, hash: { id: 'Sidik', en: 'Print' }, subject: { id: 'Mengenai', en: 'About' }, letterLink: { id: 'Buka surat', en: 'Open the letter' },
  show: { id: 'Rincian', en: 'Details' },
  nLetter: { id: 'Surat', en: 'Letters' }, nDisposition: { id: 'Disposisi', en: 'Dispositions' }, nNumber: { id: 'Nomor agenda', en: 'Agenda numbers' }, nFile: { id: 'Berkas', en: 'Files' }, nSession: { id: 'Sesi', en: 'Sessions' }, nSignIn: { id: 'Percobaan masuk', en: 'Attempts to sign in' }, nAccess: { id: 'Akses ditolak', en: 'Refused access' }, nAccount: { id: 'Akun', en: 'Accounts' }, nAssignment: { id: 'Penugasan', en: 'Assignments' }, nDuty: { id: 'Peran', en: 'Roles' }, nUnit: { id: 'Unit kerja', en: 'Units' }, nPosition: { id: 'Susunan jabatan', en: 'Positions' }, nEmployee: { id: 'Data pegawai', en: 'Employees' }, nAudit: { id: 'Jejak audit sendiri', en: 'The trail itself' },
});
