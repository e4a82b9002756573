import { linkOrigins } from '#server/modules/documents/index.ts';
import { letterCommands } from '#server/modules/letters/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Body, Reply } from '#shared/contracts/contract.ts';
import type { registerPaper as contract } from '#shared/contracts/intake.contract.ts';
import { dropCarried } from './carried/decide-carried.ts';
import { takeCarried } from './carried/take-carried.ts';
import { assertInHand, assertWaits } from './paper-rules.ts';
import { forgetRefusal, paperForUpdate } from './paper-store.ts';
import { rememberSender } from './senders.ts';

type OnPaper = { paperId: string };
const inNoHand = { heldBy: null, heldName: null, heldAt: null };

/** The paper becomes a letter, in one transaction: never twice a letter, never a letter and still in the tray. */
export async function registerPaper(ctx: CommandContext, input: OnPaper & Omit<Body<typeof contract>, 'commandId'>): Promise<Reply<typeof contract>> {
  const { paperId, ...registration } = input;
  const paper = await paperForUpdate(ctx, paperId);
  assertWaits(paper);
  assertInHand(paper, { accountId: ctx.actor.accountId, now: ctx.now });
  const carried = await takeCarried(ctx, { paperId, fileIds: registration.files.map((file) => file.fileId) });
  const registered = await letterCommands.registerIncomingLetter(ctx, registration);
  if (carried) await letterCommands.keepCarried(ctx, { ...carried, letterId: registered.letterId });
  await rememberSender(ctx, { unitId: paper.unitId, name: registration.senderName, partyId: registration.partyId, securityClass: registration.securityClass });
  await linkOrigins(ctx, { subject: { kind: 'letter', id: registered.letterId }, fileIds: registration.files.map((file) => file.fileId) });
  await ctx.tx
    .updateTable('intake.paper')
    .set({ ...inNoHand, state: 'registered', letterId: registered.letterId, content: null, settledAt: ctx.now })
    .where('id', '=', paper.id)
    .execute();
  return registered;
}

/** Throws a paper away. What was typed and sent stays for thirty days, in case it was the wrong one. */
export async function removePaper(ctx: CommandContext, input: OnPaper): Promise<OnPaper> {
  const paper = await paperForUpdate(ctx, input.paperId);
  if (paper.state === 'removed') return { paperId: paper.id };
  assertWaits(paper);
  assertInHand(paper, { accountId: ctx.actor.accountId, now: ctx.now });
  await ctx.tx.updateTable('intake.paper').set({ ...inNoHand, state: 'removed', settledAt: ctx.now }).where('id', '=', paper.id).execute();
  ctx.record({ action: 'paper.removed', subjectKind: 'paper', subjectId: paper.id });
  return { paperId: paper.id };
}

export async function restorePaper(ctx: CommandContext, input: OnPaper): Promise<OnPaper> {
  const paper = await paperForUpdate(ctx, input.paperId);
  if (paper.state !== 'removed') {
    assertWaits(paper);
    return { paperId: paper.id };
  }
  await ctx.tx.updateTable('intake.paper').set({ state: 'waiting', settledAt: null }).where('id', '=', paper.id).execute();
  ctx.record({ action: 'paper.restored', subjectKind: 'paper', subjectId: paper.id });
  return { paperId: paper.id };
}

/** The bytes stay in the store; only the paper lets go of them. */
export async function takeFileOff(ctx: CommandContext, input: OnPaper & { fileId: string }): Promise<OnPaper> {
  const paper = await paperForUpdate(ctx, input.paperId);
  assertWaits(paper);
  assertInHand(paper, { accountId: ctx.actor.accountId, now: ctx.now });
  await dropCarried(ctx, paper, input.fileId);
  await ctx.tx.deleteFrom('intake.paperFile').where('paperId', '=', paper.id).where('fileId', '=', input.fileId).execute();
  return { paperId: paper.id };
}

/** A clerk has seen why a file sent for a paper was not taken. */
export async function dismissPaperRefusal(ctx: CommandContext, input: OnPaper & { name: string; size: number }): Promise<OnPaper> {
  const paper = await paperForUpdate(ctx, input.paperId);
  await forgetRefusal(ctx, { paperId: paper.id, name: input.name, size: input.size });
  return { paperId: paper.id };
}

/** A clerk has seen why a file of the scanner or of a mail was not taken. */
export async function dismissRefusedScan(ctx: CommandContext, input: { refusalId: string }): Promise<{ refusalId: string }> {
  await ctx.tx.deleteFrom('intake.refusal').where('id', '=', input.refusalId).execute();
  return input;
}
