import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp } from '#server/app.ts';
import { ReadLog } from '#server/platform/audit.ts';
import { openDatabase } from '#server/platform/database.ts';
import { localFiles } from '#server/platform/files.ts';
import { newId } from '#server/platform/ids.ts';
import { migrate } from '#server/platform/migrate.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#server/platform/postgres/embedded.ts';
import type { Services } from '#server/platform/services.ts';
import { arrange } from '#tests/prove/registers-proof.ts';
import { cpuOf } from './cpu-time.ts';
import { bareCounterAndChain } from '#tests/prove/registers-measure.ts';

// `node bench/registration.ts --clerks 16 --seconds 10`: the whole registration of a letter with its scan through the house,
// beside the bare transaction (counter and one row of the chain) on the same database in the same run.
const { values } = parseArgs({ options: { clerks: { type: 'string', default: '16' }, seconds: { type: 'string', default: '10' } } });
const [clerks, seconds] = [Number(values.clerks), Number(values.seconds)];
const folder = await mkdtemp(path.join(tmpdir(), 'lontar-bench-'));
const postgres = await startEmbeddedPostgres({ dataFolder: path.join(folder, 'db'), settings: { max_connections: '120' } });
try {
  await mkdir(path.join(folder, 'files'), { recursive: true });
  await migrate({ adminUrl: postgres.adminUrl, appRole: decodeURIComponent(new URL(postgres.appUrl).username) });
  const letters = await registerLetters(postgres);
  const bare = await bareCounterAndChain(postgres, { connections: clerks, seconds });
  console.log(`bare counter + chain, ${clerks} connections: ${bare.toFixed(0)} a second`);
  console.log(`whole registration, ${clerks} clerks: ${letters.aSecond.toFixed(0)} a second, ${((100 * letters.aSecond) / bare).toFixed(0)} % of the bare one`);
  console.log(`each: ${letters.statements.toFixed(1)} statements, ${letters.server.toFixed(2)} ms of CPU in the server, ${letters.database.toFixed(2)} ms in the database`);
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

type Measured = { aSecond: number; statements: number; server: number; database: number };

async function registerLetters(database: EmbeddedPostgres): Promise<Measured> {
  const files = path.join(folder, 'files');
  const writing = await arrange(database, files);
  let statements = 0;
  const db = openDatabase({ url: database.appUrl, max: 20, onStatement: () => { statements += 1; } });
  const clock = () => new Date();
  const services: Services = {
    db, clock, files: localFiles(files), readLog: new ReadLog(db, clock),
    settings: { timeZone: 'Asia/Jakarta', uploadLimit: 20 * 1024 * 1024, origins: [], sessionIdleMinutes: 600, sessionMaxHours: 12 },
  };
  const { app } = await buildApp(services, { server: { logger: false } });
  const headers = { cookie: writing.cookie };
  const upload = await app.inject({ method: 'POST', url: `/api/files?commandId=${newId()}&name=pindai.jpg`, headers: { ...headers, 'content-type': 'application/octet-stream' }, payload: writing.scan(1) });
  const fileId = upload.json<{ id: string }>().id;
  const on = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(clock());
  let serial = 0;
  const register = async () => {
    serial += 1;
    const payload = {
      commandId: newId(), unitId: writing.unitId, senderName: `Balai Wilayah Sungai ${serial % 97}`, letterNumber: `600/${serial}/BWS`, letterDate: on, receivedOn: on, receivedVia: 'hand', urgency: 'normal', securityClass: 'B',
      subject: `Permintaan data pompa dan irigasi triwulan ${serial}`, files: [{ fileId, role: 'main' }], addressees: [{ positionId: writing.positionId, kind: 'to' }],
    };
    const reply = await app.inject({ method: 'POST', url: '/api/letters/incoming', headers, payload });
    if (reply.statusCode !== 200) throw new Error(reply.body);
  };
  for (let i = 0; i < 50; i += 1) await register();
  const [from, counted, ours, theirs] = [serial, statements, process.cpuUsage(), cpuOf(database.pid())];
  const until = performance.now() + seconds * 1000;
  await Promise.all(Array.from({ length: clerks }, async () => { while (performance.now() < until) await register(); }));
  const made = serial - from;
  const used = process.cpuUsage(ours);
  const measured = { aSecond: made / seconds, statements: (statements - counted) / made, server: (used.user + used.system) / 1000 / made, database: (cpuOf(database.pid()) - theirs) / made };
  await app.close();
  await services.readLog.flush();
  await db.destroy();
  return measured;
}
