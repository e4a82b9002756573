import { anyLetterhead, defineType, usualSigners } from '../_lib/letter-type.ts';
import { checks } from './checks.ts';
import { fields } from './fields.ts';

export const type = defineType({
  code: 'SPERINTAH',
  names: { permendagri_1_2023: 'Surat Perintah', permendagri_54_2009: 'Surat Perintah' },
  group: 'assignment',
  face: 'arial',
  letterheads: anyLetterhead,
  signers: usualSigners,
  signerLines: 'full',
  numberIn: 'under_title',
  subjectAs: 'unprinted',
  book: 'outgoing',
  addressees: 'none',
  body: 'fixed',
  layoutSeen: true,
  layoutBasis: 'surat perintah yang dibaca: contoh Jawa Barat dan Inspektorat Malang',
  fields,
  checks,
});
