import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import type { FinishWay } from '#shared/domain/outgoing.ts';

export type Vocabulary = 'permendagri_1_2023' | 'permendagri_54_2009';

/**
 * The page where a city has set nothing of its own: A4, Arial 12, 2.0/2.5/3.0/2.0 cm (Permendagri 1/2023 Ps. 28, 32, 34; ANRI 5/2021),
 * with catchword (Ps. 33) and the page number from the second page.
 */
export function defaultProfile(vocabulary: Vocabulary, way: FinishWay, loginBasis: string | null = null): LetterSheet['profile'] {
  return {
    paper: 'A4', margins: { top: 20, bottom: 25, left: 30, right: 20 }, size: 12, spacing: 1.15, leastSpacing: 1, edition: 2, firstIndent: 12,
    numberLines: ['number', 'urgency', 'attachments', 'subject'], subjectWord: vocabulary === 'permendagri_54_2009' ? 'Perihal' : 'Hal',
    catchwords: true, pageNumber: 'plain', footer: footerOf(way, loginBasis),
  };
}

/** What stands below a finished page. It follows what was really done: the built-in certificate never claims to be that of a certification body. */
function footerOf(way: FinishWay, loginBasis: string | null): string[] {
  if (way === 'wet') return [];
  if (way === 'login')
    return [`Naskah ini disetujui pejabat yang namanya tercantum dengan masuk akun di dalam lingkungan pemerintah kota, tanpa sertifikat elektronik${loginBasis ? ` (${loginBasis})` : ''}.`, 'Keaslian naskah dapat diperiksa dengan memindai kode QR.'];
  return [
    'UU Nomor 11 Tahun 2008 Pasal 5 ayat (1): Informasi Elektronik dan/atau Dokumen Elektronik dan/atau hasil cetaknya merupakan alat bukti hukum yang sah.',
    'Dokumen ini ditandatangani secara elektronik dengan sertifikat yang diterbitkan sendiri oleh pemerintah kota dan tidak tersertifikasi oleh penyelenggara sertifikasi elektronik.',
    'Keaslian dokumen dapat diperiksa dengan memindai kode QR.',
  ];
}
