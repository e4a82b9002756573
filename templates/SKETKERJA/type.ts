import { defineType, unitLetterhead, usualSigners } from '../_lib/letter-type.ts';
import { checks } from './checks.ts';
import { fields } from './fields.ts';

export const type = defineType({
  code: 'SKETKERJA',
  names: { permendagri_1_2023: null, permendagri_54_2009: 'Surat Keterangan Kerja' },
  group: 'personnel',
  face: 'arial',
  letterheads: unitLetterhead,
  signers: usualSigners,
  signerLines: 'full',
  numberIn: 'under_title',
  subjectAs: 'unprinted',
  book: 'outgoing',
  addressees: 'none',
  body: 'fixed',
  layoutSeen: false,
  layoutBasis: 'subtipe Surat Keterangan; isian masa kerja, unit, status, keperluan',
  fields,
  checks,
});
