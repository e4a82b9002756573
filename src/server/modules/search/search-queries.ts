import { sql } from 'kysely';
import type { Query as QueryOf, Reply } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/search.contract.ts';
import type { Tx } from '#server/platform/database.ts';
import type { QueryContext } from '#server/platform/query.ts';
import { findLetterCards, type LetterCard } from '#server/modules/letters/index.ts';
import { type Asked, type Cursor, foundBy, readCursor, readSearch, writeCursor } from './search-rules.ts';

type Result = Reply<typeof contracts.searchLetters>;
type Hit = { letterId: string; place: number };

/** Letters that fit among those one may know, best first. A word of a subject finds only letters whose subject one may see. */
export async function searchLetters(ctx: QueryContext, input: QueryOf<typeof contracts.searchLetters>): Promise<Result> {
  const hits = await findHits(ctx.tx, input);
  const shown = hits.slice(0, input.limit);
  const cards = new Map((await findLetterCards(ctx.tx, shown.map((hit) => hit.letterId))).map((card) => [card.id, card]));
  const last = shown.at(-1);
  return {
    rows: shown.flatMap((hit) => { const card = cards.get(hit.letterId); return card ? [presentFound(card, hit)] : []; }),
    next: hits.length > input.limit && last ? writeCursor(last) : null,
  };
}

/** What is only alike is looked for when nothing fits as typed: comparing letters by letters is the costly way. */
async function findHits(tx: Tx, input: QueryOf<typeof contracts.searchLetters>): Promise<Hit[]> {
  const asked = readSearch(input.q);
  const after = readCursor(input.after);
  const most = input.limit + 1;
  const isPastFits = after?.place === foundBy.length;
  const fits = isPastFits ? [] : await askIndex(tx, { ...asked, alike: '' }, { after, most });
  if (fits.length > 0 || (after && !isPastFits) || asked.alike === '') return fits;
  return askIndex(tx, { words: '', numberStart: '', alike: asked.alike }, { after, most });
}

async function askIndex(tx: Tx, asked: Asked, page: { after: Cursor | null; most: number }): Promise<Hit[]> {
  const { rows } = await sql<Hit>`
    select letter_id, place from (select 1) one
    cross join lateral search.find_letters(${asked.words}, ${asked.numberStart}, ${asked.alike}, ${page.after?.place ?? null}, ${page.after?.letterId ?? null}, ${page.most})`.execute(tx);
  return rows;
}

function presentFound(card: LetterCard, hit: Hit): Result['rows'][number] {
  return {
    letterId: card.id, subject: card.subject, senderName: card.senderName, letterNumber: card.letterNumber, agendaText: card.agendaText, letterDate: card.letterDate, receivedOn: card.receivedOn,
    securityClass: card.securityClass, urgency: card.urgency, state: card.state, by: foundBy[hit.place - 1] ?? 'alike',
  };
}
