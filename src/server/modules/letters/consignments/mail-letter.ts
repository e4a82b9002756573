import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import { findCity } from '#server/modules/organization/index.ts';
import type { Tx } from '#server/platform/database.ts';
import type { HandedMail } from '#server/platform/mail-handing.ts';
import type { Services } from '#server/platform/services.ts';
import { longDate } from '#shared/domain/office-dates.ts';
import { filesOfLetter } from '../sending/sending-store.ts';
import { letterMailWords } from './mail-words.ts';

type Row = { email: string; messageId: string; name: string; number: string; letterDate: string; subject: string; unitName: string; checkCode: string | null };
type FileRef = { sha256: string; name: string; kind: string };
/** later: its files are still looked at for viruses; held: one of them may not leave. */
export type Readied = { kind: 'ready'; mail: Omit<HandedMail, 'attachments' | 'beforeData'>; files: FileRef[] } | { kind: 'later' | 'held' };

const types: Record<string, string> = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png', tiff: 'image/tiff' };

/** What a mail to one addressee says and carries: the finished letter first, then its attachments. */
export async function readyMail(tx: Tx, services: Services, consignmentId: string): Promise<Readied> {
  const row = await readRow(tx, consignmentId);
  const files = await filesOfLetter(tx, row.letterId);
  if (files.some((file) => file.virusCheck === 'waiting')) return { kind: 'later' };
  if (files.some((file) => file.virusCheck === 'infected' || file.virusCheck === 'too_large')) return { kind: 'held' };
  const ordered = files.toSorted((one, other) => Number(other.role === 'main') - Number(one.role === 'main'));
  const origin = services.settings.origins[0];
  const body = letterMailWords.body({
    name: row.name, unit: row.unitName, city: (await findCity(tx))?.name ?? '', number: row.number, date: longDate(row.letterDate), subject: row.subject, attachments: files.length - 1,
    checkUrl: origin !== undefined && row.checkCode !== null ? `${origin}/v/${row.checkCode}` : null,
  });
  return { kind: 'ready', mail: { to: row.email, messageId: row.messageId, subject: oneLine(letterMailWords.subject(row.number, row.subject)), text: body }, files: ordered };
}

async function readRow(tx: Tx, consignmentId: string): Promise<Row & { letterId: string }> {
  const { rows } = await sql<Row & { letterId: string }>`
    select c.letter_id, c.email, c.message_id, c.name, o.letter_number as number, o.letter_date, o.subject, o.sender_name as unit_name, g.check_code
    from letters.consignment c join letters.outgoing_card o on o.id = c.letter_id join letters.outgoing g on g.letter_id = c.letter_id
    where c.id = ${consignmentId}`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('a consignment that was just claimed cannot be found');
  return row;
}

/** Read outside any transaction. */
export async function readFiles(services: Services, files: readonly FileRef[]): Promise<HandedMail['attachments']> {
  return Promise.all(files.map(async ({ sha256, name, kind }) => ({ name: withEnding(name, kind), type: types[kind] ?? 'application/octet-stream', bytes: await buffer(await services.files.read(sha256)) })));
}

function withEnding(name: string, kind: string): string {
  return /\.[a-z0-9]{2,5}$/iu.test(name) ? name : `${name}.${kind === 'jpeg' ? 'jpg' : kind}`;
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
