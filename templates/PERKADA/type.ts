import { defineType } from '../_lib/letter-type.ts';
import { checks } from './checks.ts';
import { fields } from './fields.ts';

export const type = defineType({
  code: 'PERKADA',
  names: { permendagri_1_2023: 'Peraturan Wali Kota', permendagri_54_2009: 'Peraturan Wali Kota' },
  group: 'regulation',
  face: 'bookman',
  letterheads: ['mayor'],
  signers: ['mayor'],
  signerLines: 'name',
  numberIn: 'under_title',
  subjectAs: 'about',
  book: 'regulation',
  addressees: 'none',
  body: 'free',
  layoutSeen: true,
  layoutBasis: 'lima peraturan wali kota yang dibaca',
  fields,
  checks,
});
