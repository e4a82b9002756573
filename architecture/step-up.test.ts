import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import { rooms } from '#server/rooms.ts';
import { systemActor } from '#server/platform/actor.ts';
import type { Room } from '#server/platform/room.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';

/** Acts on accounts, roles and factors: whoever finds an open screen must not be able to do them. */
const guarded = [
  'POST /api/accounts', 'POST /api/accounts/:accountId/disable', 'POST /api/accounts/:accountId/enable', 'POST /api/accounts/:accountId/recover',
  'POST /api/notice-settings/of/:employeeId',
  'POST /api/signing/known-issuers', 'POST /api/signing/known-issuers/:issuerId/remove',
  'POST /api/signing/certificates', 'POST /api/signing/passphrase', 'POST /api/signing/certificates/:certificateId/revoke', 'POST /api/signing/employees/:employeeId/certificate/revoke',
  'POST /api/duties', 'PUT /api/teams/:teamId', 'POST /api/city/regulation', 'POST /api/secret-holds/:holdId/decide',
  'POST /api/security/totp', 'POST /api/security/totp/confirm', 'POST /api/security/totp/remove', 'POST /api/security/recovery-codes',
  'PUT /api/layouts/one', 'POST /api/own-templates/use',
  'POST /api/letters/outgoing/:letterId/sign', 'POST /api/letters/outgoing/sign',
  'POST /api/security/passkeys/options', 'POST /api/security/passkeys', 'POST /api/security/passkeys/:passkeyId/remove',
];

let house: TestHouse;
let built: Built;
/** A super administrator whose last proof is eleven minutes old. */
const door: Room = {
  name: 'door',
  authenticate: async () => ({ half: false, actor: { ...systemActor('Administrator'), accountId: randomUUID(), employeeId: randomUUID(), roles: ['super-administrator'], sessionId: randomUUID(), stepUpAt: new Date(house.services.clock().getTime() - 11 * 60_000) } }),
};
beforeAll(async () => {
  house = await freshServices();
  built = await buildApp(house.services, { rooms: [door, ...rooms] });
});
afterAll(async () => { await built.app.close(); await house.close(); });

const send = (route: string, payload: object = {}) => {
  const [method = '', path = ''] = route.split(' ');
  return built.app.inject({ method: method as 'POST' | 'PUT', url: path.replace(/:\w+/g, () => randomUUID()), payload });
};

test('every act on accounts, roles and factors asks for a fresh proof, before its form is even read', async () => {
  for (const route of guarded) expect((await send(route)).json(), route).toMatchObject({ error: { code: 'auth.step_up_needed' } });
});

test('each contract that asks for a proof stands on the list of such acts', () => {
  const asking = built.contracts.filter((contract) => contract.stepUp).map((contract) => `${contract.method} ${contract.path}`);
  expect(guarded.filter((route) => !asking.includes(route))).toEqual([]);
  expect(asking.filter((route) => !guarded.includes(route))).toEqual([]);
});

test('a seat or an assistant with secret letters asks for a proof, one without does not', async () => {
  const seat = { commandId: randomUUID(), employeeId: randomUUID(), positionId: randomUUID(), kind: 'plh', fromOn: '2026-11-20', untilOn: '2026-11-30', basis: { number: '800/1', date: null }, reason: 'leave' };
  expect((await send('POST /api/assignments', { ...seat, includesSecret: true })).json()).toMatchObject({ error: { code: 'auth.step_up_needed' } });
  expect((await send('POST /api/assignments', { ...seat, includesSecret: false })).json()).toMatchObject({ error: { code: 'organization.position_not_found' } });
  const assistant = { commandId: randomUUID(), employeeId: randomUUID(), positionId: randomUUID(), fromOn: '2026-11-20', untilOn: null, basis: null };
  expect((await send('POST /api/assistants', { ...assistant, namedForSecret: true })).json()).toMatchObject({ error: { code: 'auth.step_up_needed' } });
});
