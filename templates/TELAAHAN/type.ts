import { defineType, unitLetterhead } from '../_lib/letter-type.ts';
import { checks } from './checks.ts';
import { fields } from './fields.ts';

export const type = defineType({
  code: 'TELAAHAN',
  names: { permendagri_1_2023: 'Telaahan Staf', permendagri_54_2009: 'Telaahan Staf' },
  group: 'internal',
  face: 'arial',
  letterheads: unitLetterhead,
  signers: ['any_position'],
  signerLines: 'full',
  numberIn: 'head_table',
  book: 'internal',
  addressees: 'needed',
  body: 'fixed',
  layoutSeen: true,
  layoutBasis: 'susunan telaahan staf yang dibaca: enam bagian dan kepala',
  fields,
  checks,
});
