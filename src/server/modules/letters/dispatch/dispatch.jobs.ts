import { sql } from 'kysely';
import { z } from 'zod';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand } from '#server/platform/command.ts';
import type { Job } from '#server/platform/jobs.ts';
import type { Services } from '#server/platform/services.ts';
import { readTransaction } from '#server/platform/transaction.ts';
import { newId } from '#server/platform/ids.ts';
import { enterDispatch } from './enter-dispatch.ts';
import { tellWithdrawal } from './tell-withdrawal.ts';

const Sent = z.object({ letterId: z.uuid() });
const system = systemActor('letters.enter-dispatch');

/** One that cannot be done must not keep the others back: each is tried, then the first fault is thrown. */
async function tryEach<T>(all: readonly T[], act: (one: T) => Promise<unknown>): Promise<void> {
  const faults: unknown[] = [];
  for (const one of all) await act(one).catch((fault: unknown) => faults.push(fault));
  if (faults.length > 0) throw faults[0];
}

/** Enters a sent letter in the book of each receiving unit. The id of a dispatch is the id of its command, so a repeat enters nothing twice. */
export async function enterDispatches(services: Services, letterId: string): Promise<void> {
  const waiting = await readTransaction(services.db, system, async (tx) => {
    const { rows } = await sql<{ id: string }>`select id from letters.dispatch where letter_id = ${letterId} and state = 'waiting' order by id`.execute(tx);
    return rows;
  });
  await tryEach(waiting, async ({ id }) => runCommand(services, enterDispatch, { name: 'letters.enterDispatch', actor: system, commandId: id, input: { dispatchId: id } }));
}

/** Also a letter that was still on its way when it was taken back: it is entered, and said to be withdrawn, since its number has gone out. */
export async function tellReceivers(services: Services, letterId: string): Promise<void> {
  const tell = async () => runCommand(services, tellWithdrawal, { name: 'letters.tellWithdrawal', actor: system, commandId: newId(), input: { letterId } });
  await tryEach([async () => enterDispatches(services, letterId), tell], async (step) => step());
}

const AT_ONCE = 200;
/** The event's own job comes first; the look at the table is for what it lost. */
const GRACE_MS = 60_000;

/** What a worker that died left unentered: the table says what waits, so no event is missed for good. */
async function enterLeftovers(services: Services): Promise<void> {
  const before = new Date(services.clock().getTime() - GRACE_MS);
  const waiting = await readTransaction(services.db, system, async (tx) => {
    const { rows } = await sql<{ letterId: string }>`select letter_id from letters.dispatch where state = 'waiting' and sent_at < ${before} group by letter_id order by min(sent_at) limit ${AT_ONCE}`.execute(tx);
    return rows;
  });
  await tryEach(waiting, async ({ letterId }) => enterDispatches(services, letterId));
}

async function enter(services: Services, payload: Record<string, unknown>): Promise<void> {
  const sent = Sent.safeParse(payload);
  await (sent.success ? enterDispatches(services, sent.data.letterId) : enterLeftovers(services));
}

export const dispatchJobs: readonly Job[] = [
  { name: 'letters.enter-dispatch', on: ['outgoing.sent'], cron: '* * * * *', run: enter },
  { name: 'letters.tell-withdrawal', on: ['outgoing.withdrawn'], run: async (services, payload) => tellReceivers(services, Sent.parse(payload).letterId) },
];
