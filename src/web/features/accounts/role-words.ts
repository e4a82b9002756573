import type { DutyRole } from '#shared/domain/role.ts';
import type { Language } from '#shared/domain/words.ts';

/** What each role is for, said where one is given: two of them sound alike and are not. */
export const roleHelp: Record<Language, Record<DutyRole, string>> = {
  id: {
    'super-administrator': 'Mengelola seluruh kota: struktur, akun, peran, dan pengaturan. Tidak membaca surat.',
    'admin-kantor': 'Mengelola jabatan, pegawai, dan akun perangkat daerahnya saja. Tidak membaca surat.',
    'registry-clerk': 'Mencatat surat di buku agenda unitnya. Boleh beberapa orang untuk satu loket.',
    operator: 'Satu orang per unit, ditunjuk resmi: mencatat surat, mengurus buku, serta menetapkan Plh. dan Plt. unitnya.',
    verifier: 'Memeriksa naskah unitnya sebelum diparaf.',
    drafter: 'Menyusun konsep naskah unitnya.',
    'records-officer': 'Memberkaskan dan menyusutkan arsip unitnya. Naskah rahasia hanya tampak sampulnya.',
    examiner: 'Memeriksa dalam lingkup dan masa surat perintahnya; setiap bacaan tercatat.',
    'managing-team': 'Melihat angka pemakaian dan jejak, bukan isi surat.',
  },
  en: {
    'super-administrator': 'Runs the whole city: structure, accounts, roles, settings. Reads no letters.',
    'admin-kantor': 'Runs positions, people and accounts of the own agency only. Reads no letters.',
    'registry-clerk': 'Registers letters in the book of the unit. One counter may have several.',
    operator: 'One per unit, appointed: registers letters, keeps the book, and gives Plh. and Plt. of the unit.',
    verifier: 'Checks the letters of the unit before they are initialled.',
    drafter: 'Drafts the letters of the unit.',
    'records-officer': 'Files and disposes of the records of the unit. Sees secret letters by their cover only.',
    examiner: 'Examines within the scope and time of the order; every reading is logged.',
    'managing-team': 'Sees figures of use and the trail, not the letters.',
  },
};
