import { anyLetterhead, defineType, usualSigners } from '../_lib/letter-type.ts';
import { checks } from './checks.ts';
import { fields } from './fields.ts';

export const type = defineType({
  code: 'SE',
  names: { permendagri_1_2023: 'Surat Edaran', permendagri_54_2009: 'Surat Edaran' },
  group: 'special',
  face: 'arial',
  letterheads: anyLetterhead,
  signers: usualSigners,
  signerLines: 'full',
  numberIn: 'under_title',
  subjectAs: 'about',
  book: 'circular',
  addressees: 'needed',
  body: 'free',
  layoutSeen: true,
  layoutBasis: 'kepala edaran Wali Kota Pekalongan yang dibaca; isi bebas',
  fields,
  checks,
});
