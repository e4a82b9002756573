import { accessSync, constants, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const MEMORY = '/dev/shm';
/** What the databases and files of a run come to at the most, with room to spare. */
const NEEDED = 4 * 1024 ** 3;

/**
 * Where a run keeps what it throws away: in memory, where the system offers enough of it, else in the folder of the system. To copy a
 * database costs 0.06 s of CPU there and four times to twelve times as much on a disk, and every file of tests copies one.
 */
export function passingFolder(): string {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return Math.min(bavail * bsize, process.availableMemory()) > 2 * NEEDED ? MEMORY : tmpdir();
  } catch {
    // No such folder: not every system has one.
    return tmpdir();
  }
}
