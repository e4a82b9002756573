import { defineType, unitLetterhead, usualSigners } from '../_lib/letter-type.ts';
import { checks } from './checks.ts';
import { fields } from './fields.ts';

export const type = defineType({
  code: 'SKGB',
  names: { permendagri_1_2023: null, permendagri_54_2009: 'Surat Kenaikan Gaji Berkala' },
  group: 'personnel',
  face: 'arial',
  letterheads: unitLetterhead,
  signers: usualSigners,
  signerLines: 'full',
  numberIn: 'number_block',
  book: 'outgoing',
  addressees: 'needed',
  body: 'fixed',
  layoutSeen: true,
  layoutBasis: 'surat kenaikan gaji berkala yang dibaca; aturan dari laman kepegawaian daerah',
  fields,
  checks,
});
