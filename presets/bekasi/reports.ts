import type { ReportsPreset } from '#presets/preset.ts';

export const reports = {
  months: { value: [6, 12], basis: 'Bekasi 24.A/2013 Ps.13' },
  by: { value: 'Ketua Pengelola', basis: 'Bekasi 24.A/2013 Ps.13' },
  to: { value: 'Walikota melalui Sekretaris Daerah', basis: 'Bekasi 24.A/2013 Ps.13' },
} satisfies ReportsPreset;
