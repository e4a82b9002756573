import { ourDefault, type ReportsPreset } from '#presets/preset.ts';

export const reports = {
  months: { value: [6, 12], basis: ourDefault },
  by: { value: 'Ketua Tim Pengelola', basis: 'Ternate 43/2023 Ps.7(2) a' },
  to: { value: 'Wali Kota melalui Sekretaris Daerah', basis: 'Ternate 43/2023 Ps.7(2) a.1-2' },
} satisfies ReportsPreset;
