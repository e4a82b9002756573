import { sql } from 'kysely';
import { z } from 'zod';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand } from '#server/platform/command.ts';
import type { Job } from '#server/platform/jobs.ts';
import type { Services } from '#server/platform/services.ts';
import { readTransaction } from '#server/platform/transaction.ts';
import { releaseSending } from './release-sending.ts';
import { mailHostOf } from './sending-rules.ts';

const system = systemActor('letters.release-sending');
const Asked = z.object({ goesAt: z.iso.datetime() });
const AT_ONCE = 200;

/**
 * Sends what waited its ten seconds. The table says what is due; an event only says when to look, so a lost one costs a minute. The id
 * of a sending is the id of its command: two workers send it once.
 */
export async function releaseDue(services: Services): Promise<void> {
  const now = services.clock();
  const due = await readTransaction(services.db, system, async (tx) => {
    const { rows } = await sql<{ id: string; letterId: string }>`select id, letter_id from letters.sending where state = 'waiting' and goes_at <= ${now} order by goes_at limit ${AT_ONCE}`.execute(tx);
    return rows;
  });
  const mailHost = mailHostOf(services.settings);
  const faults: unknown[] = [];
  for (const { id, letterId } of due) {
    const call = { name: 'letters.releaseSending', actor: system, commandId: id, input: { letterId, sendingId: id, mailHost } };
    await runCommand(services, releaseSending, call).catch((fault: unknown) => faults.push(fault));
  }
  // One letter that cannot go must not keep the others back.
  if (faults.length > 0) throw faults[0];
}

function goesAtOf(payload: Record<string, unknown>): Date | null {
  const asked = Asked.safeParse(payload);
  return asked.success ? new Date(asked.data.goesAt) : null;
}

export const sendingJobs: readonly Job[] = [
  {
    name: 'letters.release-sending', on: ['outgoing.sending'], cron: '* * * * *', notBefore: goesAtOf,
    run: async (services, payload) => {
      await releaseDue(services);
      // The queue goes by the clock of the database; where this one is behind, the job is tried again in a moment.
      if ((goesAtOf(payload) ?? new Date(0)) > services.clock()) throw new Error('a sending is not due by the clock of this server');
    },
  },
];
