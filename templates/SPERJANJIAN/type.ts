import { anyLetterhead, defineType } from '../_lib/letter-type.ts';
import { checks } from './checks.ts';
import { fields } from './fields.ts';

export const type = defineType({
  code: 'SPERJANJIAN',
  names: { permendagri_1_2023: 'Surat Perjanjian', permendagri_54_2009: 'Surat Perjanjian' },
  group: 'special',
  face: 'arial',
  letterheads: anyLetterhead,
  signers: ['mayor', 'regional_secretary', 'unit_head'],
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
