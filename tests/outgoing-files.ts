import { readFile } from 'node:fs/promises';
import { PDFDocument } from 'pdf-lib';
import { typesetting } from '#server/modules/documents/index.ts';
import { systemActor } from '#server/platform/actor.ts';
import { newId } from '#server/platform/ids.ts';
import { readTransaction } from '#server/platform/transaction.ts';
import { sql } from 'kysely';
import { pdfText } from '../src/server/modules/documents/file-text.ts';
import type { TestHouse } from './database.ts';
import type { OutgoingOffice } from './outgoing-office.ts';

type Checked = { text: string; data: Record<string, unknown>; faults: unknown[] };

/** A stored letter as a stranger would open it: its words, the data inside, and what speaks against keeping it. */
export async function checkedPdf(house: TestHouse, fileId: string): Promise<Checked> {
  const [file] = await lookAs<{ sha256: string }>(house, `select sha256 from documents.file where id = '${fileId}'`);
  return checkedBytes(await readFile(house.services.files.pathOf(file?.sha256 ?? '')));
}

export async function checkedBytes(bytes: Buffer): Promise<Checked> {
  const data = (await typesetting.readEmbedded(bytes)).get('lontar-letter.json');
  const text = await pdfText(bytes);
  return { text, data: JSON.parse(data?.toString('utf8') ?? '{}') as Record<string, unknown>, faults: await typesetting.checkArchivable(bytes) };
}

/** The words of a PDF on one line. */
export async function wordsOfPdf(bytes: Buffer): Promise<string> {
  return (await pdfText(bytes)).replaceAll(/\s+/gu, ' ');
}

/** What the database holds, past row-level security. */
export async function lookAs<Row>(house: TestHouse, statement: string): Promise<Row[]> {
  return readTransaction(house.db, systemActor('test'), async (tx) => (await sql.raw<Row>(statement).execute(tx)).rows);
}

/** A scan nobody has yet, uploaded by somebody. */
export async function freshFile(office: OutgoingOffice, who: string): Promise<string> {
  const book = await PDFDocument.create();
  book.addPage([300, 400]).drawText(`Pindaian ${newId()}`, { x: 20, y: 200, size: 10 });
  return uploaded(office, who, { name: 'pindai.pdf', bytes: Buffer.from(await book.save()) });
}

/** Sends a file as the browser does. @returns its id */
export async function uploaded(office: OutgoingOffice, who: string, file: { name: string; bytes: Buffer }): Promise<string> {
  const reply = await office.app.inject({
    method: 'POST', url: `/api/files?commandId=${newId()}&name=${file.name}`, payload: file.bytes, headers: { 'content-type': 'application/octet-stream', 'x-desk': who },
  });
  return (reply.json() as { id: string }).id;
}

/** A letter to outside parties, signed by hand and scanned: ready to be sent. `by`: who numbers and scans it, the registry or, of a secret one, its signer. */
export async function signedByHand(house: TestHouse, office: OutgoingOffice, { by = 'operator', ...change }: { by?: string } & Record<string, unknown> = {}): Promise<{ letterId: string; version: number }> {
  const { letterId, version } = await office.approve({ way: 'wet', to: [{ ref: null, name: 'Direktur PT Air Bersih', place: 'Jakarta' }], ...change });
  const numbered = (await office.post(by, `/api/letters/outgoing/${letterId}/number`, { version })).json() as { version: number };
  const [row] = await lookAs<{ checkCode: string }>(house, `select check_code from letters.outgoing where letter_id = '${letterId}'`);
  const scan = { version: numbered.version, fileId: await freshFile(office, by), code: `https://localhost/v/${row?.checkCode ?? ''}` };
  const done = await office.post(by, `/api/letters/outgoing/${letterId}/attach-scan`, scan);
  if (done.statusCode !== 200) throw new Error(done.body);
  return { letterId, version: (done.json() as { version: number }).version };
}
