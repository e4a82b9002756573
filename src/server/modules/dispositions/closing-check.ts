import type { Actor } from '#server/platform/actor.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import { getLetterCard, type Closing } from '#server/modules/letters/index.ts';
import { belowOf, openBranches } from './disposition-rules.ts';
import { loadTree } from './disposition-store.ts';
import { dispositionsOpen } from './dispositions.errors.ts';

/** A letter is not closed over the heads of those who still work on it; nor the part of a desk over those it sent it to. */
export async function refuseWhileOpen(ctx: CommandContext, { letterId, desks: closing }: Closing): Promise<void> {
  const tree = await loadTree(ctx.tx, letterId);
  const open = openBranches(closing === null ? tree : tree.filter((branch) => branch.parentRecipientId === null && closing.includes(branch.issuerPositionId)).flatMap((root) => [root, ...belowOf(tree, root)]));
  if (open.length === 0) return;
  // Who closes reads the whole tree, so the refusal may say whose desk is waited for.
  const desks = await ctx.tx.selectFrom('organization.positionCard').select('title').where('id', 'in', open.map((branch) => branch.positionId)).orderBy('title').execute();
  throw dispositionsOpen({ letterId, recipientIds: open.map((branch) => branch.id), desks: desks.map((desk) => desk.title) });
}

/** A file laid with a sheet is read by who reads the letter: row-level security hides it from all others. */
export async function mayReadSheetFile(tx: Tx, _actor: Actor, dispositionId: string): Promise<{ mayRead: boolean; secret: boolean }> {
  const row = await tx.selectFrom('dispositions.dispositionFile').select('letterId').where('dispositionId', '=', dispositionId).executeTakeFirst();
  return row ? readsLetter(tx, row.letterId) : { mayRead: false, secret: false };
}

async function readsLetter(tx: Tx, letterId: string): Promise<{ mayRead: boolean; secret: boolean }> {
  const card = await getLetterCard(tx, letterId);
  return { mayRead: card.readsContent, secret: isSecret(card.securityClass) };
}

/** A file handed in with a report is read by who reads the letter: row-level security hides the follow-up from all others. */
export async function mayReadFollowUp(tx: Tx, _actor: Actor, followUpId: string): Promise<{ mayRead: boolean; secret: boolean }> {
  const row = await tx.selectFrom('dispositions.followUp').select('letterId').where('id', '=', followUpId).executeTakeFirst();
  return row ? readsLetter(tx, row.letterId) : { mayRead: false, secret: false };
}
