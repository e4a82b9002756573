import type { CommandContext } from '#server/platform/command.ts';
import type { PaperContent } from '#shared/contracts/intake.contract.ts';
import { paperChanged } from './intake.errors.ts';
import { assertInHand, assertWaits, holderOf, keepableContent } from './paper-rules.ts';
import { paperForUpdate, releaseAll } from './paper-store.ts';

type OnPaper = { paperId: string };

/** Takes a paper in hand. One clerk has one paper in hand; taking it from a colleague is on the chain. */
export async function takePaper(ctx: CommandContext, input: OnPaper & { fromOther: boolean }): Promise<OnPaper> {
  const paper = await paperForUpdate(ctx, input.paperId);
  assertWaits(paper);
  const holder = holderOf(paper, ctx.now);
  const isTakenOver = holder !== null && holder.accountId !== ctx.actor.accountId;
  if (!input.fromOther) assertInHand(paper, { accountId: ctx.actor.accountId, now: ctx.now });
  await releaseAll(ctx);
  await ctx.tx.updateTable('intake.paper').set(hold(ctx)).where('id', '=', paper.id).execute();
  if (isTakenOver) ctx.record({ action: 'paper.taken_over', subjectKind: 'paper', subjectId: paper.id, details: { from: holder.accountId } });
  return { paperId: paper.id };
}

/** Lays a paper back; one that is not in hand stays as it lies. */
export async function releasePaper(ctx: CommandContext, input: OnPaper): Promise<OnPaper> {
  const paper = await paperForUpdate(ctx, input.paperId);
  if (paper.heldBy === ctx.actor.accountId) await ctx.tx.updateTable('intake.paper').set({ heldBy: null, heldName: null, heldAt: null }).where('id', '=', paper.id).execute();
  return { paperId: paper.id };
}

/** Keeps what was typed so far, so that a dead computer, a sign-out or a colleague's turn loses nothing. */
export async function savePaper(ctx: CommandContext, input: OnPaper & { version: number; content: PaperContent }): Promise<{ version: number }> {
  const paper = await paperForUpdate(ctx, input.paperId);
  assertWaits(paper);
  assertInHand(paper, { accountId: ctx.actor.accountId, now: ctx.now });
  if (paper.version !== input.version) throw paperChanged({ paperId: paper.id, version: paper.version });
  if (paper.heldBy !== ctx.actor.accountId) await releaseAll(ctx);
  const version = paper.version + 1;
  await ctx.tx
    .updateTable('intake.paper')
    .set({ ...hold(ctx), version, content: JSON.stringify(keepableContent(input.content)) })
    .where('id', '=', paper.id)
    .execute();
  return { version };
}

function hold(ctx: CommandContext) {
  return { heldBy: ctx.actor.accountId, heldName: ctx.actor.name, heldAt: ctx.now };
}
