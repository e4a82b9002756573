import { anyLetterhead, defineType, usualSigners } from '../_lib/letter-type.ts';
import { checks } from './checks.ts';
import { fields } from './fields.ts';

export const type = defineType({
  code: 'SPD',
  names: { permendagri_1_2023: 'Surat Perjalanan Dinas', permendagri_54_2009: 'Surat Perintah Perjalanan Dinas' },
  group: 'assignment',
  face: 'arial',
  letterheads: anyLetterhead,
  signers: usualSigners,
  signerLines: 'full',
  numberIn: 'right_top',
  subjectAs: 'unprinted',
  book: 'outgoing',
  addressees: 'none',
  body: 'fixed',
  layoutSeen: true,
  layoutBasis: 'SPD Inspektorat Kabupaten Malang yang dibaca, depan dan belakang',
  fields,
  checks,
});
