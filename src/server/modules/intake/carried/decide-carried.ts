import type { CommandContext } from '#server/platform/command.ts';
import type { CarriedField, PaperContent } from '#shared/contracts/intake.contract.ts';
import { nothingToDecide } from '../intake.errors.ts';
import { assertInHand, assertWaits } from '../paper-rules.ts';
import { paperForUpdate } from '../paper-store.ts';
import { blankContent } from './fill-rules.ts';

type Decision = { paperId: string; accept: boolean };

/**
 * The clerk answers for the data of an issuer nobody vouches for: takes it after a look at the page, or leaves the letter a scan like any
 * other, and what was filled in and not written over is empty again.
 */
export async function decideCarried(ctx: CommandContext, { paperId, accept }: Decision): Promise<{ paperId: string; version: number }> {
  const paper = await paperForUpdate(ctx, paperId);
  assertWaits(paper);
  assertInHand(paper, { accountId: ctx.actor.accountId, now: ctx.now });
  const row = await ctx.tx.updateTable('intake.carried').set({ accepted: accept, decidedAt: ctx.now, decidedBy: ctx.actor.name })
    .where('paperId', '=', paperId).where('standing', '=', 'unknown').where('accepted', 'is', null).returning(['fields', 'fingerprint']).executeTakeFirst();
  if (!row) throw nothingToDecide({ paperId });
  ctx.record({ action: accept ? 'paper.data_accepted' : 'paper.data_declined', subjectKind: 'paper', subjectId: paperId, details: { fingerprint: row.fingerprint } });
  return { paperId, version: accept ? paper.version : await emptyFields(ctx, paper, row.fields as CarriedField[]) };
}

/** A file taken off takes along what it filled in, as if the clerk had declined: half of it would stand in the form as typed. */
export async function dropCarried(ctx: CommandContext, paper: { id: string; version: number }, fileId: string): Promise<void> {
  const row = await ctx.tx.deleteFrom('intake.carried').where('paperId', '=', paper.id).where('fileId', '=', fileId).returning(['fields', 'accepted', 'standing']).executeTakeFirst();
  if (row && row.standing !== 'refused' && row.accepted !== false) await emptyFields(ctx, paper, row.fields as CarriedField[]);
}

/** What a letter filled in and nobody wrote over is empty again. @returns the version of the paper */
export async function emptyFields(ctx: CommandContext, paper: { id: string; version: number }, fields: readonly CarriedField[]): Promise<number> {
  const { content } = await ctx.tx.selectFrom('intake.paper').select('content').where('id', '=', paper.id).executeTakeFirstOrThrow();
  if (content === null) return paper.version;
  const typed = content as PaperContent;
  const blank = blankContent({ receivedOn: typed.receivedOn, receivedVia: typed.receivedVia });
  const filled = fields.map(({ field, value }) => ({ field: field as keyof PaperContent, value })).filter(({ field, value }) => JSON.stringify(typed[field]) === JSON.stringify(value));
  const emptied = { ...typed, ...Object.fromEntries(filled.map(({ field }) => [field, blank[field]])) };
  await ctx.tx.updateTable('intake.paper').set({ content: JSON.stringify(emptied), version: paper.version + 1 }).where('id', '=', paper.id).execute();
  return paper.version + 1;
}
