import { defineType, unitLetterhead } from '../_lib/letter-type.ts';
import { checks } from './checks.ts';
import { fields } from './fields.ts';

export const type = defineType({
  code: 'NOTULA',
  names: { permendagri_1_2023: 'Notula', permendagri_54_2009: 'Notulen' },
  group: 'special',
  face: 'arial',
  letterheads: unitLetterhead,
  signers: ['any_position'],
  signerLines: 'full',
  numberIn: 'none',
  subjectAs: 'unprinted',
  book: 'internal',
  addressees: 'none',
  body: 'fixed',
  otherHand: true,
  layoutSeen: false,
  layoutBasis: 'bagian notulen menurut Permendagri 54/2009; tata letak belum dibaca dari sumber',
  fields,
  checks,
});
