import { anyLetterhead, defineType } from '../_lib/letter-type.ts';
import { checks } from './checks.ts';
import { fields } from './fields.ts';

export const type = defineType({
  code: 'LAPORAN',
  names: { permendagri_1_2023: 'Laporan', permendagri_54_2009: 'Laporan' },
  group: 'special',
  face: 'arial',
  letterheads: anyLetterhead,
  signers: ['any_position'],
  signerLines: 'full',
  numberIn: 'under_title',
  subjectAs: 'about',
  book: 'outgoing',
  addressees: 'none',
  body: 'fixed',
  layoutSeen: false,
  layoutBasis: 'bagian I–V menurut Permendagri; kertas A4 (Perbup Aceh Tengah 16/2024); tata letak belum dibaca dari sumber',
  fields,
  checks,
});
