import { sql } from 'kysely';
import { isAlive } from './database.ts';
import { listMigrations } from './migrate.ts';
import type { Room } from './room.ts';
import type { Services } from './services.ts';

export type Readiness = { ready: boolean; checks: Record<string, boolean> };
export type HealthOptions = { isStopping: () => boolean };

/** Below this, new files are refused anyway; say it before the clerk meets it. */
const FREE_BYTES = 512 * 1024 * 1024;
const WORKER_SILENCE_SECONDS = 60;

/** /healthz: this process lives. /readyz: it can do the office's work; a load balancer sends nobody here otherwise. */
export function healthRoom(options: HealthOptions): Room {
  return {
    name: 'health',
    routes: ({ app, services }) => {
      app.get('/healthz', { logLevel: 'warn' }, () => ({ status: 'ok' }));
      app.get('/readyz', { logLevel: 'warn' }, async (_request, reply) => {
        const readiness = await checkReadiness(services, options);
        return reply.code(readiness.ready ? 200 : 503).header('cache-control', 'no-store').send(readiness);
      });
    },
  };
}

export async function checkReadiness(services: Services, options: HealthOptions): Promise<Readiness> {
  const database = await isAlive(services.db);
  const [migrations, worker, disk] = await Promise.all([
    database && isCurrent(services), database && isWorkerAlive(services), services.files.free().then((free) => free > FREE_BYTES, () => false),
  ]);
  const checks = { database, migrations, worker, disk, open: !options.isStopping() };
  return { ready: Object.values(checks).every(Boolean), checks };
}

function isCurrent(services: Services): Promise<boolean> {
  const newest = listMigrations().length;
  return services.db.selectFrom('platform.migration').select('number').where('number', '=', newest).executeTakeFirst().then((row) => row !== undefined, () => false);
}

async function isWorkerAlive(services: Services): Promise<boolean> {
  const since = new Date(services.clock().getTime() - WORKER_SILENCE_SECONDS * 1000);
  const { rows } = await sql<{ alive: boolean }>`select exists (select 1 from platform.heartbeat where at > ${since}) as alive`.execute(services.db);
  return rows[0]?.alive ?? false;
}
