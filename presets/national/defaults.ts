import { ourDefault, type BookPreset, type ConductRule, type DispositionsPreset, type Fact, type LettersPreset, type OrganizationPreset, type RegistersPreset } from '#presets/preset.ts';
import { defaultReplyLimits } from '#shared/domain/urgency.ts';

/** What the nation rules for every city, and our own habits where nobody rules. Cities override, never the other way round. */

export const incomingAgenda: BookPreset = {
  kind: 'incoming',
  name: 'Buku agenda surat masuk',
  pattern: '{urut}',
  sample: '2418',
  reset: 'yearly',
  basis: 'Satu nomor agenda per unit penerima per tahun; Permendagri 83/2022 kode 000.5.3.1',
};

/** The word NOMOR stands on the page, before a number of any book. */
export const decreeBook: BookPreset = {
  kind: 'decree',
  name: 'Buku keputusan',
  pattern: '{urut} TAHUN {tahun}',
  sample: '101 TAHUN 2026',
  reset: 'yearly',
  basis: 'Bentuk nomor pada judul kelima peraturan',
};

/** Every agency counts the decrees of its head, so the number names the agency; that of the mayor's decrees needs not, for there is one book of them. */
export const agencyDecreeBook: BookPreset = {
  kind: 'agency_decree',
  name: 'Buku keputusan perangkat daerah',
  pattern: '{klasifikasi}/Kep.{urut}/{unit}/{tahun}',
  sample: '000.8.3/Kep.101/UM/2026',
  reset: 'yearly',
  basis: 'Pola KEPUTUSAN {klasifikasi}/Kep.{urut}/{unit}/{tahun}; tiap perangkat daerah menghitung sendiri',
};

/** Beside the decrees: Peraturan Wali Kota Nomor 55 Tahun 2021 and Keputusan Wali Kota Nomor 55 Tahun 2021 are two documents. */
export const regulationBook: BookPreset = {
  ...decreeBook,
  kind: 'regulation',
  name: 'Buku peraturan',
  basis: `${decreeBook.basis}; berurutan sendiri, terpisah dari keputusan`,
};

/** Under their title instructions and circulars read NOMOR … TAHUN …, as decrees do, and are counted apart from letters (SE Wali Kota Pekalongan). */
export const instructionBook: BookPreset = {
  ...decreeBook,
  kind: 'instruction',
  name: 'Buku instruksi',
  pattern: '{urut}/{unit} TAHUN {tahun}',
  sample: '101/UM TAHUN 2026',
  basis: 'Bentuk nomor pada judul: NOMOR … TAHUN …; berurutan sendiri; kode unit, sebab tiap unit memegang bukunya',
};

export const circularBook: BookPreset = {
  kind: 'circular',
  name: 'Buku surat edaran',
  pattern: '{klasifikasi}/{urut}/{unit} TAHUN {tahun}',
  sample: '000.8.3/101/UM TAHUN 2026',
  reset: 'yearly',
  basis: 'SE Wali Kota Pekalongan: NOMOR … TAHUN … di bawah judul; berurutan sendiri; kode unit, sebab tiap unit memegang bukunya',
};

export const noteBook: BookPreset = {
  kind: 'internal',
  name: 'Buku nota dinas',
  pattern: '{urut}/{unit}/{klasifikasi}/{bulan}/{tahun}',
  sample: '101/UM/000.8.3/08/2026',
  reset: 'yearly',
  basis: 'PermenPANRB 80/2012: 190/D-IV/KKA/11/2012; kode unit di tempat kode jabatan, yang tidak dimiliki jabatan mana pun',
};

export const agendaColumns: RegistersPreset['agendaColumns'] = {
  incoming: {
    value: ['agenda_number', 'received_on', 'letter_date', 'letter_number', 'sender', 'addressee', 'subject', 'summary', 'forwarded', 'note'],
    basis: 'Permendagri 83/2022 kode 000.5.3.1',
  },
  outgoing: {
    value: ['agenda_number', 'letter_date', 'letter_number', 'sent_on', 'addressee', 'subject', 'summary', 'signer', 'carrier', 'note'],
    basis: 'Permendagri 83/2022 kode 000.5.3.1',
  },
};

