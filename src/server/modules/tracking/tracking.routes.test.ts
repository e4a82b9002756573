import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import { runCommand } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import { issueDisposition } from '#server/modules/dispositions/index.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import { trackingRoom } from './index.ts';

let house: TestHouse;
let office: LetterOffice;
let built: Built;
beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  built = await buildApp(house.services, { rooms: [trackingRoom, office.door] });
});
afterAll(async () => { await built.app.close(); await house.close(); });
const get = async (url: string, as: string) => (await built.app.inject({ method: 'GET', url, headers: { 'x-desk': as } })).json();
async function dispose(letterId: string, from: string, to: string) {
  const input = { letterId, parentRecipientId: null, recipients: [{ positionId: office.desks[to]?.positionId ?? '', leading: true }], instructions: ['TL'], note: 'Rahasia jabatan', due: { workingDays: 1 } };
  await runCommand(house.services, issueDisposition, { name: 'disposition.issue', actor: await office.actor(from), commandId: newId(), input: { ...input, commandId: newId() } });
}

test('everybody on the way sees where a letter is, without the words of the disposition (BKS-30)', async () => {
  const letterId = await office.letter();
  await dispose(letterId, 'kadis', 'kabid');
  for (const who of ['kadis', 'kabid', 'operator', 'ajudan']) {
    const path = await get(`/api/letters/${letterId}/path`, who);
    expect(path).toMatchObject({ sentence: { code: 'at_desk', desk: 'Kepala Bidang Sumber Daya Air', office: 'Dinas PUPR', daysLeft: 1, nextDesk: 'Kepala Dinas PUPR' } });
    expect(JSON.stringify(path)).not.toContain('Rahasia jabatan');
  }
});

test('who may not know a letter does not see its way', async () => {
  const letterId = await office.letter();
  expect((await get(`/api/letters/${letterId}/path`, 'stafdua')).error.code).toBe('letter.not_found');
  expect(await get(`/api/paths?letterIds=${letterId}`, 'stafdua')).toEqual({ paths: [] });
});

test('the way of a secret letter ends at the addressee for who sees only its cover', async () => {
  const letterId = await office.letter({ securityClass: 'R' });
  await dispose(letterId, 'kadis', 'kabid');
  expect((await get(`/api/letters/${letterId}/path`, 'operator')).segments).toHaveLength(2);
  expect((await get(`/api/letters/${letterId}/path`, 'kadis')).segments).toHaveLength(4);
});

test('the strips of a page of letters come in the order asked for, in one statement', async () => {
  const ids: string[] = [];
  for (let index = 0; index < 8; index += 1) ids.push(await office.letter());
  const { paths } = await get(`/api/paths?letterIds=${ids.toReversed().join(',')}`, 'kadis');
  expect(paths.map((path: { letterId: string }) => path.letterId)).toEqual(ids.toReversed());
});

test('no route of tracking answers a stranger', async () => {
  for (const contract of built.contracts) expect((await built.app.inject({ method: 'GET', url: contract.path.replace(':letterId', newId()) })).statusCode).toBe(401);
});
