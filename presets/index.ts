import { bekasi } from './bekasi/preset.ts';
import { dumai } from './dumai/preset.ts';
import { prabumulih } from './prabumulih/preset.ts';
import type { Preset } from './preset.ts';
import { tebingTinggi } from './tebing-tinggi/preset.ts';
import { ternate } from './ternate/preset.ts';

/** In the order of their regulations' years, newest first: the order the first-run page offers. */
export const presets: readonly Preset[] = [ternate, dumai, prabumulih, tebingTinggi, bekasi];

export function findPreset(code: string): Preset | undefined {
  return presets.find((preset) => preset.code === code);
}
