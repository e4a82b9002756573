import type { Preset } from '#presets/preset.ts';
import type { CommandContext } from './command.ts';

/**
 * A room's own loader for its part of the chosen regulation; runs inside the command that chooses it. `before` is the
 * regulation in use until now, absent at the founding: a value that is not what it set was changed by hand and stays.
 */
export type PresetLoader = (ctx: CommandContext, preset: Preset, before?: Preset) => Promise<void>;
