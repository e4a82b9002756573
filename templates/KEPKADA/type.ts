import { defineType } from '../_lib/letter-type.ts';
import { checks } from './checks.ts';
import { fields } from './fields.ts';

export const type = defineType({
  code: 'KEPKADA',
  names: { permendagri_1_2023: 'Keputusan Wali Kota', permendagri_54_2009: 'Keputusan Wali Kota' },
  group: 'decree',
  face: 'bookman',
  letterheads: ['mayor'],
  signers: ['mayor', 'regional_secretary'],
  signerLines: 'name',
  numberIn: 'under_title',
  subjectAs: 'about',
  book: 'decree',
  addressees: 'none',
  body: 'fixed',
  layoutSeen: false,
  layoutBasis: 'bentuk keputusan yang dibaca sebagian; kop dan penutup dari lima peraturan contoh',
  fields,
  checks,
});
