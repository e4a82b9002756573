import { parentPort } from 'node:worker_threads';
import { verifyBytes, type VerifyTask } from './verify-bytes.ts';

// Runs in a thread of its own that is killed when it takes too long or too much: it reads what strangers send.

parentPort?.on('message', (task: VerifyTask) => parentPort?.postMessage({ ok: true, value: verifyBytes(task) }));
