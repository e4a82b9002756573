import { findOwnTree, typesetting } from '#server/modules/documents/index.ts';
import { loadCalendar } from '#server/modules/organization/index.ts';
import type { Actor } from '#server/platform/actor.ts';
import { runQuery, type QueryContext } from '#server/platform/query.ts';
import type { Services } from '#server/platform/services.ts';
import type { Body, Reply } from '#shared/contracts/contract.ts';
import type { DraftContent, previewOutgoing as contract } from '#shared/contracts/outgoing.contract.ts';
import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import { filesOf, withoutStrangers } from '../drafts/content-files.ts';
import { getDraft } from '../drafts/draft-store.ts';
import { addressOf, findFrozen } from '../finishing/page-queries.ts';
import { checkBaseOf } from '../finishing/set-page.ts';
import { getOutgoingCard } from '../outgoing/outgoing-card.ts';
import { onRoute } from '../outgoing/outgoing-rules.ts';
import { awaitedBy } from './number-request.ts';
import { findPictures, readPictures, type PictureRef } from './picture-queries.ts';
import { readSheet } from './sheet-queries.ts';
import { drawnType } from './type-rules.ts';

type Asked = { letterId: string } & Body<typeof contract>;

/** As long as the one a letter gets with its number, and always the same: the room of its squares is worked out once, not at each key. */
const anyCode = typesetting.makeCheckCode();

/** The pages as they will be printed, of what is typed now. Nothing is stored; pictures that were not saved with the letter yet stand as words. */
export async function previewOutgoing(services: Services, actor: Actor, asked: Asked): Promise<Reply<typeof contract>> {
  const { sheet, pictures, own } = await runQuery(services, sheetOfDraft, { name: 'letters.sheetOfDraft', actor, input: { letterId: asked.letterId, content: asked.content } });
  const type = drawnType(sheet.type);
  const images = await typesetting.previewPages(sheet, { face: type.face, ...(own ? { own } : {}), files: await readPictures(services, pictures), known: asked.known, codeOf: addressOf(checkBaseOf(services), anyCode), draft: `${asked.letterId} ${actor.accountId}`, by: actor.accountId });
  return { pages: images.map(({ hash, svg }) => ({ key: hash, svg })) };
}

async function sheetOfDraft(ctx: QueryContext, input: { letterId: string; content: DraftContent | null }): Promise<{ sheet: LetterSheet; pictures: PictureRef[]; own: typesetting.TemplateTree | undefined }> {
  const card = await getOutgoingCard(ctx, input.letterId);
  const stored = await getDraft(ctx.tx, card.id);
  // What is typed now its writer has before them; what is stored is read here.
  if (input.content === null) ctx[card.logged ? 'logSecretRead' : 'logRead']({ action: 'outgoing.previewed', subjectKind: 'letter', subjectId: card.id, details: { contentVersion: stored.version } });
  // What has its number is frozen: it is shown with its number and date, as it is printed.
  const frozen = input.content === null ? await findFrozen(ctx.tx, card) : null;
  if (frozen) return frozen;
  const content = input.content ? withoutStrangers(input.content, new Set(filesOf(stored.content))) : stored.content;
  const on = (await loadCalendar(ctx.tx)).dayOf(ctx.now);
  const drawn = await readSheet(ctx.tx, { id: onRoute(card.state) ? card.id : null, typeCode: card.typeCode, content, drafterPositionId: card.drafterPositionId, on });
  const sheet = { ...drawn, awaits: await awaitedBy(ctx, card, { content, letterDate: on }) };
  return { sheet, pictures: await findPictures(ctx.tx, content, sheet), own: await findOwnTree(ctx.tx, sheet.template) };
}
