import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Config } from './config/config.ts';

export type Smtp = Pick<Config, 'smtpHost' | 'smtpPort' | 'smtpSecurity' | 'smtpUser' | 'smtpPassword' | 'smtpFrom' | 'smtpCaFile' | 'smtpTimeoutSeconds'>;

/** A mail of which it must be known whether it was handed over. */
export type HandedMail = {
  to: string;
  subject: string;
  text: string;
  messageId: string;
  attachments: readonly { name: string; type: string; bytes: Buffer }[];
  /** Runs when the mail server took sender and addressee, before the first byte of the mail: from then on silence means "unknown". */
  beforeData: () => Promise<void>;
};

/** taken: the server said yes. refused: it said no, for good. later: it has nothing, try again. unknown: it may have it. */
export type Handing = { kind: 'taken' | 'refused' | 'later' | 'unknown'; answer: string };

/** 5xx answers that speak of the addressee or the message. Those that speak of us (530, 535: who are you?) are a fault to mend, not a refusal. */
export const REFUSED_FOR_GOOD: ReadonlySet<number> = new Set([521, 550, 551, 552, 553, 554, 556]);

/** How one speaks to the city's mail server. */
export function smtpOptions(config: Smtp) {
  const timeout = config.smtpTimeoutSeconds * 1000;
  return {
    ...(config.smtpHost === undefined ? {} : { host: config.smtpHost }), port: config.smtpPort,
    secure: config.smtpSecurity === 'tls', requireTLS: config.smtpSecurity === 'starttls', ignoreTLS: config.smtpSecurity === 'none',
    connectionTimeout: timeout, greetingTimeout: timeout, socketTimeout: timeout,
    ...(config.smtpCaFile === undefined ? {} : { tls: { ca: readFileSync(config.smtpCaFile) } }),
  };
}

/**
 * Hands one mail over and says how far that went. A library that only answers "failed" cannot tell a server that never got the mail
 * from one that did and whose yes was lost; here the moment between is known, because the mail is a stream nobody reads before it.
 */
export async function handOver(config: Smtp, mail: HandedMail): Promise<Handing> {
  const progress = { isBegun: false };
  const connection = new SMTPConnection(smtpOptions(config));
  try {
    const { message, envelope } = await composed(config, mail);
    const answer = await new Promise<string>((resolve, reject) => {
      // It stays: what breaks after the answer is no fault of the house.
      connection.on('error', reject);
      const hand = () => connection.send({ ...envelope, size: message.length }, bodyOf(message, { mail, progress }), (error, info) => (error ? reject(error) : resolve(info?.response ?? '')));
      const enter = () => connection.login({ user: config.smtpUser ?? '', pass: config.smtpPassword ?? '' }, (error) => (error ? reject(error) : hand()));
      connection.connect((error) => (error ? reject(error) : config.smtpUser === undefined ? hand() : enter()));
    });
    connection.quit();
    return { kind: 'taken', answer: answer.slice(0, 300) };
  } catch (error) {
    return { kind: outcomeOf(error, progress.isBegun), answer: answerOf(error).slice(0, 300) };
  } finally {
    connection.close();
  }
}

/** What the server said, without the library's sentence around it; where it said nothing, what broke. */
function answerOf(error: unknown): string {
  const { response } = (error ?? {}) as { response?: unknown };
  if (typeof response === 'string' && response !== '') return response;
  return error instanceof Error ? error.message : String(error);
}

async function composed(config: Smtp, mail: HandedMail): Promise<{ message: Buffer; envelope: { from: string; to: string[] } }> {
  const attachments = mail.attachments.map(({ name, type, bytes }) => ({ filename: name, contentType: type, content: bytes }));
  const node = new MailComposer({ from: config.smtpFrom ?? '', to: mail.to, subject: mail.subject, text: mail.text, messageId: mail.messageId, attachments, disableFileAccess: true, disableUrlAccess: true }).compile();
  const { from } = node.getEnvelope();
  return { message: await node.build(), envelope: { from: from || '', to: [mail.to] } };
}

/** Read only when the server waits for the mail: it is piped after its 354. */
function bodyOf(message: Buffer, { mail, progress }: { mail: HandedMail; progress: { isBegun: boolean } }): Readable {
  async function* parts() {
    await mail.beforeData();
    progress.isBegun = true;
    yield message;
  }
  return Readable.from(parts());
}

function outcomeOf(error: unknown, isBegun: boolean): Handing['kind'] {
  const { command, responseCode, code } = (error ?? {}) as { command?: unknown; responseCode?: unknown; code?: unknown };
  // Whatever broke the line after the mail went out, only an answer to the mail itself says what became of it.
  if (isBegun && !(command === 'DATA' && typeof responseCode === 'number')) return 'unknown';
  const speaksOfMail = command === 'RCPT TO' || command === 'DATA';
  if (speaksOfMail && REFUSED_FOR_GOOD.has(Number(responseCode))) return 'refused';
  // The server said beforehand how large a mail may be.
  return code === 'EMESSAGE' && command === 'MAIL FROM' && responseCode === undefined ? 'refused' : 'later';
}
