import { findOwnTree, typesetting } from '#server/modules/documents/index.ts';
import { findCity, loadCalendar } from '#server/modules/organization/index.ts';
import type { Actor } from '#server/platform/actor.ts';
import { OfficeError } from '#server/platform/errors.ts';
import { runQuery, type QueryContext } from '#server/platform/query.ts';
import type { Services } from '#server/platform/services.ts';
import type { LetterNote } from '#shared/contracts/letter-notes.contract.ts';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { lintLetter } from '#shared/domain/letter-lint.ts';
import type { LintNote } from '#shared/domain/letter-lint-note.ts';
import type { NumberGap } from '#shared/domain/letter-number.ts';
import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import { placeOfPath, writtenTexts } from '#shared/domain/letter-text.ts';
import { formOf, type LetterType, type Note } from '#templates/index.ts';
import { filesOf, withoutStrangers } from '../drafts/content-files.ts';
import { getDraft } from '../drafts/draft-store.ts';
import { findFrozen } from '../finishing/page-queries.ts';
import { getOutgoingCard } from '../outgoing/outgoing-card.ts';
import { onRoute } from '../outgoing/outgoing-rules.ts';
import { awaitedBy, gapsOfNumber } from './number-request.ts';
import { filesBeside } from './build-sheet.ts';
import { findPictures, readPictures, type PictureRef } from './picture-queries.ts';
import { readSheet } from './sheet-queries.ts';
import { drawnType } from './type-rules.ts';

/** As many as a reader takes in beside a page; the next come when these are gone. */
const MOST = 40;

type Asked = { letterId: string; content: DraftContent | null };
type Noted = { sheet: LetterSheet; content: DraftContent; gaps: readonly NumberGap[]; mayorWord: string };
/** A page the city draws itself; the pages of the house hold the block of the signature by their layout. */
type OwnPage = { sheet: LetterSheet; own: typesetting.TemplateTree; pictures: readonly PictureRef[] };

/** The same notes for who writes, who initials and who signs. Asked when the hand rests, apart from the page: a key waits for no rule. */
export async function readNotes(services: Services, actor: Actor, asked: Asked): Promise<{ notes: LetterNote[] }> {
  const { page, ...noted } = await runQuery(services, readNoted, { name: 'letters.readNotes', actor, input: asked });
  return { notes: notesOn({ ...noted, type: drawnType(noted.sheet.type), pageTexts: page && (await textsOf(services, page)) }) };
}

/** The words of each page of the city's own template; null when it cannot be set now, which the page beside says. */
async function textsOf(services: Services, { sheet, own, pictures }: OwnPage): Promise<readonly string[] | null> {
  try {
    const { text } = await typesetting.typesetLetter(sheet, { face: drawnType(sheet.type).face, own, files: await readPictures(services, pictures), data: null, turn: 'batch' });
    return text;
  } catch (error) {
    if (error instanceof OfficeError) return null;
    throw error;
  }
}

async function readNoted(ctx: QueryContext, input: Asked): Promise<Noted & { page: OwnPage | null }> {
  const card = await getOutgoingCard(ctx, input.letterId);
  const stored = await getDraft(ctx.tx, card.id);
  // What is typed now its writer has before them; of what is stored, the notes quote words.
  if (input.content === null) ctx[card.logged ? 'logSecretRead' : 'logRead']({ action: 'outgoing.previewed', subjectKind: 'letter', subjectId: card.id, details: { contentVersion: stored.version } });
  const content = input.content ?? stored.content;
  const mayorWord = (await findCity(ctx.tx))?.words.mayor.value ?? 'Wali Kota';
  const frozen = input.content === null ? await findFrozen(ctx.tx, card) : null;
  if (frozen) return { sheet: frozen.sheet, content, gaps: [], mayorWord, page: frozen.own ? { ...frozen, own: frozen.own } : null };
  const on = (await loadCalendar(ctx.tx)).dayOf(ctx.now);
  const sheet = await readSheet(ctx.tx, { id: onRoute(card.state) ? card.id : null, typeCode: card.typeCode, content, drafterPositionId: card.drafterPositionId, on });
  const gaps = await gapsOfNumber(ctx, card, { content, letterDate: on });
  const own = await findOwnTree(ctx.tx, sheet.template);
  const shown = own && withoutStrangers(content, new Set(filesOf(stored.content)));
  if (!own || !shown) return { sheet, content, gaps, mayorWord, page: null };
  const awaited = { ...sheet, awaits: await awaitedBy(ctx, card, { content, letterDate: on }) };
  return { sheet, content, gaps, mayorWord, page: { sheet: awaited, own, pictures: await findPictures(ctx.tx, shown, sheet) } };
}

