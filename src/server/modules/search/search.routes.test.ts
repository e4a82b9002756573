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

test('a letter is found by the middle of its number, the whole part before longer ones (DMI-25)', async () => {
  const longer = await letter({ number: '100.3.7/8331/BAPPEDA' });
  const letterId = await letter({ number: '100.3.7/0833/SETDA' });
  expect((await find('833')).map((row) => [row.letterId, row.by])).toEqual([[letterId, 'number_part'], [longer, 'number_part_start']]);
  for (const typed of ['833/SETDA', '833 / setda', '833-SETDA', '0833/setda']) expect(await find(typed), typed).toMatchObject([{ letterId, by: 'number_part' }]);
  expect(await find('833/SET')).toMatchObject([{ letterId, by: 'number_part_start' }]);
  expect((await page('833/SETDA', 'kadis', '&within=agenda')).rows).toEqual([]);
  expect(await find('833/SETDA', 'stafdua')).toEqual([]);
});

test('the number of a province is found by its middle, its beginning, and as a letter names it', async () => {
  const letterId = await letter({ number: '000.8.6/772/Ro.Org', subject: 'Laporan Kegiatan Bulanan' });
  for (const typed of ['772/Ro.Org', '772/ro', '772 Ro Org', 'Nomor 772/Ro.Org', 'surat no. 772/ro.org', 'no: 000.8.6/772', '000.8.6/772/ro']) expect((await find(typed)).map((row) => row.letterId), typed).toEqual([letterId]);
  for (const typed of ['kegitan', 'laporan kegitan bulanan', 'kegiatn']) expect(await find(typed), typed).toMatchObject([{ letterId, by: 'alike' }]);
});

test('of letters with the same words or the same number the void one comes last, whichever is newer', async () => {
  const valid = await letter({ number: '005/431/DINKES', subject: 'Imunisasi Polio Serentak' });
  const voided = await letter({ number: '005/431/DINKES', subject: 'Imunisasi Polio Serentak' });
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update letters.letter set state = 'void' where id = '${voided}'; update letters.access set state = 'void' where letter_id = '${voided}'`);
  for (const typed of ['imunisasi polio', 'imunisas poli', '005/431/DINKES', '431/dinkes']) expect((await find(typed)).map((row) => row.letterId), typed).toEqual([valid, voided]);
});

test('a letter whose number was corrected is no longer found by the middle of the old one', async () => {
  const letterId = await letter({ number: '600/4471/PUPR' });
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update letters.letter set letter_number = '600/4472/PUPR' where id = '${letterId}'`);
  await indexLetter.run(house.services, { letterId });
  expect(await find('4471/PUPR', 'kadis')).toMatchObject([]);
  expect(await find('4472/PUPR')).toMatchObject([{ letterId, by: 'number_part' }]);
});

test('a word is found before its relatives, and a word that only looks like another finds nothing', async () => {
  const training = await letter({ subject: 'Pelatihan Petugas Kearsipan' });
  expect(await find('melati')).toEqual([]);
  expect(await find('pelatiham')).toMatchObject([{ letterId: training, by: 'alike' }]);
  const orchid = await letter({ subject: 'Pengembangan Taman Melati' });
  const root = await letter({ subject: 'Pembangunan Gapura' });
  const word = await letter({ subject: 'Bangunan Liar' });
  expect(await find('melati')).toMatchObject([{ letterId: orchid, by: 'words', marks: { subject: [[19, 25]] } }]);
  expect((await find('bangunan')).map((row) => [row.letterId, row.by])).toEqual([[word, 'words'], [root, 'word_forms']]);
  expect(await find('pembang')).toMatchObject([{ letterId: root, by: 'word_forms', marks: { subject: [[0, 11]] } }]);
});

test('relatives of a word are turned page by page behind the word itself, each letter once', async () => {
  const own = await letter({ subject: 'Nelayan', sender: 'Himpunan Nelayan' });
  const others = [await letter({ subject: 'Kampung Nelayanan', sender: 'Nelayanku' }), await letter({ subject: 'Nelayanan Teluk' })];
  const seen: [string, string][] = [];
  for (let next: string | null = ''; next !== null;) {
    const found: Awaited<ReturnType<typeof page>> = await page('nelayan', 'kadis', `&limit=1${next ? `&after=${next}` : ''}`);
    seen.push(...found.rows.map((row): [string, string] => [row.letterId, row.by]));
    ({ next } = found);
  }
  expect(seen).toEqual([[own, 'words'], ...others.toReversed().map((id) => [id, 'word_forms'])]);
});

test('the whole word in a subject one may not see does not hide the letter from who finds it by its sender', async () => {
  const letterId = await letter({ securityClass: 'R', subject: 'Zamrud khatulistiwa', sender: 'Zamrudin Besar' });
  expect(await find('zamrud', 'kadis')).toMatchObject([{ letterId, by: 'words' }]);
  expect(await find('zamrud', 'operator')).toMatchObject([{ letterId, by: 'word_forms' }]);
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

test('words joined by a sign are found each by itself, and together as they stand', async () => {
  const letterId = await letter({ subject: 'Undangan/Rapat pra-Musrenbang TA.2027', sender: 'Bapelitbangda/Bidang Litbang', number: '005/17-BPL' });
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update letters.letter_subject set summary = 'Jawaban ke litbang@ternatekota.go.id/arsip sebelum rapat; lihat Perwali_12 dan a/n Sekda' where letter_id = '${letterId}'`);
  await indexLetter.run(house.services, { letterId });
  for (const typed of ['undangan musrenbang', 'undangan/rapat', 'UNDANGAN / RAPAT', 'pra-musrenbang', 'ta.2027', 'bapelitbangda', 'bapelitbangda/bidang', 'litbang@ternatekota.go.id', 'ternatekota', 'perwali_12']) expect(await find(typed), typed).toMatchObject([{ letterId, by: 'words' }]);
  for (const typed of ['bapelitbang', 'undangan/rapa pra-musr', 'ternatekot']) expect(await find(typed), typed).toMatchObject([{ letterId, by: 'word_forms' }]);
  expect(await find('bapelitbnagda')).toMatchObject([{ letterId, by: 'alike' }]);
  expect(await find('rapat bapelitbangda')).toEqual([]);
});

test('words joined by a sign are marked each by itself, in the text as it is written', async () => {
  const letterId = await letter({ subject: 'Surat/Nota Hibah', sender: 'KPU/Bawaslu' });
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update letters.letter_subject set summary = 'Hibah daerah (NPHD/Adendum) dikirim ke hibah@kpu.go.id' where letter_id = '${letterId}'`);
  await indexLetter.run(house.services, { letterId });
  const [row] = await find('nota hibah');
  expect(row).toMatchObject({ letterId, marks: { subject: [[6, 10], [11, 16]], sender: [] } });
  expect((await find('bawaslu'))[0]?.marks).toEqual({ subject: [], sender: [[4, 11]] });
  const [inSummary] = (await page('adendum', 'kadis', '&within=summary')).rows;
  expect(inSummary?.passage).toMatchObject({ text: expect.stringContaining('Adendum) dikirim ke hibah@kpu.go.id') });
  const { text, marks } = (inSummary?.passage ?? { text: '', marks: [] }) as { text: string; marks: [number, number][] };
  expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['Adendum']);
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
  expect(await runSql(house.appUrl, `select * from search.find_letters('{"words": ["mutasi"], "numberStart": "", "alike": "", "within": "all"}', null, null, 10)`)).toEqual([]);
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
