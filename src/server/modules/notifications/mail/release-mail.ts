import { systemActor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Job } from '#server/platform/jobs.ts';

const AT_ONCE = 500;

/** Every minute: mail that was held (night, digest, no mail server then) and is due now goes into the queue. */
export const releaseMail: Job = {
  name: 'notifications.release-mail', cron: '* * * * *',
  run: async (services) => {
    if (!services.mail) return;
    const call = { name: 'notifications.release-mail', actor: systemActor('notifications.release-mail'), input: null };
    for (;;) {
      const { released } = await runCommand(services, release, { ...call, commandId: newId() });
      if (released < AT_ONCE) return;
    }
  },
};

async function release(ctx: CommandContext): Promise<{ released: number }> {
  const due = await ctx.tx.selectFrom('notifications.mail').select('id').where('state', '=', 'waiting').where('queuedAt', 'is', null).where('sendAt', '<=', ctx.now)
    .orderBy('sendAt').limit(AT_ONCE).forUpdate().skipLocked().execute();
  if (due.length === 0) return { released: 0 };
  await ctx.tx.updateTable('notifications.mail').set({ queuedAt: ctx.now }).where('id', 'in', due.map((mail) => mail.id)).execute();
  for (const { id } of due) ctx.emit({ name: 'mail.due', payload: { mailId: id } });
  return { released: due.length };
}
