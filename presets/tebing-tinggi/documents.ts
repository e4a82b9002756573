import { nationalLetterTypes } from '#presets/national/letter-types.ts';
import { ourDefault, type DocumentsPreset } from '#presets/preset.ts';

export const documents = {
  vocabulary: { value: 'permendagri_1_2023', basis: 'Tebing Tinggi 39/2017 Ps.36(2): sesuai peraturan perundang-undangan' },
  letterTypes: nationalLetterTypes('permendagri_1_2023'),
  finishing: [
    { way: 'certificate', basis: 'PP 71/2019' },
    { way: 'wet_signature', basis: ourDefault },
  ],
} satisfies DocumentsPreset;
