import { runInThread } from '#server/platform/worker-thread.ts';
import type { ArchivableFault } from './archivable-rules.ts';

const MODULE = new URL('./archivable-thread.ts', import.meta.url);

/**
 * The house's own look at a file as PDF/A-3a: an empty answer means that nothing was found, not that a validator agreed.
 * @throws parserTooSlow, parserTooHungry for a file that was made to be so
 */
export function checkArchivable(pdf: Uint8Array): Promise<ArchivableFault[]> {
  return runInThread<ArchivableFault[]>({ module: MODULE, data: pdf, memoryMb: 256, timeMs: 30_000 });
}
