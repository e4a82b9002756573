import { anyLetterhead, defineType, usualSigners } from '../_lib/letter-type.ts';
import { checks } from './checks.ts';
import { fields } from './fields.ts';

export const type = defineType({
  code: 'SPENGANTAR',
  names: { permendagri_1_2023: 'Surat Pengantar', permendagri_54_2009: 'Surat Pengantar' },
  group: 'special',
  face: 'arial',
  letterheads: anyLetterhead,
  signers: usualSigners,
  signerLines: 'full',
  numberIn: 'under_title',
  subjectAs: 'unprinted',
  book: 'outgoing',
  addressees: 'needed',
  body: 'fixed',
  layoutSeen: true,
  layoutBasis: 'surat pengantar Dumai yang dibaca (kepala dan tabel); blok penerima menurut kebiasaan',
  fields,
  checks,
});
