import type { Language } from './words.ts';

type Said = Record<Language, string>;

/** Where a rule comes from. What no source was read for says so. */
const bases = {
  layout: { id: 'Unsur yang diminta tata letak jenis naskah ini (Permendagri 1/2023).', en: 'Asked for by the layout of this kind of letter (Permendagri 1/2023).' },
  face: { id: 'Naskah dicetak dengan huruf setara Arial atau Bookman Old Style (Permendagri 1/2023 Ps. 32); emoji dan aksara lain tidak ada di dalamnya.', en: 'Letters are printed in a face as wide as Arial or Bookman Old Style (Permendagri 1/2023 Ps. 32); it has no emoji and no other scripts.' },
  letterhead: { id: 'Kop mengikuti penanda tangan: wali kota dengan lambang negara, perangkat daerah dengan kopnya (Permendagri 1/2023).', en: 'The head follows the signer: the mayor with the state emblem, an agency with its own (Permendagri 1/2023).' },
  address: { id: 'Kebiasaan tata naskah: “Yth.”, jabatan, lalu tempat sesudah “di”. Pasalnya belum diperiksa.', en: 'Custom of official letters: “Yth.”, the office, then the place after “di”. The article was not checked.' },
  copies: { id: 'Tembusan diberikan kepada yang perlu tahu, bukan kepada yang dituju.', en: 'A copy goes to who should know, not to who is addressed.' },
  marks: { id: 'a.n. satu tingkat; u.b. sesudah a.n., paling banyak dua tingkat struktural (PermenPANRB 80/2012; BKN 16/2020).', en: 'a.n. one level; u.b. after a.n., two structural levels at most (PermenPANRB 80/2012; BKN 16/2020).' },
  attention: { id: 'u.p. berada pada alamat tujuan. Pasalnya belum diperiksa.', en: 'u.p. stands in the address. The article was not checked.' },
  names: { id: 'Peraturan dan penetapan tanpa gelar, pangkat, dan NIP; naskah lain dengan gelar dan NIP; wali kota tanpa pangkat dan NIP (Permendagri 1/2023).', en: 'Regulations and decrees without title, rank and NIP; other letters with title and NIP; the mayor without rank and NIP (Permendagri 1/2023).' },
  calendar: { id: 'Menurut kalender.', en: 'By the calendar.' },
  spelling: { id: 'KBBI dan EYD V (Permendikbudristek 0424/I/BS.00.01/2022).', en: 'KBBI and EYD V (Permendikbudristek 0424/I/BS.00.01/2022).' },
  typing: { id: 'Kerapian ketikan.', en: 'Neat typing.' },
  classification: { id: 'Kode klasifikasi arsip (Permendagri 83/2022) menjadi bagian nomor dan menentukan masa simpannya.', en: 'The code of the archive (Permendagri 83/2022) is part of the number and says how long it is kept.' },
  attachments: { id: 'Penerima menghitung lampiran menurut baris Lampiran.', en: 'The receiver counts what is attached by the line “Lampiran”.' },
  secret: { id: 'Pembatasan harus beralasan (UU 14/2008 tentang Keterbukaan Informasi Publik).', en: 'What is kept from the public needs its reason (UU 14/2008).' },
  alone: { id: 'Tanda tangan tidak berdiri sendiri di satu halaman. Pasalnya belum diperiksa.', en: 'A signature does not stand alone on a page. The article was not checked.' },
  salary: { id: 'Kenaikan gaji berkala tiap dua tahun, terbit paling cepat tiga bulan sebelumnya (aturan beberapa badan kepegawaian).', en: 'A salary step every two years, issued three months ahead at most (rules of several personnel agencies).' },
  data: { id: 'Isian naskah ini saling bertentangan.', en: 'Fields of this letter contradict each other.' },
  printed: { id: 'Nomor urut dicetak oleh naskah.', en: 'The page prints the numbers itself.' },
} satisfies Record<string, Said>;

type Words = Said & { basis: keyof typeof bases };

