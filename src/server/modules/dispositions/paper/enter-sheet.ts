import type { Body, Params } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/dispositions-paper.contract.ts';
import type { CommandContext } from '#server/platform/command.ts';
import { loadCalendar } from '#server/modules/organization/index.ts';
import { insertSheet, listInstructions } from '../disposition-store.ts';
import { paperEntered } from '../dispositions.errors.ts';
import { holdLetter, tell } from '../hold-letter.ts';
import { assertOwnLine, send } from '../issue-disposition.ts';
import { readDue, readSheet } from '../issue-rules.ts';
import { attachFiles } from '../replace-sheet.ts';
import { putAwayDrafts } from '../settle-sheet.ts';
import { findBranchOf } from '../sheet-queries.ts';
import { getPaper, listSigners } from './paper-store.ts';
import { readSigner } from './paper-rules.ts';
import { assertPaper } from './print-sheet.ts';

type Input = Params<typeof contracts.enterPaperSheet> & Body<typeof contracts.enterPaperSheet>;

/**
 * Enters what a leader ticked by hand. The order is the leader's, who signed it on paper; the record also names who entered it
 * and keeps the scan. The rules of the own line hold as on screen; an instruction of the printed sheet counts even when it was
 * retired meanwhile.
 */
export async function enterPaperSheet(ctx: CommandContext, input: Input): Promise<{ dispositionId: string; letterId: string }> {
  const found = await getPaper(ctx.tx, input.code);
  const held = await holdLetter(ctx, found.letterId);
  const { letter } = held;
  // Read again under the letter's lock: two clerks may hold the same paper.
  const paper = await getPaper(ctx.tx, input.code);
  const { delivered } = await assertPaper(ctx, held, paper.positionId);
  if (paper.dispositionId) throw paperEntered({ dispositionId: paper.dispositionId });
  const calendar = await loadCalendar(ctx.tx);
  const today = calendar.dayOf(ctx.now);
  const signer = readSigner({ employeeId: input.signedByEmployeeId, on: input.signedOn, printedOn: calendar.dayOf(paper.printedAt), today }, await listSigners(ctx.tx, paper.positionId, input.signedOn));

  const known = new Set([...paper.instructions, ...(await listInstructions(ctx.tx)).map((instruction) => instruction.code)]);
  const chosen = readSheet(input, known);
  await assertOwnLine(ctx, paper.positionId, chosen.map((recipient) => recipient.positionId));
  const dueOn = readDue(input.dueOn ? { on: input.dueOn } : null, today, calendar.work);
  const parent = delivered ? null : findBranchOf(held.tree, paper.positionId) ?? null;
  const recipients = chosen.map((recipient) => ({ ...recipient, dueOn, employeeId: null }));
  await putAwayDrafts(ctx, held, paper.positionId);
  const sheet = await insertSheet(ctx, {
    letterId: letter.id, parentRecipientId: parent?.id ?? null, note: input.note, prepared: false, preparedBy: null, issuerPositionId: paper.positionId, recipients,
    paper: { signer, signedOn: input.signedOn },
  });
  await attachFiles(ctx, { dispositionId: sheet.dispositionId, letterId: letter.id, fileIds: input.fileIds, like: null });
  await ctx.tx.updateTable('dispositions.paperSheet').set({ dispositionId: sheet.dispositionId, enteredAt: ctx.now }).where('id', '=', paper.id).execute();
  await send(ctx, held, { ...sheet, parent, seats: recipients });
  const details = { code: paper.code, onBehalfOf: paper.positionId, signedBy: signer.employeeId, signedOn: input.signedOn, files: input.fileIds.length };
  await tell(ctx, { letter, action: 'disposition.entered_from_paper', dispositionId: sheet.dispositionId, recipientIds: sheet.recipientIds, details });
  return { dispositionId: sheet.dispositionId, letterId: letter.id };
}
