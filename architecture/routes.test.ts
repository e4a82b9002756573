import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';

type OpenRoute = { method: string; path: string; reason: string; perMinute: number | null };
const open = JSON.parse(readFileSync(new URL('open-routes.json', import.meta.url), 'utf8')) as OpenRoute[];

let house: TestHouse;
let built: Built;
const routes: { method: string; url: string }[] = [];
beforeAll(async () => {
  house = await freshServices();
  built = await buildApp(house.services, { onRoute: (route) => routes.push(route) });
  await built.app.ready();
});
afterAll(async () => { await built.app.close(); await house.close(); });

// Fastify answers HEAD wherever it answers GET.
const isOpen = (route: { method: string; url: string }) => open.some((o) => o.method === route.method.replace('HEAD', 'GET') && o.path === route.url);
const fill = (url: string) => url.replace(/:\w+/g, () => randomUUID()).replace('*', 'x');

test('every route refuses a stranger, except those on the list', async () => {
  const guarded = routes.filter((route) => !isOpen(route));
  expect(guarded.length).toBeGreaterThan(20);
  for (const { method, url } of guarded) {
    const reply = await built.app.inject({ method: method as 'GET', url: fill(url), ...(method === 'GET' || method === 'HEAD' ? {} : { payload: {} }) });
    expect(reply.statusCode, `${method} ${url}`).toBe(401);
  }
});

test('every route has a contract, and every contract a route', () => {
  const contracted = new Set(built.contracts.map((c) => `${c.method} ${c.path}`));
  const served = routes.filter((route) => route.method !== 'HEAD' && !route.url.startsWith('/api/docs'));
  expect(served.map((route) => `${route.method} ${route.url}`).filter((route) => route.includes(' /api/') && !contracted.has(route))).toEqual([]);
});

test('the list of open routes names only routes that exist, each with its reason, and those that cost something with a limit', () => {
  for (const entry of open) {
    expect(routes.some((route) => route.method === entry.method && route.url === entry.path), `${entry.method} ${entry.path}`).toBe(true);
    expect(entry.reason.length).toBeGreaterThan(10);
  }
  const openContracts = built.contracts.filter((c) => c.audience === 'open');
  expect(openContracts.filter((c) => !open.some((o) => o.method === c.method && o.path === c.path)).map((c) => c.path)).toEqual([]);
  expect(openContracts.filter((c) => c.perMinute === null).map((c) => c.path)).toEqual([]);
});

test('OpenAPI describes every contract', () => {
  const document = built.app.swagger() as { paths: Record<string, Record<string, unknown>> };
  const described = new Set(Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`)));
  expect(built.contracts.map((c) => `${c.method} ${c.path.replace(/:(\w+)/g, '{$1}')}`).filter((c) => !described.has(c))).toEqual([]);
});
