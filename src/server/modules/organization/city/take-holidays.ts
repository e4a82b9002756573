import { createHash } from 'node:crypto';
import type { CommandContext } from '#server/platform/command.ts';
import { nationalHolidays } from './national-holidays.ts';

/**
 * Takes over the joint decree shipped with the program, each version once: days an administrator removed or renamed stay
 * as they are, and the decree of a new year comes with the update that ships it. Does nothing while no city is set up.
 */
export async function takeNationalHolidays(ctx: CommandContext): Promise<{ added: number }> {
  const shipped = nationalHolidays();
  const version = createHash('sha256').update(JSON.stringify(shipped)).digest('hex');
  const city = await ctx.tx.updateTable('organization.city').set({ holidaysOf: version }).where((w) => w.or([w('holidaysOf', 'is', null), w('holidaysOf', '<>', version)])).returning('name').executeTakeFirst();
  if (!city || shipped.length === 0) return { added: 0 };
  const known = await ctx.tx.selectFrom('organization.holiday').select((f) => f.fn.max('onDay').as('last')).where('kind', '<>', 'local').executeTakeFirst();
  // Years already taken are the administrator's now.
  const fresh = shipped.filter((day) => day.onDay.slice(0, 4) > (known?.last ?? '').slice(0, 4)).map((day) => ({ id: ctx.newId(), ...day }));
  if (fresh.length === 0) return { added: 0 };
  await ctx.tx.insertInto('organization.holiday').values(fresh).onConflict((c) => c.column('onDay').doNothing()).execute();
  ctx.record({ action: 'holiday.decree_taken', subjectKind: 'city', subjectId: null, details: { added: fresh.length, until: fresh.at(-1)?.onDay } });
  return { added: fresh.length };
}
