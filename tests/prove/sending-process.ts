import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { buildApp } from '#server/app.ts';
import { approvalsRoom } from '#server/modules/approvals/index.ts';
import { documentsRoom } from '#server/modules/documents/index.ts';
import { lettersRoom } from '#server/modules/letters/index.ts';
import { registersRoom } from '#server/modules/registers/index.ts';
import { signingRoom } from '#server/modules/signing/index.ts';
import { ReadLog } from '#server/platform/audit.ts';
import { openDatabase } from '#server/platform/database.ts';
import { localFiles } from '#server/platform/files.ts';
import { startWorker } from '#server/platform/jobs.ts';
import { openMail } from '#server/platform/mail.ts';
import type { Room } from '#server/platform/room.ts';
import type { Services } from '#server/platform/services.ts';
import { loadConfig } from '#server/platform/config/config.ts';
import { actorOf, type LetterOffice } from '#tests/letter-office.ts';

// One office server of the proof of sending. It loads its program, waits to be told when it opens and how long it lives, and kills itself at a
// statement of its own, as a machine that loses its power does.
const { PROOF_DATABASE: url = '', PROOF_FILES: folder = '', PROOF_PORT: port = '0', PROOF_DESKS: desks = '{}', PROOF_SMTP_PORT: smtpPort = '0' } = process.env;
// Killed offices leave nothing behind that they had compiled.
flushCompileCache();
const { aheadMs, killAt } = JSON.parse(await told()) as { aheadMs: number; killAt: number };
const people = JSON.parse(desks) as LetterOffice['desks'];
const clock = () => new Date(Date.now() + aheadMs);
const db = openDatabase({ url, max: 24, onStatement: (statement) => countDown(statement) });
const mail = openMail(loadConfig({ HOME: folder, LONTAR_SMTP_HOST: '127.0.0.1', LONTAR_SMTP_PORT: smtpPort, LONTAR_SMTP_SECURITY: 'none', LONTAR_SMTP_FROM: 'Kantor <kantor@tanjunglestari.test>', LONTAR_SMTP_TIMEOUT_SECONDS: '20' }));
const services: Services = {
  db, clock, files: localFiles(folder), readLog: new ReadLog(db, clock), ...(mail ? { mail } : {}),
  settings: { timeZone: 'Asia/Jakarta', uploadLimit: 20 * 1024 * 1024, origins: ['https://localhost'], sessionIdleMinutes: 600, sessionMaxHours: 12, sealKey: Buffer.alloc(32, 7), passwordWork: { memoryKib: 8, passes: 1 } },
};
let left = 0;

async function told(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  throw new Error('the proof is over');
}

/** The office dies behind a statement, before its answer is used: within a command, at its commit, or between two. */
function countDown(statement: string): void {
  if (left === 0) return;
  left -= 1;
  if (left > 0) return;
  writeSync(1, `died ${nameOf(statement)}\n`);
  process.kill(process.pid, 'SIGKILL');
}

/** 'insert into letters.dispatch', 'commit', … */
function nameOf(text: string): string {
  const flat = text.replaceAll('"', '').replace(/\s+/g, ' ').trim().toLowerCase();
  return /^(insert into \S+|update \S+|delete from \S+|commit|begin|start transaction|rollback)/.exec(flat)?.[0] ?? /platform\.(?:take_command|finish_command|append_audit)/.exec(flat)?.[0] ?? /^select.*? from (\S+)/.exec(flat)?.[0].replace(/^select.*? from/, 'select from') ?? flat.slice(0, 40);
}

const door: Room = {
  name: 'door',
  authenticate: async (house, request) => {
    const who = String(request.headers['x-desk']);
    const desk = people[who];
    return desk ? { actor: { ...(await actorOf(house, { who, desk })), stepUpAt: house.clock() }, half: false } : null;
  },
};
const { app, jobs } = await buildApp(services, { rooms: [door, registersRoom, documentsRoom, approvalsRoom, signingRoom, lettersRoom], server: { logger: false } });
const onError = (error: unknown) => { process.stderr.write(`${String(error)}\n`); };
await startWorker(services, jobs.filter((job) => job.name.startsWith('letters.')), { url, onError });
await app.listen({ port: Number(port), host: '127.0.0.1' });
process.stdout.write('ready\n');
left = killAt;

// What the office does each minute it does here each second: the proof has less time than a day.
const minutely = jobs.filter((job) => ['letters.release-sending', 'letters.enter-dispatch', 'letters.mail-letters'].includes(job.name));
for (;;) {
  for (const job of minutely) await job.run(services, {}).catch(onError);
  await pause(1000);
}
