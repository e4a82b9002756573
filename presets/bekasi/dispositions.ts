import { dispositionDefaults } from '#presets/national/defaults.ts';
import type { DispositionsPreset } from '#presets/preset.ts';

export const dispositions = {
  ...dispositionDefaults,
  pathIsKept: { value: true, basis: 'Bekasi 24.A/2013 Ps.10 b (disposisi surat dan tracking)' },
} satisfies DispositionsPreset;
