import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomUUID } from 'node:crypto';
import { buildApp, type Built } from '#server/app.ts';
import { rooms } from '#server/rooms.ts';
import { systemActor } from './actor.ts';
import type { Room } from './room.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';

let house: TestHouse;
let built: Built;
const door: Room = {
  name: 'door',
  authenticate: async (_services, request) => ({
    half: false,
    actor: { ...systemActor('x'), accountId: String(request.headers['x-account']), roles: ['super-administrator'], sessionId: randomUUID() },
  }),
};
beforeAll(async () => {
  house = await freshServices();
  const services = { ...house.services, settings: { ...house.services.settings, requestsPerMinute: { reads: 3, acts: 2 } } };
  built = await buildApp(services, { rooms: [door, ...rooms] });
});
afterAll(async () => {
  await built.app.close();
  await house.close();
});

const ask = (account: string, method: 'GET' | 'POST' = 'GET') =>
  built.app.inject({
    method,
    url: method === 'GET' ? '/api/teams' : '/api/sign-out',
    headers: { 'x-account': account },
    ...(method === 'POST' ? { payload: {} } : {}),
  });
const times = async (count: number, account: string, method?: 'GET' | 'POST') => {
  let last = await ask(account, method);
  for (let n = 1; n < count; n += 1) last = await ask(account, method);
  return last;
};

test('an account that asks too often waits for the next minute; others go on, and acting is counted apart from reading', async () => {
  house.setNow('2026-11-20T02:00:15Z');
  expect((await times(3, 'satu')).statusCode).toBe(200);
  const refused = await ask('satu');
  expect(refused.statusCode).toBe(429);
  expect(refused.headers['retry-after']).toBe('45');
  expect(refused.json()).toMatchObject({ error: { code: 'request.account_too_often' } });
  expect((await ask('dua')).statusCode).toBe(200);
  expect((await times(2, 'satu', 'POST')).statusCode).not.toBe(429);
  expect((await ask('satu', 'POST')).statusCode).toBe(429);
  house.setNow('2026-11-20T02:01:00Z');
  expect((await ask('satu')).statusCode).toBe(200);
});

test('a costly route has a limit of its own for each account, however many come by one address', async () => {
  house.setNow('2026-11-20T02:05:00Z');
  const { app } = await buildApp(
    { ...house.services, settings: { ...house.services.settings, requestsPerMinute: { reads: 100, acts: 100 } } },
    { rooms: [door, ...rooms] },
  );
  const prove = (account: string) => app.inject({ method: 'POST', url: '/api/session/step-up', headers: { 'x-account': account }, payload: {} });
  const answers: number[] = [];
  for (let n = 0; n < 21; n += 1) answers.push((await prove('tiga')).statusCode);
  expect(answers.slice(0, 20)).not.toContain(429);
  expect(answers[20]).toBe(429);
  expect((await prove('empat')).statusCode).not.toBe(429);
  expect((await app.inject({ method: 'GET', url: '/api/teams', headers: { 'x-account': 'tiga' } })).statusCode).toBe(200);
  await app.close();
});
