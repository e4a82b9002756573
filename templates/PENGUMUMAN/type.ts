import { anyLetterhead, defineType, usualSigners } from '../_lib/letter-type.ts';
import { checks } from './checks.ts';
import { fields } from './fields.ts';

export const type = defineType({
  code: 'PENGUMUMAN',
  names: { permendagri_1_2023: 'Pengumuman', permendagri_54_2009: 'Pengumuman' },
  group: 'special',
  face: 'arial',
  letterheads: anyLetterhead,
  signers: usualSigners,
  signerLines: 'full',
  numberIn: 'under_title',
  subjectAs: 'about',
  book: 'outgoing',
  addressees: 'none',
  body: 'free',
  layoutSeen: false,
  layoutBasis: 'susunan blok menurut Permendagri; tata letak belum dibaca dari sumber',
  fields,
  checks,
});
