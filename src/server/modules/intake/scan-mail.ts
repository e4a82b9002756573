import { createHash } from 'node:crypto';
import type { FetchMessageObject, ImapFlow } from 'imapflow';
import { storeFile } from '#server/modules/documents/index.ts';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand } from '#server/platform/command.ts';
import { OfficeError } from '#server/platform/errors.ts';
import { idOf, newId } from '#server/platform/ids.ts';
import type { Job } from '#server/platform/jobs.ts';
import { inMailbox } from '#server/platform/mailbox.ts';
import type { Services } from '#server/platform/services.ts';
import { readTransaction } from '#server/platform/transaction.ts';
import { findUnitByMark, receiveMail, type Received, type Refused } from './receive-papers.ts';
import { attachmentsOf, marksOf, orderOfWork, type MailPart } from './scan-mail-rules.ts';

const postman = systemActor('intake.read-scan-mail');
/** Enough for a morning's scans; the rest waits a minute. */
const AT_ONCE = 50;
type Mailbox = { services: Services; client: ImapFlow; unit: string | undefined };

/**
 * Fills the trays from the scan-to-mail address: each attachment becomes a paper. A message is remembered with the papers it
 * made, in one transaction, and marked as read afterwards; a fault leaves it unread for the next minute.
 */
export const readScanMailJob: Job = {
  name: 'intake.read-scan-mail',
  cron: '* * * * *',
  retries: 0,
  expireSeconds: 900,
  run: async (services) => {
    const { scanMail } = services.settings;
    if (scanMail === undefined) return;
    await inMailbox(scanMail.url, (client) => readMailbox({ services, client, unit: scanMail.unit }));
  },
};

/** Messages that were looked at and stay unread: without a unit, or broken. Fifty of them must not stand before the scans of tomorrow. */
const leftBefore = new Set<number>();

async function readMailbox(mailbox: Mailbox): Promise<void> {
  const faults: unknown[] = [];
  const unread = (await mailbox.client.search({ seen: false }, { uid: true })) || [];
  for (const uid of orderOfWork(unread, leftBefore).slice(0, AT_ONCE)) {
    leftBefore.delete(uid);
    const taken = await takeMessage(mailbox, uid).catch((fault: unknown) => {
      faults.push(fault);
      return false;
    });
    if (!taken) leftBefore.add(uid);
  }
  // One message that cannot be taken must not keep the others back.
  if (faults.length > 0) throw faults[0];
}

/** @returns false for a message that stays unread */
async function takeMessage(mailbox: Mailbox, uid: number): Promise<boolean> {
  const { services, client } = mailbox;
  const message = await client.fetchOne(String(uid), { envelope: true, bodyStructure: true }, { uid: true });
  if (!message) return true;
  const unitId = await unitOf(mailbox, message);
  // Without a unit there is no tray, and nobody to be told: the message stays for who keeps the mailbox.
  if (unitId === null) return false;
  const messageKey = createHash('sha256').update(message.envelope?.messageId ?? `${uid}`).digest('hex');
  if (!(await isTaken(services, messageKey))) {
    const { papers, refused } = await storeAttachments(mailbox, { uid, messageKey, root: message.bodyStructure });
    await runCommand(services, receiveMail, { name: 'intake.receive-mail', actor: postman, commandId: newId(), input: { unitId, source: 'mail', messageKey, papers, refused } });
  }
  await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
  return true;
}

/** Taken before, and the mark of having read it was lost on the way. */
function isTaken(services: Services, messageKey: string): Promise<boolean> {
  return readTransaction(services.db, postman, async (tx) => (await tx.selectFrom('intake.mailMessage').select('messageKey').where('messageKey', '=', messageKey).executeTakeFirst()) !== undefined);
}

async function unitOf({ services, unit }: Mailbox, message: FetchMessageObject): Promise<string | null> {
  const sentTo = [...(message.envelope?.to ?? []), ...(message.envelope?.cc ?? [])].map((each) => each.address);
  for (const mark of [...marksOf(sentTo), ...(unit === undefined ? [] : [unit])]) {
    const found = await readTransaction(services.db, postman, (tx) => findUnitByMark(tx, mark));
    if (found) return found;
  }
  return null;
}

async function storeAttachments({ services, client }: Mailbox, mail: { uid: number; messageKey: string; root: unknown }): Promise<{ papers: Received[]; refused: Refused[] }> {
  const papers: Received[] = [];
  const refused: Refused[] = [];
  for (const { part, name } of attachmentsOf(mail.root as MailPart)) {
    const id = idOf(`scan mail ${mail.messageKey} ${part}`);
    try {
      const { content } = await client.download(String(mail.uid), part, { uid: true });
      papers.push({ id, file: await storeFile(services, { stream: content, name }) });
    } catch (error) {
      if (!(error instanceof OfficeError) || error.status >= 500) throw error;
      refused.push({ id, name, code: error.code });
    }
  }
  return { papers, refused };
}
