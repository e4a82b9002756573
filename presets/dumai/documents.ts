import { withNational } from '#presets/national/letter-types.ts';
import { ourDefault, type DocumentsPreset } from '#presets/preset.ts';

const elevenKinds = 'Dumai 55/2021 Lamp. IV.B.4';

export const documents = {
  vocabulary: { value: 'permendagri_54_2009', basis: 'Dumai 55/2021 Mengingat 16 (Perwali 7/2011)' },
  letterTypes: withNational([
    { code: 'TELAAHAN', name: 'Telaah Staf', basis: `${elevenKinds} a` },
    { code: 'NOTADINASDALAM', name: 'Nota Dinas Dalam', basis: `${elevenKinds} b` },
    { code: 'NOTADINAS', name: 'Nota Dinas', basis: `${elevenKinds} c` },
    { code: 'SKETKERJA', name: 'Surat Keterangan Kerja', basis: `${elevenKinds} d` },
    { code: 'SPERINTAH', name: 'Surat Perintah', basis: `${elevenKinds} e` },
    { code: 'SUMUM', name: 'Surat Umum', basis: `${elevenKinds} f` },
    { code: 'SKET', name: 'Surat Keterangan', basis: `${elevenKinds} g` },
    { code: 'SPENGANTAR', name: 'Surat Pengantar', basis: `${elevenKinds} h` },
    { code: 'SBIASA', name: 'Surat Biasa', basis: `${elevenKinds} i` },
    { code: 'SKGB', name: 'Surat Gaji Berkala', basis: `${elevenKinds} j` },
    { code: 'SPMT', name: 'Surat Pernyataan Melaksanakan Tugas', basis: `${elevenKinds} k` },
  ], { vocabulary: 'permendagri_54_2009', basis: `berlaku untuk setiap kota, tidak termasuk sebelas jenis ${elevenKinds}` }),
  finishing: [
    { way: 'certificate', basis: 'Dumai 55/2021 Lamp. IV.C.3' },
    { way: 'wet_signature', basis: `Dumai 55/2021 Lamp. IV.B.2 b (cetak); ${ourDefault}` },
  ],
} satisfies DocumentsPreset;
