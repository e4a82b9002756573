import { defineWords } from '#web/lib/words.ts';

export const viewWords = defineWords({
  views: { id: 'Tampilan tersimpan', en: 'Saved views' },
  save: { id: 'Simpan tampilan', en: 'Save this view' },
  saveTitle: { id: 'Simpan tampilan ini', en: 'Save this view' },
  saveSay: { id: 'Saringan yang sedang terpasang disimpan untuk Anda di semua perangkat.', en: 'The present filter is kept for you on all devices.' },
  name: { id: 'Nama tampilan', en: 'Name of the view' },
  needName: { id: 'Beri nama.', en: 'Give it a name.' },
  asDefault: { id: 'Buka daftar dengan tampilan ini', en: 'Open the list with this view' },
  saving: { id: 'Menyimpan…', en: 'Saving…' },
  saved: { id: (name: string) => `Tampilan ${name} tersimpan.`, en: (name: string) => `View ${name} saved.` },
  clear: { id: 'Hapus saringan', en: 'Clear the filter' },
  menu: { id: (name: string) => `Atur tampilan ${name}`, en: (name: string) => `Arrange view ${name}` },
  rename: { id: 'Ganti nama', en: 'Rename' },
  renameTitle: { id: 'Ganti nama tampilan', en: 'Rename the view' },
  makeDefault: { id: 'Jadikan tampilan awal', en: 'Open the list with it' },
  noDefault: { id: 'Bukan tampilan awal lagi', en: 'No longer the first view' },
  isDefault: { id: 'tampilan awal', en: 'first view' },
  forget: { id: 'Lepas tampilan', en: 'Let the view go' },
  forgotten: { id: (name: string) => `Tampilan ${name} dilepas.`, en: (name: string) => `View ${name} let go.` },
});
