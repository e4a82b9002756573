import { ourDefault, type ReportsPreset } from '#presets/preset.ts';

export const reports = {
  months: { value: [6, 12], basis: `Dumai 55/2021 Lamp. Bab II: monitoring dan evaluasi; bulan ${ourDefault}` },
  by: { value: 'Ketua Tim Efektif', basis: 'Dumai 55/2021 Lamp. Bab II c' },
  to: { value: 'Wali Kota melalui Sekretaris Daerah', basis: 'Dumai 55/2021 Lamp. Bab II a-b' },
} satisfies ReportsPreset;
