import { readFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';
import type { Config } from './config/config.ts';

/** One mail. `messageId` is the sender's own name for it: the same mail sent twice carries the same, so that a mail server keeps one. */
export type Mail = { to: string; subject: string; text: string; html: string; messageId: string; unsubscribe: string };

/** The mail server will not deliver to this address, now or later: trying again would be knocking at a wall. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

export type MailPort = {
  /** Hands a mail to the mail server. @throws MailRefused for good, any other error when it may be tried again */
  send: (mail: Mail) => Promise<void>;
};

/** 5xx answers that speak of the addressee or the message. Those that speak of us (530, 535: who are you?) are a fault to mend, not a refusal. */
const FOR_GOOD = new Set([521, 550, 551, 552, 553, 554, 556]);

type Smtp = Pick<Config, 'smtpHost' | 'smtpPort' | 'smtpSecurity' | 'smtpUser' | 'smtpPassword' | 'smtpFrom' | 'smtpCaFile' | 'smtpTimeoutSeconds'>;

/** The way to the city's mail server; undefined while none is set, and then nothing is ever planned to be mailed. */
export function openMail(config: Smtp): MailPort | undefined {
  if (config.smtpHost === undefined || config.smtpFrom === undefined) return undefined;
  const timeout = config.smtpTimeoutSeconds * 1000;
  const transport = createTransport({
    host: config.smtpHost, port: config.smtpPort, secure: config.smtpSecurity === 'tls', requireTLS: config.smtpSecurity === 'starttls', ignoreTLS: config.smtpSecurity === 'none',
    connectionTimeout: timeout, greetingTimeout: timeout, socketTimeout: timeout, disableFileAccess: true, disableUrlAccess: true,
    ...(config.smtpCaFile === undefined ? {} : { tls: { ca: readFileSync(config.smtpCaFile) } }),
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
  };
}

function asRefused(error: unknown): MailRefused | null {
  if (!(error instanceof Error) || !('responseCode' in error) || !('command' in error)) return null;
  const speaksOfMail = error.command === 'RCPT TO' || error.command === 'DATA';
  return speaksOfMail && FOR_GOOD.has(Number(error.responseCode)) ? new MailRefused(error.message) : null;
}
