import { dispositionDefaults } from '#presets/national/defaults.ts';
import type { DispositionsPreset } from '#presets/preset.ts';

export const dispositions = dispositionDefaults satisfies DispositionsPreset;
