import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { buildApp, type Built } from '#server/app.ts';
import { newId } from '#server/platform/ids.ts';
import { documentsRoom } from '#server/modules/documents/index.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { docx, packed, xlsx } from '#tests/hostile/office.ts';
import { onePage } from '#tests/hostile/pdf.ts';
import { makeLetterOffice, type LetterDraft, type LetterOffice } from '#tests/letter-office.ts';
import { indexContent } from './index-content.ts';
import { indexLetter } from './index-letter.ts';
import { searchRoom } from './index.ts';

let house: TestHouse;
let office: LetterOffice;
let built: Built;
beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  built = await buildApp(house.services, { rooms: [documentsRoom, searchRoom, office.door] });
});
afterAll(async () => { await built.app.close(); await house.close(); });

/** A scan with a text layer that says these words. */
const scan = (words: string) => onePage('/Contents 5 0 R /Resources << /Font << /F 4 0 R >> >>', ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>', { dictionary: '', stream: Buffer.from(`BT /F 12 Tf 50 700 Td (${words}) Tj ET`) }]);
const readText = documentsRoom.jobs?.find((job) => job.name === 'documents.read-text');

async function upload(bytes: Buffer, name: string): Promise<{ id: string; sha256: string; kind: string }> {
  const reply = await built.app.inject({ method: 'POST', url: `/api/files?commandId=${newId()}&name=${name}`, payload: bytes, headers: { 'content-type': 'application/octet-stream', 'x-desk': 'operator' } });
  return reply.json();
}
/** A letter with a file whose words have been read and indexed. */
async function letterWith(bytes: Buffer, name: string, draft: LetterDraft = {}): Promise<string> {
  const file = await upload(bytes, name);
  const letterId = await office.letter(draft);
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; insert into documents.link (file_id, subject_kind, subject_id, linked_at) values ('${file.id}', 'letter', '${letterId}', now())`);
  await readText?.run(house.services, { sha256: file.sha256, kind: file.kind });
  await indexContent.run(house.services, { sha256: file.sha256 });
  return letterId;
}
const find = async (q: string, as = 'kadis', more = ''): Promise<{ letterId: string; by: string }[]> => (await built.app.inject({ method: 'GET', url: `/api/search?q=${encodeURIComponent(q)}${more}`, headers: { 'x-desk': as } })).json().rows;

test('a letter is found by a word that stands on its pages or in its attachments only', async () => {
  const scanned = await letterWith(scan('Bendungan Katulampa siaga'), 'surat.pdf');
  expect(await find('katulampa')).toMatchObject([{ letterId: scanned, by: 'content' }]);
  expect(await find('bendungan siaga', 'kadis', '&within=content')).toMatchObject([{ letterId: scanned }]);
  expect(await find('katulampa', 'kadis', '&within=subject')).toEqual([]);
  const typed = await letterWith(packed(docx('Notulen rapat normalisasi Ciliwung')), 'notulen.docx');
  const counted = await letterWith(packed(xlsx('Rekapitulasi pompa Pluit')), 'rekap.xlsx');
  expect(await find('ciliwung')).toMatchObject([{ letterId: typed }]);
  expect(await find('pluit')).toMatchObject([{ letterId: counted }]);
});

test('words that a sign joins on a page are found each by itself', async () => {
  const letterId = await letterWith(scan('Waduk/Embung Tirawa lihat sda@tirawa.go.id'), 'embung.pdf');
  for (const typed of ['embung', 'waduk/embung', 'sda@tirawa.go.id']) expect(await find(typed), typed).toMatchObject([{ letterId, by: 'content' }]);
});

test('a letter found by its number stands in the list once, though its pages bear the number too', async () => {
  const letterId = await letterWith(scan('Nomor 641.9/14/BWS perihal pompa'), 'nomor.pdf', { number: '641.9/14/BWS' });
  const naming = await letterWith(scan('Menindaklanjuti surat 641.9/14/BWS'), 'sebut.pdf', { number: '700/2' });
  for (const typed of ['641.9/14/BWS', '641.9', '14/bws']) {
    await indexLetter.run(house.services, { letterId });
    const found = await find(typed);
    expect(found.filter((row) => row.letterId === letterId), typed).toHaveLength(1);
    expect(found.map((row) => row.letterId), typed).toContain(naming);
  }
});

test('words of the pages come after words of the subject', async () => {
  const inside = await letterWith(scan('tanggul Cisadane'), 'a.pdf', { subject: 'Permintaan data' });
  const above = await letterWith(scan('lampiran'), 'b.pdf', { subject: 'Tanggul Cisadane' });
  await indexLetter.run(house.services, { letterId: above });
  expect((await find('cisadane')).map((row) => row.letterId)).toEqual([above, inside]);
});

test('only who may read the content finds a letter by it', async () => {
  const letterId = await letterWith(scan('Waduk Jatiluhur'), 'surat.pdf', { securityClass: 'T', to: ['kabid'] });
  expect(await find('jatiluhur', 'kabid')).toMatchObject([{ letterId }]);
  // A superior knows of the letter and sees its subject, but does not read a limited one.
  expect(await find('jatiluhur', 'kadis')).toEqual([]);
  expect(await find('jatiluhur', 'kamarga')).toEqual([]);
});

test('the words of a secret letter are in no index, not even for its addressee, and leave it when a letter becomes secret', async () => {
  await letterWith(scan('Operasi Merapi'), 'rahasia.pdf', { securityClass: 'R' });
  expect(await find('merapi')).toEqual([]);
  const letterId = await letterWith(scan('Operasi Semeru'), 'biasa.pdf');
  expect(await find('semeru')).toMatchObject([{ letterId }]);
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update letters.letter set security_class = 'R' where id = '${letterId}'; update letters.access set security_class = 'R' where letter_id = '${letterId}'`);
  await indexContent.run(house.services, { letterId });
  const { rows } = await sql`select letter_id from search.letter_content where letter_id = ${letterId}`.execute(house.db);
  expect(rows).toEqual([]);
});

test('the words of a file are read by nobody but the program', async () => {
  const { rows } = await sql`select sha256 from documents.file_text`.execute(house.db);
  expect(rows).toEqual([]);
  await expect(sql`select words from search.letter_content`.execute(house.db)).rejects.toThrow(/permission denied/u);
});
