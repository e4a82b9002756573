import { composePages, findFiles, recordComposed, type Composed } from '#server/modules/documents/index.ts';
import type { Actor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { idOf } from '#server/platform/ids.ts';
import { runQuery, type QueryContext } from '#server/platform/query.ts';
import type { Services } from '#server/platform/services.ts';
import type { Body, Reply } from '#shared/contracts/contract.ts';
import type { FileCard } from '#shared/contracts/documents.contract.ts';
import type { arrangePages as contract } from '#shared/contracts/intake.contract.ts';
import { fileNotOfPaper, paperNotFound } from './intake.errors.ts';
import { assertInHand, assertWaits } from './paper-rules.ts';
import { giveFiles, insertPapers, paperForUpdate, type Paper } from './paper-store.ts';

type Wanted = { paperId: string } & Body<typeof contract>;
type Plan = { paperId: string; replaces: string[]; merges: string[]; made: (Composed & { paperId: string })[] };

/**
 * Puts the pages of papers into the order of the clerk. The new files are drawn before any transaction opens; then the papers
 * change hands in one. A repeat under the same command draws again and changes nothing.
 */
export async function arrangePages(services: Services, actor: Actor, input: Wanted): Promise<Reply<typeof contract>> {
  const { name, files } = await runQuery(services, readFiles, { name: 'intake.read-pages', actor, input });
  const made: Plan['made'] = [];
  for (const [index, pages] of input.groups.entries()) {
    const composed = await composePages(services, { name: nameOf(name, index), pages, files });
    made.push({ ...composed, paperId: index === 0 ? input.paperId : idOf(`${input.commandId} ${index}`) });
  }
  // A paper merged into itself stays what it is; it would leave the tray with its new file in it.
  const merges = [...new Set(input.merges)].filter((id) => id !== input.paperId);
  const plan: Plan = { paperId: input.paperId, replaces: input.replaces, merges, made };
  return runCommand(services, settlePages, { name: 'intake.arrange-pages', actor, commandId: input.commandId, input: plan });
}

function nameOf(name: string, index: number): string {
  const plain = name.replace(/\.[a-z0-9]{2,5}$/iu, '').slice(0, 180) || 'surat';
  return index === 0 ? `${plain}.pdf` : `${plain} (${index + 1}).pdf`;
}

/** The files the pages may come from: whatever was given to the paper or to those merged into it, so that one may also begin again from the originals. */
async function readFiles(ctx: QueryContext, input: Wanted): Promise<{ name: string; files: FileCard[] }> {
  const paper = await ctx.tx.selectFrom('intake.paper').select('name').where('id', '=', input.paperId).executeTakeFirst();
  if (!paper) throw paperNotFound({ paperId: input.paperId });
  const papers = await ctx.tx.selectFrom('intake.paper').select('id').where('id', 'in', [input.paperId, ...input.merges]).execute();
  const rows = await ctx.tx.selectFrom('documents.linkCard').select('fileId').where('subjectKind', '=', 'paper').where('subjectId', 'in', papers.map((each) => each.id)).execute();
  const own = new Set(rows.flatMap((row) => row.fileId ?? []));
  for (const { fileId } of input.groups.flat()) if (!own.has(fileId)) throw fileNotOfPaper({ fileId });
  return { name: paper.name, files: await findFiles(ctx.tx, [...own]) };
}

async function settlePages(ctx: CommandContext, plan: Plan): Promise<Reply<typeof contract>> {
  const paper = await takeInHand(ctx, plan.paperId);
  const papers: Reply<typeof contract>['papers'] = [];
  for (const { paperId, ...composed } of plan.made) {
    const { fileId } = await recordComposed(ctx, composed);
    if (paperId === paper.id) await replaceFiles(ctx, { paperId, fileId, replaces: plan.replaces });
    else {
      await insertPapers(ctx, [{ id: paperId, unitId: paper.unitId, source: 'split', name: composed.file.name, content: null }]);
      await giveFiles(ctx, { paperId, fileIds: [fileId] });
    }
    papers.push({ paperId, fileId });
  }
  for (const merged of plan.merges) await mergeAway(ctx, merged);
  ctx.record({ action: 'paper.arranged', subjectKind: 'paper', subjectId: paper.id, details: { papers, merges: plan.merges } });
  return { papers };
}

/** The new file stands first: it is the letter. What it does not replace stays behind it. */
async function replaceFiles(ctx: CommandContext, input: { paperId: string; fileId: string; replaces: readonly string[] }): Promise<void> {
  const rows = await ctx.tx.deleteFrom('intake.paperFile').where('paperId', '=', input.paperId).returning(['fileId', 'seq']).execute();
  const stay = rows.filter((row) => !input.replaces.includes(row.fileId)).sort((one, two) => one.seq - two.seq);
  await giveFiles(ctx, { paperId: input.paperId, fileIds: [input.fileId, ...stay.map((row) => row.fileId)] });
}

async function mergeAway(ctx: CommandContext, paperId: string): Promise<void> {
  await takeInHand(ctx, paperId);
  await ctx.tx.updateTable('intake.paper').set({ heldBy: null, heldName: null, heldAt: null, state: 'removed', settledAt: ctx.now }).where('id', '=', paperId).execute();
}

async function takeInHand(ctx: CommandContext, paperId: string): Promise<Paper> {
  const paper = await paperForUpdate(ctx, paperId);
  assertWaits(paper);
  assertInHand(paper, { accountId: ctx.actor.accountId, now: ctx.now });
  return paper;
}
