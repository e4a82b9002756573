import { ImapFlow } from 'imapflow';

const PATIENCE_MS = 30_000;

/** Opens a mailbox named as imaps://user:password@host/FOLDER, works in it, and leaves it whatever happens. */
export async function inMailbox(address: string, work: (client: ImapFlow) => Promise<void>): Promise<void> {
  const { client, folder } = openMailbox(address);
  await client.connect();
  try {
    const lock = await client.getMailboxLock(folder);
    await work(client).finally(() => lock.release());
  } finally {
    await client.logout().catch(() => client.close());
  }
}

function openMailbox(address: string): { client: ImapFlow; folder: string } {
  const url = new URL(address);
  const secure = url.protocol === 'imaps:';
  const client = new ImapFlow({
    host: url.hostname, port: url.port === '' ? (secure ? 993 : 143) : Number(url.port), secure,
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    logger: false, disableAutoIdle: true, connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS,
  });
  // What breaks the line is told by the call that waits for it.
  client.on('error', () => undefined);
  return { client, folder: decodeURIComponent(url.pathname.slice(1)) || 'INBOX' };
}
