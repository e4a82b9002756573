import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { ScannerAway, type Verdict, type VirusScan } from './virus-scan.ts';

/** Where clamd listens: "host:port" or the path of its socket. */
export type ClamdAddress = { host: string; port: number } | { path: string };

/** A word of clamd's own is short; whatever sends more is something else. */
const LONGEST_REPLY = 4096;
const CHUNK = 64 * 1024;

/** @returns null when it is neither "host:port" nor an absolute path */
export function readClamdAddress(text: string): ClamdAddress | null {
  if (text.startsWith('/')) return { path: text };
  const parts = /^(\[[0-9a-f:]+\]|[A-Za-z0-9.-]+):(\d{1,5})$/iu.exec(text);
  const port = Number(parts?.[2]);
  return parts?.[1] && port > 0 && port < 65_536 ? { host: parts[1].replace(/^\[|\]$/gu, ''), port } : null;
}

/**
 * clamd by its own protocol (clamd(8)): commands begin with z and end with NUL; after zINSTREAM come chunks, each behind its
 * length in four bytes, and four zero bytes at the end.
 * @param patienceMs silence after which it counts as away; a large archive may take it a minute
 */
export function clamd(address: ClamdAddress, patienceMs = 120_000): VirusScan {
  return {
    scan: async (stream) => {
      const sent = { bytes: 0, isWhole: false };
      try {
        return verdictOf(await talk(address, patienceMs, (socket) => sendFile(socket, stream, sent)));
      } catch (error) {
        // Over its limit clamd answers and hangs up at once; the broken line may swallow the answer. Nobody looked, in any case.
        if (sent.bytes > 0 && !sent.isWhole && (await isUp(address))) return { state: 'too_large' };
        throw error;
      } finally {
        stream.destroy();
      }
    },
    isUp: () => isUp(address),
  };
}

function isUp(address: ClamdAddress): Promise<boolean> {
  return talk(address, 3000, (socket) => write(socket, Buffer.from('zPING\0'))).then((reply) => reply === 'PONG', () => false);
}

function verdictOf(reply: string): Verdict {
  if (reply === 'stream: OK') return { state: 'clean' };
  const signature = /^stream: (.+) FOUND$/u.exec(reply)?.[1];
  if (signature !== undefined) return { state: 'infected', signature };
  if (reply.startsWith('INSTREAM size limit exceeded')) return { state: 'too_large' };
  throw new ScannerAway(reply.slice(0, 200));
}

/** It may answer, and hang up, before it has heard all: the answer counts, not the broken pipe. */
async function talk(address: ClamdAddress, patienceMs: number, say: (socket: Socket) => Promise<void>): Promise<string> {
  const socket = connect(address);
  socket.setTimeout(patienceMs, () => socket.destroy(new Error('silence')));
  const reply = hear(socket);
  try {
    // A line that breaks while one speaks is told by the reply that does not come.
    const [heard] = await Promise.all([reply, say(socket).catch(() => undefined)]);
    return heard;
  } catch (error) {
    throw new ScannerAway(error instanceof Error ? error.message : 'unknown');
  } finally {
    socket.destroy();
  }
}

function hear(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const end = (fault: Error) => { if (heard === '') reject(fault); else resolve(heard.replace(/[\0\n]+$/u, '')); };
    socket.setEncoding('utf8').on('data', (text: string) => {
      heard += text;
      if (heard.length > LONGEST_REPLY) socket.destroy(new Error('too long an answer'));
      else if (heard.includes('\0')) resolve(heard.slice(0, heard.indexOf('\0')));
    });
    socket.on('error', end);
    socket.on('close', () => end(new Error('hung up without an answer')));
  });
}

async function sendFile(socket: Socket, stream: Readable, sent: { bytes: number; isWhole: boolean }): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const read of stream) {
    const bytes = read as Buffer;
    for (let at = 0; at < bytes.length; at += CHUNK) {
      const chunk = bytes.subarray(at, at + CHUNK);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(chunk.length);
      await write(socket, Buffer.concat([length, chunk]));
      sent.bytes += chunk.length;
      // Lets an early answer be heard before the next piece meets a closed door.
      await turn();
    }
  }
  await write(socket, Buffer.alloc(4));
  sent.isWhole = true;
}

/** Waits for the other side to read: a large file is never in memory whole. */
async function write(socket: Socket, bytes: Buffer): Promise<void> {
  if (socket.destroyed) throw new Error('gone');
  if (socket.write(bytes)) return;
  const stop = new AbortController();
  try {
    await Promise.race([once(socket, 'drain', { signal: stop.signal }), once(socket, 'close', { signal: stop.signal })]);
  } finally {
    stop.abort();
  }
}
