import { classesInUse, nationalSigning } from '#presets/national/defaults.ts';
import type { LettersPreset } from '#presets/preset.ts';

export const letters = {
  signing: nationalSigning,
  flows: [
    { from: 'user', to: 'user', carrier: 'e_office', basis: 'Bekasi 24.A/2013 Ps.11(4), Lamp. II.1' },
    { from: 'user', to: 'outsider', carrier: 'print_by_hand', basis: 'Bekasi 24.A/2013 Ps.11(7), Lamp. II.2' },
    { from: 'outsider', to: 'user', carrier: 'scan_and_register', basis: 'Bekasi 24.A/2013 Ps.10 b, Lamp. II.3' },
  ],
  classesInUse,
  registrySends: { value: false, basis: 'Bekasi 24.A/2013 Ps.11(4): pejabat dan operator berkorespondensi langsung; Lamp. II.1 tidak menyebut meja pengiriman' },
} satisfies LettersPreset;
