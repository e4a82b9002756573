import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { buildApp } from '#server/app.ts';
import { ReadLog } from '#server/platform/audit.ts';
import { openDatabase } from '#server/platform/database.ts';
import { localFiles } from '#server/platform/files.ts';
import { startWorker } from '#server/platform/jobs.ts';
import type { Services } from '#server/platform/services.ts';

// The office of `bench/users.ts`, in a process of its own, web and worker together as on one PC, so that its memory is its own.
const { BENCH_DATABASE: url = '', BENCH_FILES: folder = '' } = process.env;
await mkdir(path.resolve(folder), { recursive: true });
const db = openDatabase({ url });
const clock = () => new Date();
const services: Services = {
  db, clock, files: localFiles(folder), readLog: new ReadLog(db, clock),
  settings: { timeZone: 'Asia/Makassar', uploadLimit: 20 * 1024 * 1024, origins: [], sessionIdleMinutes: 600, sessionMaxHours: 12 },
};
const { app, jobs } = await buildApp(services, { server: { logger: false, trustProxy: 'loopback' } });
const worker = await startWorker(services, jobs, { url, onError: (error) => process.stderr.write(`${String(error)}\n`) });
await app.listen({ port: 0, host: '127.0.0.1' });
const address = app.server.address();
process.stdout.write(`ready ${typeof address === 'object' ? address?.port : ''}\n`);
process.once('SIGTERM', () => {
  void (async () => {
    app.server.closeAllConnections();
    await app.close();
    await worker.stop();
    await services.readLog.flush();
    await db.destroy();
    process.exit(0);
  })();
});
