import { defineWords } from '#web/lib/words.ts';

export const signPartWords = defineWords({
  title: { id: 'Tanda tangani', en: 'Sign' },
  say: { id: 'Apa yang ditandatangani, satu frasa sandi, hasil per naskah. Contoh ini tidak mengirim apa pun.', en: 'What is signed, one passphrase, a result per letter. This sample sends nothing.' },
  show: { id: 'Buka dialog tanda tangan', en: 'Open the dialog of signing' },
  one: { id: 'Undangan rapat koordinasi banjir', en: 'Invitation to the meeting on floods' },
  two: { id: 'Laporan pemeliharaan drainase triwulan III', en: 'Report on drains, third quarter' },
  three: { id: 'Permintaan data pengendalian banjir', en: 'Request for data on flood control' },
  why: { id: 'Berkas ini membawa sesuatu yang tidak boleh ada pada naskah bertanda tangan.', en: 'This file carries something a signed letter must not carry.' },
});
