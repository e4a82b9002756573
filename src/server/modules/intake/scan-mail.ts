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
import { findUnitByMark, mailProgress, receiveMail, type MailProgress, type Received, type Refused } from './receive-papers.ts';
import { attachmentsOf, marksOf, orderOfWork, type Attachment, type MailPart } from './scan-mail-rules.ts';

const postman = systemActor('intake.read-scan-mail');
/** Enough for a morning's scans; the rest waits a minute. */
const AT_ONCE = { messages: 50, files: 100 };
/** Of one mail: whoever sends hundreds of files waits for them, and nobody else does. */
const FILES_OF_MAIL = 20;
type Mailbox = { services: Services; client: ImapFlow; unit: string | undefined };
/** `stays`: unread, to be looked at again. */
type Taken = { stays: boolean; files: number };

/**
 * Fills the trays from the scan-to-mail address: each attachment becomes a paper. A message is remembered with the papers it
 * made, in one transaction, and marked as read once all are; a fault leaves it unread for the next minute, and so does a mail of more
 * attachments than its turn has room for.
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

/** Messages that were looked at and stay unread: without a unit, broken, or not at their end. Fifty of them must not stand before the scans of tomorrow. */
const leftBefore = new Set<number>();

async function readMailbox(mailbox: Mailbox): Promise<void> {
  const faults: unknown[] = [];
  const unread = (await mailbox.client.search({ seen: false }, { uid: true })) || [];
  let room = AT_ONCE.files;
  for (const uid of orderOfWork(unread, leftBefore).slice(0, AT_ONCE.messages)) {
    if (room === 0) break;
    leftBefore.delete(uid);
    const { stays, files } = await takeMessage(mailbox, { uid, room: Math.min(room, FILES_OF_MAIL) }).catch((fault: unknown) => {
      faults.push(fault);
      return { stays: true, files: 0 };
    });
    room -= files;
    if (stays) leftBefore.add(uid);
  }
  // One message that cannot be taken must not keep the others back.
  if (faults.length > 0) throw faults[0];
}

async function takeMessage(mailbox: Mailbox, { uid, room }: { uid: number; room: number }): Promise<Taken> {
  const { services, client } = mailbox;
  const message = await client.fetchOne(String(uid), { envelope: true, bodyStructure: true }, { uid: true });
  if (!message) return { stays: false, files: 0 };
  const messageKey = createHash('sha256').update(message.envelope?.messageId ?? `${uid}`).digest('hex');
  const before = await readTransaction(services.db, postman, (tx) => mailProgress(tx, messageKey));
  // What is whole lost the mark of having been read on the way.
  const { isWhole, files } = before?.isWhole ? { isWhole: true, files: 0 } : await takePiece(mailbox, { uid, room, messageKey, message, before });
  if (isWhole) await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
  return { stays: !isWhole, files };
}

type Piece = { uid: number; room: number; messageKey: string; message: FetchMessageObject; before: MailProgress | null };

/** The next attachments of a mail, from where it was left: its papers lie in one tray, whatever became of its address meanwhile. */
async function takePiece(mailbox: Mailbox, { uid, room, messageKey, message, before }: Piece): Promise<{ isWhole: boolean; files: number }> {
  const unitId = before?.unitId ?? (await unitOf(mailbox, message));
  // Without a unit there is no tray, and nobody to be told: the message stays for who keeps the mailbox.
  if (unitId === null) return { isWhole: false, files: 0 };
  const all = attachmentsOf(message.bodyStructure as MailPart);
  const from = before?.partsTaken ?? 0;
  const to = Math.min(from + room, all.length);
  const isWhole = to === all.length;
  const found = await storeAttachments(mailbox, { uid, messageKey, attachments: all.slice(from, to) });
  await runCommand(mailbox.services, receiveMail, { name: 'intake.receive-mail', actor: postman, commandId: newId(), input: { unitId, source: 'mail', messageKey, from, to, isWhole, ...found } });
  return { isWhole, files: to - from };
}

async function unitOf({ services, unit }: Mailbox, message: FetchMessageObject): Promise<string | null> {
  const sentTo = [...(message.envelope?.to ?? []), ...(message.envelope?.cc ?? [])].map((each) => each.address);
  for (const mark of [...marksOf(sentTo), ...(unit === undefined ? [] : [unit])]) {
    const found = await readTransaction(services.db, postman, (tx) => findUnitByMark(tx, mark));
    if (found) return found;
  }
  return null;
}

async function storeAttachments({ services, client }: Mailbox, mail: { uid: number; messageKey: string; attachments: readonly Attachment[] }): Promise<{ papers: Received[]; refused: Refused[] }> {
  const papers: Received[] = [];
  const refused: Refused[] = [];
  for (const { part, name } of mail.attachments) {
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
