import { sql } from 'kysely';
import type { Query as QueryOf, Reply } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/search.contract.ts';
import type { QueryContext } from '#server/platform/query.ts';
import { findLetterCards, type LetterCard } from '#server/modules/letters/index.ts';
import { foundBy, readCursor, readSearch, writeCursor } from './search-rules.ts';

type Result = Reply<typeof contracts.searchLetters>;
type Hit = { letterId: string; place: number };

/** Letters that fit among those one may know, best first. A word of a subject finds only letters whose subject one may see. */
export async function searchLetters(ctx: QueryContext, input: QueryOf<typeof contracts.searchLetters>): Promise<Result> {
  const { words, numberStart, alike } = readSearch(input.q);
  const after = readCursor(input.after);
  const { rows: hits } = await sql<Hit>`
    select letter_id, place from (select 1) one cross join lateral search.find_letters(${words}, ${numberStart}, ${alike}, ${after?.place ?? null}, ${after?.letterId ?? null}, ${input.limit + 1})`.execute(ctx.tx);
  const shown = hits.slice(0, input.limit);
  const cards = new Map((await findLetterCards(ctx.tx, shown.map((hit) => hit.letterId))).map((card) => [card.id, card]));
  const last = shown.at(-1);
  return {
    rows: shown.flatMap((hit) => { const card = cards.get(hit.letterId); return card ? [presentFound(card, hit)] : []; }),
    next: hits.length > input.limit && last ? writeCursor(last) : null,
  };
}

function presentFound(card: LetterCard, hit: Hit): Result['rows'][number] {
  return {
    letterId: card.id, subject: card.subject, senderName: card.senderName, letterNumber: card.letterNumber, agendaText: card.agendaText, letterDate: card.letterDate, receivedOn: card.receivedOn,
    securityClass: card.securityClass, urgency: card.urgency, state: card.state, by: foundBy[hit.place - 1] ?? 'alike',
  };
}
