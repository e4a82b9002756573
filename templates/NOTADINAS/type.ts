import { defineType, unitLetterhead } from '../_lib/letter-type.ts';
import { checks } from './checks.ts';
import { fields } from './fields.ts';

export const type = defineType({
  code: 'NOTADINAS',
  names: { permendagri_1_2023: 'Nota Dinas', permendagri_54_2009: 'Nota Dinas' },
  group: 'internal',
  face: 'arial',
  letterheads: [...unitLetterhead, 'none'],
  signers: ['any_position'],
  signerLines: 'full',
  numberIn: 'head_table',
  book: 'internal',
  addressees: 'needed',
  body: 'free',
  layoutSeen: true,
  layoutBasis: 'nota dinas yang dibaca: contoh Jawa Barat, bentuk elektronik PANRB',
  fields,
  checks,
});
