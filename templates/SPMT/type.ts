import { anyLetterhead, defineType, usualSigners } from '../_lib/letter-type.ts';
import { checks } from './checks.ts';
import { fields } from './fields.ts';

export const type = defineType({
  code: 'SPMT',
  names: { permendagri_1_2023: 'Surat Pernyataan Melaksanakan Tugas', permendagri_54_2009: 'Surat Keterangan Melaksanakan Tugas' },
  group: 'personnel',
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
  layoutBasis: 'surat pernyataan yang dibaca pada dua instansi',
  fields,
  checks,
});
