import { defineType, unitLetterhead, usualSigners } from '../_lib/letter-type.ts';
import { checks } from './checks.ts';
import { fields } from './fields.ts';

export const type = defineType({
  code: 'RADIOGRAM',
  names: { permendagri_1_2023: 'Radiogram', permendagri_54_2009: 'Radiogram' },
  group: 'special',
  face: 'arial',
  letterheads: [...unitLetterhead, 'mayor'],
  signers: usualSigners,
  signerLines: 'full',
  numberIn: 'under_title',
  subjectAs: 'unprinted',
  book: 'outgoing',
  addressees: 'needed',
  withoutList: true,
  body: 'free',
  layoutSeen: false,
  layoutBasis: 'susunan blok menurut Permendagri; tata letak belum dibaca dari sumber',
  fields,
  checks,
});
