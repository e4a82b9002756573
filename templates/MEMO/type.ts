import { anyLetterhead, defineType, usualSigners } from '../_lib/letter-type.ts';
import { checks } from './checks.ts';
import { fields } from './fields.ts';

export const type = defineType({
  code: 'MEMO',
  names: { permendagri_1_2023: 'Memo', permendagri_54_2009: 'Memo' },
  group: 'internal',
  face: 'arial',
  letterheads: anyLetterhead,
  signers: usualSigners,
  signerLines: 'plain',
  numberIn: 'none',
  book: 'internal',
  addressees: 'needed',
  body: 'free',
  layoutSeen: false,
  layoutBasis: 'susunan blok menurut Permendagri; tata letak belum dibaca dari sumber',
  fields,
  checks,
});
