import { expect, test } from 'vitest';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';
import { runSql } from '#tests/sql.ts';

const { house, office } = await openOutgoingOffice();

const desk = (who: string) => office.desks[who]?.positionId ?? '';
const signerOf = (who: string) => ({ positionId: desk(who), employeeId: office.desks[who]?.employeeId, way: 'own', inNameOf: null, through: null });
const find = async (who: string, words: string) => ((await office.get(who, `/api/letters/outgoing?find=${encodeURIComponent(words)}`)).json() as { rows: { id: string }[] }).rows.map((row) => row.id);

test('DMI-25 a letter is found by title and name of its signer, also while it is written, and by the former one no more', async () => {
  const { letterId, base } = await office.write({ subject: 'Daftar pompa' });
  expect(await find('staf', 'kepala dinas')).toContain(letterId);
  expect(await find('staf', 'orang kadis')).toContain(letterId);
  expect(await find('stafdua', 'orang kadis')).toEqual([]);
  const saved = await office.app.inject({ method: 'PATCH', url: `/api/letters/outgoing/${letterId}/content`, headers: { 'x-desk': 'staf' }, payload: { commandId: crypto.randomUUID(), base, change: { signer: { ...signerOf('kadis'), employeeId: office.desks['plh']?.employeeId } } } });
  expect(saved.statusCode, saved.body).toBe(200);
  expect(await find('staf', 'orang kadis')).not.toContain(letterId);
  expect(await find('staf', 'orang plh')).toContain(letterId);
  // A name is looked up when somebody asks: who marries is found by the new one.
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update organization.employee set name = 'Rahmat Baru' where id = '${office.desks['plh']?.employeeId}'`);
  expect(await find('staf', 'rahmat baru')).toContain(letterId);
});

test('DMI-25 a letter is found by words of its subject, kind and addressees in any order, begun or whole, while it is written and after', async () => {
  const to = [{ ref: { kind: 'position', id: desk('sekda') }, name: 'Sekretaris Daerah', place: 'Tempat' }, { ref: { kind: 'position', id: desk('kabid') }, name: 'Universitas Tanjung Lestari', place: 'Tempat' }, { ref: { kind: 'position', id: desk('kamarga') }, name: 'PT 100%_Tirta', place: 'Tempat' }];
  const { letterId, version } = await office.approve({ subject: 'Rapat Koordinasi Penanganan Banjir dan Pengendalian Sungai Kali Besar', to });
  for (const typed of ['banjir kali besar', 'besar banjir', 'univ banjir', 'dinas banjir koord', 'universitas', 'PT 100%_tirta', 'banjir  SUNGAI']) expect(await find('staf', typed), typed).toEqual([letterId]);
  for (const typed of ['banjir genangan', 'univ% banjir', 'undangan banjir']) expect(await find('staf', typed), typed).toEqual([]);
  expect(await find('stafdua', 'banjir kali besar')).toEqual([]);
  const { number } = (await office.post('kadis', `/api/letters/outgoing/${letterId}/sign`, { version })).json() as { number: string };
  expect(await find('staf', `${number.slice(0, -5)} banjir`)).toEqual([letterId]);
  expect(((await office.get('staf', '/api/letters/outgoing?find=kali+banjir')).json() as { rows: unknown[] }).rows).toMatchObject([{ addressee: 'Sekretaris Daerah', moreAddressees: 2 }]);
});

test('words of the subject of a secret letter find it only for who sees its subject, its addressee also for who sees the cover', async () => {
  const { letterId, version } = await office.approve({ subject: 'Pemeriksaan Kasus Zamrud', securityClass: 'R', classReason: 'Menyangkut pemeriksaan', to: [{ ref: { kind: 'position', id: desk('sekda') }, name: 'Sekretaris Daerah Zamora', place: 'Tempat' }] });
  const signed = await office.post('kadis', `/api/letters/outgoing/${letterId}/sign`, { version });
  expect(signed.statusCode, signed.body).toBe(200);
  expect(await find('kadis', 'zamrud zamora')).toEqual([letterId]);
  expect(await find('operator', 'zamora')).toEqual([letterId]);
  expect(await find('operator', 'zamrud zamora')).toEqual([]);
});

test('DMI-25 a letter is found by the number of a letter it stands to, and only by who may know that one', async () => {
  const asked = await office.letterIn({ number: '600/7717/BWS', to: ['kadis'] });
  const { letterId, version, base } = await office.write({ subject: 'Jawaban data pompa', route: [desk('kabid')], relations: [{ kind: 'answers', letterId: asked }] }, 'kadis');
  expect(await find('kadis', '7717/bws')).toEqual([letterId]);
  const submitted = await office.post('kadis', `/api/letters/outgoing/${letterId}/submit`, { version, base });
  expect(submitted.statusCode, submitted.body).toBe(200);
  expect(await find('kabid', 'jawaban data pompa')).toEqual([letterId]);
  expect(await find('kabid', '7717/bws')).toEqual([]);
});

test('the letter that is answered is found by the number of its answer', async () => {
  const first = await office.approve({ subject: 'Permintaan data' });
  await office.post('kadis', `/api/letters/outgoing/${first.letterId}/sign`, { version: first.version });
  const next = await office.approve({ subject: 'Susulan', relations: [{ kind: 'refers', letterId: first.letterId }] });
  const { number } = (await office.post('kadis', `/api/letters/outgoing/${next.letterId}/sign`, { version: next.version })).json() as { number: string };
  expect((await find('staf', number)).toSorted()).toEqual([first.letterId, next.letterId].toSorted());
});

test('letters of one\'s own are those one writes, initials or signs; a superior and the registry read others besides', async () => {
  const { letterId } = await office.approve({ subject: 'Daftar milik sendiri' });
  const list = async (who: string, query: string) => ((await office.get(who, `/api/letters/outgoing?limit=100&${query}`)).json() as { rows: { id: string }[] }).rows.some((row) => row.id === letterId);
  expect([await list('staf', 'own=true'), await list('kadis', 'own=true'), await list('ajudan', 'own=true')]).toEqual([true, true, true]);
  expect([await list('operator', 'own=true'), await list('operator', 'own=false'), await list('operator', '')]).toEqual([false, true, true]);
  const { letterId: below } = await office.write({ subject: 'Konsep bawahan' });
  const seen = async (query: string) => ((await office.get('kabid', `/api/letters/outgoing?limit=100&${query}`)).json() as { rows: { id: string }[] }).rows.some((row) => row.id === below);
  expect([await seen('own=true'), await seen('')]).toEqual([false, true]);
});
