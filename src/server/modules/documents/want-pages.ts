import { systemActor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Services } from '#server/platform/services.ts';

/**
 * Somebody looks at a file whose pages still wait for their turn: they are drawn ahead of the line. Asked for again at every
 * poll of every screen, so it writes only the first time.
 */
export async function wantPages(services: Services, sha256: string): Promise<void> {
  const rendering = await services.db.selectFrom('documents.rendering').select(['state', 'turnAt']).where('sha256', '=', sha256).executeTakeFirst();
  if (rendering?.state !== 'waiting' || rendering.turnAt !== null) return;
  await runCommand(services, putAhead, { name: 'documents.want-pages', actor: systemActor('documents.want-pages'), commandId: newId(), input: { sha256 } });
}

async function putAhead(ctx: CommandContext, { sha256 }: { sha256: string }): Promise<null> {
  if (!(await takeTurn(ctx, { sha256 })).taken) return null;
  const file = await ctx.tx.selectFrom('documents.file').select(['kind', 'pages']).where('sha256', '=', sha256).limit(1).executeTakeFirstOrThrow();
  ctx.emit({ name: 'documents.pages_wanted', payload: { sha256, kind: file.kind, pages: file.pages } });
  return null;
}

/** Marks that the turn of a file has come, for whoever asks first. */
export async function takeTurn(ctx: CommandContext, { sha256 }: { sha256: string }): Promise<{ taken: boolean }> {
  const row = await ctx.tx
    .updateTable('documents.rendering')
    .set({ turnAt: ctx.now })
    .where('sha256', '=', sha256)
    .where('state', '=', 'waiting')
    .where('turnAt', 'is', null)
    .returning('sha256')
    .executeTakeFirst();
  return { taken: row !== undefined };
}
