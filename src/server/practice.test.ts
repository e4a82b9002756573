import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { choosePort } from './choose-port.ts';
import { loadConfig } from './platform/config/config.ts';
import { assertNotPractice, openPracticeFolder, practiceEnvironment, resetPractice, wantReset } from './practice-folder.ts';
import { nextReset, runPractice } from './practice-loop.ts';

let root: string;
beforeAll(async () => { root = await mkdtemp(path.join(tmpdir(), 'lontar-practice-')); });
afterAll(async () => { await rm(root, { recursive: true, force: true }); });

const real = { HOME: '/home/kantor', LONTAR_DATA: '/srv/lontar', LONTAR_PORT: '8443', DATABASE_URL: 'postgres://app@db/lontar', DATABASE_ADMIN_URL: 'postgres://owner@db/lontar', LONTAR_SMTP_HOST: 'mail.kota.go.id', LONTAR_SMTP_FROM: 'kantor@kota.go.id', LONTAR_ORIGINS: 'https://kantor.kota.go.id', LONTAR_SCAN_FOLDER: '/srv/pindaian' };

test('TRN-12 the practice office shares nothing with the real one: folder, port, database, backup, mail, address', () => {
  const config = loadConfig(practiceEnvironment({ ...real, LONTAR_PORT: '' }));
  expect(config).toMatchObject({ practice: true, dataFolder: '/srv/lontar-latihan', port: 9443, databaseUrl: undefined, databaseAdminUrl: undefined, backupAt: 'off', backupFolder: undefined, smtpHost: undefined, origins: [], scanFolder: undefined, scanMail: undefined });
  expect(loadConfig(real).practice).toBe(false);
});

test('the practice office takes its own port before that of the real one, which it would stand in the way of', () => {
  const portOf = (env: NodeJS.ProcessEnv) => loadConfig(practiceEnvironment({ HOME: '/home/kantor', ...env })).port;
  expect(portOf({})).toBe(9443);
  expect(portOf({ LONTAR_PORT: '9300' })).toBe(9300);
  expect(portOf({ LONTAR_PORT: '9300', LONTAR_PRACTICE_PORT: '9500' })).toBe(9500);
  expect(() => portOf({ LONTAR_PORT: '9300', LONTAR_PRACTICE_PORT: '9300' })).toThrow(expect.objectContaining({ code: 'practice.port_of_office' }));
  expect(() => portOf({ LONTAR_PRACTICE_PORT: 'sembilan' })).toThrow('LONTAR_PRACTICE_PORT');
});

test('a practice office started on the port of a running office says which setting to change', async () => {
  const running = createServer();
  await new Promise<void>((resolve) => { running.listen(0, resolve); });
  const { port } = running.address() as AddressInfo;
  const config = loadConfig(practiceEnvironment({ HOME: root, LONTAR_PORT: String(port) }));
  await expect(choosePort(config)).rejects.toMatchObject({ code: 'process.port_taken', message: expect.stringContaining('LONTAR_PRACTICE_PORT') });
  await expect(choosePort({ ...config, practice: false })).rejects.toMatchObject({ message: expect.not.stringContaining('LONTAR_PRACTICE_PORT') });
  running.close();
});

test('a folder with somebody\'s office in it never becomes the practice office, and is never emptied', async () => {
  const office = path.join(root, 'office');
  await mkdir(path.join(office, 'database'), { recursive: true });
  await expect(openPracticeFolder(office)).rejects.toMatchObject({ code: 'practice.foreign_folder' });
  await expect(resetPractice(office)).rejects.toMatchObject({ code: 'practice.foreign_folder' });
  await expect(wantReset(office)).rejects.toMatchObject({ code: 'practice.none' });
  expect(existsSync(path.join(office, 'database'))).toBe(true);
});

test('nobody starts the real office on the letters of the practice office', async () => {
  const folder = path.join(root, 'practice');
  await openPracticeFolder(folder);
  expect(() => assertNotPractice(folder)).toThrow(expect.objectContaining({ code: 'practice.not_an_office' }));
  expect(() => assertNotPractice(path.join(root, 'office'))).not.toThrow();
});

test('a reset empties the practice office and begins it anew, by one command and each night', async () => {
  const folder = path.join(root, 'nightly');
  let now = new Date('2026-11-20T10:00:00');
  const started: ChildProcess[] = [];
  const start = () => {
    const child = spawn(process.execPath, ['-e', 'process.on("SIGTERM", () => process.exit(0)); setInterval(() => {}, 1000); console.log("up")'], { stdio: ['ignore', 'pipe', 'inherit'] });
    started.push(child);
    return child;
  };
  const practice = runPractice({ folder, start, clock: () => now, resetHour: 3, lookMs: 20 });
  const isUp = async (count: number) => vi.waitFor(() => { expect(started).toHaveLength(count); expect(started.at(-1)?.stdout?.readableLength).toBeGreaterThan(0); }, { timeout: 10_000 });
  await isUp(1);
  await writeFile(path.join(folder, 'letter'), 'x');
  await wantReset(folder);
  await isUp(2);
  expect(existsSync(path.join(folder, 'letter'))).toBe(false);
  await writeFile(path.join(folder, 'letter'), 'x');
  now = new Date('2026-11-21T03:00:01');
  await isUp(3);
  expect(existsSync(path.join(folder, 'letter'))).toBe(false);
  practice.stop();
  expect(await practice.ended).toBe(0);
  expect(existsSync(path.join(folder, 'LATIHAN.txt'))).toBe(true);
});

test('the nightly reset comes at three, today or tomorrow', () => {
  expect(nextReset(new Date('2026-11-20T02:59:00'), 3)).toEqual(new Date('2026-11-20T03:00:00'));
  expect(nextReset(new Date('2026-11-20T03:00:00'), 3)).toEqual(new Date('2026-11-21T03:00:00'));
});
