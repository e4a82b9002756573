import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { noSuchPage } from './faults.ts';
import type { Room } from './room.ts';

type WebFile = { bytes: Buffer; brotli?: Buffer; gzip?: Buffer; type: string; tag: string; immutable: boolean };

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml',
  '.png': 'image/png', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.webmanifest': 'application/manifest+json', '.json': 'application/json',
  '.wasm': 'application/wasm', '.txt': 'text/plain; charset=utf-8', '.webp': 'image/webp', '.map': 'application/json', '.mjs': 'text/javascript; charset=utf-8',
};

/** Serves the built web application from memory: a few megabytes, read once. Any other page address gives its first page. */
export function webRoom(folder: string, options: { practice: boolean }): Room {
  const files = readWebFiles(folder);
  if (options.practice) markPractice(files);
  return {
    name: 'web',
    routes: ({ app }) => {
      app.get('/*', { logLevel: 'warn' }, (request, reply) => {
        const address = decodeURI(request.url.split('?')[0] ?? '/');
        const file = files.get(address) ?? findFirstPage(files, request, address);
        if (!file) throw noSuchPage({ path: address });
        return sendFile(request, reply, file);
      });
    },
  };
}

/** A page of the application has no ending and is asked for by a person's browser; a missing script must stay missing. */
function findFirstPage(files: Map<string, WebFile>, request: FastifyRequest, address: string): WebFile | undefined {
  const forPeople = (request.headers.accept ?? '').includes('text/html');
  return forPeople && !address.startsWith('/api/') && path.extname(address) === '' ? files.get('/index.html') : undefined;
}

function sendFile(request: FastifyRequest, reply: FastifyReply, file: WebFile): FastifyReply {
  void reply.header('etag', file.tag).header('vary', 'accept-encoding').type(file.type);
  void reply.header('cache-control', file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (request.headers['if-none-match'] === file.tag) return reply.code(304).send();
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (file.brotli && accepted.includes('br')) return reply.header('content-encoding', 'br').send(file.brotli);
  if (file.gzip && accepted.includes('gzip')) return reply.header('content-encoding', 'gzip').send(file.gzip);
  return reply.send(file.bytes);
}

function readWebFiles(folder: string): Map<string, WebFile> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const all = new Map(entries.map((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return [`/${path.relative(folder, file)}`, readFileSync(file)] as const;
  }));
  const files = new Map<string, WebFile>();
  for (const [address, bytes] of all) {
    if (/\.(br|gz)$|^\/\./.test(address)) continue;
    const type = TYPES[path.extname(address)] ?? 'application/octet-stream';
    const [brotli, gzip] = [all.get(`${address}.br`), all.get(`${address}.gz`)];
    const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    // Vite puts a hash of the content into the names under assets/.
    files.set(address, { bytes, type, tag, immutable: address.startsWith('/assets/'), ...(brotli ? { brotli } : {}), ...(gzip ? { gzip } : {}) });
  }
  const first = files.get('/index.html');
  if (first) files.set('/', first);
  return files;
}

/** Before any script runs and whatever page is shown: nobody may take the practice office for the real one. */
function markPractice(files: Map<string, WebFile>): void {
  const first = files.get('/index.html');
  if (!first) return;
  const bytes = Buffer.from(first.bytes.toString('utf8').replace('<html ', '<html data-practice '));
  const marked: WebFile = { bytes, type: first.type, immutable: false, tag: `"latihan-${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` };
  for (const address of ['/', '/index.html']) files.set(address, marked);
}
