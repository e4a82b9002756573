import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { clamd, readClamdAddress, type ClamdAddress } from './clamd.ts';
import { startClamdTwin, type ClamdTwin } from './clamd-twin.ts';
import { ScannerAway } from './virus-scan.ts';

const WORDS = 'LONTAR-UJI-TANDA-VIRUS-2026';
const LIMIT = 1024 * 1024;
const CLAMD = '/usr/sbin/clamd';
type Scanner = { address: ClamdAddress; stop: () => Promise<void> };

/** Debian's own clamd with one signature of ours: the nation's signatures would have to be fetched. */
async function startClamd(): Promise<Scanner> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lontar-clamd-'));
  const socket = path.join(folder, 'clamd.sock');
  await mkdir(path.join(folder, 'db'));
  await writeFile(path.join(folder, 'db', 'lontar.ndb'), `Lontar.Uji:0:*:${Buffer.from(WORDS).toString('hex')}\n`);
  await writeFile(path.join(folder, 'clamd.conf'), `DatabaseDirectory ${path.join(folder, 'db')}\nLocalSocket ${socket}\nForeground yes\nStreamMaxLength 1M\n`);
  const child: ChildProcess = spawn(CLAMD, ['-c', path.join(folder, 'clamd.conf')], { stdio: 'ignore' });
  await vi.waitFor(async () => { expect(await clamd({ path: socket }).isUp()).toBe(true); }, { timeout: 60_000, interval: 100 });
  return { address: { path: socket }, stop: async () => { child.kill('SIGKILL'); await rm(folder, { recursive: true, force: true }); } };
}

const kinds: [name: string, start: () => Promise<Scanner>][] = [['its twin', () => startClamdTwin({ signatures: { [WORDS]: 'Lontar.Uji.UNOFFICIAL' }, streamMaxLength: LIMIT })]];
if (existsSync(CLAMD)) kinds.push(["Debian's clamd", startClamd]);

describe.each(kinds)('clamd as %s', (_name, start) => {
  let scanner: Scanner;
  beforeAll(async () => { scanner = await start(); }, 90_000);
  afterAll(() => scanner.stop());
  const scan = (...pieces: (string | Buffer)[]) => clamd(scanner.address).scan(Readable.from(pieces.map((piece) => Buffer.from(piece))));

  test('answers when it is asked whether it is there', async () => {
    expect(await clamd(scanner.address).isUp()).toBe(true);
  });

  test('calls clean what it looked at and found nothing in', async () => {
    expect(await scan('surat undangan')).toEqual({ state: 'clean' });
    expect(await scan()).toEqual({ state: 'clean' });
    expect(await scan(Buffer.alloc(900_000, 7))).toEqual({ state: 'clean' });
  });

  test('names what it found, also across the chunks it is sent in', async () => {
    const found = { state: 'infected', signature: 'Lontar.Uji.UNOFFICIAL' };
    expect(await scan(`awal ${WORDS} akhir`)).toEqual(found);
    expect(await scan('awal LONTAR-UJI-', 'TANDA-VIRUS-2026 akhir')).toEqual(found);
    expect(await scan(Buffer.alloc(64 * 1024 - 10, 1), WORDS)).toEqual(found);
  });

  test('a file it does not read to the end is never called clean', async () => {
    expect(await scan(Buffer.alloc(3 * LIMIT, 7))).toEqual({ state: 'too_large' });
    expect(await scan(...Array.from({ length: 60 }, () => Buffer.alloc(200_000, 7)))).toEqual({ state: 'too_large' });
  });
});

describe('a scanner that does not do its work', () => {
  let twin: ClamdTwin;
  beforeAll(async () => { twin = await startClamdTwin({ signatures: {}, streamMaxLength: LIMIT }); });
  afterAll(() => twin.stop());
  const scan = () => clamd(twin.address).scan(Readable.from([Buffer.from('surat')]));

  test('that hangs up, or is not there at all, is away', async () => {
    twin.setAway(true);
    expect(await clamd(twin.address).isUp()).toBe(false);
    await expect(scan()).rejects.toThrow(ScannerAway);
    twin.setAway(false);
    await expect(clamd({ path: '/nonexistent/clamd.sock' }).scan(Readable.from([Buffer.from('surat')]))).rejects.toThrow(ScannerAway);
  });

  test('whose answer is a fault of its own has not called anything clean', async () => {
    for (const reply of ['stream: Can\'t allocate memory ERROR', '', 'HTTP/1.1 200 OK', 'stream: OK but', 'x'.repeat(10_000)]) {
      twin.setReply(reply);
      await expect(scan(), reply.slice(0, 20)).rejects.toThrow(ScannerAway);
    }
    twin.setReply(null);
    expect(await scan()).toEqual({ state: 'clean' });
  });

  test('that says nothing is away after a while', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const silent = createServer((socket) => { socket.resume().on('error', () => undefined).on('close', () => resolve(undefined)); });
    await new Promise<void>((done) => { silent.listen(0, '127.0.0.1', done); });
    const at = silent.address();
    const port = at !== null && typeof at === 'object' ? at.port : 0;
    await expect(clamd({ host: '127.0.0.1', port }, 100).scan(Readable.from([Buffer.from('surat')]))).rejects.toThrow(ScannerAway);
    await promise;
    silent.close();
  });
});

test('the address of a scanner is a host with its port or the path of a socket', () => {
  expect(readClamdAddress('127.0.0.1:3310')).toEqual({ host: '127.0.0.1', port: 3310 });
  expect(readClamdAddress('[::1]:3310')).toEqual({ host: '::1', port: 3310 });
  expect(readClamdAddress('/run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' });
  for (const text of ['clamd', 'clamd:', 'clamd:99999', 'http://clamd:3310', 'run/clamd']) expect(readClamdAddress(text), text).toBe(null);
});

test.runIf(existsSync(CLAMD))('the twin says the version it was held against', async () => {
  const { stdout } = await promisify(execFile)(CLAMD, ['--version']);
  expect(stdout).toMatch(/^ClamAV 1\./u);
});
