import { anyLetterhead, defineType, usualSigners } from '../_lib/letter-type.ts';
import { checks } from './checks.ts';
import { fields } from './fields.ts';

export const type = defineType({
  code: 'SKET',
  names: { permendagri_1_2023: 'Surat Keterangan', permendagri_54_2009: 'Surat Keterangan' },
  group: 'special',
  face: 'arial',
  letterheads: anyLetterhead,
  signers: usualSigners,
  signerLines: 'full',
  numberIn: 'under_title',
  subjectAs: 'unprinted',
  book: 'outgoing',
  addressees: 'none',
  body: 'fixed',
  layoutSeen: false,
  layoutBasis: 'urutan isian menurut beberapa contoh daerah; tata letak belum dibaca dari sumber',
  fields,
  checks,
});
