import { classesInUse, nationalSigning } from '#presets/national/defaults.ts';
import { ourDefault, type LettersPreset } from '#presets/preset.ts';

export const letters = {
  signing: nationalSigning,
  flows: [
    { from: 'user', to: 'user', carrier: 'e_office', basis: 'Ternate 43/2023 Ps.1(9), Ps.3' },
    { from: 'user', to: 'outsider', carrier: 'print_or_mail', basis: ourDefault },
    { from: 'outsider', to: 'user', carrier: 'scan_and_register', basis: ourDefault },
  ],
  classesInUse,
  registrySends: { value: false, basis: ourDefault },
} satisfies LettersPreset;
