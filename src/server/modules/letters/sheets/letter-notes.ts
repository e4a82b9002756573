import { loadCalendar } from '#server/modules/organization/index.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { LetterNote } from '#shared/contracts/letter-notes.contract.ts';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { lintLetter } from '#shared/domain/letter-lint.ts';
import type { LintNote } from '#shared/domain/letter-lint-note.ts';
import type { NumberGap } from '#shared/domain/letter-number.ts';
import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import { formOf, type LetterType, type Note } from '#templates/index.ts';
import { getDraft } from '../drafts/draft-store.ts';
import { getOutgoingCard } from '../outgoing/outgoing-card.ts';
import { gapsOfNumber } from './number-request.ts';
import { filesBeside } from './build-sheet.ts';
import { readSheet } from './sheet-queries.ts';
import { drawnType } from './type-rules.ts';

/** As many as a reader takes in beside a page; the next come when these are gone. */
const MOST = 40;

/** The same notes for who writes, who initials and who signs. Asked when the hand rests, apart from the page: a key waits for no rule. */
export async function readNotes(ctx: QueryContext, input: { letterId: string; content: DraftContent | null }): Promise<{ notes: LetterNote[] }> {
  const card = await getOutgoingCard(ctx, input.letterId);
  const stored = await getDraft(ctx.tx, card.id);
  // What is typed now its writer has before them; of what is stored, the notes quote words.
  if (input.content === null) ctx[card.logged ? 'logSecretRead' : 'logRead']({ action: 'outgoing.previewed', subjectKind: 'letter', subjectId: card.id, details: { contentVersion: stored.version } });
  const content = input.content ?? stored.content;
  const on = (await loadCalendar(ctx.tx)).dayOf(ctx.now);
  const sheet = await readSheet(ctx.tx, { typeCode: card.typeCode, content, drafterPositionId: card.drafterPositionId, on });
  const gaps = await gapsOfNumber(ctx, card, { content, letterDate: on });
  return { notes: notesOn({ sheet, content, type: drawnType(card.typeCode), gaps }) };
}

/** Pure: what the type asks first, then what a careful reader would mark, both in the order of the page. */
function notesOn({ sheet, content, type, gaps }: { sheet: LetterSheet; content: DraftContent; type: LetterType; gaps: readonly NumberGap[] }): LetterNote[] {
  const fields = new Set(formOf(type.fields).map((field) => field.name));
  const asked = type.checks(sheet).map((note) => ofType(note, fields));
  // The page shows "…" where the place is missing; the rule is about what was written.
  const marked = lintLetter({ ...sheet, place: content.place }, {
    bareName: type.signerLines === 'name', attachmentLine: type.numberIn === 'number_block' || type.numberIn === 'head_table', files: filesBeside(content),
    classReason: content.classReason, mayorWord: 'Wali Kota', pageTexts: null,
  }).filter((note) => isOfHere(note, { content, type })).map(ofLint);
  const unclassified = content.classification === null && !gaps.includes('classification') ? [noteAt('classification', 'classification_missing', 'look')] : [];
  const unsigned = content.signer === null ? [noteAt('signature', 'signer_missing', 'must')] : [];
  const all = [...asked, ...unsigned, ...gaps.map(ofGap), ...unclassified, ...marked];
  return [...all.filter((note) => note.weight === 'must'), ...all.filter((note) => note.weight === 'look')].slice(0, MOST);
}

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
