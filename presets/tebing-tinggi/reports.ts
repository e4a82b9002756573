import { ourDefault, type ReportsPreset } from '#presets/preset.ts';

export const reports = {
  months: { value: [6, 12], basis: `Tebing Tinggi 39/2017 Ps.12(5), (8): secara berkala; bulan ${ourDefault}` },
  by: { value: 'SKPD yang membidangi TIK', basis: 'Tebing Tinggi 39/2017 Ps.12(8)' },
  to: { value: 'Walikota', basis: 'Tebing Tinggi 39/2017 Ps.12(5), (8)' },
} satisfies ReportsPreset;
