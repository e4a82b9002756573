import type { PaperContent, paperSources } from '#shared/contracts/intake.contract.ts';
import type { CommandContext } from '#server/platform/command.ts';
import { linkFiles } from '#server/modules/documents/index.ts';
import { paperNotFound, trayNotYours } from './intake.errors.ts';
import type { PaperState } from './paper-rules.ts';

export type Paper = {
  id: string;
  unitId: string;
  state: PaperState;
  name: string;
  version: number;
  letterId: string | null;
  heldBy: string | null;
  heldName: string | null;
  heldAt: Date | null;
};
export type NewPaper = { id: string; unitId: string; source: (typeof paperSources)[number]; name: string; content: PaperContent | null };

/** Reads a paper of a tray the actor keeps and holds its row until the transaction ends. @throws paperNotFound */
export async function paperForUpdate(ctx: CommandContext, paperId: string): Promise<Paper> {
  const row = await ctx.tx
    .selectFrom('intake.paper')
    .select(['id', 'unitId', 'state', 'name', 'version', 'letterId', 'heldBy', 'heldName', 'heldAt'])
    .where('id', '=', paperId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw paperNotFound({ paperId });
  return { ...row, state: row.state as PaperState };
}

/** The tray papers are put into: the one named, or the first one keeps. @throws trayNotYours */
export function trayOf(ctx: CommandContext, unitId: string | null): string {
  const mine = ctx.actor.hats.filter((hat) => hat.grantee === 'registry' && hat.via === 'self').map((hat) => hat.id);
  const tray = unitId ?? mine[0];
  if (tray === undefined || !mine.includes(tray)) throw trayNotYours({ unitId });
  return tray;
}

/** A paper of an id that is there already stays as it is: the same paper was sent twice. */
export async function insertPapers(ctx: CommandContext, papers: readonly NewPaper[]): Promise<void> {
  await ctx.tx
    .insertInto('intake.paper')
    .values(
      papers.map(({ content, ...paper }) => ({
        ...paper,
        content: content === null ? null : JSON.stringify(content),
        state: 'waiting',
        addedAt: ctx.now,
        addedBy: ctx.actor.name,
      })),
    )
    .onConflict((c) => c.column('id').doNothing())
    .execute();
}

/** Gives files to a paper, behind those it has; whoever keeps the tray may read and register them. */
export async function giveFiles(ctx: CommandContext, input: { paperId: string; fileIds: readonly string[] }): Promise<void> {
  if (input.fileIds.length === 0) return;
  await linkFiles(ctx, { subject: { kind: 'paper', id: input.paperId }, fileIds: input.fileIds });
  for (const fileId of input.fileIds) {
    await ctx.tx
      .insertInto('intake.paperFile')
      .values({ paperId: input.paperId, fileId, addedAt: ctx.now })
      .onConflict((c) => c.doNothing())
      .execute();
    ctx.emit({ name: 'intake.file_given', payload: { paperId: input.paperId, fileId } });
  }
}

/** A file that was sent for a paper and not taken; sent again and refused again, the last reason counts. */
export async function keepRefusal(ctx: CommandContext, input: { paperId: string; name: string; size: number; code: string }): Promise<void> {
  await ctx.tx
    .insertInto('intake.paperRefusal')
    .values({ ...input, at: ctx.now })
    .onConflict((c) => c.columns(['paperId', 'name', 'size']).doUpdateSet({ code: input.code, at: ctx.now }))
    .execute();
}

export async function forgetRefusal(ctx: CommandContext, input: { paperId: string; name: string; size: number }): Promise<void> {
  await ctx.tx.deleteFrom('intake.paperRefusal').where('paperId', '=', input.paperId).where('name', '=', input.name).where('size', '=', input.size).execute();
}

/** Lays every paper the actor holds back into its tray. */
export async function releaseAll(ctx: CommandContext): Promise<void> {
  await ctx.tx.updateTable('intake.paper').set({ heldBy: null, heldName: null, heldAt: null }).where('heldBy', '=', ctx.actor.accountId).execute();
}
