import { expect, test } from 'vitest';
import { proveCompleteness } from '#server/modules/registers/index.ts';
import { newId } from '#server/platform/ids.ts';
import { systemActor } from '#server/platform/actor.ts';
import { readTransaction } from '#server/platform/transaction.ts';
import { lookAs } from '#tests/outgoing-files.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';

const { house, office } = await openOutgoingOffice();

/** The same walk on every machine. */
function seeded(seed: number) {
  let state = seed;
  return (most: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

const unprintable = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Aksara ꦲꦤꦕꦫꦏ' }] }] };
type Letter = { letterId: string };
type Row = { id: string; state: string; entryId: string | null; fileId: string | null; frozen: boolean; void: boolean; numberText: string | null; letterNumber: string | null; mains: number };

/** One random act on a letter as it stands, or on one that somebody changed meanwhile. */
async function actAtRandom(letter: Letter, pick: (most: number) => number): Promise<number> {
  const url = `/api/letters/outgoing/${letter.letterId}`;
  const seen = (await office.get('kadis', url)).json() as { version: number; draft: { version: number } };
  const version = seen.version - (pick(6) === 0 ? 1 : 0);
  const acts = [
    () => office.post('kadis', `${url}/sign`, { version }),
    () => office.post('kadis', `${url}/sign`, { version }),
    () => office.post('operator', `${url}/number`, { version }),
    () => office.post('operator', `${url}/void`, { version, reason: 'Diganti naskah lain' }),
    () => office.app.inject({ method: 'PATCH', url: `${url}/content`, headers: { 'x-desk': 'kadis' }, payload: { commandId: newId(), base: seen.draft.version, change: { urgency: 'urgent' } } }),
    () => office.post('staf', `${url}/send`, { version }),
    () => office.post('staf', `${url}/unsend`, { version }),
  ];
  const reply = await (acts[pick(acts.length)] ?? acts[0])?.();
  return reply?.statusCode ?? 0;
}

test('BKS-27 whatever is signed, numbered, voided, written or fails at once: numbers stay complete, and number, file and state agree', async () => {
  const pick = seeded(20_261_126);
  const letters: Letter[] = [];
  // So many that some are still open in the end, however the acts fall.
  for (let n = 0; n < 16; n += 1) {
    const approved = await office.approve({ subject: `Surat nomor ${n}` });
    // What cannot be printed is refused at submission; it can still be written on the way.
    letters.push(n % 4 === 3 ? await office.mend(approved.letterId, { body: unprintable }) : approved);
  }
  const statuses: number[] = [];
  for (let round = 0; round < 6; round += 1) statuses.push(...(await Promise.all(Array.from({ length: 8 }, () => actAtRandom(letters[pick(letters.length)] ?? { letterId: '' }, pick)))));
  expect(statuses.filter((status) => status >= 500)).toEqual([]);
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(10);

  const rows = await lookAs<Row>(house, `
    select l.id, l.state, l.entry_id, o.file_id, f.letter_id is not null as frozen, e.void_reason is not null as void, e.text as number_text, l.letter_number,
      (select count(*)::int from letters.letter_file x where x.letter_id = l.id and x.role = 'main') as mains
    from letters.letter l join letters.outgoing o on o.letter_id = l.id left join letters.frozen f on f.letter_id = l.id left join registers.entry_card e on e.id = l.entry_id`);
  const wrong = rows.filter((row) => disagreement(row) !== null).map((row) => ({ ...row, why: disagreement(row) }));
  expect(wrong).toEqual([]);
  expect(new Set(rows.map((row) => row.state)).size).toBeGreaterThan(2);
  const numbers = rows.flatMap((row) => row.numberText ?? []);
  expect(new Set(numbers).size).toBe(numbers.length);

  const books = await lookAs<{ id: string; given: number }>(house, `select b.id, (select count(*)::int from registers.entry e where e.book_id = b.id) as given from registers.book b where b.kind = 'outgoing'`);
  expect(books).toHaveLength(1);
  expect(books[0]?.given).toBe(rows.filter((row) => row.entryId !== null).length);
  const proof = await readTransaction(house.db, systemActor('test'), (tx) => proveCompleteness(tx, books[0]?.id ?? ''));
  expect(proof).toMatchObject({ complete: true });
});

/** What a state promises of number and file. */
function disagreement(row: Row): string | null {
  const numbered = row.entryId !== null && row.frozen && row.numberText !== null;
  const filed = row.fileId !== null && row.mains === 1 && row.letterNumber === row.numberText;
  switch (row.state) {
    case 'in_route': case 'approved': return row.entryId === null && !row.frozen && row.fileId === null ? null : 'an unnumbered letter has a number or a file';
    case 'numbered': return numbered && !row.void && row.fileId === null ? null : 'a numbered letter lacks its number or has a file';
    case 'signed': case 'sending': case 'sent': return numbered && !row.void && filed ? null : 'a signed letter lacks number or file';
    case 'void': return numbered && row.void ? null : 'a void letter keeps a number that holds';
    default: return `unexpected ${row.state}`;
  }
}
