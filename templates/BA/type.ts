import { anyLetterhead, defineType } from '../_lib/letter-type.ts';
import { checks } from './checks.ts';
import { fields } from './fields.ts';

export const type = defineType({
  code: 'BA',
  names: { permendagri_1_2023: 'Berita Acara', permendagri_54_2009: 'Berita Acara' },
  group: 'special',
  face: 'arial',
  letterheads: anyLetterhead,
  signers: ['any_position'],
  signerLines: 'full',
  numberIn: 'under_title',
  subjectAs: 'about',
  book: 'outgoing',
  addressees: 'none',
  body: 'free',
  otherHand: true,
  layoutSeen: false,
  layoutBasis: 'susunan blok menurut Permendagri; tata letak belum dibaca dari sumber',
  fields,
  checks,
});
