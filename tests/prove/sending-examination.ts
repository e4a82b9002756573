import { readdir } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { verifyChain } from '#server/modules/audit-trail/index.ts';
import { openDatabase } from '#server/platform/database.ts';
import { hashOf } from '#server/platform/files.ts';
import type { TestMailServer } from '#tests/mail-server.ts';
import type { Tally } from './sending-letters.ts';

export type Examination = {
  letters: number; inHouse: number; mails: number; sent: number; unknown: number; refused: number; arrived: number;
  /** every entry is one broken promise, in words; empty is what is to be proved */
  broken: string[];
  chainWhole: boolean;
};
type LetterRow = { id: string; state: string; number: string | null; letter_number: string | null; void_reason: string | null; frozen: boolean; file_id: string | null; mains: number };
type Received = { came_from: string; units: number; entries: number; desks: number; doubles: number };
type Mail = { id: string; letter_id: string; state: string; email: string; tries: number };

/** Counts in the database, on the disk and in the mailboxes what was promised, as the owner and past row-level security. */
export async function examine(input: { adminUrl: string; appUrl: string; files: string; tally: Tally; server: TestMailServer }): Promise<Examination> {
  const client = new pg.Client({ connectionString: input.adminUrl });
  await client.connect();
  await client.query(`select set_config('lontar.roles', '["system"]', false)`);
  const db = openDatabase({ url: input.appUrl, max: 2 });
  try {
    const letters = (await client.query<LetterRow>(`
      select l.id, l.state, e.text as number, l.letter_number, e.void_reason, f.letter_id is not null as frozen, o.file_id,
        (select count(*)::int from letters.letter_file x where x.letter_id = l.id and x.role = 'main') as mains
      from letters.letter l join letters.outgoing o on o.letter_id = l.id left join letters.frozen f on f.letter_id = l.id left join registers.entry_card e on e.id = l.entry_id`)).rows;
    const received = (await client.query<Received>(`
      select l.came_from, count(distinct l.unit_id)::int as units, count(e.id)::int as entries, sum((select count(*) from letters.delivery d where d.letter_id = l.id))::int as desks, (count(l.id) - count(distinct l.unit_id))::int as doubles
      from letters.letter l left join registers.entry e on e.subject_id = l.id where l.came_from is not null group by l.came_from`)).rows;
    const mails = (await client.query<Mail>(`select id, letter_id, state, email, tries from letters.consignment where way = 'mail'`)).rows;
    const broken = [
      ...letters.flatMap(brokenLetter), ...brokenPromises(input.tally, letters, received), ...mails.flatMap((mail) => brokenMail(mail, input.server)),
      ...(await brokenNumbers(client)), ...(await brokenFiles(client, input.files, input.tally)),
    ];
    const of = (state: string) => mails.filter((mail) => mail.state === state).length;
    return {
      letters: input.tally.written.length, inHouse: received.reduce((sum, row) => sum + row.units, 0), mails: mails.length, sent: of('sent'), unknown: of('unknown'), refused: of('refused'), arrived: input.server.received.length,
      broken, chainWhole: (await verifyChain(db)).whole,
    };
  } finally {
    await db.destroy();
    await client.end();
  }
}

/** Number, file and state agree, also of letters that were left half done. */
function brokenLetter(row: LetterRow): string[] {
  const numbered = row.number !== null && row.frozen && row.void_reason === null;
  const filed = row.file_id !== null && row.mains === 1 && row.letter_number === row.number;
  const holds = { draft: !row.number, in_route: !row.number, approved: !row.number && !row.frozen && !row.file_id, numbered: numbered && !row.file_id, signed: numbered && filed, sending: numbered && filed, sent: numbered && filed }[row.state];
  return holds === true ? [] : [`letter ${row.id} is ${row.state}: ${JSON.stringify(row)}`];
}

function brokenPromises(tally: Tally, letters: readonly LetterRow[], received: readonly Received[]): string[] {
  return tally.written.flatMap(({ letterId, number, fileId }) => {
    const letter = letters.find((row) => row.id === letterId);
    const there = received.find((row) => row.came_from === letterId);
    return [
      ...(letter?.state === 'sent' ? [] : [`letter ${letterId} was sent and is ${letter?.state}`]),
      ...(letter?.number === number && letter.file_id === fileId ? [] : [`letter ${letterId} was answered ${number} ${fileId} and has ${letter?.number} ${letter?.file_id}`]),
      // Two units, one desk each: the secretary's and the agency's own.
      ...(there?.units === 2 && there.entries === 2 && there.desks === 2 && there.doubles === 0 ? [] : [`letter ${letterId} is in the house ${JSON.stringify(there)}`]),
    ];
  });
}

/** What a mailbox holds against what the office says of it. Nothing twice, ever. */
function brokenMail(mail: Mail, server: TestMailServer): string[] {
  const copies = server.received.filter((each) => each.messageId.startsWith(`<${mail.id}@`)).length;
  const fits = { sent: copies === 1, unknown: copies <= 1, refused: copies === 0 }[mail.state] ?? false;
  const isSilent = server.silent.has(mail.email);
  const isUnknownTo = server.unknown.has(mail.email);
  if (copies > 1) return [`mail ${mail.id} arrived ${copies} times`];
  if (!fits) return [`mail ${mail.id} is ${mail.state} and arrived ${copies} times`];
  if (isSilent && mail.state !== 'unknown') return [`mail ${mail.id}, whose answer was lost, is ${mail.state}`];
  return isUnknownTo && mail.state !== 'refused' ? [`mail ${mail.id} to nobody is ${mail.state}`] : [];
}

async function brokenNumbers(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ book_id: string; gaps: number; doubles: number; lost: number }>(`
    select e.book_id, (max(e.n) - min(e.n) + 1 - count(distinct e.n))::int as gaps, (count(*) - count(distinct e.n))::int as doubles,
      count(*) filter (where not exists (select from letters.letter l where l.id = e.subject_id and l.entry_id = e.id))::int as lost
    from registers.entry e group by e.book_id`);
  return rows.filter((row) => row.gaps + row.doubles + row.lost > 0).map((row) => `book ${row.book_id}: ${JSON.stringify(row)}`);
}

/** Every file a row names lies in its place with its hash; every file that was answered has its row. */
async function brokenFiles(client: pg.Client, folder: string, tally: Tally): Promise<string[]> {
  const { rows } = await client.query<{ id: string; sha256: string }>('select id, sha256 from documents.file');
  const present = new Set((await readdir(folder, { recursive: true })).map((name) => path.basename(name)));
  const known = new Set(rows.map((row) => row.id));
  const lost = tally.written.filter(({ fileId }) => !known.has(fileId)).map(({ letterId }) => `the signed file of ${letterId} has no row`);
  for (const { id, sha256 } of rows) {
    if (!present.has(sha256)) lost.push(`file ${id} is not on the disk`);
    else if ((await hashOf(path.join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256))) !== sha256) lost.push(`file ${id} was altered`);
  }
  return lost;
}
