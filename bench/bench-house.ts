import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { ReadLog } from '#server/platform/audit.ts';
import { openDatabase } from '#server/platform/database.ts';
import { localFiles } from '#server/platform/files.ts';
import { migrate } from '#server/platform/migrate.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#server/platform/postgres/embedded.ts';
import type { Services } from '#server/platform/services.ts';

/** A house in a folder of its own, for benchmarks: the real server settings, or fast and forgetful ones while it is filled. */
export type BenchHouse = { services: Services; postgres: EmbeddedPostgres; close: () => Promise<void> };

// While it is filled nothing is worth keeping; afterwards it is opened as an office opens it.
const FILLING = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0', max_wal_size: '8GB', checkpoint_timeout: '30min', autovacuum: 'off', shared_buffers: '1GB' };
const SERVING = { shared_buffers: '1GB' };

export async function openBenchHouse(folder: string, options: { filling?: boolean; clock?: () => Date; onStatement?: (statement: string, parameters: readonly unknown[]) => void } = {}): Promise<BenchHouse> {
  const files = path.join(folder, 'files');
  await mkdir(files, { recursive: true });
  const postgres = await startEmbeddedPostgres({ dataFolder: path.join(folder, 'database'), settings: options.filling ? FILLING : SERVING });
  await migrate({ adminUrl: postgres.adminUrl, appRole: decodeURIComponent(new URL(postgres.appUrl).username) });
  const db = openDatabase({ url: postgres.appUrl, max: 10, ...(options.onStatement ? { onStatement: options.onStatement } : {}) });
  const clock = options.clock ?? (() => new Date());
  const services: Services = {
    db, clock, files: localFiles(files), readLog: new ReadLog(db, clock),
    settings: { timeZone: 'Asia/Makassar', uploadLimit: 20 * 1024 * 1024, origins: ['https://localhost'], sessionIdleMinutes: 600, sessionMaxHours: 12, sealKey: Buffer.alloc(32, 7), passwordWork: { memoryKib: 1024, passes: 1 } },
  };
  const close = async () => {
    await services.readLog.flush();
    await db.destroy();
    await postgres.stop();
  };
  return { services, postgres, close };
}
