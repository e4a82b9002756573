import { defineType, unitLetterhead } from '../_lib/letter-type.ts';
import { checks } from './checks.ts';
import { fields } from './fields.ts';

export const type = defineType({
  code: 'NPK',
  names: { permendagri_1_2023: null, permendagri_54_2009: 'Nota Pengajuan Konsep Naskah Dinas' },
  group: 'control',
  face: 'arial',
  letterheads: unitLetterhead,
  signers: ['any_position'],
  signerLines: 'full',
  numberIn: 'head_table',
  subjectAs: 'about',
  book: 'internal',
  addressees: 'needed',
  withoutList: true,
  body: 'fixed',
  layoutSeen: false,
  layoutBasis: 'susunan blok menurut Permendagri; tata letak belum dibaca dari sumber',
  fields,
  checks,
});
