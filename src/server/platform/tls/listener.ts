import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { Socket } from 'node:net';
import type { KeyedCertificate } from './authority.ts';

export type ListenerOptions = {
  certificate: KeyedCertificate;
  /** Only for certificates browsers know by themselves. */
  strictTransport: boolean;
  /** Addresses that may speak plain HTTP besides this machine: reverse proxies that end TLS. */
  plainAllowedFrom: readonly string[];
};

const TLS_HANDSHAKE = 0x16;
const SILENCE_MS = 10_000;

/**
 * One port for both: the first byte tells a TLS greeting from plain HTTP. Plain HTTP is served to this machine and to
 * named proxies only; anybody else is sent to the same address over HTTPS, so a typed "http://" is no dead end.
 */
export function createListener(handler: RequestListener, options: ListenerOptions): Server {
  const { certificate: cert, key } = options.certificate;
  const server = createServer({ cert, key, minVersion: 'TLSv1.2', requestTimeout: 300_000 }, guard(handler, options));
  const startTls = server.listeners('connection');
  server.removeAllListeners('connection');
  server.on('connection', (socket: Socket) => {
    socket.setTimeout(SILENCE_MS, () => socket.destroy());
    socket.once('error', () => socket.destroy());
    socket.once('data', (first: Buffer) => {
      socket.setTimeout(0);
      socket.removeAllListeners('timeout');
      socket.pause();
      socket.unshift(first);
      if (first[0] === TLS_HANDSHAKE) for (const start of startTls) start.call(server, socket);
      // What Node does with a connection whose TLS greeting is over is exactly what plain HTTP needs.
      else server.emit('secureConnection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  return server;
}

function guard(handler: RequestListener, options: ListenerOptions): RequestListener {
  return (request, response) => {
    const secure = 'encrypted' in request.socket;
    if (secure && options.strictTransport) response.setHeader('strict-transport-security', 'max-age=31536000');
    if (secure || mayBePlain(request, options)) return handler(request, response);
    return sendToHttps(request, response);
  };
}

function mayBePlain(request: IncomingMessage, options: ListenerOptions): boolean {
  const from = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  return from === '::1' || from.startsWith('127.') || options.plainAllowedFrom.includes(from);
}

function sendToHttps(request: IncomingMessage, response: ServerResponse): void {
  const { host } = request.headers;
  if (host === undefined || !/^[\w.:[\]-]+$/.test(host)) {
    response.writeHead(400).end();
    return;
  }
  response.writeHead(308, { location: `https://${host}${request.url ?? '/'}`, 'cache-control': 'no-store', connection: 'close' }).end();
}

const LOOK_AGAIN_MS = 3_600_000;

/**
 * Looks every hour whether there is a newer certificate: our own is renewed before its end, a configured file may have
 * been replaced. New connections get it; nobody is cut off. A fault keeps the one in use. Gives the way to stop looking.
 */
export function keepCertificateFresh(server: Server, load: () => Promise<KeyedCertificate>): () => Promise<void> {
  const look = async () => {
    const { certificate: cert, key } = await load();
    server.setSecureContext({ cert, key, minVersion: 'TLSv1.2' });
  };
  const timer = setInterval(() => { look().catch(() => undefined); }, LOOK_AGAIN_MS).unref();
  return async () => { clearInterval(timer); };
}
