import { classesInUse, nationalSigning } from '#presets/national/defaults.ts';
import { ourDefault, type LettersPreset } from '#presets/preset.ts';

export const letters = {
  signing: nationalSigning,
  flows: [
    { from: 'user', to: 'user', carrier: 'e_office', basis: 'Tebing Tinggi 39/2017 Ps.1(27), Ps.36(1)' },
    { from: 'user', to: 'outsider', carrier: 'print_or_mail', basis: 'Tebing Tinggi 39/2017 Ps.1(22)-(23), Ps.34(1)' },
    { from: 'outsider', to: 'user', carrier: 'scan_and_register', basis: ourDefault },
  ],
  classesInUse,
  registrySends: { value: false, basis: ourDefault },
} satisfies LettersPreset;
