import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import { buildApp } from '#server/app.ts';
import { ReadLog } from '#server/platform/audit.ts';
import { openDatabase } from '#server/platform/database.ts';
import { localFiles } from '#server/platform/files.ts';
import { migrate } from '#server/platform/migrate.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#server/platform/postgres/embedded.ts';
import { findFreePort } from '#server/platform/process/port.ts';
import type { Services } from '#server/platform/services.ts';
import { makeLetterOffice } from '#tests/letter-office.ts';
import { makeAccount, signIn } from '#tests/sign-in.ts';
import { examine, type Examination } from './registers-examination.ts';
import { writeLetters, type Tally, type Writing } from './registers-writers.ts';

export type ProofPlan = { writers: number; rounds: number; secondsARound: number; faultChance: number; seed: number; say: (line: string) => void };
export type ProofResult = { tally: Tally; faults: Map<string, number>; kills: { server: number; database: number; both: number }; seconds: number; examination: Examination };

/**
 * Registers letters with many clerks at once while statements fail at every step and server and database are killed,
 * then counts: no number twice, no hole, no acknowledged letter lost, chain whole, every file in its place.
 */
export async function proveRegisters(plan: ProofPlan): Promise<ProofResult> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lontar-prove-'));
  const postgres = await startEmbeddedPostgres({ dataFolder: path.join(folder, 'db'), settings: { max_connections: '120' }, restartsAtMost: 1000 });
  const files = path.join(folder, 'files');
  try {
    await mkdir(files, { recursive: true });
    await migrate({ adminUrl: postgres.adminUrl, appRole: decodeURIComponent(new URL(postgres.appUrl).username) });
    const writing = await arrange(postgres, files);
    const result = await storm({ plan, postgres, files, writing });
    return { ...result, examination: await examine({ adminUrl: postgres.adminUrl, appUrl: postgres.appUrl, files, tally: result.tally, unitId: writing.unitId }) };
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A small office with one registry clerk who is signed in; the session lives in the database and so survives the kills. */
export async function arrange(postgres: Pick<EmbeddedPostgres, 'appUrl' | 'adminUrl'>, files: string): Promise<Omit<Writing, 'origin'>> {
  const db = openDatabase({ url: postgres.appUrl, max: 4 });
  const clock = () => new Date();
  const services: Services = {
    db, clock, files: localFiles(files), readLog: new ReadLog(db, clock),
    settings: { timeZone: 'Asia/Jakarta', uploadLimit: 20 * 1024 * 1024, origins: [], sessionIdleMinutes: 600, sessionMaxHours: 12, passwordWork: { memoryKib: 1024, passes: 1 } },
  };
  const office = await makeLetterOffice({ services, adminUrl: postgres.adminUrl });
  const [clerk, head] = [office.desks['operator'], office.desks['kadis']];
  if (!clerk || !head) throw new Error('the small office has no clerk or no head');
  await makeAccount(services, { employeeId: clerk.employeeId, username: 'operator.pupr' });
  const { app } = await buildApp(services, { server: { logger: false } });
  const { cookie } = await signIn(app, 'operator.pupr');
  await app.close();
  await services.readLog.flush();
  await db.destroy();
  const base = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#faf9f5' } }).jpeg().toBuffer();
  // The bytes after the end of a JPEG make each scan a file of its own without drawing a picture each time.
  const scan = (serial: number) => Buffer.concat([base, Buffer.from(`\n${serial}`)]);
  return { cookie, unitId: office.unitId, positionId: head.positionId, scan, scanEvery: 16 };
}

type Storm = { plan: ProofPlan; postgres: EmbeddedPostgres; files: string; writing: Omit<Writing, 'origin'> };

async function storm(input: Storm): Promise<Omit<ProofResult, 'examination'>> {
  const { plan, postgres } = input;
  const port = (await findFreePort(0)) ?? 0;
  const faults = new Map<string, number>();
  const tally: Tally = { acknowledged: [], uploaded: [], refused: [], repeats: 0, sent: 0 };
  const kills = { server: 0, database: 0, both: 0 };
  const begun = performance.now();
  let over = false;
  const open = (round: number) => startServer({ ...input, port, seed: plan.seed + round, faults });
  let server = await open(0);
  const writing: Writing = { ...input.writing, origin: `http://127.0.0.1:${port}` };
  const clerks = Array.from({ length: plan.writers }, () => writeLetters(writing, tally, () => over));
  for (let round = 1; round <= plan.rounds; round += 1) {
    await untilAnswering(writing);
    await pause(plan.secondsARound * 1000);
    const what = (['server', 'both', 'database'] as const)[round % 3] ?? 'both';
    kills[what] += 1;
    if (what !== 'server') process.kill(postgres.pid(), 'SIGKILL');
    if (what !== 'database') { server.kill('SIGKILL'); server = await open(round); }
    if (round % 10 === 0) plan.say(`putaran ${round}: ${tally.acknowledged.length} surat diakui, ${tally.repeats} pengiriman ulang, ${[...faults.values()].reduce((a, b) => a + b, 0)} gangguan`);
  }
  over = true;
  await Promise.all(clerks);
  server.kill('SIGKILL');
  return { tally, faults, kills, seconds: (performance.now() - begun) / 1000 };
}

/** A round counts from when the office works again: crash recovery and starting take their time on a busy machine. */
async function untilAnswering(writing: Writing): Promise<void> {
  for (;;) {
    const reply = await fetch(`${writing.origin}/api/session`, { headers: { cookie: writing.cookie } }).catch(() => null);
    if (reply?.ok) return;
    await pause(50);
  }
}

async function startServer(input: Storm & { port: number; seed: number; faults: Map<string, number> }): Promise<ChildProcess> {
  const env = { ...process.env, PROOF_DATABASE: input.postgres.appUrl, PROOF_FILES: input.files, PROOF_PORT: String(input.port), PROOF_SEED: String(input.seed), PROOF_FAULTS: String(input.plan.faultChance) };
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'office-process.ts')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let rest = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line === 'ready') resolve();
        else if (line.startsWith('fault ')) input.faults.set(line.slice(6), (input.faults.get(line.slice(6)) ?? 0) + 1);
      }
    });
    child.once('exit', (code, signal) => reject(new Error(`the office server ended with ${code ?? signal}`)));
  });
  return child;
}
