import type { Actor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import { runQuery, type QueryContext } from '#server/platform/query.ts';
import type { Services } from '#server/platform/services.ts';
import { getOutgoingCard } from '../outgoing/outgoing-card.ts';
import { assertMayDo } from '../outgoing/outgoing-rules.ts';
import { desksOf } from '../outgoing/outgoing-store.ts';
import { notSigned } from '../outgoing/outgoing.errors.ts';
import { setArchiveCopy, setPage, setUnsigned, type LetterPage } from './set-page.ts';

/**
 * The numbered page for who may print it: to be signed by hand, or as it was signed. A letter whose signer finishes it in the house is no
 * letter before that, so until then its page is printed as unsigned. Asked and on the chain before the page is set.
 * @throws the named refusal, also for a letter that was voided
 */
export async function printLetter(services: Services, actor: Actor, letterId: string): Promise<LetterPage> {
  const { unsigned, isFirst } = await runQuery(services, askPrint, { name: 'letters.printLetter', actor, input: { letterId } });
  const page = await (unsigned ? setUnsigned(services, actor, letterId) : setPage(services, actor, letterId));
  if (isFirst) await runCommand(services, notePrinted, { name: 'letters.notePrinted', actor, commandId: newId(services.clock()), input: { letterId } });
  return page;
}

/** The copy with the initials for the archive's own file, of a letter that is finished. @throws notSigned; the refusals of a print */
export async function printArchiveCopy(services: Services, actor: Actor, letterId: string): Promise<LetterPage> {
  await runQuery(services, askArchiveCopy, { name: 'letters.printArchiveCopy', actor, input: { letterId } });
  return setArchiveCopy(services, actor, letterId);
}

async function askArchiveCopy(ctx: QueryContext, input: { letterId: string }): Promise<void> {
  const card = await getOutgoingCard(ctx, input.letterId);
  assertMayDo({ ...card, content: card.readsContent, ...desksOf(ctx.actor, card) }, 'print');
  if (card.finishedAt === null) throw notSigned({ letterId: card.id });
  ctx[card.logged ? 'logSecretRead' : 'logRead']({ action: 'outgoing.archive_copy_printed', subjectKind: 'letter', subjectId: card.id, details: { number: card.letterNumber } });
}

async function askPrint(ctx: QueryContext, input: { letterId: string }): Promise<{ unsigned: boolean; isFirst: boolean }> {
  const card = await getOutgoingCard(ctx, input.letterId);
  assertMayDo({ ...card, content: card.readsContent, ...desksOf(ctx.actor, card) }, 'print');
  const unsigned = card.state === 'numbered' && card.way !== 'wet';
  ctx[card.logged ? 'logSecretRead' : 'logRead']({ action: 'outgoing.printed', subjectKind: 'letter', subjectId: card.id, details: { number: card.letterNumber, ...(unsigned ? { unsigned } : {}) } });
  return { unsigned, isFirst: card.state === 'numbered' && card.way === 'wet' && card.printedAt === null };
}

/**
 * That it was printed is what its signer, its drafter and its registry read: next it is signed and scanned. Each print stands in the read log.
 * Where somebody holds the row, who attaches its scan or voids it, nothing waits: the page goes out, and a later print is noted.
 */
async function notePrinted(ctx: CommandContext, { letterId }: { letterId: string }): Promise<{ letterId: string }> {
  const { numUpdatedRows } = await ctx.tx
    .updateTable('letters.outgoing')
    .set({ printedAt: ctx.now })
    .where('letterId', 'in', (db) => db.selectFrom('letters.outgoing').select('letterId').where('letterId', '=', letterId).where('printedAt', 'is', null).where('finishedAt', 'is', null).forUpdate().skipLocked())
    .executeTakeFirst();
  if (numUpdatedRows > 0n) ctx.record({ action: 'outgoing.first_printed', subjectKind: 'letter', subjectId: letterId });
  return { letterId };
}
