import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { loadConfig } from '#server/platform/config/config.ts';
import { openMail, type MailPort } from '#server/platform/mail.ts';

export type Received = { to: string; subject: string; text: string; raw: string; messageId: string };

/** A real mail server on this machine: it can be stopped and started again at the same port, refuses whom it is told to, and can swallow its answer. */
export class TestMailServer {
  readonly received: Received[] = [];
  /** addresses answered with 550 */
  readonly unknown = new Set<string>();
  /** addresses answered with 451 */
  readonly busy = new Set<string>();
  /** addresses whose mail is taken, whereupon the line is cut before the answer */
  readonly silent = new Set<string>();
  /** what happens in the middle of a mail: when its first byte is awaited, when it is here whole, when it was answered; once */
  atMail: { moment: 'data' | 'taken' | 'answered'; run: () => void } | null = null;
  port = 0;
  readonly #sockets = new Map<number, Socket>();
  #server: SMTPServer | null = null;
  readonly #tls: { key: string; cert: string } | null;
  constructor(tls: { key: string; cert: string } | null = null) {
    this.#tls = tls;
  }

  async start(): Promise<void> {
    const server = new SMTPServer({
      logger: false, authOptional: true, closeTimeout: 100, ...(this.#tls ?? { disabledCommands: ['STARTTLS', 'AUTH'] }),
      onRcptTo: (address, _session, done) => {
        if (this.busy.has(address.address)) return done(Object.assign(new Error('4.7.1 try again later'), { responseCode: 451 }));
        if (!this.unknown.has(address.address)) return done();
        done(Object.assign(new Error('5.1.1 no such mailbox'), { responseCode: 550 }));
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        this.#happen('data');
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const raw = Buffer.concat(chunks).toString();
          for (const { address } of session.envelope.rcptTo) this.received.push({ to: address, ...readMail(raw) });
          this.#happen('taken');
          if (session.envelope.rcptTo.some(({ address }) => this.silent.has(address))) this.#sockets.get(session.remotePort)?.destroy();
          else {
            done();
            this.#happen('answered');
          }
        });
      },
    });
    server.on('error', () => undefined);
    server.server.on('connection', (socket: Socket) => {
      const { remotePort = 0 } = socket;
      this.#sockets.set(remotePort, socket);
      socket.on('close', () => this.#sockets.delete(remotePort));
    });
    await new Promise<void>((resolve) => { server.listen(this.port, '127.0.0.1', resolve); });
    this.port = (server.server.address() as AddressInfo).port;
    this.#server = server;
  }

  #happen(moment: 'data' | 'taken' | 'answered'): void {
    if (this.atMail?.moment !== moment) return;
    const { run } = this.atMail;
    this.atMail = null;
    run();
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server) await new Promise<void>((resolve) => { server.close(() => resolve()); });
  }

  /** The way to this server, as the settings of an office would open it. */
  open(env: Record<string, string> = {}): MailPort {
    const base = { HOME: '/tmp', LONTAR_SMTP_HOST: '127.0.0.1', LONTAR_SMTP_PORT: String(this.port), LONTAR_SMTP_SECURITY: 'none', LONTAR_SMTP_FROM: 'Kantor <kantor@tanjunglestari.test>', LONTAR_SMTP_TIMEOUT_SECONDS: '5' };
    const mail = openMail(loadConfig({ ...base, ...env }));
    if (!mail) throw new Error('no mail server is set');
    return mail;
  }

  of(address: string): Received[] {
    return this.received.filter((mail) => mail.to === address);
  }
}

function readMail(raw: string): Omit<Received, 'to'> {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  const part = /Content-Type: text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/i.exec(raw)?.[1] ?? '';
  const encoding = /Content-Type: text\/plain[\s\S]*?Content-Transfer-Encoding: (\S+)/i.exec(raw)?.[1]?.toLowerCase();
  return { subject: readWords(field('Subject')), messageId: field('Message-ID'), raw, text: encoding === 'base64' ? Buffer.from(part, 'base64').toString() : readQuoted(part) };
}

const readWords = (text: string) => text.replace(/\?=\s+=\?/g, '?==?').replace(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi, (_all, kind: string, inside: string) => (kind.toUpperCase() === 'B' ? Buffer.from(inside, 'base64').toString() : readQuoted(inside.replaceAll('_', ' '))));
const readQuoted = (text: string) => Buffer.from(text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString();
