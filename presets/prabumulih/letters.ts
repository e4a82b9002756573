import { nationalSigning } from '#presets/national/defaults.ts';
import { ourDefault, type LettersPreset } from '#presets/preset.ts';

export const letters = {
  signing: nationalSigning,
  flows: [
    { from: 'user', to: 'user', carrier: 'e_office', basis: ourDefault },
    { from: 'user', to: 'outsider', carrier: 'print_or_mail', basis: ourDefault },
    { from: 'outsider', to: 'user', carrier: 'scan_and_register', basis: ourDefault },
  ],
  classesInUse: { value: ['B', 'T', 'R', 'SR'], basis: 'ANRI 5/2021; status kerahasiaan ditetapkan walidata, Prabumulih 64/2017 Ps.15(4)' },
  registrySends: { value: false, basis: ourDefault },
} satisfies LettersPreset;
