import type { CookieSerializeOptions } from '@fastify/cookie';
import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

type Kind = 'session' | 'device';

const names = { session: 'lontar', device: 'lontar-device' } as const;
/** A browser signed in from before is known for a year without use. */
const DEVICE_SECONDS = 365 * 86_400;

/** `__Host-` binds the cookie to this very host over HTTPS; plain HTTP exists on localhost only and has no such prefix. */
function nameOf(kind: Kind, request: FastifyRequest): string {
  return request.protocol === 'https' ? `__Host-${names[kind]}` : names[kind];
}

/** 32 random bytes: what the browser keeps. The database keeps `hashToken` of it. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

export function readToken(request: FastifyRequest, kind: Kind): string | null {
  const token = request.cookies[nameOf(kind, request)];
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : null;
}

/** The session's cookie dies with the browser; how long the session lives is decided on the server. */
export function giveToken(call: { request: FastifyRequest; reply: FastifyReply }, kind: Kind, token: string): void {
  void call.reply.setCookie(nameOf(kind, call.request), token, { ...optionsFor(call.request), ...(kind === 'device' ? { maxAge: DEVICE_SECONDS } : {}) });
}

export function takeTokenAway(call: { request: FastifyRequest; reply: FastifyReply }): void {
  void call.reply.clearCookie(nameOf('session', call.request), optionsFor(call.request));
}

function optionsFor(request: FastifyRequest): CookieSerializeOptions {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: request.protocol === 'https' };
}
