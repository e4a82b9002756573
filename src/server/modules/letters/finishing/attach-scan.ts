import { createHash } from 'node:crypto';
import { composePages, findFiles, linkFiles, recordComposed, type Composed } from '#server/modules/documents/index.ts';
import type { Actor } from '#server/platform/actor.ts';
import { findAnswer, runCommand, type CommandContext } from '#server/platform/command.ts';
import { runQuery, type QueryContext } from '#server/platform/query.ts';
import type { Services } from '#server/platform/services.ts';
import type { Body, Query as QueryOf, Reply } from '#shared/contracts/contract.ts';
import type { FileCard } from '#shared/contracts/documents.contract.ts';
import type { attachScan as contract, checkScan as checkContract } from '#shared/contracts/scan.contract.ts';
import { getDraft } from '../drafts/draft-store.ts';
import { getOutgoingCard } from '../outgoing/outgoing-card.ts';
import { assertMayDo } from '../outgoing/outgoing-rules.ts';
import { desksOf, outgoingForUpdate } from '../outgoing/outgoing-store.ts';
import { scanIsPrint, scanOfOther, wayIsOther } from '../outgoing/outgoing.errors.ts';
import { finishLetter } from './finish-letter.ts';
import { readFrozen } from './page-queries.ts';
import { fileNameOf, setPage } from './set-page.ts';
import { cardFor } from './try-page.ts';

type Asked = { letterId: string } & Body<typeof contract>;
/** the scan under the name of the letter; null where nothing can be looked at, which is refused by its own name */
type Bringing = Omit<Asked, 'commandId'> & { composed: Composed | null };

/**
 * The page that was printed and signed by hand comes back (Bekasi 24.A/2013 Ps. 11(6)). It leaves the house under the name of its letter
 * and as a PDF, whatever the scanner or the phone called it: photos are put into one before any transaction opens. What came stays as it came.
 */
export async function attachScan(services: Services, actor: Actor, { commandId, ...asked }: Asked): Promise<Reply<typeof contract>> {
  const call = { name: 'letters.attachScan', actor, commandId };
  const composed = (await findAnswer(services, call)) ? null : await nameScan(services, actor, asked);
  // What was drawn is no part of what was asked: a repeat of the press that finds its answer has drawn nothing.
  return runCommand(services, (ctx, input) => bringScan(ctx, { ...input, composed }), { ...call, input: asked });
}

/** Whether a scan may become this letter, while another can still be chosen: the same question is asked again when it is attached. */
export async function checkScan(ctx: QueryContext, { letterId, code }: { letterId: string } & QueryOf<typeof checkContract>): Promise<Reply<typeof checkContract>> {
  const card = await getOutgoingCard(ctx, letterId);
  assertMayDo({ ...card, content: card.readsContent, ...desksOf(ctx.actor, card) }, 'attach_scan');
  // Under row-level security: of a letter one does not know there is no row.
  const held = await ctx.tx.selectFrom('letters.outgoing as o').innerJoin('letters.outgoingCard as c', 'c.id', 'o.letterId').select(['c.id', 'c.letterNumber', 'c.subject']).where('o.checkCode', '=', codeIn(code)).executeTakeFirst();
  if (held?.id === card.id) return { fits: true, other: null };
  if (!held?.id || !held.letterNumber) return { fits: false, other: null };
  // Whoever holds its paper is told which letter it is: that is read of the other letter, not of this one.
  const { id, logged, sees } = await getOutgoingCard(ctx, held.id);
  ctx[logged ? 'logSecretRead' : 'logRead']({ action: 'outgoing.shown', subjectKind: 'letter', subjectId: id, details: { sees, content: false } });
  return { fits: false, other: { number: held.letterNumber, subject: held.subject } };
}

async function nameScan(services: Services, actor: Actor, asked: Omit<Asked, 'commandId'>): Promise<Composed | null> {
  const { name, file } = await runQuery(services, readScan, { name: 'letters.readScan', actor, input: asked });
  if (!file || file.pageCount === 0) return null;
  if (file.kind === 'pdf') await assertNotThePrint(services, actor, { letterId: asked.letterId, sha256: file.sha256 });
  if (file.kind === 'pdf') return { file: { sha256: file.sha256, name, kind: 'pdf', size: file.size, pages: file.pageCount }, sources: [file.id] };
  const pages = Array.from({ length: file.pageCount }, (_, at) => ({ fileId: file.id, page: at + 1, turn: 0 as const, corners: null, whiten: false }));
  return composePages(services, { name, pages, files: [file] });
}

/** The very file the house gave to be printed bears no pen, whatever its code says. @throws scanIsPrint */
async function assertNotThePrint(services: Services, actor: Actor, { letterId, sha256 }: { letterId: string; sha256: string }): Promise<void> {
  const print = await setPage(services, actor, letterId);
  if (createHash('sha256').update(print.pdf).digest('hex') === sha256) throw scanIsPrint({ field: 'fileId' });
}

/** Nothing of the scan is shown here; whether it may be given is asked where it is given. @throws changedMeanwhile, notYourAct, scanOfOther, wayIsOther */
async function readScan(ctx: QueryContext, asked: Omit<Asked, 'commandId'>): Promise<{ name: string; file: FileCard | undefined }> {
  const card = await cardFor(ctx, asked);
  assertMayDo({ ...card, content: card.readsContent, ...desksOf(ctx.actor, card) }, 'attach_scan');
  await assertItsScan(ctx, asked);
  const { sheet, number } = await readFrozen(ctx.tx, card.id, '');
  const [file] = await findFiles(ctx.tx, [asked.fileId]);
  return { name: fileNameOf(sheet.title, number), file };
}

async function bringScan(ctx: CommandContext, input: Bringing) {
  const letter = await outgoingForUpdate(ctx, input);
  const number = await assertItsScan(ctx, input);
  assertMayDo(letter, 'attach_scan');
  await linkFiles(ctx, { subject: { kind: 'letter', id: letter.id }, fileIds: [input.fileId], papers: [input.fileId] });
  const { fileId } = input.composed ? await recordComposed(ctx, input.composed) : input;
  return finishLetter(ctx, { letterId: letter.id, version: input.version, number, way: 'wet', fileId });
}

/** The code on the page says which letter it is: a scan of another one is refused before it becomes this letter. @returns its number */
async function assertItsScan(ctx: Pick<CommandContext, 'tx'>, { letterId, code }: { letterId: string; code: string }): Promise<string> {
  const { content } = await getDraft(ctx.tx, letterId);
  if (content.way !== 'wet') throw wayIsOther({ letterId, way: content.way });
  const row = await ctx.tx
    .selectFrom('letters.outgoing as o')
    .innerJoin('letters.letter as l', 'l.id', 'o.letterId')
    .leftJoin('registers.entryCard as e', 'e.id', 'l.entryId')
    .select(['o.checkCode', 'e.text'])
    .where('o.letterId', '=', letterId)
    .executeTakeFirst();
  if (row?.checkCode && codeIn(code) !== row.checkCode) throw scanOfOther({ field: 'code' });
  return row?.text ?? '';
}

/** The code within the address a QR holds, or typed alone. */
function codeIn(text: string): string {
  return text.trim().split('/').at(-1) ?? '';
}
