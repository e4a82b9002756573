import type { BookPreset, RegistersPreset } from '#presets/preset.ts';
import type { PresetLoader } from '#server/platform/preset-loader.ts';
import { bookKinds } from '#shared/contracts/registers.contract.ts';
import type { SubForm } from '#shared/domain/letter-number.ts';

/** The number patterns and policies of this city; books already open keep theirs. */
export const loadRegistersPreset: PresetLoader = async (ctx, { registers }, before) => {
  for (const kind of bookKinds) {
    const book = registers.books.find((each) => each.kind === kind);
    if (!book) continue;
    const policy = policyOf(registers, book);
    const old = before?.registers.books.find((each) => each.kind === kind);
    await ctx.tx.updateTable('registers.pattern').set({ pattern: book.pattern, basis: book.basis, ...policy }).where('kind', '=', kind).$if(old !== undefined, (update) => update.where('pattern', '=', old?.pattern ?? '')).execute();
  }
};

function policyOf({ backDating, reservationDays }: RegistersPreset, book: BookPreset) {
  const { policy, form, dailyQuota } = { ...backDating.value, ...book.backDating?.value };
  const blocks = policy === 'daily_block' && dailyQuota !== undefined;
  return { numbering: blocks ? 'day_block' : 'sequence', dayQuota: blocks ? dailyQuota : null, subForm: subFormOf(form), reservationDays: reservationDays.value };
}

/** `{urut}.a` letters, `{urut}.01` two digits, `{urut}.2` counted from two. */
function subFormOf(form: string): SubForm {
  if (form.endsWith('.2')) return 'from_two';
  return form.endsWith('.01') ? 'two_digits' : 'letters';
}
