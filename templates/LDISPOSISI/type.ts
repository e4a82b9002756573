import { defineType, unitLetterhead } from '../_lib/letter-type.ts';
import { checks } from './checks.ts';
import { fields } from './fields.ts';

export const type = defineType({
  code: 'LDISPOSISI',
  names: { permendagri_1_2023: null, permendagri_54_2009: 'Lembar Disposisi' },
  group: 'control',
  face: 'arial',
  letterheads: [...unitLetterhead, 'mayor'],
  signers: ['any_position'],
  signerLines: 'plain',
  numberIn: 'none',
  book: 'internal',
  addressees: 'none',
  body: 'fixed',
  layoutSeen: true,
  layoutBasis: 'lembar disposisi Setda Kota Pekalongan dan bentuk Permendagri 54/2009 yang dibaca',
  fields,
  checks,
});
