import { defineWords } from '#web/lib/words.ts';

export const groupWords = defineWords({
  title: { id: (count: number) => (count === 0 ? 'Belum ada kelompok alamat' : `${count} kelompok alamat`), en: (count: number) => (count === 0 ? 'No address groups yet' : `${count} address groups`) },
  say: { id: 'Satu nama untuk jabatan yang sering menerima surat bersama, misalnya "Semua camat". Ketik namanya di Kepada atau Tembusan naskah, atau di Teruskan ke.', en: 'One name for positions letters often go to together, such as "All heads of districts". Type its name in To or Copies of a letter, or in Forward to.' },
  first: { id: 'Buat kelompok pertama', en: 'Make the first group' },
  add: { id: 'Buat kelompok', en: 'Make a group' }, edit: { id: 'Ubah', en: 'Change' }, remove: { id: 'Hapus kelompok', en: 'Remove the group' }, removed: { id: 'Kelompok dihapus.', en: 'The group was removed.' },
  name: { id: 'Nama kelompok', en: 'Name of the group' }, member: { id: 'Tambah anggota', en: 'Add a member' }, memberHint: { id: 'Ketik jabatan, nama, atau unit', en: 'Type a position, name or unit' }, members: { id: 'Anggota', en: 'Members' },
  count: { id: (count: number) => `${count} jabatan`, en: (count: number) => `${count} positions` }, takeOff: { id: (title: string) => `Keluarkan ${title}`, en: (title: string) => `Take ${title} out` },
  store: { id: 'Simpan kelompok', en: 'Store the group' }, storing: { id: 'Menyimpan…', en: 'Storing…' }, cancel: { id: 'Batal', en: 'Cancel' }, stored: { id: 'Kelompok tersimpan.', en: 'The group is stored.' },
  needName: { id: 'Beri nama paling sedikit tiga huruf.', en: 'Give it a name of three letters at least.' }, needMember: { id: 'Pilih paling sedikit satu jabatan.', en: 'Choose at least one position.' },
  find: { id: 'Cari kelompok', en: 'Find a group' },
});
