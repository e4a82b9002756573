import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/ids.ts';
import { runSql } from '#tests/database.ts';
import { makeIntakeOffice, type IntakeOffice } from '#tests/intake-office.ts';
import { makeCity } from '#tests/make.ts';

let here: IntakeOffice;
beforeAll(async () => {
  here = await makeIntakeOffice();
  await makeCity(here.house.services);
  await runSql(here.house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]';
    insert into organization.party (id, name, kind, address, version, created_at) values ('${newId()}', 'Balai Besar Jalan', 'government', 'Jl. Merdeka 1', 1, now())`);
});
afterAll(() => here.close());

type Row = { kind: string; partyId: string | null; label: string; detail: string };
const found = async (who: string, find: string) => (await here.get(who, `/api/intake/senders?find=${encodeURIComponent(find)}`)).json().rows as Row[];
async function register(change: Record<string, unknown>): Promise<void> {
  const id = await here.addPaper();
  const files = change['securityClass'] === 'R' ? [] : [await here.uploadTo(id)];
  const reply = await here.post('operator', `/api/intake/papers/${id}/register`, here.registration(files, change));
  expect(reply.statusCode, reply.body).toBe(200);
}

test('a sender nobody put on record is offered to the next clerk of the counter as it was written, and to no other counter', async () => {
  await register({ senderName: 'Yayasan Pelita Timur' });
  expect(await found('petugas', 'pelita')).toEqual([{ kind: 'used', partyId: null, label: 'Yayasan Pelita Timur', detail: '' }]);
  expect((await found('petugas', '')).map((row) => row.label)).toContain('Yayasan Pelita Timur');
  expect(await found('setda', 'pelita')).toEqual([]);
});

test('outside parties on record and units of the house are offered by a word, each name once', async () => {
  await register({ senderName: 'Balai Besar Jalan' });
  expect(await found('operator', 'balai besar')).toMatchObject([{ kind: 'party', label: 'Balai Besar Jalan', detail: 'Jl. Merdeka 1' }]);
  expect((await found('operator', 'setda')).map((row) => row.kind)).toEqual(['unit']);
});

test('the own city, a unit of it as its letters name it, and a party on record are no strangers; a unit of another city is', async () => {
  const isOnRecord = async (find: string) => (await here.get('operator', `/api/intake/senders?find=${encodeURIComponent(find)}`)).json().isOnRecord as boolean;
  const city = 'Kota Tanjung Lestari';
  const own = [city, `Pemerintah ${city}`, `Dinas Pekerjaan Umum dan Penataan Ruang, ${city}`, `DINAS PEKERJAAN UMUM DAN PENATAAN RUANG ${city.toUpperCase()}`, 'Setda', 'Balai Besar Jalan'];
  for (const name of own) expect(await isOnRecord(name), name).toBe(true);
  for (const name of ['', 'Dinas Pekerjaan Umum dan Penataan Ruang, Kota Lain', 'Dinas Pekerjaan', 'Balai Besar', `Dinas yang Tidak Ada, ${city}`]) expect(await isOnRecord(name), name).toBe(false);
});

test('who sent a secret letter is offered to nobody', async () => {
  await register({ senderName: 'Kejaksaan Rahasia', securityClass: 'R', subject: null });
  expect(await found('operator', 'kejaksaan')).toEqual([]);
});
