import { workerData } from 'node:worker_threads';
import { ENDLESS, HUNGRY, type ProcessLimits } from './typeset-task.ts';

// Watches the process it runs in while the compiler holds its main thread: what eats too much memory or works too long ends, and so does
// what the office left behind. A compiler cannot be interrupted, only ended. Work is measured in time of the processor: on a machine that is
// busy with other things a good template takes long on the clock, and is none the worse for it.

const { memoryMb, workMs, letter } = workerData as ProcessLimits & { /** counts the letters; 0 between two */ letter: Int32Array };
const office = process.ppid;
const EVERY_MS = 20;
let watched = 0;
let began = 0;

setInterval(() => {
  if (process.memoryUsage.rss() > memoryMb * 1_048_576) process.kill(process.pid, HUNGRY);
  if (process.ppid !== office) process.kill(process.pid, 'SIGKILL');
  const current = Atomics.load(letter, 0);
  if (current !== watched) began = worked();
  watched = current;
  if (current !== 0 && worked() - began > workMs) process.kill(process.pid, ENDLESS);
}, EVERY_MS);

function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
