import { parentPort, workerData } from 'node:worker_threads';
import { findArchivableFaults } from './archivable-rules.ts';

// Runs in a thread of its own: the file may be a stranger's.
parentPort?.postMessage({ ok: true, value: await findArchivableFaults(workerData as Uint8Array) });
