import { typesetting } from '#server/modules/documents/index.ts';
import type { Actor } from '#server/platform/actor.ts';
import { runQuery, type QueryContext } from '#server/platform/query.ts';
import type { Services } from '#server/platform/services.ts';
import { letterDataOf } from '#shared/domain/letter-data.ts';
import { readPictures } from '../sheets/picture-queries.ts';
import { drawnType } from '../sheets/type-rules.ts';
import { initialsOf } from './initials-queries.ts';
import { readFrozen, type PageParts } from './page-queries.ts';

/** `number`: of its book; `label`: what a signature says it is of. */
export type LetterPage = { pdf: Buffer; pages: number; name: string; number: string; label: string };

/** The page of a numbered letter as PDF/A-3a with its data inside: the same bytes each time. Who calls it has asked whether the actor may have it. */
export async function setPage(services: Services, actor: Actor, letterId: string): Promise<LetterPage> {
  return setParts(services, await readParts(services, actor, letterId));
}

/**
 * The page of a numbered letter that nobody has signed yet, to be checked on paper: marked on every page, without the sentence of its
 * signature, the code and the data inside by which others take a page for the letter.
 */
export async function setUnsigned(services: Services, actor: Actor, letterId: string): Promise<LetterPage> {
  const { sheet, ...parts } = await readParts(services, actor, letterId);
  const page = await setParts(services, { ...parts, sheet: { ...sheet, check: null } }, { codeOf: sheet.check?.url, mark: 'unsigned' });
  return { ...page, name: `Belum ditandatangani ${page.name}` };
}

/**
 * The copy of a finished letter that the archive keeps: the frozen page with the table of the initials that were given, marked on every
 * page, without the signature, the code and the data by which others take a page for the letter.
 */
export async function setArchiveCopy(services: Services, actor: Actor, letterId: string): Promise<LetterPage> {
  const { sheet, ...parts } = await readParts(services, actor, letterId);
  const initials = await runQuery(services, initialsOf, { name: 'letters.initialsOf', actor, input: { letterId } });
  const page = await setParts(services, { ...parts, sheet: { ...sheet, check: null, initials } }, { codeOf: sheet.check?.url, mark: 'archive' });
  return { ...page, name: `Salinan arsip ${page.name}` };
}

async function readParts(services: Services, actor: Actor, letterId: string): Promise<PageParts> {
  return runQuery(services, frozenPage, { name: 'letters.frozenPage', actor, input: { letterId, checkBase: checkBaseOf(services) } });
}

/** The address others use stands before that of a code on a page. */
export const checkBaseOf = (services: Services): string => services.settings.origins[0] ?? '';

function frozenPage(ctx: QueryContext, input: { letterId: string; checkBase: string }): Promise<PageParts> {
  return readFrozen(ctx.tx, input.letterId, input.checkBase);
}

/** `codeOf`: the address whose code the page keeps room for */
type As = { codeOf?: string | undefined; mark?: typesetting.PageMark };

/** Sets a page outside any transaction. @throws the refusals of the typesetter, by field */
export async function setParts(services: Services, { sheet, beside, number, pictures, own }: PageParts, { codeOf, mark }: As = {}): Promise<LetterPage> {
  const files = await readPictures(services, pictures);
  const { pdf, pages } = await typesetting.typesetLetter(sheet, { face: drawnType(sheet.type).face, files, ...(own ? { own } : {}), ...(codeOf === undefined ? {} : { codeOf }), data: mark === undefined ? letterDataOf(sheet, beside) : null, mark, text: false });
  const label = `${sheet.title} ${number}`;
  return { pdf, pages, number, label, name: fileNameOf(sheet.title, number) };
}

/** What a finished letter is called where it is kept as a file, typeset or scanned: its kind and its number. */
export function fileNameOf(title: string, number: string): string {
  return `${title} ${number.replace(/[/\\]/gu, '-')}.pdf`;
}
