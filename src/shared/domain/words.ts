/** Words of the domain that server and web both print, by code. Indonesian first. */
export type Language = 'id' | 'en';

type Worded<Code extends string> = Record<Language, Record<Code, string>>;

export const monthNames: Record<Language, readonly string[]> = {
  id: ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

export const shortMonthNames: Record<Language, readonly string[]> = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

export const weekdayNames: Record<Language, readonly string[]> = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

export const shortWeekdayNames: Record<Language, readonly string[]> = {
  id: ['Min', 'Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

export const securityClassWords = {
  id: { B: 'Biasa', T: 'Terbatas', R: 'Rahasia', SR: 'Sangat Rahasia' },
  en: { B: 'Open', T: 'Limited', R: 'Secret', SR: 'Top secret' },
} satisfies Worded<'B' | 'T' | 'R' | 'SR'>;

export const urgencyWords = {
  id: { normal: 'Biasa', urgent: 'Segera', very_urgent: 'Sangat Segera' },
  en: { normal: 'Normal', urgent: 'Urgent', very_urgent: 'Very urgent' },
} satisfies Worded<'normal' | 'urgent' | 'very_urgent'>;

/** How a letter of the house went (agenda-columns.csv: sarana kirim). */
export const carrierWords = {
  id: { internal: 'Di dalam kantor', mail: 'Pos-el', courier: 'Diantar' },
  en: { internal: 'In the office', mail: 'E-mail', courier: 'By hand' },
} satisfies Worded<'internal' | 'mail' | 'courier'>;

/** Where a letter of the house stands, in a list beside letters received. */
export const writtenStateWords = {
  id: { numbered: 'Bernomor, belum ditandatangani', signed: 'Ditandatangani, belum dikirim', to_release: 'Menunggu dikirim oleh registrasi', sending: 'Sedang dikirim', sent: 'Terkirim', withdrawn: 'Ditarik', void: 'Batal' },
  en: { numbered: 'Numbered, not signed', signed: 'Signed, not sent', to_release: 'Waits for the registry to send it', sending: 'Being sent', sent: 'Sent', withdrawn: 'Withdrawn', void: 'Void' },
} satisfies Worded<'numbered' | 'signed' | 'to_release' | 'sending' | 'sent' | 'withdrawn' | 'void'>;

export const employmentStatusWords = {
  id: { pns: 'PNS', pppk: 'PPPK', state_official: 'Pejabat negara', non_asn: 'Non-ASN' },
  en: { pns: 'Civil servant', pppk: 'Contract civil servant', state_official: 'State official', non_asn: 'Not a civil servant' },
} satisfies Worded<'pns' | 'pppk' | 'state_official' | 'non_asn'>;

export const nipProblemWords = {
  id: {
    'nip.not_18_digits': 'NIP harus 18 angka. Periksa lagi jumlah angkanya.',
    'nip.birth_date_impossible': 'Delapan angka pertama NIP bukan tanggal lahir yang ada. Periksa urutan tahun, bulan, tanggal.',
    'nip.start_impossible': 'Angka ke-9 sampai ke-14 NIP bukan tahun dan bulan pengangkatan. Periksa lagi, atau pilih status PPPK bila pegawai ini PPPK.',
    'nip.sex_digit_impossible': 'Angka ke-15 NIP harus 1 (laki-laki) atau 2 (perempuan).',
    'nip.serial_zero': 'Tiga angka terakhir NIP tidak boleh 000.',
    'nip.start_before_adult': 'Menurut NIP ini pegawai diangkat sebelum berumur 18 tahun. Periksa tanggal lahir dan tahun pengangkatan.',
    'nip.start_in_future': 'Tahun pengangkatan pada NIP ini belum tiba. Periksa lagi angka ke-9 sampai ke-14.',
    'nip.contract_count_zero': 'Angka ke-13 dan ke-14 NI PPPK adalah urutan kontrak dan tidak boleh 00.',
  },
  en: {
    'nip.not_18_digits': 'An employee number has 18 digits. Check how many were typed.',
    'nip.birth_date_impossible': 'The first eight digits are not a birth date that exists. Check year, month, day.',
    'nip.start_impossible': 'Digits 9 to 14 are not a year and month of appointment. Check them, or choose PPPK if the employee is one.',
    'nip.sex_digit_impossible': 'Digit 15 must be 1 (male) or 2 (female).',
    'nip.serial_zero': 'The last three digits must not be 000.',
    'nip.start_before_adult': 'By this number the employee was appointed before the age of 18. Check birth date and year of appointment.',
    'nip.start_in_future': 'The year of appointment in this number has not come yet. Check digits 9 to 14.',
    'nip.contract_count_zero': 'Digits 13 and 14 of a PPPK number count the contract and must not be 00.',
  },
} satisfies Worded<string>;

export const assignmentKindWords = {
  id: { definitive: 'Definitif', plt: 'Pelaksana tugas', plh: 'Pelaksana harian', pj: 'Penjabat', pjs: 'Penjabat sementara' },
  en: { definitive: 'Definitive', plt: 'Acting (post vacant)', plh: 'Daily acting (holder away)', pj: 'Caretaker', pjs: 'Temporary caretaker' },
} satisfies Worded<'definitive' | 'plt' | 'plh' | 'pj' | 'pjs'>;
