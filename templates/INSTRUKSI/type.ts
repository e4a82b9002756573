import { defineType } from '../_lib/letter-type.ts';
import { checks } from './checks.ts';
import { fields } from './fields.ts';

export const type = defineType({
  code: 'INSTRUKSI',
  names: { permendagri_1_2023: 'Instruksi', permendagri_54_2009: 'Instruksi' },
  group: 'special',
  face: 'arial',
  letterheads: ['mayor', 'agency', 'setda'],
  signers: ['mayor', 'unit_head'],
  signerLines: 'name',
  numberIn: 'under_title',
  subjectAs: 'about',
  book: 'instruction',
  addressees: 'none',
  body: 'fixed',
  layoutSeen: false,
  layoutBasis: 'susunan blok menurut Permendagri; tata letak belum dibaca dari sumber',
  fields,
  checks,
});
