import { sql } from 'kysely';
import type { Job } from './jobs.ts';

/** So many rows a transaction: short enough that nobody waits for its locks. */
const BATCH = 5000;
/** A year of autosaves of a large city in one night; what is left goes the next. */
const MOST_BATCHES = 400;
/** A browser repeats within minutes, a job within days, a device left in a drawer within weeks. */
const USUAL_DAYS = 30;

/** Every night: forgets what commands older than `commandKeepDays` answered. From then on their id is unknown again. */
export const forgetCommandsJob: Job = {
  name: 'platform.forget-commands', cron: '10 3 * * *', expireSeconds: 3600,
  run: async ({ db, clock, settings }) => {
    const before = new Date(clock().getTime() - (settings.commandKeepDays ?? USUAL_DAYS) * 86_400_000);
    for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
      const { rows } = await sql<{ gone: number }>`select platform.forget_commands(${before}, ${BATCH}) as gone`.execute(db);
      if ((rows[0]?.gone ?? 0) < BATCH) return;
    }
  },
};
