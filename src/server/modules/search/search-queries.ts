import { sql } from 'kysely';
import type { Query as QueryOf, Reply } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/search.contract.ts';
import type { Tx } from '#server/platform/database.ts';
import type { QueryContext } from '#server/platform/query.ts';
import { findLetterCards, type LetterCard } from '#server/modules/letters/index.ts';
import { type Asked, type Cursor, foundBy, markBegun, markSigns, numberKey, placeOf, readCursor, readMarks, readPassage, readSearch, writeCursor } from './search-rules.ts';
import { findWrittenCards, type WrittenCard } from './written-queries.ts';

type Result = Reply<typeof contracts.searchLetters>;
type Hit = { letterId: string; place: number };

type Input = QueryOf<typeof contracts.searchLetters>;

/** Letters that fit among those one may know, best first. A word of a subject finds only letters whose subject one may see. */
export async function searchLetters(ctx: QueryContext, input: Input): Promise<Result> {
  const { hits, words } = await findHits(ctx.tx, input);
  const shown = hits.slice(0, input.limit);
  const cards = await findCards(ctx.tx, shown.map((hit) => hit.letterId));
  const signed = await signFits(ctx.tx, [...cards.values()], words);
  const last = shown.at(-1);
  return {
    rows: validFirst(shown.flatMap((hit) => { const card = cards.get(hit.letterId); return card ? [{ hit, card }] : []; })).map(({ hit, card }) => presentFound(card, hit, { signed: signed.get(card.of.id), words })),
    next: hits.length > input.limit && last ? writeCursor(last) : null,
  };
}

type Card = { from: 'received'; of: LetterCard } | { from: 'written'; of: WrittenCard };

/** Letters of the house are asked for only where some were found. */
async function findCards(tx: Tx, letterIds: readonly string[]): Promise<Map<string, Card>> {
  const received = (await findLetterCards(tx, letterIds)).map((of): [string, Card] => [of.id, { from: 'received', of }]);
  const known = new Map(received);
  const written = await findWrittenCards(tx, letterIds.filter((id) => !known.has(id)));
  return new Map([...received, ...written.map((of): [string, Card] => [of.id, { from: 'written', of }])]);
}

/**
 * A letter that was registered anew has the words and the number of the void one, which may be the newer of the two. A list by filters alone
 * stays in the order of time. Of one number the letter the house wrote stands before what its receivers entered. Within a page: the next
 * begins where the index ended, whatever the order it is shown in.
 */
function validFirst<Row extends { hit: Hit; card: Card }>(rows: readonly Row[]): Row[] {
  const isLater = ({ hit, card }: Row) => (hit.place === placeOf('filters') ? 0 : 2 * Number(card.of.state === 'void' || card.of.state === 'withdrawn') + Number(hit.place === placeOf('number') && card.from === 'received'));
  return rows.toSorted((one, other) => one.hit.place - other.hit.place || isLater(one) - isLater(other));
}

/** What is only alike is looked for when nothing fits as typed: comparing letters by letters is the costly way. */
async function findHits(tx: Tx, input: Input): Promise<{ hits: Hit[]; words: readonly string[] }> {
  const { q, limit, after: cursor, ...narrow } = input;
  const { words, numberStart, numberPart, alike } = readSearch(q);
  const after = readCursor(cursor);
  const most = limit + 1;
  const isPastFits = after?.place === placeOf('alike');
  const onlyNumber = input.within === 'number' || input.within === 'agenda';
  const asTyped = { words: onlyNumber ? [] : words, numberStart: onlyNumber ? numberKey(q) : numberStart, numberPart, alike: '' };
  const asks = asTyped.words.length > 0 || asTyped.numberStart !== '';
  // A line of nothing but dots and strokes asks for no letter at all, which is not the same as asking for all of them.
  if (q !== '' && !asks) return { hits: [], words };
  const isPastWords = after?.place === placeOf('content');
  const above = isPastFits || isPastWords ? [] : await askIndex(tx, { ...asTyped, ...narrow }, { after, most });
  const inside = isPastFits || above.length >= most ? [] : await askContent(tx, { ...asTyped, ...narrow }, { after: isPastWords ? after : null, most: most - above.length });
  const fits = [...above, ...inside];
  if (fits.length > 0 || !asks || (after && !isPastFits) || alike === '' || onlyNumber) return { hits: fits, words };
  return { hits: await askIndex(tx, { words: [], numberStart: '', numberPart: '', alike, ...narrow }, { after, most }), words: [] };
}

