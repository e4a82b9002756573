import type { ErrorWords } from './words.ts';

export const deskErrorWords = {
  'desk.view_not_found': { id: 'Tampilan ini sudah tidak ada. Muat ulang halaman.', en: 'This view is gone. Reload the page.' },
  'desk.view_name_taken': { id: 'Sudah ada tampilan dengan nama ini. Pilih nama lain.', en: 'A view of this name exists already. Choose another name.' },
  'desk.views_full': { id: 'Tampilan tersimpan sudah 30. Lepas satu yang tidak dipakai, lalu simpan lagi.', en: 'There are 30 views already. Let one go, then save again.' },
  'desk.view_of_nobody': { id: 'Tampilan disimpan untuk pegawai. Akun ini tidak terhubung dengan pegawai.', en: 'Views are kept for an employee. This account belongs to none.' },
} satisfies ErrorWords;
