import { createTransport } from 'nodemailer';
import { handOver, REFUSED_FOR_GOOD, smtpOptions, type HandedMail, type Handing, type Smtp } from './mail-handing.ts';

/** One mail. `messageId` is the sender's own name for it: the same mail sent twice carries the same, so that a mail server keeps one. */
export type Mail = { to: string; subject: string; text: string; html: string; messageId: string; unsubscribe: string };

/** The mail server will not deliver to this address, now or later: trying again would be knocking at a wall. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

export type MailPort = {
  /** Hands a mail to the mail server. @throws MailRefused for good, any other error when it may be tried again */
  send: (mail: Mail) => Promise<void>;
  /** Hands over a mail that must never be repeated by itself, and says how far that went. Does not throw. */
  hand: (mail: HandedMail) => Promise<Handing>;
};

/** The way to the city's mail server; undefined while none is set, and then nothing is ever planned to be mailed. */
export function openMail(config: Smtp): MailPort | undefined {
  if (config.smtpHost === undefined || config.smtpFrom === undefined) return undefined;
  const transport = createTransport({
    ...smtpOptions(config), disableFileAccess: true, disableUrlAccess: true,
    ...(config.smtpUser === undefined ? {} : { auth: { user: config.smtpUser, pass: config.smtpPassword ?? '' } }),
  });
  const from = config.smtpFrom;
  return {
    send: async ({ messageId, unsubscribe, ...mail }) => {
      try {
        await transport.sendMail({ ...mail, from, messageId, headers: { 'List-Unsubscribe': `<${unsubscribe}>`, 'Auto-Submitted': 'auto-generated' } });
      } catch (error) {
        throw asRefused(error) ?? error;
      }
    },
    hand: (mail) => handOver(config, mail),
  };
}

function asRefused(error: unknown): MailRefused | null {
  if (!(error instanceof Error) || !('responseCode' in error) || !('command' in error)) return null;
  const speaksOfMail = error.command === 'RCPT TO' || error.command === 'DATA';
  return speaksOfMail && REFUSED_FOR_GOOD.has(Number(error.responseCode)) ? new MailRefused(error.message) : null;
}
