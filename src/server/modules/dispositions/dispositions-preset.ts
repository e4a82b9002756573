import type { PresetLoader } from '#server/platform/preset-loader.ts';

/** The sheet of this city: its instructions in its order; the others stay known for old dispositions but are not offered. */
export const loadDispositionsPreset: PresetLoader = async (ctx, preset, before) => {
  const codes = preset.dispositions.instructions.value;
  if (before) {
    const now = await ctx.tx.selectFrom('dispositions.instruction').select('code').where('active', '=', true).orderBy('place').execute();
    // A sheet the city arranged itself stays its own.
    if (now.map((row) => row.code).join() !== before.dispositions.instructions.value.join()) return;
  }
  await ctx.tx.updateTable('dispositions.instruction').set({ active: false }).execute();
  for (const [index, code] of codes.entries()) {
    await ctx.tx.updateTable('dispositions.instruction').set({ active: true, place: index + 1 }).where('code', '=', code).execute();
  }
};
