import { readdirSync, readFileSync } from 'node:fs';

const TICKS_A_SECOND = 100;

/**
 * CPU milliseconds of a process and all below it, those that ended included. On a machine shared with others the clock on the
 * wall says more about them than about us; this does not. Linux only.
 */
export function cpuOf(pid: number): number {
  const parents = new Map<number, { parent: number; ticks: number }>();
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? readStat(Number(name)) : null;
    if (stat) parents.set(Number(name), stat);
  }
  let ticks = 0;
  for (const [each, stat] of parents) if (isBelow(parents, { pid: each, top: pid })) ticks += stat.ticks;
  return (ticks * 1000) / TICKS_A_SECOND;
}

/** utime, stime and those of children already gone: fields 14 to 17 of proc(5), counted behind the name in brackets. */
function readStat(pid: number): { parent: number; ticks: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number);
    return { parent: fields[1] ?? 0, ticks: [11, 12, 13, 14].reduce((sum, index) => sum + (fields[index] ?? 0), 0) };
  } catch {
    return null;
  }
}

function isBelow(parents: Map<number, { parent: number }>, of: { pid: number; top: number }): boolean {
  for (let each = of.pid; each > 1; each = parents.get(each)?.parent ?? 0) if (each === of.top) return true;
  return false;
}

/** Resident memory of one process in MiB. */
export function memoryOf(pid: number): number {
  const kib = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kib ?? 0) / 1024;
}
