import { expect, test } from 'vitest';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';
import { runSql } from '#tests/sql.ts';
import { indexLetter, indexWritten, indexWrittenBefore } from './index-letter.ts';
import { searchRoom } from './index.ts';

const { house, office } = await openOutgoingOffice([searchRoom]);

type Found = { letterId: string; from: string; by: string; state: string; subject: string | null; addressee: string | null; moreAddressees: number };
const find = async (who: string, q: string, more = '') => ((await office.get(who, `/api/search?q=${encodeURIComponent(q)}${more}`)).json() as { rows: Found[] }).rows;
const desk = (who: string) => ({ kind: 'position', id: office.desks[who]?.positionId ?? '' });
async function sign(change: Record<string, unknown>): Promise<{ letterId: string; number: string }> {
  const { letterId, version } = await office.approve(change);
  const signed = await office.post('kadis', `/api/letters/outgoing/${letterId}/sign`, { version });
  if (signed.statusCode !== 200) throw new Error(signed.body);
  await indexWritten.run(house.services, { letterId });
  return { letterId, number: (signed.json() as { number: string }).number };
}

test('DMI-25 a letter the house signed is found by its number, its words and whom it goes to, and only by who may know it', async () => {
  const { letterId, number } = await sign({ subject: 'Penertiban Bangunan di Bantaran', to: [{ ref: desk('sekda'), name: 'Sekretaris Daerah', place: 'Tempat' }, { ref: desk('kamarga'), name: 'Camat Pesisir Timur', place: 'Tempat' }] });
  expect(await find('staf', number)).toMatchObject([{ letterId, from: 'written', by: 'number', state: 'signed', addressee: 'Sekretaris Daerah', moreAddressees: 1 }]);
  for (const typed of ['bantaran penertiban', 'camat pesisir', 'bantaran pesisir', 'penertib camat']) expect((await find('staf', typed)).map((row) => row.letterId), typed).toEqual([letterId]);
  for (const who of ['operator', 'kadis']) expect((await find(who, number)).map((row) => row.letterId), who).toEqual([letterId]);
  for (const typed of [number, 'bantaran penertiban']) expect(await find('stafdua', typed), typed).toEqual([]);
});

test('the exact number puts the letter itself before letters received under the same number or that name it', async () => {
  const { letterId, number } = await sign({ subject: 'Kesiapsiagaan Pintu Air' });
  const entered = await office.letterIn({ number, subject: 'Kesiapsiagaan Pintu Air' });
  const naming = await office.letterIn({ subject: `Tanggapan atas ${number}` });
  for (const id of [entered, naming]) await indexLetter.run(house.services, { letterId: id });
  expect((await find('kadis', number)).map((row) => row.letterId)).toEqual([letterId, entered, naming]);
});

test('a draft is not found beside letters received, a withdrawn letter is, with its state', async () => {
  const { letterId } = await office.write({ subject: 'Konsep Rehabilitasi Embung' });
  await indexWritten.run(house.services, { letterId });
  expect(await find('staf', 'rehabilitasi embung')).toEqual([]);
  const sent = await sign({ subject: 'Normalisasi Saluran Sekunder' });
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update letters.letter set state = 'withdrawn' where id = '${sent.letterId}'; update letters.access set state = 'withdrawn' where letter_id = '${sent.letterId}'`);
  expect(await find('staf', 'normalisasi')).toMatchObject([{ letterId: sent.letterId, state: 'withdrawn' }]);
  expect(await find('staf', 'normalisasi', '&receivedFrom=2020-01-01')).toEqual([]);
});

test('a secret letter of the house is found by its words only by who sees its subject, by its number also by its registry, masked', async () => {
  const { letterId, number } = await sign({ subject: 'Pemeriksaan Kasus Zamrud', securityClass: 'R', classReason: 'Menyangkut pemeriksaan' });
  expect((await find('kadis', 'zamrud')).map((row) => row.letterId)).toEqual([letterId]);
  expect(await find('operator', 'zamrud')).toEqual([]);
  expect(await find('operator', number)).toMatchObject([{ letterId, subject: null }]);
});

test('letters numbered before are found once their handful has been indexed', async () => {
  const { letterId } = await sign({ subject: 'Pengerukan Muara Lama' });
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; delete from search.number_part; delete from search.letter_number; delete from search.letter_text`);
  expect(await find('staf', 'muara')).toEqual([]);
  await indexWrittenBefore.run(house.services, { letterIds: [letterId] });
  expect((await find('staf', 'muara')).map((row) => row.letterId)).toEqual([letterId]);
});
