import type { AuthorityCaution, AuthorityChoice, AuthorityRefusal, SignerSeat } from './authority-rules.ts';
import type { Language } from './words.ts';

/** Sentences for the choices and refusals of `authority-rules.ts`, for the page and the record. */
const seatReasons: Record<Language, Record<AuthorityChoice['seat'], string>> = {
  id: {
    definitive: 'pejabat definitif', plt: 'pelaksana tugas karena jabatan kosong', plh: 'pelaksana harian karena pejabat definitif berhalangan',
    pj: 'penjabat yang diangkat', pjs: 'penjabat sementara selama kepala daerah cuti kampanye',
  },
  en: {
    definitive: 'the definitive holder', plt: 'acting because the post is vacant', plh: 'acting for the day while the holder is away',
    pj: 'the appointed caretaker', pjs: 'temporary caretaker while the mayor is campaigning',
  },
};

/** Why this choice is open, in one sentence with its articles. */
export function sayAuthority(choice: AuthorityChoice, language: Language = 'id'): string {
  const { own, inNameOf, through } = choice.titles;
  const how = seatReasons[language][choice.seat];
  const basis = choice.basis.length === 0 ? '' : ` (${choice.basis.join('; ')})`;
  if (language === 'en') {
    if (choice.way === 'own') return `${own} signs in their own name as ${how}${basis}.`;
    if (choice.way === 'an') return `${own}, ${how}, signs in the name of ${inNameOf ?? ''}, one level above, who stays responsible${basis}.`;
    return `${own}, ${how}, signs for ${through ?? ''}, who has the mandate of ${inNameOf ?? ''}; u.b. reaches two levels and no further${basis}.`;
  }
  if (choice.way === 'own') return `${own} menandatangani atas kewenangannya sendiri sebagai ${how}${basis}.`;
  if (choice.way === 'an') return `${own}, ${how}, menandatangani atas nama ${inNameOf ?? ''}, satu tingkat di atasnya; tanggung jawab tetap pada pemberi mandat${basis}.`;
  return `${own}, ${how}, menandatangani untuk beliau ${through ?? ''} yang menerima mandat ${inNameOf ?? ''}; u.b. paling banyak dua tingkat struktural${basis}.`;
}

const seatNames: Record<Language, Record<SignerSeat, string>> = {
  id: { mayor: 'wali kota', regional_secretary: 'sekretaris daerah', unit_head: 'kepala perangkat daerah', mandated_position: 'pejabat yang diberi mandat' },
  en: { mayor: 'the mayor', regional_secretary: 'the city secretary', unit_head: 'the head of the agency', mandated_position: 'who was given a mandate' },
};

