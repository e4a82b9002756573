import { nationalLetterTypes } from '#presets/national/letter-types.ts';
import type { DocumentsPreset } from '#presets/preset.ts';

export const documents = {
  vocabulary: { value: 'permendagri_1_2023', basis: 'Bekasi 24.A/2013 Ps.10 d (kategorisasi tata naskah); aturan nasional yang berlaku' },
  letterTypes: nationalLetterTypes('permendagri_1_2023'),
  finishing: [
    { way: 'login_approval', basis: 'Bekasi 24.A/2013 Ps.11(5)', onPage: 'Peraturan Walikota Bekasi Nomor 24.A Tahun 2013 Pasal 11 ayat (5)' },
    { way: 'wet_signature', basis: 'Bekasi 24.A/2013 Ps.11(6)-(7)' },
    { way: 'certificate', basis: 'PP 71/2019; menggantikan Ps.11(5) untuk surat ke luar' },
  ],
} satisfies DocumentsPreset;
