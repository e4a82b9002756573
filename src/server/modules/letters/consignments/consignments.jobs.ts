import { sql } from 'kysely';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand, type Command } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Job } from '#server/platform/jobs.ts';
import type { HandedMail } from '#server/platform/mail-handing.ts';
import type { MailPort } from '#server/platform/mail.ts';
import type { Services } from '#server/platform/services.ts';
import { readTransaction } from '#server/platform/transaction.ts';
import { beginHanding, claimMail, endHanding, giveUpHanding, handingIsStale, type Claim } from './mail-claims.ts';
import { readFiles, readyMail } from './mail-letter.ts';

const system = systemActor('letters.mail-letters');
const AT_ONCE = 50;

function run<I, O>(services: Services, command: Command<I, O>, input: I): Promise<O> {
  return runCommand(services, command, { name: `letters.${command.name}`, actor: system, commandId: newId(), input });
}

/**
 * Mails what is due to outside parties. Each is claimed, handed over outside any transaction, and marked; in between it is written that
 * the server is being given it. A mail whose answer was lost is shown as unknown and waits for a person.
 */
export async function mailDue(services: Services): Promise<void> {
  const { dead, due } = await findWork(services);
  for (const each of dead) await run(services, giveUpHanding, each);
  const { mail } = services;
  // Without a mail server it waits until there is one.
  if (!mail) return;
  const faults: unknown[] = [];
  for (const { id } of due) {
    const { claim } = await run(services, claimMail, { consignmentId: id });
    if (claim) await handOne(services, mail, claim).catch((fault: unknown) => faults.push(fault));
  }
  // One mail that cannot be made ready must not keep the others back.
  if (faults.length > 0) throw faults[0];
}

type Found = { id: string; letterId: string; state: string };

async function findWork(services: Services): Promise<{ dead: { id: string; letterId: string }[]; due: Found[] }> {
  const now = services.clock();
  const { rows } = await readTransaction(services.db, system, (tx) => sql<Found>`
    select c.id, c.letter_id, c.state from letters.consignment c join letters.letter l on l.id = c.letter_id
    where c.way = 'mail' and ((c.state = 'waiting' and c.next_try_at <= ${now} and l.state = 'sent') or (c.state = 'handing' and c.claimed_at < ${handingIsStale(now)})) order by c.next_try_at, c.id limit ${AT_ONCE}`.execute(tx));
  const dead = rows.filter((row) => row.state === 'handing').map(({ id, letterId }) => ({ id, letterId }));
  return { dead, due: rows.filter((row) => row.state === 'waiting') };
}

async function handOne(services: Services, port: MailPort, claim: Claim): Promise<void> {
  const prepared = await prepare(services, claim).catch(async (fault: unknown) => {
    // Nothing went out. It is tried again like a mail the server did not want yet, so that in the end a person is asked.
    await run(services, endHanding, { ...claim, kind: 'later' as const, answer: fault instanceof Error ? fault.message.slice(0, 300) : 'unknown' });
    throw fault;
  });
  if (!prepared) return;
  const handing = await port.hand({ ...prepared, beforeData: async () => { await run(services, beginHanding, claim); } });
  await run(services, endHanding, { ...claim, ...handing });
}

/** The mail with its files; null where one of them may not leave, or not yet, and the try is over. */
async function prepare(services: Services, claim: Claim): Promise<Omit<HandedMail, 'beforeData'> | null> {
  const ready = await readTransaction(services.db, system, (tx) => readyMail(tx, services, claim.id));
  if (ready.kind !== 'ready') {
    await run(services, endHanding, ready.kind === 'later' ? { ...claim, kind: 'later' as const, answer: 'virus check' } : { ...claim, kind: 'refused' as const, answer: 'virus' });
    return null;
  }
  return { ...ready.mail, attachments: await readFiles(services, ready.files) };
}

export const consignmentJobs: readonly Job[] = [
  // Without retries: what is due stands in the table, and the next minute looks again.
  { name: 'letters.mail-letters', on: ['outgoing.sent', 'consignment.waiting'], cron: '* * * * *', retries: 0, expireSeconds: 1800, run: mailDue },
];
