import { anyLetterhead, defineType, usualSigners } from '../_lib/letter-type.ts';
import { checks } from './checks.ts';
import { fields } from './fields.ts';

export const type = defineType({
  code: 'SDINAS',
  names: { permendagri_1_2023: 'Surat Dinas', permendagri_54_2009: 'Surat Biasa' },
  group: 'external',
  face: 'arial',
  letterheads: anyLetterhead,
  signers: usualSigners,
  signerLines: 'full',
  numberIn: 'number_block',
  book: 'outgoing',
  addressees: 'needed',
  body: 'free',
  layoutSeen: true,
  layoutBasis: 'surat dinas yang dibaca: urutan Setneg, contoh Jawa Barat',
  fields,
  checks,
});
