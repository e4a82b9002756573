import { anyLetterhead, defineType, usualSigners } from '../_lib/letter-type.ts';
import { checks } from './checks.ts';
import { fields } from './fields.ts';

export const type = defineType({
  code: 'SUNDANGAN',
  names: { permendagri_1_2023: 'Surat Undangan', permendagri_54_2009: 'Surat Undangan' },
  group: 'special',
  face: 'arial',
  letterheads: anyLetterhead,
  signers: usualSigners,
  signerLines: 'full',
  numberIn: 'number_block',
  book: 'outgoing',
  addressees: 'needed',
  body: 'free',
  layoutSeen: true,
  layoutBasis: 'kepala Surat Dinas; hari, waktu, tempat, acara sebagai data menurut sistem yang dibaca',
  fields,
  checks,
});
