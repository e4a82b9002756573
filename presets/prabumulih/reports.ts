import { ourDefault, type ReportsPreset } from '#presets/preset.ts';

export const reports = {
  months: { value: [6, 12], basis: `Prabumulih 64/2017 Ps.7(4): secara berkala; bulan ${ourDefault}` },
  by: { value: 'Dinas Komunikasi dan Informatika', basis: 'Prabumulih 64/2017 Ps.7(4)' },
  to: { value: 'Walikota', basis: 'Prabumulih 64/2017 Ps.7(4)' },
} satisfies ReportsPreset;
