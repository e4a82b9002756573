import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import type { Room } from './room.ts';

let house: TestHouse;
let built: Built;
const statements: Record<string, string> = {
  number: "select '9007199254740991'::int", period: "select daterange('2026-12-31', '2026-01-01')", id: "select 'bukan'::uuid", date: "select '1'::timestamptz", words: `select '"\\u0000"'::jsonb ->> 0, '{"a": "\\u0000"}'::jsonb`,
  ours: 'select 1 / 0', gone: 'select * from nowhere',
};
const room: Room = { name: 'probe', routes: ({ app, services }) => {
  app.get('/probe/:which', async (request) => sql.raw(statements[(request.params as { which: string }).which] ?? '').execute(services.db));
} };
beforeAll(async () => {
  house = await freshServices();
  built = await buildApp(house.services, { rooms: [room] });
});
afterAll(async () => { await built.app.close(); await house.close(); });

test.each(['number', 'period', 'id', 'date', 'words'])('what no column can hold is a wrong form, not a fault of the house: %s', async (which) => {
  const reply = await built.app.inject({ url: `/probe/${which}` });
  expect([reply.statusCode, reply.json().error.code], reply.body).toEqual([422, 'request.invalid']);
});

test.each(['ours', 'gone'])('a fault of the house gets a reference and no word of what happened: %s', async (which) => {
  const reply = await built.app.inject({ url: `/probe/${which}` });
  expect(reply.json().error).toEqual({ code: 'office.internal', message: expect.any(String), details: { reference: expect.any(String) } });
  expect(reply.body).not.toMatch(/nowhere|zero/);
});
