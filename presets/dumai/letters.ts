import { classesInUse } from '#presets/national/defaults.ts';
import type { LettersPreset } from '#presets/preset.ts';

export const letters = {
  signing: [
    { scope: 'within_unit', mayBeSignedBy: ['unit_head'], basis: 'Dumai 55/2021 Lamp. IV.A.1' },
    { scope: 'between_units', mayBeSignedBy: ['mayor', 'regional_secretary'], basis: 'Dumai 55/2021 Lamp. IV.A.2 a' },
    {
      scope: 'to_outside',
      mayBeSignedBy: ['mayor', 'regional_secretary', 'unit_head', 'mandated_position'],
      basis: 'Dumai 55/2021 Lamp. IV.A.2 b mengatur cara kirim, bukan penanda tangan; menurut Permendagri 1/2023',
    },
  ],
  flows: [
    { from: 'user', to: 'user', carrier: 'e_office', basis: 'Dumai 55/2021 Lamp. IV.B.1 c, IV.B.2 a' },
    { from: 'user', to: 'outsider', carrier: 'print_or_mail', basis: 'Dumai 55/2021 Lamp. IV.A.2 b, IV.B.2 b' },
    { from: 'outsider', to: 'user', carrier: 'scan_and_register', basis: 'Dumai 55/2021 Lamp. IV.B.1 a-b' },
  ],
  classesInUse,
  registrySends: { value: true, basis: 'Dumai 55/2021 Lamp. IV.B.2 a-b: admin kantor yang mengirimkan surat' },
} satisfies LettersPreset;
