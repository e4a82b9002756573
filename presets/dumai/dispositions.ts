import { dispositionDefaults } from '#presets/national/defaults.ts';
import type { DispositionsPreset } from '#presets/preset.ts';

export const dispositions = {
  ...dispositionDefaults,
  pathIsKept: { value: true, basis: 'Dumai 55/2021 Lamp. IV.B.2: penelusuran disposisi dapat ditinjau kembali' },
} satisfies DispositionsPreset;
