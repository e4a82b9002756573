import { nationalLetterTypes } from '#presets/national/letter-types.ts';
import { ourDefault, type DocumentsPreset } from '#presets/preset.ts';

export const documents = {
  vocabulary: { value: 'permendagri_1_2023', basis: 'Ternate 43/2023 Ps.5' },
  letterTypes: [...nationalLetterTypes('permendagri_1_2023'), { code: 'SKGB', name: 'Surat Kenaikan Gaji Berkala', basis: 'Ternate 43/2023 Menimbang b, Ps.1(19)' }],
  finishing: [
    { way: 'certificate', basis: 'Ternate 43/2023 Ps.1(12)-(15)' },
    { way: 'wet_signature', basis: ourDefault },
  ],
} satisfies DocumentsPreset;
