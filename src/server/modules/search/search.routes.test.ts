import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import { newId } from '#server/platform/ids.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterDraft, type LetterOffice } from '#tests/letter-office.ts';
import { indexLetter } from './index-letter.ts';
import { searchRoom } from './index.ts';

let house: TestHouse;
let office: LetterOffice;
let built: Built;
beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  built = await buildApp(house.services, { rooms: [searchRoom, office.door] });
});
afterAll(async () => { await built.app.close(); await house.close(); });

type Found = { letterId: string; by: string; subject: string | null; marks: unknown; passage: unknown };
const page = async (q: string, as: string, more = ''): Promise<{ rows: Found[]; next: string | null }> => (await built.app.inject({ method: 'GET', url: `/api/search?q=${encodeURIComponent(q)}${more}`, headers: { 'x-desk': as } })).json();
const find = async (q: string, as = 'kadis') => (await page(q, as)).rows;
async function letter(draft: LetterDraft): Promise<string> {
  const letterId = await office.letter(draft);
  await indexLetter.run(house.services, { letterId });
  return letterId;
}

test('a letter is found by number, sender or subject (DMI-25)', async () => {
  const letterId = await letter({ number: '611.1/SDA-77', sender: 'PT Bumi Resik Nusantara', subject: 'Penawaran Kerja Sama Pengolahan Sampah' });
  expect(await find('611.1/sda-77')).toMatchObject([{ letterId, by: 'number' }]);
  expect(await find('611.1/S')).toMatchObject([{ letterId, by: 'number_start' }]);
  expect(await find('bumi resik')).toMatchObject([{ letterId, by: 'words' }]);
  expect(await find('sampah pengolahan')).toMatchObject([{ letterId, by: 'words' }]);
  expect(await find('pengolaan sampag')).toMatchObject([{ letterId, by: 'alike' }]);
  expect(await find('600/999999')).toEqual([]);
});

test('the exact number comes before its longer sisters', async () => {
  const short = await letter({ number: '700/5', subject: 'Pendek sekali' });
  const long = await letter({ number: '700/55', subject: 'Panjang sekali' });
  expect((await find('700/5')).map((row) => [row.letterId, row.by])).toEqual([[short, 'number'], [long, 'number_start']]);
});

test('a letter is found within one field alone, and the words that fit are marked (DMI-25)', async () => {
  const letterId = await letter({ number: '005/88-KES', sender: 'Dinas Kesehatan', subject: 'Rapat Pencegahan Demam' });
  expect((await page('kesehatan', 'kadis', '&within=sender')).rows).toMatchObject([{ letterId, marks: { subject: [], sender: [[6, 15]] } }]);
  expect((await page('kesehatan', 'kadis', '&within=subject')).rows).toEqual([]);
  expect((await page('rapat demam', 'kadis')).rows).toMatchObject([{ letterId, marks: { subject: [[0, 5], [17, 22]], sender: [] } }]);
  expect((await page('005/88', 'kadis', '&within=agenda')).rows).toEqual([]);
  expect((await page('005/88', 'kadis', '&within=number')).rows).toMatchObject([{ letterId, by: 'number_start' }]);
});

test('filters narrow what words find, and list letters without a word', async () => {
  const [early, late] = [await letter({ subject: 'Undangan Gotong Royong', at: '2026-11-02T02:00:00Z', to: ['kabid'] }), await letter({ subject: 'Undangan Gotong Royong', at: '2026-11-09T02:00:00Z', to: ['kabid'], copies: ['sekda'] })];
  const ids = async (more: string, q = 'gotong royong', as = 'kabid') => (await page(q, as, more)).rows.map((row) => row.letterId);
  expect(await ids('')).toEqual([late, early]);
  expect(await ids('&receivedFrom=2026-11-05')).toEqual([late]);
  expect(await ids('&receivedTo=2026-11-05')).toEqual([early]);
  expect(await ids(`&addresseeId=${office.desks.sekda?.positionId ?? ''}`)).toEqual([late]);
  expect(await ids('&state=closed')).toEqual([]);
  expect(await ids('&receivedFrom=2026-11-08&receivedTo=2026-11-10', '')).toEqual([late]);
  expect(await ids('&receivedFrom=2026-11-01&receivedTo=2026-11-10', '', 'stafdua')).toEqual([]);
  expect(await ids('', '&|!')).toEqual([]);
});

test('a classification is found with everything below it, by who sees more than the cover', async () => {
  const letterId = await letter({ subject: 'Laporan Penanggulangan Kebakaran' });
  const secret = await letter({ securityClass: 'R', number: 'R-77/2026' });
  for (const id of [letterId, secret]) await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update letters.letter set classification = '364.2.1' where id = '${id}'`);
  for (const id of [letterId, secret]) await indexLetter.run(house.services, { letterId: id });
  expect((await page('', 'kadis', '&classification=364.2')).rows.map((row) => row.letterId).toSorted()).toEqual([letterId, secret].toSorted());
  expect((await page('', 'operator', '&classification=364')).rows.map((row) => row.letterId)).toEqual([letterId]);
  expect((await page('', 'kadis', '&classification=36')).rows).toEqual([]);
});

test('a word of the summary finds the letter and comes back with its neighbours', async () => {
  const letterId = await letter({ subject: 'Pemberitahuan' });
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update letters.letter_subject set summary = 'Warga meminta perbaikan tanggul sungai sebelum musim hujan' where letter_id = '${letterId}'`);
  await indexLetter.run(house.services, { letterId });
  expect((await page('tanggul', 'kadis', '&within=summary')).rows).toMatchObject([{ letterId, passage: { from: 'summary', text: expect.stringContaining('perbaikan tanggul sungai') } }]);
});

