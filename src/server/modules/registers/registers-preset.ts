import type { PresetLoader } from '#server/platform/preset-loader.ts';

/** The number patterns of this city; books already open keep theirs. */
export const loadRegistersPreset: PresetLoader = async (ctx, preset) => {
  for (const kind of ['incoming', 'outgoing'] as const) {
    const book = preset.registers.books.find((each) => each.direction === kind && each.scope === 'unit');
    if (!book) continue;
    await ctx.tx.updateTable('registers.pattern').set({ pattern: book.pattern, basis: book.basis }).where('kind', '=', kind).execute();
  }
};
