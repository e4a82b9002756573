import { ReadLog } from '#server/platform/audit.ts';
import { buildApp } from '#server/app.ts';
import { rooms } from '#server/rooms.ts';
import { localFiles } from '#server/platform/files.ts';
import { healthRoom } from '#server/platform/health.ts';
import { startWorker } from '#server/platform/jobs.ts';
import type { Services } from '#server/platform/services.ts';
import { openFaultyDatabase } from './faulty-database.ts';
import { seeded } from './random.ts';

// One office server of a proof, to be killed at any moment. It says on standard output which statement it let fail.
const { PROOF_DATABASE: url = '', PROOF_FILES: folder = '', PROOF_PORT: port = '0', PROOF_SEED: seed = '1', PROOF_FAULTS: chance = '0', PROOF_WORKER: works = '' } = process.env;
const db = openFaultyDatabase(url, { chance: Number(chance), random: seeded(Number(seed)), onFault: (step, kind) => { process.stdout.write(`fault ${kind} ${step}\n`); } });
const clock = () => new Date();
const services: Services = {
  db, clock, files: localFiles(folder), readLog: new ReadLog(db, clock),
  settings: { timeZone: 'Asia/Jakarta', uploadLimit: 20 * 1024 * 1024, origins: [], sessionIdleMinutes: 600, sessionMaxHours: 12 },
};
const { app, jobs } = await buildApp(services, { rooms: [...rooms, healthRoom({ isStopping: () => false })], server: { logger: false } });
if (works) await startWorker(services, jobs, { url, onError: (error) => { process.stderr.write(`${String(error)}\n`); } });
await app.listen({ port: Number(port), host: '127.0.0.1' });
process.stdout.write('ready\n');
