import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import type { ClamdAddress } from './clamd.ts';

/** What the twin knows, and how it can be made to behave. */
export type TwinSettings = { signatures: Readonly<Record<string, string>>; streamMaxLength: number };
export type ClamdTwin = {
  address: ClamdAddress;
  /** makes it hang up on everybody, or listen again */
  setAway: (isAway: boolean) => void;
  /** makes it answer this instead of looking */
  setReply: (reply: string | null) => void;
  stop: () => Promise<void>;
};

/**
 * Speaks as clamd 1.4 does (seen in a talk with Debian's): zPING, zVERSION and zINSTREAM with its chunks and its limit. Knows
 * only the signatures it is given, by the words they are found by.
 */
export async function startClamdTwin(settings: TwinSettings): Promise<ClamdTwin> {
  let isAway = false;
  let fixed: string | null = null;
  const server: Server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    if (isAway) socket.destroy();
    else void serve(socket, settings, () => fixed).catch(() => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('the twin listens nowhere');
  return {
    address: { host: '127.0.0.1', port: at.port },
    setAway: (away) => { isAway = away; },
    setReply: (reply) => { fixed = reply; },
    stop: async () => { server.close(); await once(server, 'close'); },
  };
}

async function serve(socket: Socket, settings: TwinSettings, fixed: () => string | null): Promise<void> {
  let heard = Buffer.alloc(0);
  for await (const bytes of socket) {
    heard = Buffer.concat([heard, bytes as Buffer]);
    const reply = answer(heard, settings);
    if (reply === null) continue;
    socket.end(`${fixed() ?? reply}\0`);
    return;
  }
}

/** Null while it has not heard enough. */
function answer(heard: Buffer, settings: TwinSettings): string | null {
  const end = heard.indexOf(0);
  if (end < 0) return null;
  const command = heard.subarray(0, end).toString('latin1');
  if (command === 'zPING') return 'PONG';
  if (command === 'zVERSION') return 'ClamAV 1.4.6';
  if (command !== 'zINSTREAM') return 'UNKNOWN COMMAND';
  return answerStream(heard.subarray(end + 1), settings);
}

function answerStream(heard: Buffer, settings: TwinSettings): string | null {
  const chunks: Buffer[] = [];
  let size = 0;
  for (let at = 0; at + 4 <= heard.length; ) {
    const length = heard.readUInt32BE(at);
    if (length === 0) return look(Buffer.concat(chunks), settings);
    size += length;
    if (size > settings.streamMaxLength) return 'INSTREAM size limit exceeded. ERROR';
    chunks.push(heard.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

function look(bytes: Buffer, settings: TwinSettings): string {
  const found = Object.entries(settings.signatures).find(([words]) => bytes.includes(words));
  return found ? `stream: ${found[1]} FOUND` : 'stream: OK';
}
