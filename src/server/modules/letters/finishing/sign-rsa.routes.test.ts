import { signingRoom } from '#server/modules/signing/index.ts';
import { diskFull } from '#server/platform/files.ts';
import { newId } from '#server/platform/ids.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { lookAs } from '#tests/outgoing-files.ts';
import { makeOutgoingOffice, type OutgoingOffice } from '#tests/outgoing-office.ts';

// An RSA key gives the same bytes for the same page in the same second; the clock of a test stands still, so every press is of one second.
let house: TestHouse;
let office: OutgoingOffice;
const passphrase = 'kambing merah tiga naik perahu senja';
beforeAll(async () => {
  house = await freshServices();
  house.services.settings.signingKey = 'rsa-3072';
  office = await makeOutgoingOffice(house, [signingRoom]);
  await office.post('kadis', '/api/signing/certificates', { passphrase });
});
afterAll(async () => {
  await office.app.close();
  await house.close();
});

const press = (letterId: string, version: number) => office.post('kadis', `/api/letters/outgoing/${letterId}/sign`, { version, passphrase });
const numbered = async (subject: string): Promise<{ letterId: string; version: number }> => {
  const { letterId, version } = await office.approve({ way: 'certificate', subject });
  const given = (await office.post('operator', `/api/letters/outgoing/${letterId}/number`, { version })).json<{ version: number }>();
  return { letterId, version: given.version };
};
const madeFor = (letterId: string) => lookAs<{ kept: boolean; abandoned: boolean }>(house, `select kept_at is not null as kept, abandoned_at is not null as abandoned from signing.signature where subject_id = '${letterId}' order by signed_at`);
const saidOf = async (letterId: string) => (await lookAs<{ action: string }>(house, `select action from platform.audit_row where subject_id = '${letterId}' and action like 'signature.%' order by seq`)).map((each) => each.action);

test('of two presses in one second by an RSA key one signs, whichever comes through first; the other is told that a press just before signs', async () => {
  for (let turn = 0; turn < 3; turn += 1) {
    const { letterId, version } = await numbered(`Dua tekan sedetik ${turn}`);
    const replies = await Promise.all([press(letterId, version), press(letterId, version), press(letterId, version)]);
    expect(replies.map((reply) => reply.statusCode).toSorted((a, b) => a - b), replies.map((reply) => reply.body).join(' ')).toEqual([200, 409, 409]);
    const told = replies.filter((reply) => reply.statusCode === 409).map((reply) => reply.json<{ error: { code: string } }>().error.code);
    expect(told).toEqual(['signing.signed_just_now', 'signing.signed_just_now']);
    expect(await office.letter('kadis', letterId)).toMatchObject({ state: 'signed' });
    expect(await madeFor(letterId)).toEqual([{ kept: true, abandoned: false }]);
    expect(await saidOf(letterId)).toEqual(['signature.made']);
  }
});

test('one press that is sent twice at once is answered with the one signature, or told that it is on its way; asked again, it is answered', async () => {
  const { letterId, version } = await office.approve({ way: 'certificate', subject: 'Sekali tekan dengan RSA' });
  const command = { commandId: newId(), version, passphrase };
  const send = () => office.post('kadis', `/api/letters/outgoing/${letterId}/sign`, command);
  const replies = await Promise.all([send(), send()]);
  for (const reply of replies.filter((each) => each.statusCode !== 200)) expect(reply.json()).toMatchObject({ error: { code: 'signing.signed_just_now' } });
  expect((await send()).json()).toEqual(replies.find((reply) => reply.statusCode === 200)?.json());
  expect(await madeFor(letterId)).toEqual([{ kept: true, abandoned: false }]);
});

test('a first press by an RSA key that came to nothing stands in the way for its own second and no longer', async () => {
  const { letterId, version } = await numbered('Tekan pertama gagal');
  const { files } = house.services;
  house.services.files = { ...files, put: async () => { throw diskFull(); } };
  expect((await press(letterId, version)).json()).toMatchObject({ error: { code: 'file.disk_full' } });
  house.services.files = files;
  expect((await press(letterId, version)).json()).toMatchObject({ error: { code: 'signing.signed_just_now' } });
  house.setNow('2026-11-20T02:00:01Z');
  expect((await press(letterId, version)).statusCode).toBe(200);
  expect(await madeFor(letterId)).toEqual([{ kept: false, abandoned: true }, { kept: true, abandoned: false }]);
  expect(await saidOf(letterId)).toEqual(['signature.made', 'signature.abandoned', 'signature.made']);
});
