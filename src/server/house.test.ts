import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeLetterOffice } from '#tests/letter-office.ts';
import { makeAccount } from '#tests/sign-in.ts';
import { startHouse, type RunningHouse } from './house.ts';
import { loadConfig } from './platform/config/config.ts';
import { openLog } from './platform/log.ts';

const run = promisify(execFile);
let root: string;
let env: NodeJS.ProcessEnv;
let house: RunningHouse;
let origin: string;
const logged: string[] = [];

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'lontar-house-'));
  const webFolder = path.join(root, 'web');
  await mkdir(path.join(webFolder, 'assets'), { recursive: true });
  await writeFile(path.join(webFolder, 'index.html'), '<!doctype html><title>Lontar</title>');
  await writeFile(path.join(webFolder, 'assets', 'app-1a2b.js'), 'export {};');
  env = { HOME: root, PATH: process.env['PATH'] ?? '', LONTAR_DATA: path.join(root, 'data'), LONTAR_PORT: '0', LONTAR_METRICS_TOKEN: 'rahasia-pemantau-kota', LONTAR_BACKUP_AT: 'off' };
  const log = openLog({ level: 'info', write: (line) => logged.push(line) });
  house = await startHouse({ config: loadConfig(env), log, webFolder });
  origin = house.urls.at(-1) ?? '';
}, 120_000);
afterAll(async () => {
  await house.stop();
  await rm(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
});

const get = (address: string, headers: Record<string, string> = {}) => fetch(`${origin}${address}`, { headers });
const lontar = (...args: string[]) => run(process.execPath, [path.resolve(import.meta.dirname, 'cli.ts'), ...args], { env }).catch((error: { stdout: string; stderr: string }) => error);

describe('the running house', () => {
  test('it says that it lives and that it can work', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ status: 'ok' });
    await expect.poll(async () => (await (await get('/readyz')).json() as { checks: object }).checks, { timeout: 20_000 })
      .toEqual({ database: true, migrations: true, worker: true, disk: true, open: true });
  });

  test('its figures are for who knows the token', async () => {
    expect((await get('/metrics')).status).toBe(401);
    expect((await get('/metrics', { authorization: 'Bearer salah' })).status).toBe(401);
    const figures = await (await get('/metrics', { authorization: 'Bearer rahasia-pemantau-kota' })).text();
    expect(figures).toContain('lontar_request_seconds_count');
  });

  test('any address a person opens gives the first page; a script that is gone stays gone', async () => {
    const page = await get('/surat/masuk/1', { accept: 'text/html' });
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect((await get('/assets/app-1a2b.js')).headers.get('cache-control')).toContain('immutable');
    expect((await get('/assets/lama.js', { accept: 'text/html' })).status).toBe(404);
    expect((await get('/../passwords.json')).status).toBe(404);
    const again = await get('/', { 'if-none-match': (await get('/')).headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  test('phones learn to trust its certificate, and the page needs no script', async () => {
    const page = await (await get('/percaya')).text();
    expect(page).toContain('lontar.mobileconfig');
    expect(page).not.toContain('<script');
    expect((await get('/percaya/lontar.crt')).headers.get('content-type')).toBe('application/x-x509-ca-cert');
  });

  test('every route of the platform is open on purpose', async () => {
    const open = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../architecture/platform-routes.json'), 'utf8')) as { path: string; reason: string }[];
    for (const { path: address, reason } of open) {
      expect(reason.length).toBeGreaterThan(10);
      expect((await get(address.replace('*', ''))).status, address).not.toBe(404);
    }
  });
});

describe('the command line beside the running house', () => {
  test('it prints the settings without their secrets', async () => {
    const { stdout } = await lontar('config');
    expect(stdout).toContain('LONTAR_DATA=');
    expect(stdout).not.toContain('rahasia-pemantau-kota');
  });

  test('it says how the house is, and that the chain is whole', async () => {
    expect((await lontar('status')).stdout).toContain('Basis data: baik');
    expect((await lontar('audit', 'verify')).stdout).toContain('utuh');
    expect((await lontar('migrate')).stdout).toContain('sudah sesuai');
  });

  test('it refuses a restore over a living office', async () => {
    expect((await lontar('restore', '--to', 'latest')).stderr).toContain('sudah berisi basis data');
  });

  test('it gives a new first password when no administrator can sign in, and the chain names the console', async () => {
    const { services, postgres } = house;
    const office = await makeLetterOffice({ services, adminUrl: postgres.adminUrl ?? '' });
    await makeAccount(services, { employeeId: office.desks['operator']?.employeeId ?? '', username: 'operator.pupr' });
    expect((await lontar('reset-password', 'tidak.ada')).stderr.trim()).not.toBe('');
    const password = /operator\.pupr: (\S+)/.exec((await lontar('reset-password', 'operator.pupr')).stdout)?.[1];
    const signIn = await fetch(`${origin}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name: 'operator.pupr', password }) });
    expect(signIn.status).toBe(200);
    expect((await lontar('audit', 'verify')).stdout).toContain('utuh');
  });
});

describe('stopping', () => {
  test('a request under way is answered, new ones find the door closed, and nothing is left running', async () => {
    const pid = readFileSync(path.join(root, 'data', 'database', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0] ?? '';
    const body = JSON.stringify({ name: 'operator.pupr', password: 'bukan-ini-sandinya' });
    const headers = { 'content-type': 'application/json', 'content-length': String(body.length), expect: '100-continue' };
    const underWay = request(`${origin}/api/sign-in`, { method: 'POST', headers, agent: false });
    underWay.flushHeaders();
    await once(underWay, 'continue');
    const stopped = house.stop();
    underWay.end(body);
    const [answer] = await once(underWay, 'response') as [IncomingMessage];
    expect(answer.statusCode).toBe(401);
    answer.resume();
    await stopped;
    await expect(get('/healthz')).rejects.toThrow(TypeError);
    expect(existsSync(`/proc/${pid}`)).toBe(false);
    expect(logged.join('')).not.toMatch(/rahasia-pemantau-kota|postgres:\/\//);
  });
});
