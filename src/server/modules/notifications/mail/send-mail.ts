import { sql } from 'kysely';
import { z } from 'zod';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Job } from '#server/platform/jobs.ts';
import { MailRefused, type Mail } from '#server/platform/mail.ts';
import type { Services } from '#server/platform/services.ts';
import { readTransaction } from '#server/platform/transaction.ts';
import { composeNotices } from './compose-mail.ts';
import { findHearings } from './hearing-seats.ts';
import { refuseAddress } from './mail-address-store.ts';
import { houseOf } from './mail-house.ts';

const Event = z.object({ mailId: z.uuid() });
type Ended = 'sent' | 'refused' | 'dropped';
const actor = systemActor('notifications.send-mail');

/** A worker that died while sending holds its mail no longer than this. */
const CLAIM_MINUTES = 5;

/**
 * Sends one mail. Claimed first, sent outside any transaction, then marked: two workers never send one mail at once, and a
 * mail server that is away makes the job try again for half a day. Only the death of the process between the server's yes
 * and our mark can repeat it, and then with the same Message-ID.
 */
export const sendMail: Job = {
  name: 'notifications.send-mail', on: ['mail.due'], retries: 20, atOnce: 2, expireSeconds: 180,
  run: async (services, payload) => {
    const { mailId } = Event.parse(payload);
    const claim = await run(services, claimMail, { mailId });
    if (claim.mail) await deliver(services, claim.mail);
    else if (claim.isWaiting) throw new Error('another worker is sending this mail');
  },
};

function run<I, O>(services: Services, command: (ctx: CommandContext, input: I) => Promise<O>, input: I): Promise<O> {
  return runCommand(services, command, { name: `notifications.${command.name}`, actor, commandId: newId(), input });
}

type Claimed = { id: string; employeeId: string; digest: boolean };

async function deliver(services: Services, mail: Claimed): Promise<void> {
  try {
    const letter = await compose(services, mail);
    if (!letter || !services.mail) {
      // Without a mail server it waits until there is one again.
      await (services.mail ? run(services, endMail, { mailId: mail.id, as: 'dropped', fault: null }) : run(services, putBack, { mailId: mail.id, fault: null, unqueue: true }));
      return;
    }
    await services.mail.send(letter);
    await run(services, endMail, { mailId: mail.id, as: 'sent', fault: null });
  } catch (error) {
    const fault = error instanceof Error ? error.message.slice(0, 300) : 'unknown';
    if (error instanceof MailRefused) {
      await run(services, endMail, { mailId: mail.id, as: 'refused', fault });
      return;
    }
    await run(services, putBack, { mailId: mail.id, fault, unqueue: false });
    throw error;
  }
}

async function claimMail(ctx: CommandContext, input: { mailId: string }): Promise<{ mail: Claimed | null; isWaiting: boolean }> {
  const stale = new Date(ctx.now.getTime() - CLAIM_MINUTES * 60_000);
  const mine = await ctx.tx.updateTable('notifications.mail').set({ claimedAt: ctx.now, tries: sql<number>`tries + 1` })
    .where('id', '=', input.mailId).where('state', '=', 'waiting').where((is) => is.or([is('claimedAt', 'is', null), is('claimedAt', '<', stale)]))
    .returning(['id', 'employeeId', 'digest']).executeTakeFirst();
  if (mine) return { mail: mine, isWaiting: true };
  const other = await ctx.tx.selectFrom('notifications.mail').select('state').where('id', '=', input.mailId).executeTakeFirst();
  return { mail: null, isWaiting: other?.state === 'waiting' };
}

async function putBack(ctx: CommandContext, input: { mailId: string; fault: string | null; unqueue: boolean }): Promise<null> {
  await ctx.tx.updateTable('notifications.mail').set({ claimedAt: null, fault: input.fault, ...(input.unqueue ? { queuedAt: null } : {}) }).where('id', '=', input.mailId).where('state', '=', 'waiting').execute();
  return null;
}

async function endMail(ctx: CommandContext, input: { mailId: string; as: Ended; fault: string | null }): Promise<null> {
  const ended = await ctx.tx.updateTable('notifications.mail').set({ state: input.as, endedAt: ctx.now, fault: input.fault })
    .where('id', '=', input.mailId).where('state', '=', 'waiting').returning('employeeId').executeTakeFirst();
  if (ended && input.as === 'refused') await refuseAddress(ctx, { employeeId: ended.employeeId, reason: input.fault ?? '' });
  return null;
}

/** What the mail says, asked anew: who left the desk or lost the right meanwhile is told nothing. Null: nothing is left to say. */
async function compose(services: Services, mail: Claimed): Promise<Mail | null> {
  return readTransaction(services.db, actor, async (tx) => {
    const only = sql`s.employee_id = ${mail.employeeId} and n.id in (select x.notice_id from notifications.mail_notice x where x.mail_id = ${mail.id})`;
    const told = await findHearings(tx, { now: services.clock(), only });
    const [first] = told;
    return first ? composeNotices({ id: mail.id, to: first.address, language: first.language ?? 'id', house: await houseOf(tx, services), told, digest: mail.digest }) : null;
  });
}
