import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { Refusal } from '../refusal.ts';
import { postgresWords } from './words.ts';

export type FolderLock = { release(): Promise<void> };

/**
 * One Lontar per data folder. An abstract socket is let go by the kernel when the process dies, however it dies, so no
 * stale lock file is ever left behind.
 */
export function takeFolderLock(folder: string): Promise<FolderLock> {
  const name = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32);
  const server = createServer((socket) => socket.destroy());
  server.unref();
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(new Refusal('postgres.in_use', postgresWords.inUse(folder), { cause })));
    server.listen(`\0lontar-database-${name}`, () => {
      resolve({ release: () => new Promise((done) => server.close(() => done())) });
    });
  });
}