/** Every note on a letter by its code: what is there and what the rule asks. `{name}` is filled from the note; `{fix}` is what should stand there. */
const noteWords = {
  'field.missing': { id: 'Isian “{label}” belum diisi.', en: 'The field “{label}” is empty.', basis: 'layout' },
  'field.part_empty': { id: 'Isian “{label}”{atId} masih kosong. Isi, atau hapus bagian itu.', en: 'The field “{label}”{atEn} is empty. Fill it in or remove that part.', basis: 'layout' },
  'field.too_long': { id: 'Isian “{label}”{atId} terlalu panjang: {length} huruf, paling banyak {most}.', en: 'The field “{label}”{atEn} is too long: {length} letters, {most} at most.', basis: 'layout' },
  'field.too_many': { id: 'Isian “{label}”{atId} terlalu banyak: {length}, paling banyak {most}.', en: 'The field “{label}”{atEn} holds too many: {length}, {most} at most.', basis: 'layout' },
  'field.too_high': { id: 'Isian “{label}”{atId} terlalu besar: paling besar {most}.', en: 'The field “{label}”{atEn} is too high: {most} at most.', basis: 'layout' },
  'field.too_low': { id: 'Isian “{label}”{atId} terlalu kecil: paling kecil {least}.', en: 'The field “{label}”{atEn} is too low: {least} at least.', basis: 'layout' },
  'field.not_date': { id: 'Isian “{label}”{atId} bukan tanggal. Contoh: 28 November 2026.', en: 'The field “{label}”{atEn} is no date. Such as 28 November 2026.', basis: 'layout' },
  'field.not_time': { id: 'Isian “{label}”{atId} bukan jam. Contoh: 09.30.', en: 'The field “{label}”{atEn} is no time of day. Such as 09.30.', basis: 'layout' },
  'field.not_number': { id: 'Isian “{label}”{atId} bukan angka. Contoh: 12.', en: 'The field “{label}”{atEn} is no number. Such as 12.', basis: 'layout' },
  'field.not_money': { id: 'Isian “{label}”{atId} bukan nilai uang. Contoh: 1.250.000.', en: 'The field “{label}”{atEn} is no amount. Such as 1.250.000.', basis: 'layout' },
  'field.not_whole': { id: 'Isian “{label}”{atId} harus angka bulat, tanpa koma. Contoh: 12.', en: 'The field “{label}”{atEn} must be a whole number. Such as 12.', basis: 'layout' },
  'field.not_nip': { id: 'Isian “{label}”{atId} harus 18 angka.', en: 'The field “{label}”{atEn} must have 18 digits.', basis: 'layout' },
  'field.not_a_choice': { id: 'Isian “{label}”{atId} bukan salah satu pilihannya: {choices}.', en: 'The field “{label}”{atEn} is none of its choices: {choices}.', basis: 'layout' },
  'field.text_unsettable': { id: 'Isian “{label}” memuat bagian yang tidak dapat dicetak. Hapus bagian itu, lalu tulis lagi.', en: 'The field “{label}” holds a part that cannot be set. Remove that part and write it again.', basis: 'layout' },
  'field.unreadable': { id: 'Isian “{label}”{atId} tidak dapat dibaca. Kosongkan, lalu isi lagi.', en: 'The field “{label}”{atEn} cannot be read. Empty it and fill it in again.', basis: 'layout' },
  'word.too_long': { id: '“{label}” memuat kata lebih dari {most} huruf, yang tidak muat di satu baris: “{word}”. Beri spasi atau tanda hubung.', en: '“{label}” holds a word of more than {most} letters, which no line holds: “{word}”. Put a space or a hyphen into it.', basis: 'layout' },
  sign_unsettable: { id: 'Tanda {sign} pada {whereId} tidak ada dalam huruf naskah ini, jadi tidak dapat dicetak. Hapus, atau tulis dengan kata.', en: 'The sign {sign} in {whereEn} is not in the face of this letter and cannot be printed. Remove it, or write it in words.', basis: 'face' },
  'subject.missing': { id: '{label} belum diisi.', en: 'The subject is empty.', basis: 'layout' },
  'addressees.missing': { id: 'Tujuan surat belum diisi.', en: 'Nobody is addressed yet.', basis: 'layout' },
  'body.empty': { id: 'Isi naskah masih kosong.', en: 'The text is still empty.', basis: 'layout' },
  'placeholder.empty': { id: 'Naskah menyebut isian “{name}” yang belum ada nilainya.', en: 'The text names the field “{name}”, which has no value.', basis: 'layout' },
  'letterhead.not_allowed': { id: 'Kop ini tidak dipakai untuk jenis naskah ini.', en: 'This letterhead is not used for this kind of letter.', basis: 'letterhead' },
  'date.before_letter': { id: 'Tanggal {date} lebih awal daripada tanggal surat.', en: '{date} lies before the date of the letter.', basis: 'calendar' },
  'date.order': { id: 'Tanggal {later} lebih awal daripada {earlier}.', en: '{later} lies before {earlier}.', basis: 'calendar' },
  'time.order': { id: 'Waktu selesai lebih awal daripada waktu mulai.', en: 'It ends before it begins.', basis: 'data' },
  'event.on_holiday': { id: '{date} jatuh pada hari Sabtu atau Minggu.', en: '{date} is a Saturday or Sunday.', basis: 'calendar' },
  'people.twice': { id: '{name} disebut dua kali.', en: '{name} is named twice.', basis: 'data' },
  'people.nip_missing': { id: 'NIP {name} belum diisi.', en: 'The employee number of {name} is missing.', basis: 'layout' },
  'salary.not_higher': { id: 'Gaji pokok baru tidak lebih tinggi daripada gaji pokok lama.', en: 'The new basic salary is not higher than the old one.', basis: 'data' },
  'salary.next_not_two_years': { id: 'Kenaikan berikutnya seharusnya dua tahun setelah TMT: {date}.', en: 'The next step should be two years after this one: {date}.', basis: 'salary' },
  'salary.too_early': { id: 'Surat terbit lebih dari tiga bulan sebelum TMT.', en: 'The letter comes more than three months before the step.', basis: 'salary' },
  'travel.days_disagree': { id: 'Lamanya {days} hari, tetapi tanggalnya mencakup {counted} hari.', en: 'It says {days} days, the dates cover {counted}.', basis: 'calendar' },
  'parties.same': { id: 'Para pihak adalah orang yang sama.', en: 'Both parties are the same person.', basis: 'data' },
  'duty.before_decree': { id: 'Mulai bertugas lebih awal daripada tanggal keputusan.', en: 'Duty begins before the date of the decree.', basis: 'calendar' },
  'date.not_on_page': { id: 'Tanggal mulai dan sampai tidak dicetak. Tulis pada tugasnya, misalnya “{text}”.', en: 'The days from and until are not printed. Say them with the task, such as “{text}”.', basis: 'data' },
  'list.numbered_by_hand': { id: 'Baris “{line}” sudah diberi nomor sendiri; nomor dicetak oleh naskah.', en: 'The line “{line}” carries a number of its own; the page prints the number.', basis: 'printed' },

  classification_missing: { id: 'Klasifikasi belum dipilih; arsip dicari dengan kodenya.', en: 'No classification is chosen; records are found by its code.', basis: 'classification' },
  number_without_classification: { id: 'Klasifikasi belum dipilih; nomor surat memuat kodenya.', en: 'No classification is chosen; the number of the letter carries its code.', basis: 'classification' },
  number_without_unit_code: { id: 'Nomor surat memuat kode unit, dan unit yang memegang bukunya belum punya. Minta operator mengisinya di data unit kerja.', en: 'The number carries the code of the unit, and the unit that keeps its book has none. Ask the operator to enter it.', basis: 'classification' },
  number_without_initiator_code: { id: 'Nomor surat memuat kode unit pemrakarsa, dan unit konseptor belum punya. Minta operator mengisinya di data unit kerja.', en: 'The number carries the code of the unit that began the letter, and the unit of the drafter has none. Ask the operator to enter it.', basis: 'classification' },
  number_without_position_code: { id: 'Pola nomor meminta kode jabatan, yang tidak ada. Minta super administrator mengubah polanya.', en: 'The pattern asks for the code of a position, which does not exist. Ask a super administrator to change it.', basis: 'classification' },
  signer_missing: { id: 'Penanda tangan belum dipilih.', en: 'No signer is chosen.', basis: 'layout' },
  place_missing: { id: 'Tempat naskah belum diisi. Tulis nama kota di depan tanggal.', en: 'The place of the letter is missing. Write the town before the date.', basis: 'layout' },
  address_honorific: { id: 'Alamat menyebut jabatan atau nama, tanpa Bapak, Ibu, atau Saudara: “{fix}”.', en: 'An address names the office or the person, without a form of address: “{fix}”.', basis: 'address' },
  address_prefix: { id: '“Yth.” dan “di” dicetak oleh naskah; cukup tulis “{fix}”.', en: 'The page prints “Yth.” and “di”; “{fix}” is enough.', basis: 'address' },
  address_in_place: { id: '“di Tempat” tidak menyebut tempat. Tulis nama kotanya atau kosongkan.', en: '“di Tempat” names no place. Write the town or leave it empty.', basis: 'address' },
  address_stop: { id: 'Baris alamat tidak diakhiri titik atau koma.', en: 'A line of the address ends without a stop or comma.', basis: 'address' },
  copy_is_addressee: { id: '{name} sudah menjadi tujuan surat, jadi tidak perlu tembusan.', en: '{name} is an addressee already and needs no copy.', basis: 'copies' },
  mark_form: { id: 'Sebutan kewenangan ditulis “{fix}”.', en: 'The authority is written “{fix}”.', basis: 'marks' },
  ub_without_an: { id: 'u.b. hanya dipakai sesudah a.n. Pilih lagi penanda tangannya.', en: 'u.b. stands only after a.n. Choose the signer again.', basis: 'marks' },
  ub_too_far: { id: 'u.b. paling banyak dua tingkat struktural di bawah pemberi mandat.', en: 'u.b. reaches two structural levels below the mandator at most.', basis: 'marks' },
  up_in_signature: { id: 'u.p. dipakai pada alamat tujuan, bukan pada tanda tangan.', en: 'u.p. belongs to the address, not to the signature.', basis: 'attention' },
  comma_missing: { id: 'Nama jabatan penanda tangan diakhiri koma.', en: 'The title of the signer ends with a comma.', basis: 'layout' },
  titles_in_regulation: { id: 'Pada peraturan dan keputusan wali kota nama ditulis tanpa gelar, pangkat, dan NIP.', en: 'In regulations and decrees of the mayor the name stands without title, rank and NIP.', basis: 'names' },
  numbers_of_mayor: { id: 'Wali kota dan wakil wali kota tidak mencantumkan pangkat dan NIP.', en: 'Mayor and deputy print neither rank nor NIP.', basis: 'names' },
  nip_missing: { id: 'NIP penanda tangan belum ada. Lengkapi pada data pegawainya.', en: 'The NIP of the signer is missing. Complete it in the data of the employee.', basis: 'names' },
  weekday_disagrees: { id: 'Tanggal {date} jatuh pada hari {right}, bukan {written}.', en: '{date} is a {right}, not a {written}.', basis: 'calendar' },
  date_impossible: { id: 'Tanggal “{written}” tidak ada dalam kalender.', en: '“{written}” is in no calendar.', basis: 'calendar' },
  class_without_reason: { id: 'Naskah terbatas atau rahasia memerlukan alasan. Tulis dasar pembatasannya.', en: 'A limited or secret letter needs a reason. Write what it rests on.', basis: 'secret' },
  attachments_missing: { id: 'Tertulis “{said}”, tetapi tidak ada lampirannya.', en: 'It says “{said}”, yet nothing is attached.', basis: 'attachments' },
  attachments_unsaid: { id: 'Ada {there} lampiran, tetapi baris Lampiran kosong.', en: 'There are {there} attachments, yet the line says none.', basis: 'attachments' },
  attachments_count: { id: 'Tertulis “{said}”, sedangkan lampirannya {there}.', en: 'It says “{said}”, yet there are {there}.', basis: 'attachments' },
  attachments_word: { id: 'Angka {digits} dan kata “{word}” tidak sama.', en: 'The figure {digits} and the word “{word}” differ.', basis: 'attachments' },
  annex_promised: { id: 'Isi menyebut “{written}”, tetapi tidak ada yang dilampirkan.', en: 'The text says “{written}”, yet nothing is attached.', basis: 'attachments' },
  annex_empty: { id: 'Lampiran {number} kosong: halamannya akan tercetak tanpa isi. Isi atau hapus lampirannya.', en: 'Attachment {number} is empty: its page would be printed without text. Fill it or take it off.', basis: 'attachments' },
  signature_alone: { id: 'Tanda tangan berdiri sendiri di halaman {page}. Bawa serta sedikitnya dua baris isi.', en: 'The signature stands alone on page {page}. Let at least two lines of the text go with it.', basis: 'alone' },
  double_space: { id: 'Ada dua spasi berturut-turut.', en: 'There are two spaces in a row.', basis: 'typing' },
  space_before_mark: { id: 'Tanda baca menempel pada kata di depannya.', en: 'A mark stands right behind its word.', basis: 'spelling' },
  word_twice: { id: 'Kata “{fix}” tertulis dua kali.', en: 'The word “{fix}” is written twice.', basis: 'typing' },
  official_word: { id: 'Bentuk baku “{written}” ialah “{right}”.', en: 'The official form of “{written}” is “{right}”.', basis: 'spelling' },
  rupiah_form: { id: 'Nilai uang ditulis {fix}.', en: 'Money is written {fix}.', basis: 'spelling' },
  time_form: { id: 'Waktu ditulis {fix}.', en: 'A time is written {fix}.', basis: 'spelling' },
  subject_stop: { id: 'Hal tidak diakhiri tanda baca.', en: 'The subject ends without a mark.', basis: 'typing' },
} satisfies Record<string, Words>;

export type NoteCode = keyof typeof noteWords;

type Spoken = { code: string; values: Record<string, string>; span?: { text: string } | null; fix?: string | null };

/** The sentence of a note, and where its rule comes from. */
export function sayNote(note: Spoken, language: Language = 'id'): { text: string; why: string } {
  const words = (noteWords as Record<string, Words | undefined>)[note.code];
  if (!words) return { text: note.code, why: '' };
  const values: Record<string, string> = { label: 'Hal', written: note.span?.text ?? '', fix: note.fix ?? '', ...note.values };
  return { text: words[language].replace(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? ''), why: bases[words.basis][language] };
}
