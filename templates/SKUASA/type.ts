import { anyLetterhead, defineType } from '../_lib/letter-type.ts';
import { checks } from './checks.ts';
import { fields } from './fields.ts';

export const type = defineType({
  code: 'SKUASA',
  names: { permendagri_1_2023: 'Surat Kuasa', permendagri_54_2009: 'Surat Kuasa' },
  group: 'special',
  face: 'arial',
  letterheads: anyLetterhead,
  signers: ['mayor', 'regional_secretary', 'unit_head'],
  signerLines: 'full',
  numberIn: 'under_title',
  subjectAs: 'unprinted',
  book: 'outgoing',
  addressees: 'none',
  body: 'fixed',
  otherHand: true,
  layoutSeen: true,
  layoutBasis: 'surat kuasa dengan dua penanda tangan dan meterai yang dibaca',
  fields,
  checks,
});
