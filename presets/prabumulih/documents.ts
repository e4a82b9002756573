import { nationalLetterTypes } from '#presets/national/letter-types.ts';
import { ourDefault, type DocumentsPreset } from '#presets/preset.ts';

export const documents = {
  vocabulary: { value: 'permendagri_1_2023', basis: ourDefault },
  letterTypes: nationalLetterTypes('permendagri_1_2023'),
  finishing: [
    { way: 'certificate', basis: 'Prabumulih 64/2017 Ps.16(2), (4)' },
    { way: 'wet_signature', basis: ourDefault },
  ],
} satisfies DocumentsPreset;