/** Pure: what the type asks first, then what a careful reader would mark, both in the order of the page. */
function notesOn({ sheet, content, type, gaps, mayorWord, pageTexts }: Noted & { type: LetterType; pageTexts: readonly string[] | null }): LetterNote[] {
  const fields = new Set(formOf(type.fields).map((field) => field.name));
  const asked = type.checks(sheet).map((note) => ofType(note, fields));
  // The page shows "…" where the place is missing; the rule is about what was written.
  const marked = lintLetter({ ...sheet, place: content.place }, {
    bareName: type.signerLines === 'name', attachmentLine: type.numberIn === 'number_block' || type.numberIn === 'head_table', files: filesBeside(content, sheet),
    classReason: content.classReason, mayorWord, pageTexts,
  }).filter((note) => isOfHere(note, { content, type })).map(ofLint);
  const unclassified = content.classification === null && !gaps.includes('classification') ? [noteAt('classification', 'classification_missing', 'look')] : [];
  const unsigned = content.signer === null ? [noteAt('signature', 'signer_missing', 'must')] : [];
  const all = [...asked, ...unsettableNotes(sheet), ...unsigned, ...gaps.map(ofGap), ...unclassified, ...marked];
  return [...all.filter((note) => note.weight === 'must'), ...all.filter((note) => note.weight === 'look')].slice(0, MOST);
}

/** Refused at submission (`assertSettable`). Of each place the first sign: the next is told when that one is gone. */
function unsettableNotes(sheet: LetterSheet): LetterNote[] {
  const texts = new Map(writtenTexts(sheet).map(({ place, text }) => [place, text]));
  const told = new Set<string>();
  return typesetting.findRefusedSigns(sheet).flatMap(({ field, where, character, code }) => {
    const place = placeOfPath(field);
    if (told.has(place)) return [];
    told.add(place);
    const from = texts.get(place)?.indexOf(character) ?? -1;
    const span = from < 0 ? null : { from, to: from + character.length, text: character };
    // A sign that cannot be seen is named by its code alone.
    return [{ ...noteAt(place, 'sign_unsettable', 'must'), values: { sign: isSeen.test(character) ? `“${character}” (${code})` : code, whereId: where.id, whereEn: where.en }, span }];
  });
}

const isSeen = /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u;

const gapNotes: Record<NumberGap, { code: string; place: string }> = {
  classification: { code: 'number_without_classification', place: 'classification' },
  unitCode: { code: 'number_without_unit_code', place: 'number' },
  initiatorCode: { code: 'number_without_initiator_code', place: 'number' },
  positionCode: { code: 'number_without_position_code', place: 'number' },
};

/** Refused at submission and before a number is taken (`assertReady`). */
function ofGap(gap: NumberGap): LetterNote {
  const { code, place } = gapNotes[gap];
  return noteAt(place, code, 'must');
}

function noteAt(place: string, code: string, weight: LetterNote['weight']): LetterNote {
  return { code, place, weight, values: {}, span: null, fix: null };
}

/** While nobody signs the block holds dots; a name alone (memo, radiogram) has no NIP below it. */
function isOfHere(note: LintNote, { content, type }: { content: DraftContent; type: LetterType }): boolean {
  if (content.signer === null && note.place.startsWith('signature')) return false;
  return note.code !== 'nip_missing' || type.signerLines === 'full';
}

function ofType({ code, field, weight, values = {} }: Note, fields: ReadonlySet<string>): LetterNote {
  return { code, place: fields.has(field) ? `fields.${field}` : field, weight, values, span: null, fix: null };
}

/** A class without its reason is refused at submission (`assertReady`); everything else the linter says is advice. */
function ofLint({ code, place, values, span, fix }: LintNote): LetterNote {
  return { code, place, weight: code === 'class_without_reason' ? 'must' : 'look', values, span, fix };
}
