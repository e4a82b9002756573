import { hostname } from 'node:os';
import { sql } from 'kysely';
import pg from 'pg';
import { fromKysely, PgBoss } from 'pg-boss';
import { relayOutbox } from './outbox.ts';
import type { Services } from './services.ts';

/** One kind of work done after the commit. Runs at least once: `run` must bear a repeat. */
export type Job = {
  /** queue name, 'room.verb-noun' */
  name: string;
  /** outbox events that start it */
  on?: readonly string[];
  /** cron in the city's zone */
  cron?: string;
  /** seconds until a run counts as hung and is tried again */
  expireSeconds?: number;
  /** tries before it lies in the dead letters for an administrator to see */
  retries?: number;
  /** which of two that wait goes first: the higher number */
  priority?: (payload: Record<string, unknown>) => number;
  /** what must wait for a moment: the job of such an event starts then, or a few seconds later; null: at once */
  notBefore?: (payload: Record<string, unknown>) => Date | null;
  /** runs of this job at once on one worker */
  atOnce?: number;
  run: (services: Services, payload: Record<string, unknown>) => Promise<void>;
};

export type Worker = { stop: () => Promise<void>; wake: () => void };

const DEAD = 'dead-letters';
// A notice wakes a worker for a new job at once; nobody gives notice when the pause before a second try is over.
const RETRY_LOOK_SECONDS = 5;

/** What waits, runs and has failed for good, for the health page. */
export type QueueState = { queue: string; waiting: number; active: number; failed: number };

/**
 * Starts the worker: hears the outbox, moves events to pg-boss queues, runs jobs with retries, backoff and dead letters.
 * Stops taking work at once on `stop` and lets running jobs finish for 20 seconds.
 */
export async function startWorker(services: Services, jobs: readonly Job[], options: { url: string; onError: (error: unknown) => void }): Promise<Worker> {
  const boss = new PgBoss({ connectionString: options.url, schema: 'jobs', migrate: false, createSchema: false, useListenNotify: true, max: 3, application_name: 'lontar-jobs' });
  boss.on('error', options.onError);
  await boss.start();
  await boss.createQueue(DEAD, { retryLimit: 0, retentionSeconds: 90 * 86_400 });
  for (const job of jobs) await openQueue(boss, job, services);

  const relay = startRelay(services, boss, { jobs, url: options.url, onError: options.onError });
  const beat = startHeartbeat(services, options.onError);
  return {
    wake: relay.wake,
    stop: async () => {
      clearInterval(beat);
      await relay.stop();
      await boss.stop({ graceful: true, timeout: 20_000, close: true });
    },
  };
}

async function openQueue(boss: PgBoss, job: Job, services: Services): Promise<void> {
  const options = { retryLimit: job.retries ?? 8, retryDelay: 2, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: job.expireSeconds ?? 300, deadLetter: DEAD, notify: true };
  const there = await boss.getQueue(job.name);
  if (there) await boss.updateQueue(job.name, options);
  else await boss.createQueue(job.name, options);
  if (job.cron) await boss.schedule(job.name, job.cron, {}, { tz: services.settings.timeZone });
  await boss.work<Record<string, unknown>>(job.name, { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: RETRY_LOOK_SECONDS, batchSize: 1, localConcurrency: job.atOnce ?? 1 }, async ([taken]) => {
    if (taken) await job.run(services, taken.data ?? {});
  });
}

function startRelay(services: Services, boss: PgBoss, options: { jobs: readonly Job[]; url: string; onError: (error: unknown) => void }) {
  const queues = new Map<string, string[]>();
  for (const job of options.jobs) for (const event of job.on ?? []) queues.set(event, [...(queues.get(event) ?? []), job.name]);
  const named = new Map(options.jobs.map((job) => [job.name, job]));
  let stopping = false;
  let running: Promise<void> | null = null;
  let again = false;

  const drain = async () => {
    while (!stopping) {
      again = false;
      const moved = await relayOutbox(services.db, (event) => queues.get(event) ?? [], async (tx, deliveries) => {
        for (const { queue, event, payload } of deliveries) await boss.send(queue, { event, ...(payload as object) }, { db: fromKysely(tx), ...timesOf(named.get(queue), payload as Record<string, unknown>) });
      });
      if (moved === 0 && !again) return;
    }
  };
  const wake = () => {
    again = true;
    running ??= drain().catch(options.onError).finally(() => { running = null; });
  };
  const listener = listen(options.url, wake, options.onError);
  const timer = setInterval(wake, 2000);
  wake();
  return { wake, stop: async () => { stopping = true; clearInterval(timer); await listener.stop(); await running; } };
}

function timesOf(job: Job | undefined, payload: Record<string, unknown>): { priority: number; startAfter?: Date } {
  const startAfter = job?.notBefore?.(payload) ?? null;
  return { priority: job?.priority?.(payload) ?? 0, ...(startAfter === null ? {} : { startAfter }) };
}

/** Hears NOTIFY on a connection of its own and comes back after the database was away; the timer covers the gap. */
function listen(url: string, wake: () => void, onError: (error: unknown) => void) {
  let stopped = false;
  let client: pg.Client | null = null;
  const connect = async () => {
    if (stopped) return;
    const next = new pg.Client({ connectionString: url, application_name: 'lontar-listen', keepAlive: true });
    client = next;
    next.on('error', onError);
    next.on('end', () => { if (!stopped) setTimeout(() => { void connect(); }, 2000).unref(); });
    next.on('notification', wake);
    try {
      await next.connect();
      await next.query('listen lontar_outbox');
    } catch (error) {
      onError(error);
    }
  };
  void connect();
  return { stop: async () => { stopped = true; await client?.end().catch(onError); } };
}

function startHeartbeat(services: Services, onError: (error: unknown) => void): NodeJS.Timeout {
  const worker = `${hostname()}:${process.pid}`;
  const beat = () => {
    services.db.insertInto('platform.heartbeat').values({ worker, at: services.clock() })
      .onConflict((c) => c.column('worker').doUpdateSet({ at: services.clock() })).execute().catch(onError);
  };
  beat();
  return setInterval(beat, 10_000);
}

/** Counts per queue, read from pg-boss's own tables. */
export async function readQueues(services: Services): Promise<QueueState[]> {
  const { rows } = await sql<QueueState>`
    select name as queue, count(*) filter (where state in ('created', 'retry'))::int as waiting,
      count(*) filter (where state = 'active')::int as active, count(*) filter (where state = 'failed')::int as failed
    from jobs.job where name not like '\\_\\_pgboss%' group by name order by name`.execute(services.db);
  return rows;
}
