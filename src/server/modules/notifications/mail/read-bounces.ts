import type { ImapFlow } from 'imapflow';
import { takeLetterBounce } from '#server/modules/letters/index.ts';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Job } from '#server/platform/jobs.ts';
import { inMailbox } from '#server/platform/mailbox.ts';
import type { Services } from '#server/platform/services.ts';
import { readBounce } from './bounce-rules.ts';
import { refuseAddress } from './mail-address-store.ts';

const actor = systemActor('notifications.read-bounces');
const AT_ONCE = 100;
/** A notification stands at the beginning of its message; what hangs behind is the mail that came back. */
const MOST_BYTES = 200_000;

/**
 * Most mail servers take a mail and find out later that nobody lives there. What they send back lies in the mailbox of the
 * sender's address; from there it marks the address as a refusal at the door does, and a letter that was mailed to an outside party
 * as one that came back. Other messages are left as they are.
 */
export const readBounces: Job = {
  name: 'notifications.read-bounces', cron: '*/5 * * * *', retries: 0, expireSeconds: 600,
  run: async (services) => {
    const { bounceMail } = services.settings;
    if (bounceMail !== undefined) await inMailbox(bounceMail, (client) => readAll(services, client));
  },
};

async function readAll(services: Services, client: ImapFlow): Promise<void> {
  const unread = (await client.search({ seen: false, header: { 'Content-Type': 'multipart/report' } }, { uid: true })) || [];
  const faults: unknown[] = [];
  // One message that cannot be taken stays unread and keeps no other back.
  for (const uid of unread.slice(0, AT_ONCE)) await readOne(services, client, String(uid)).catch((fault: unknown) => faults.push(fault));
  if (faults.length > 0) throw faults[0];
}

async function readOne(services: Services, client: ImapFlow, uid: string): Promise<void> {
  const message = await client.fetchOne(uid, { source: { maxLength: MOST_BYTES } }, { uid: true });
  const bounce = message && message.source ? readBounce(message.source.toString('latin1')) : null;
  for (const mailId of bounce?.mailIds ?? []) {
    const input = { mailId, recipients: bounce?.recipients ?? [], reason: bounce?.reason ?? '' };
    await runCommand(services, takeBounce, { name: 'notifications.take-bounce', actor, commandId: newId(), input });
  }
  await client.messageFlagsAdd(uid, ['\\Seen'], { uid: true });
}

type Returned = { mailId: string; recipients: readonly string[]; reason: string };

/** Only of a mail we sent, to the address it was sent to: an id nobody can guess, so nobody can stop another's mail. */
async function takeBounce(ctx: CommandContext, input: Returned): Promise<null> {
  const sent = await ctx.tx.selectFrom('notifications.mail as m').innerJoin('notifications.mailAddress as a', 'a.employeeId', 'm.employeeId').select(['m.employeeId', 'a.address'])
    .where('m.id', '=', input.mailId).where('m.state', '=', 'sent').executeTakeFirst();
  if (!sent) await takeLetterBounce(ctx, input);
  if (!sent || !input.recipients.includes(sent.address.toLowerCase())) return null;
  await ctx.tx.updateTable('notifications.mail').set({ state: 'refused', fault: input.reason }).where('id', '=', input.mailId).execute();
  await refuseAddress(ctx, { employeeId: sent.employeeId, reason: input.reason });
  return null;
}
