import { securityClassWords, urgencyWords } from '#shared/domain/words.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import type { Query as QueryOf } from '#shared/contracts/contract.ts';
import type { exportIncomingLetters as contract, LetterState } from '#shared/contracts/letters.contract.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { SheetCell } from '#server/platform/sheets/stream-sheet.ts';
import { listIncomingLetters } from './letter-list-queries.ts';

/** A list for an office's desk, not a copy of the register: that has an export of its own. */
const MOST = 5_000;
const BATCH = 500;

const states: Record<LetterState, string> = { registered: 'Belum dibaca', read: 'Dibaca', in_progress: 'Dikerjakan', closed: 'Selesai', void: 'Batal' };
const heading = ['No. agenda', 'Diterima', 'Pengirim', 'No. surat', 'Tgl. surat', 'Hal', 'Urgensi', 'Keamanan', 'Keadaan', 'Batas jawab', 'Diteruskan kepada'];

/** The present list with its filter, newest first, masked as on screen. Logged with the number of rows, like every copy that leaves. */
export async function exportIncomingLetters(ctx: QueryContext, input: QueryOf<typeof contract>): Promise<SheetCell[][]> {
  const { format, ...filters } = input;
  const rows: SheetCell[][] = [heading];
  let after: string | undefined;
  let hasSecret = false;
  do {
    const page = await listIncomingLetters(ctx, { ...filters, limit: BATCH, ...(after ? { after } : {}) });
    for (const row of page.rows) {
      hasSecret ||= isSecret(row.securityClass);
      rows.push([
        row.agendaText, day(row.receivedOn), row.senderName, row.letterNumber, day(row.letterDate), row.subject ?? `Surat ${securityClassWords.id[row.securityClass]}`,
        urgencyWords.id[row.urgency], securityClassWords.id[row.securityClass], states[row.state], day(row.replyDueOn), row.addressee,
      ]);
    }
    after = page.next ?? undefined;
  } while (after && rows.length <= MOST);
  const count = rows.length - 1;
  if (after) rows.push([`Hanya ${count} baris pertama. Persempit saringan untuk yang lain.`]);
  const log = hasSecret ? ctx.logSecretRead : ctx.logRead;
  log({ action: 'letter.list_exported', subjectKind: 'list', subjectId: null, details: { format, rows: count } });
  return rows;
}

function day(date: string | null): SheetCell {
  return date === null ? null : { day: date };
}