type Narrow = Omit<Input, 'q' | 'limit' | 'after'>;

async function askIndex(tx: Tx, asked: Asked & Narrow, page: { after: Cursor | null; most: number }): Promise<Hit[]> {
  const { rows } = await sql<Hit>`
    select letter_id, place from (select 1) one
    cross join lateral search.find_letters(${JSON.stringify(asked)}::jsonb, ${page.after?.place ?? null}, ${page.after?.letterId ?? null}, ${page.most})`.execute(tx);
  return rows;
}

/** Words in the files come after words of the subject, in the same pages of the list. */
async function askContent(tx: Tx, asked: Asked & Narrow, page: { after: Cursor | null; most: number }): Promise<Hit[]> {
  if (asked.words.length === 0 || (asked.within !== 'all' && asked.within !== 'content')) return [];
  const { rows } = await sql<Hit>`
    select letter_id, ${placeOf('content')}::integer as place from search.find_in_content(${JSON.stringify(asked)}::jsonb, ${page.after?.letterId ?? null}, ${page.most})`.execute(tx);
  return rows;
}

type Signed = { id: string; subject: string; sender: string; summary: string; wholeSummary: string };

/** Puts signs around the words that fit, by the same stems that found them, in the texts this person is shown anyway; with blanks where signs join words. */
async function signFits(tx: Tx, cards: readonly Card[], words: readonly string[]): Promise<Map<string, Signed>> {
  if (words.length === 0 || cards.length === 0) return new Map();
  const texts = cards.map((card) => ({ id: card.of.id, subject: card.of.subject ?? '', sender: card.of.senderName ?? '', summary: summaryOf(card) }));
  const signs = `StartSel=${markSigns.start}, StopSel=${markSigns.stop}`;
  const { rows } = await sql<Signed>`
    select t.id, ts_headline('pg_catalog.indonesian', search.apart(t.subject), q.forms, ${`${signs}, HighlightAll=true`}) as subject,
      ts_headline('pg_catalog.simple', search.apart(t.sender), q.begun, ${`${signs}, HighlightAll=true`}) as sender, t.summary as "wholeSummary",
      case when to_tsvector('pg_catalog.indonesian', t.summary) @@ q.forms then ts_headline('pg_catalog.indonesian', t.summary, q.forms, ${`${signs}, MinWords=8, MaxWords=20`})
        else ts_headline('pg_catalog.simple', t.summary, q.begun, ${`${signs}, MinWords=8, MaxWords=20`}) end as summary
    from (select id, subject, sender, search.apart(summary) as summary from jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) as c (id uuid, subject text, sender text, summary text)) t,
      (select search.asks(${JSON.stringify(words)}::jsonb, 'loose') as forms, search.asks(${JSON.stringify(words)}::jsonb, 'begun') as begun) q`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

function summaryOf(card: Card): string {
  return (card.from === 'received' ? card.of.summary : null) ?? '';
}

function presentFound(card: Card, hit: Hit, { signed, words }: { signed: Signed | undefined; words: readonly string[] }): Result['rows'][number] {
  const passage = readPassage({ text: summaryOf(card), apart: signed?.wholeSummary ?? '' }, signed?.summary ?? '');
  const subject = readMarks(signed?.subject ?? '');
  const { id, subject: itsSubject, senderName, letterNumber, letterDate, securityClass, urgency, state } = card.of;
  const entered = card.from === 'received' ? { agendaText: card.of.agendaText, receivedOn: card.of.receivedOn } : { agendaText: null, receivedOn: null };
  const addressees = card.from === 'written' ? card.of.addressees : [];
  return {
    letterId: id, from: card.from, subject: itsSubject, senderName, letterNumber, ...entered, letterDate, addressee: addressees[0] ?? null, moreAddressees: Math.max(addressees.length - 1, 0),
    securityClass, urgency, state, by: foundBy[hit.place - 1] ?? 'alike',
    marks: { subject: markBegun(subject.text, subject.marks, words), sender: readMarks(signed?.sender ?? '').marks },
    passage: passage.marks.length > 0 ? { from: 'summary', ...passage } : null,
  };
}
