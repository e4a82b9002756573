import { defineWords } from '#web/lib/words.ts';

export const stepWords = defineWords({
  title: { id: (count: string) => `${count} kenaikan gaji berkala jatuh tempo`, en: (count: string) => `${count} salary steps are due` },
  say: { id: 'Menurut “kenaikan berikutnya” pada surat terakhirnya; sampai tiga bulan ke depan.', en: 'By “next step” of the last letter; up to three months ahead.' },
  employee: { id: 'Pegawai', en: 'Employee' }, office: { id: 'Kantor', en: 'Office' }, grade: { id: 'Golongan', en: 'Grade' }, dueOn: { id: 'Terhitung mulai', en: 'Due from' }, last: { id: 'Surat terakhir', en: 'Last letter' }, acts: { id: 'Tindakan', en: 'Acts' },
  begin: { id: 'Buat SKGB', en: 'Write the next' }, beginning: { id: 'Menyiapkan…', en: 'Preparing…' },
});
