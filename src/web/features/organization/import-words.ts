import { nipProblemWords } from '#shared/domain/words.ts';
import { currentLanguage } from '#web/lib/language.ts';
import { defineWords, speak } from '#web/lib/words.ts';

/** Why a cell of a spreadsheet cannot be taken, and how it should read. */
const importWords = defineWords({
  'import.column_missing': { id: 'Kolom ini tidak ada. Pakai judul kolom dari lembar kosong.', en: 'The column is missing. Use the headings of the blank sheet.' },
  'import.not_this_sheet': { id: 'Ini bukan lembar susunan: tidak satu pun judul kolomnya dikenal. Mungkin berkasnya rusak atau bukan lembar kerja. Mulailah dari Lembar kosong.', en: 'This is no sheet of the structure: not one heading is known. The file may be broken or no spreadsheet. Begin with the blank sheet.' },
  'import.no_rows': { id: 'Lembar ini tidak berisi baris. Isi mulai baris ke-2.', en: 'The sheet has no rows. Begin in row 2.' },
  'import.number_rounded': { id: 'Angka ini dibulatkan oleh lembar kerja. Jadikan kolomnya teks, lalu ketik ulang.', en: 'The spreadsheet rounded this number. Make the column text and type it again.' },
  'import.too_long': { id: 'Terlalu panjang. Paling banyak 300 huruf.', en: 'Too long. At most 300 letters.' },
  'import.empty': { id: 'Sel ini wajib diisi.', en: 'This cell must be filled in.' },
  'import.unknown_word': { id: 'Kata ini tidak dikenal. Pilih kata dari baris # pilihan pada Lembar kosong.', en: 'This word is not known. Choose a word from the row # pilihan of the blank sheet.' },
  'import.mail_wrong': { id: 'Bukan alamat pos-el.', en: 'Not an e-mail address.' },
  'import.alias_wrong': { id: 'Alias memakai huruf kecil, angka, titik, atau tanda hubung.', en: 'An alias has lower case letters, digits, dots or hyphens.' },
  'import.date_wrong': { id: 'Tanggal ini tidak ada. Tulis seperti 9 November 2026.', en: 'There is no such date. Write 9 November 2026.' },
  'import.twice': { id: 'Muncul dua kali di lembar ini. Sisakan satu.', en: 'Appears twice in this sheet. Keep one.' },
  'import.alias_taken': { id: 'Alias ini dipakai jabatan lain.', en: 'Another position has this alias.' },
  'import.second_head': { id: 'Unit ini sudah mempunyai kepala.', en: 'The unit has a head already.' },
  'import.position_taken': { id: 'Jabatan ini dipegang orang lain. Akhiri penugasannya dahulu.', en: 'Somebody else holds this position. End that assignment first.' },
  'import.name_taken': { id: 'Sudah ada unit bernama sama di induk ini.', en: 'A unit of this name stands under this parent already.' },
  'import.code_taken': { id: 'Kode nomor ini dipakai perangkat daerah lain.', en: 'Another agency uses this number code.' },
  'import.second_root': { id: 'Puncak susunan hanya satu. Isi kode induknya.', en: 'There is one top only. Fill in its parent.' },
  'import.circle': { id: 'Garis atasannya berputar kembali ke baris ini.', en: 'The line of superiors comes back to this row.' },
  'import.nip_missing': { id: 'PNS dan PPPK harus mempunyai NIP.', en: 'A civil servant has a NIP.' },
  'import.rank_unknown': { id: 'Golongan ini tidak dikenal. Tulis seperti IV/a, atau IX untuk PPPK.', en: 'There is no such rank. Write IV/a, or IX for PPPK.' },
  'import.unknown_code': { id: 'Kode ini tidak ada di susunan maupun di lembar ini.', en: 'This code is neither in the structure nor in this sheet.' },
  'import.other': { id: 'Isi sel ini tidak dapat diterima. Bandingkan dengan baris contoh pada Lembar kosong.', en: 'This cell cannot be taken. Compare it with the example in the blank sheet.' },
});

/** The sentence of a reason; reasons of the NIP stand with the NIP. */
export function sayImportProblem(code: string): string {
  const nip: Record<string, string> = nipProblemWords[currentLanguage()];
  const words: Record<string, string> = speak(importWords);
  return words[code] ?? nip[code] ?? speak(importWords)['import.other'];
}
