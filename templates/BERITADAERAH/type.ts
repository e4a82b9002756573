import { defineType } from '../_lib/letter-type.ts';
import { checks } from './checks.ts';
import { fields } from './fields.ts';

export const type = defineType({
  code: 'BERITADAERAH',
  names: { permendagri_1_2023: 'Berita Daerah', permendagri_54_2009: 'Berita Daerah' },
  group: 'regulation',
  face: 'bookman',
  letterheads: ['mayor', 'none'],
  signers: ['regional_secretary'],
  signerLines: 'name',
  numberIn: 'under_title',
  subjectAs: 'about',
  book: 'regulation',
  addressees: 'none',
  body: 'free',
  layoutSeen: false,
  layoutBasis: 'susunan blok menurut Permendagri; tata letak belum dibaca dari sumber',
  fields,
  checks,
});
