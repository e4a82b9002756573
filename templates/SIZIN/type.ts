import { anyLetterhead, defineType, usualSigners } from '../_lib/letter-type.ts';
import { checks } from './checks.ts';
import { fields } from './fields.ts';

export const type = defineType({
  code: 'SIZIN',
  names: { permendagri_1_2023: 'Surat Izin', permendagri_54_2009: 'Surat Izin' },
  group: 'special',
  face: 'arial',
  letterheads: anyLetterhead,
  signers: usualSigners,
  signerLines: 'full',
  numberIn: 'under_title',
  subjectAs: 'about',
  book: 'outgoing',
  addressees: 'none',
  body: 'fixed',
  layoutSeen: false,
  layoutBasis: 'susunan blok menurut Permendagri; tata letak belum dibaca dari sumber',
  fields,
  checks,
});
