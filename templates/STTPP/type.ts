import { defineType } from '../_lib/letter-type.ts';
import { type as sertifikat } from '../SERTIFIKAT/type.ts';

/** A certificate of training; the page of SERTIFIKAT with the number of its paper. */
export const type = defineType({
  ...sertifikat,
  code: 'STTPP',
  names: { permendagri_1_2023: 'Surat Tanda Tamat Pendidikan dan Pelatihan', permendagri_54_2009: 'Surat Tanda Tamat Pendidikan dan Pelatihan' },
  layoutSeen: false,
  layoutBasis: 'susunan blok menurut Permendagri; tata letak belum dibaca dari sumber',
});
