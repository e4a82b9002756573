import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { openBenchHouse } from './bench-house.ts';
import { cpuOf, memoryOf } from './cpu-time.ts';
import { User, type Tally } from './users-day.ts';

// `npm run bench:users -- --data ./bench-1m --users 500 --minutes 5`: so many people at their browsers on a generated office, on
// loopback only, bounded in number and time. Each waits some seconds between two acts, as people do; the server, its database and
// the people share the machine. Must hold: no error, memory flat.
const { values } = parseArgs({ options: { data: { type: 'string', default: './bench-1m' }, users: { type: 'string', default: '500' }, minutes: { type: 'string', default: '5' }, 'pause-seconds': { type: 'string', default: '10' } } });
const users = Math.min(1000, Number(values.users));
const seconds = Math.min(15, Number(values.minutes)) * 60;
const pauseMs = Math.max(1, Number(values['pause-seconds'])) * 1000;
const MOST_GROWTH_A_MINUTE = 2;

const house = await openBenchHouse(path.resolve(values.data));
const { rows: names } = await sql<{ username: string }>`
  select a.username from identity.account a where a.disabled_at is null order by exists (select 1 from organization.duty d where d.employee_id = a.employee_id and d.role = 'operator') desc, length(a.username), a.username limit ${users}`.execute(house.services.db);
const server = spawn(process.execPath, [path.join(import.meta.dirname, 'users-office.ts')], { env: { ...process.env, BENCH_DATABASE: house.postgres.appUrl, BENCH_FILES: path.join(path.resolve(values.data), 'files') }, stdio: ['ignore', 'pipe', 'inherit'] });
try {
  const origin = await new Promise<string>((resolve, reject) => {
    server.stdout.setEncoding('utf8').on('data', (text: string) => { const port = /ready (\d+)/.exec(text)?.[1]; if (port) resolve(`http://127.0.0.1:${port}`); });
    server.once('exit', () => reject(new Error('the office did not open')));
  });
  process.exitCode = (await theirDay(origin, server.pid ?? 0)) ? 0 : 1;
} finally {
  const gone = new Promise((resolve) => { server.once('exit', resolve); });
  server.kill('SIGTERM');
  await Promise.race([gone, pause(10_000).then(() => server.kill('SIGKILL'))]);
  await house.close();
}

async function theirDay(origin: string, pid: number): Promise<boolean> {
  const tally: Tally = { times: new Map(), errors: [], refused: new Map(), sent: 0 };
  const people = names.map(({ username }, number) => new User({ origin, name: username, number, tally }));
  const began = performance.now();
  for (let from = 0; from < people.length; from += 20) await Promise.all(people.slice(from, from + 20).map((person) => person.enter()));
  console.log(`${people.length} people signed in and listening after ${((performance.now() - began) / 1000).toFixed(1)} s`);
  tally.times.clear();
  tally.sent = 0;
  const [start, cpu] = [performance.now(), { server: cpuOf(pid), database: cpuOf(house.postgres.pid()) }];
  const until = start + seconds * 1000;
  const memory: { minute: number; mib: number }[] = [];
  const watch = setInterval(() => memory.push({ minute: (performance.now() - start) / 60_000, mib: memoryOf(pid) }), 5000);
  await Promise.all(people.map((person, number) => beAtWork(person, number, until)));
  clearInterval(watch);
  const lasted = (performance.now() - start) / 1000;
  for (const person of people) person.leave();
  return report({ tally, memory, lasted, server: (cpuOf(pid) - cpu.server) / 1000, database: (cpuOf(house.postgres.pid()) - cpu.database) / 1000 });
}

async function beAtWork(person: User, number: number, until: number): Promise<void> {
  let turn = number;
  await pause((number / users) * pauseMs);
  while (performance.now() < until) {
    turn += 1;
    await person.once(chanceOf(number, turn));
    await pause(pauseMs * (0.5 + chanceOf(turn, number)));
  }
}

/** A number of 0 to 1 from two others, the same in every run. */
function chanceOf(a: number, b: number): number {
  let mixed = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 4_294_967_296;
}

type Day = { tally: Tally; memory: { minute: number; mib: number }[]; lasted: number; server: number; database: number };

function report({ tally, memory, lasted, server: ours, database }: Day): boolean {
  const all = [...tally.times.values()].flat().length;
  console.log(`${all} requests in ${lasted.toFixed(0)} s, ${(all / lasted).toFixed(1)} a second; CPU: server ${ours.toFixed(0)} s, database ${database.toFixed(0)} s`);
  console.log('what'.padEnd(12), 'count'.padStart(7), 'p50 ms'.padStart(9), 'p95 ms'.padStart(9), 'worst'.padStart(9));
  for (const [name, times] of [...tally.times].toSorted((a, b) => b[1].length - a[1].length)) {
    const sorted = times.toSorted((a, b) => a - b);
    const at = (part: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1).padStart(9);
    console.log(name.padEnd(12), String(times.length).padStart(7), at(0.5), at(0.95), at(1));
  }
  for (const [code, count] of tally.refused) console.log(`somebody else was quicker: ${code} ${count}`);
  // The first minute fills caches and pools; what grows after that is a leak.
  const settled = memory.filter((sample) => sample.minute >= 1);
  const slope = slopeOf(settled);
  console.log(`memory of the server: ${memory[0]?.mib.toFixed(0)} MiB at first, ${memory.at(-1)?.mib.toFixed(0)} at last, slope after the first minute ${slope.toFixed(2)} MiB a minute`);
  console.log(`${tally.errors.length} errors`);
  for (const error of tally.errors.slice(0, 10)) console.log(`  ${error}`);
  return tally.errors.length === 0 && slope <= MOST_GROWTH_A_MINUTE;
}

/** Least squares. */
function slopeOf(samples: readonly { minute: number; mib: number }[]): number {
  const mean = (of: (sample: { minute: number; mib: number }) => number) => samples.reduce((sum, sample) => sum + of(sample), 0) / Math.max(1, samples.length);
  const [x, y] = [mean((s) => s.minute), mean((s) => s.mib)];
  const spread = samples.reduce((sum, s) => sum + (s.minute - x) ** 2, 0);
  return spread === 0 ? 0 : samples.reduce((sum, s) => sum + (s.minute - x) * (s.mib - y), 0) / spread;
}