/** A past date takes a letter behind the last number of that day, so no number moves and none is missing. */
export const subNumbers: RegistersPreset['backDating'] = { value: { policy: 'sub_number', form: '{urut}.a' }, basis: ourDefault };

export const reservationDays: RegistersPreset['reservationDays'] = { value: 14, basis: ourDefault };

export const voidNumbers: RegistersPreset['voidNumbers'] = { value: 'kept_with_reason', basis: 'Kebiasaan ANRI: nomor batal tidak dipakai lagi' };

export const dispositionDefaults: DispositionsPreset = {
  recipients: { value: 'own_line_and_secretariat', basis: ourDefault },
  instructions: {
    value: ['TL', 'UDK', 'UDP', 'TS', 'PLL', 'KOOR', 'PLJ', 'TT', 'BAHAN', 'HADIR', 'WAKIL', 'JADWAL', 'LAKS', 'SELESAI', 'ACC', 'PANTAU', 'LAPOR', 'BICARA', 'ARSIP', 'LAIN'],
    basis: 'Lembar disposisi Permendagri 54/2009 dan ANRI; dapat diubah',
  },
  replyLimits: { value: defaultReplyLimits, basis: ourDefault },
  pathIsKept: { value: true, basis: ourDefault },
};

/** Positions that may sign outside depend on mandate (a.n., u.b.); the mandate itself is a decree kept with the position. */
export const nationalSigning: LettersPreset['signing'] = [
  { scope: 'within_unit', mayBeSignedBy: ['unit_head', 'mandated_position'], basis: 'Permendagri 1/2023; a.n. dan u.b. menurut mandat' },
  { scope: 'between_units', mayBeSignedBy: ['mayor', 'regional_secretary', 'unit_head', 'mandated_position'], basis: 'Permendagri 1/2023; a.n. dan u.b. menurut mandat' },
  { scope: 'to_outside', mayBeSignedBy: ['mayor', 'regional_secretary', 'unit_head', 'mandated_position'], basis: 'Permendagri 1/2023; a.n. dan u.b. menurut mandat' },
];

/** One operator a unit, and who hands a desk over for which reasons, where a regulation is silent. */
export const ownDelegation: Pick<OrganizationPreset, 'operatorsPerUnit' | 'delegation'> = {
  operatorsPerUnit: { value: 1, basis: ourDefault },
  delegation: {
    reasons: { value: ['leave', 'study', 'retirement', 'legal_case', 'duty_travel', 'illness'], basis: ourDefault },
    executedBy: { value: 'admin-kantor', basis: ourDefault },
  },
};

export const classesInUse: LettersPreset['classesInUse'] = { value: ['B', 'T', 'R', 'SR'], basis: 'ANRI 5/2021' };

export const passwordRule: Fact<{ minimumLength: number; firstMustBeChanged: boolean }> = {
  value: { minimumLength: 12, firstMustBeChanged: true },
  basis: ourDefault,
};

export const ownConductRules: { code: ConductRule; basis: string }[] = [
  { code: 'own_account_only', basis: ourDefault },
  { code: 'keep_secret', basis: ourDefault },
];

/** Codes of conduct of Bekasi Ps. 8, offered to cities whose own regulation is silent. */
export function conductRulesAfterBekasi(basis: string): { code: ConductRule; basis: string }[] {
  const codes: ConductRule[] = ['polite_language', 'neutral', 'dignity', 'no_personal_use'];
  return [...codes.map((code) => ({ code, basis })), ...ownConductRules];
}

export function outgoingBook(pattern: string, sample: string, basis: string): BookPreset {
  return { kind: 'outgoing', name: 'Buku agenda surat keluar', pattern, sample, reset: 'yearly', basis };
}