test('nobody finds a letter they may not know', async () => {
  const letterId = await letter({ subject: 'Pengadaan Kapal Ambulans', to: ['kadis'] });
  expect((await find('kapal ambulans')).map((row) => row.letterId)).toEqual([letterId]);
  expect(await find('kapal ambulans', 'stafdua')).toEqual([]);
  expect(await find('kapal ambulans', 'sekda')).toEqual([]);
});

test('who sees only the cover of a secret letter finds it by its number, never by a word of its subject', async () => {
  const letterId = await letter({ number: 'R-12/2026', securityClass: 'R', subject: 'Mutasi Pejabat Eselon' });
  expect((await find('mutasi pejabat')).map((row) => row.letterId)).toEqual([letterId]);
  expect(await find('mutasi pejabat', 'operator')).toEqual([]);
  expect(await find('R-12/2026', 'operator')).toMatchObject([{ letterId, subject: null }]);
  expect(await find('mutasi pejabat', 'plh')).toEqual([]);
});

test('a corrected letter is found by its new words only', async () => {
  const letterId = await letter({ subject: 'Undangan Lokakarya Irigasi' });
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update letters.letter_subject set subject = 'Undangan Seminar Drainase' where letter_id = '${letterId}'`);
  await indexLetter.run(house.services, { letterId });
  expect(await find('lokakarya irigasi')).toEqual([]);
  expect((await find('seminar drainase')).map((row) => row.letterId)).toEqual([letterId]);
});

test('many finds are turned page by page, newest first, each once', async () => {
  const ids: string[] = [];
  for (let index = 0; index < 7; index += 1) ids.push(await letter({ subject: `Laporan Bulanan Pompa ${index}` }));
  const seen: string[] = [];
  let next: string | null = '';
  while (next !== null) {
    const found: Awaited<ReturnType<typeof page>> = await page('laporan bulanan pompa', 'kadis', `&limit=3${next ? `&after=${next}` : ''}`);
    seen.push(...found.rows.map((row) => row.letterId));
    ({ next } = found);
  }
  expect(new Set(seen)).toEqual(new Set(ids));
  expect(seen).toHaveLength(7);
});

test.each(["'; drop table search.letter_text; --", '!!!', '& | ! ( )', ':* :*', '100%', '\\\\', 'a_b%'])('the line %s is only searched for', async (line) => {
  expect((await page(line, 'kadis')).rows).toBeInstanceOf(Array);
});

test('the program cannot read the words but through the one guarded function', async () => {
  await expect(runSql(house.appUrl, 'select subject from search.letter_text')).rejects.toMatchObject({ code: '42501' });
  expect(await runSql(house.appUrl, `select * from search.find_letters('{"words": "''mutasi'':*", "numberStart": "", "alike": "", "within": "all"}', null, null, 10)`)).toEqual([]);
});

test('one letter of the alphabet is too little to search for', async () => {
  expect((await built.app.inject({ method: 'GET', url: '/api/search?q=a', headers: { 'x-desk': 'kadis' } })).statusCode).toBe(422);
});

test('a kept search belongs to one person, replaced by its name, and forgotten', async () => {
  const post = (url: string, as: string, body: object) => built.app.inject({ method: 'POST', url, headers: { 'x-desk': as }, payload: { commandId: newId(), ...body } });
  const mine = async (as: string) => (await built.app.inject({ method: 'GET', url: '/api/search/saved', headers: { 'x-desk': as } })).json().rows;
  await post('/api/search/saved', 'kadis', { name: 'Undangan bulan ini', address: 'q=undangan' });
  await post('/api/search/saved', 'kadis', { name: 'UNDANGAN bulan ini', address: 'q=undangan&keadaan=read' });
  const [kept, ...others] = await mine('kadis');
  expect([kept.name, kept.address, others]).toEqual(['UNDANGAN bulan ini', 'q=undangan&keadaan=read', []]);
  expect(await mine('kabid')).toEqual([]);
  expect((await post(`/api/search/saved/${kept.id}/forget`, 'kabid', {})).json().error.code).toBe('search.not_kept');
  await post(`/api/search/saved/${kept.id}/forget`, 'kadis', {});
  expect(await mine('kadis')).toEqual([]);
});

test('a stranger searches nothing', async () => {
  expect((await built.app.inject({ method: 'GET', url: '/api/search?q=rapat' })).statusCode).toBe(401);
});