const refusalReasons: Record<AuthorityRefusal['code'], Record<Language, (title: string, basis: string, signers: string) => string>> = {
  empty_seat: {
    id: (title) => `Jabatan ${title} sedang tidak diduduki penanda tangan ini. Pilih penanda tangan lain atau tunjuk Plt./Plh. lebih dahulu.`,
    en: (title) => `This signer does not sit at ${title} now. Choose another signer or appoint an acting one first.`,
  },
  may_not_sign: {
    id: (title) => `Jabatan ini belum ditandai berwenang menandatangani (${title}). Operator menandainya di Struktur menurut keputusan pemberian mandat.`,
    en: (title) => `This position is not marked as allowed to sign (${title}). The operator marks it in the structure by the decree of mandate.`,
  },
  not_in_matrix: {
    id: (_title, basis, signers) => `Surat dengan tujuan ini ditandatangani ${signers === '' ? 'pejabat lain' : signers}${basis === '' ? '' : ` (${basis})`}. Pilih penanda tangan itu, atau pakai nota dinas bila cukup di dalam perangkat daerah.`,
    en: (_title, basis, signers) => `A letter to these addressees is signed by ${signers === '' ? 'somebody else' : signers}${basis === '' ? '' : ` (${basis})`}. Choose that signer, or write an internal note if it can stay in the agency.`,
  },
  mandate_not_in_matrix: {
    id: (title, basis) => `Menurut ${basis}, naskah dengan tujuan ini tidak boleh ditandatangani atas nama ${title} oleh jabatan ini.`,
    en: (title, basis) => `By ${basis} this position may not sign such a letter in the name of ${title}.`,
  },
  not_structural: {
    id: (title) => `Mandat a.n. dan u.b. ${title} hanya untuk pejabat struktural. Ajukan naskah ini kepada atasan.`,
    en: (title) => `Only structural officials sign a.n. or u.b. ${title}. Submit this letter to the superior.`,
  },
  outside_line: {
    id: (title) => `Mandat untuk ${title} hanya datang dari garis komandonya: a.n. satu tingkat, u.b. dua tingkat. Pilih lagi cara menandatanganinya.`,
    en: (title) => `A mandate for ${title} comes from its own line of command only: a.n. one level, u.b. two. Choose again how it is signed.`,
  },
  mandator_vacant: {
    id: (title) => `Jabatan ${title} sedang kosong sehingga tidak ada yang memberi mandat. Tunjuk Plt. lebih dahulu.`,
    en: (title) => `${title} is vacant, so nobody gives a mandate. Appoint an acting official first.`,
  },
  mandator_not_in_matrix: {
    id: (title, basis) => `${title} sendiri tidak berwenang atas naskah dengan tujuan ini${basis === '' ? '' : ` (${basis})`}, jadi tidak ada yang dapat dimandatkan.`,
    en: (title, basis) => `${title} has no authority over such a letter${basis === '' ? '' : ` (${basis})`}, so there is nothing to mandate.`,
  },
  only_mayor: {
    id: () => 'Jenis naskah ini hanya ditandatangani wali kota, atau yang sedang menjabat sebagai wali kota.',
    en: () => 'This type is signed by the mayor alone, or by whoever sits there now.',
  },
  only_agency_head: {
    id: () => 'Jenis naskah ini hanya ditandatangani kepala perangkat daerah.',
    en: () => 'This type is signed by the head of an agency alone.',
  },
  note_between_agencies: {
    id: (_title, basis, signers) => `Naskah antarperangkat daerah di kota ini sah dari ${signers}${basis === '' ? '' : ` (${basis})`}, juga nota dinas. Yang dibuat pejabat lain berlaku di dalam perangkat daerahnya dan kepada atasannya. Untuk perangkat daerah lain, buat surat dinas (surat biasa) yang ditandatangani ${signers}.`,
    en: (_title, basis, signers) => `Between agencies of this city what is written is valid from ${signers}${basis === '' ? '' : ` (${basis})`}, a note too. What others write holds within their agency and to their superiors. For another agency write an official letter signed by ${signers}.`,
  },
  only_own_name: {
    id: () => 'Jenis naskah ini ditandatangani pembuatnya atas nama sendiri, tanpa a.n. dan u.b.',
    en: () => 'This type is signed by its maker, in no other name.',
  },
};

function inWords(names: readonly string[], language: Language): string {
  const or = language === 'id' ? ' atau ' : ' or ';
  return names.length < 3 ? names.join(or) : `${names.slice(0, -1).join(', ')},${or}${names.at(-1) ?? ''}`;
}

export function sayAuthorityRefusal(refusal: Pick<AuthorityRefusal, 'code' | 'title' | 'basis' | 'signers'>, language: Language = 'id'): string {
  const signers = inWords(refusal.signers.map((seat) => seatNames[language][seat]), language);
  return refusalReasons[refusal.code][language](refusal.title, [...new Set(refusal.basis)].filter((one) => one !== '').join('; '), signers);
}

const cautionWords: Record<Language, Record<AuthorityCaution, string>> = {
  id: {
    holder_present: 'Hari ini ada Plh. pada jabatan ini. Pejabat definitif menandatangani hanya bila ia memang dapat menjalankan tugas.',
    acting_not_strategic: 'Plt. dan Plh. tidak mengambil keputusan strategis tentang organisasi, kepegawaian, dan anggaran (UU 30/2014 Ps. 14 ayat 7).',
    report_to_mandator: 'Pemberi mandat diberi laporan; tanggung jawab tetap padanya.',
  },
  en: {
    holder_present: 'Somebody acts here for the day. The definitive holder signs only if really able to carry out the duty.',
    acting_not_strategic: 'Acting officials take no strategic decisions on organisation, staff and budget (Law 30/2014 art. 14(7)).',
    report_to_mandator: 'The one who gave the mandate is told and stays responsible.',
  },
};

export function sayCaution(caution: AuthorityCaution, language: Language = 'id'): string {
  return cautionWords[language][caution];
}
