import type { Preset } from '#presets/preset.ts';
import type { CommandContext } from './command.ts';

/** A room's own loader for its part of the chosen regulation; runs inside the command that chooses it. */
export type PresetLoader = (ctx: CommandContext, preset: Preset) => Promise<void>;
