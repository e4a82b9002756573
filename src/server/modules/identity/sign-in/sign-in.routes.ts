import type { FastifyReply, FastifyRequest } from 'fastify';
import { runCommand } from '#server/platform/command.ts';
import { serve, serveOpen, type House } from '#server/platform/http.ts';
import { newId } from '#server/platform/ids.ts';
import * as contracts from '#shared/contracts/identity.contract.ts';
import { endSession } from '../sessions/end-session.ts';
import { giveToken, hashToken, makeToken, readToken, takeTokenAway } from '../sessions/session-cookie.ts';
import type { Client } from '../sessions/start-session.ts';
import { signInWithPassword } from './sign-in.ts';

export function signInRoutes(house: House): void {
  serveOpen(house, contracts.signIn, async (call) => {
    const browser = browserOf(call);
    const answer = await signInWithPassword(house.services, { ...call.body, client: browser.client, deviceKnownHash: browser.knownHash });
    giveToken(call, 'session', answer.token);
    giveToken(call, 'device', browser.deviceToken);
    return { next: answer.next };
  });

  serve(house, contracts.signOut, async (call) => {
    await runCommand(house.services, endSession, { name: 'identity.sign-out', actor: call.actor, commandId: newId(), input: { sessionId: call.actor.sessionId ?? '', reason: 'signed_out' } });
    takeTokenAway(call);
    return { ok: true as const };
  });
}

/** The browser in front of the door, with the token it is known by or the one it will be known by. */
export function browserOf(call: { request: FastifyRequest; reply: FastifyReply; address: string }): { client: Client; deviceToken: string; knownHash: Buffer | null } {
  const known = readToken(call.request, 'device');
  const deviceToken = known ?? makeToken();
  const device = String(call.request.headers['user-agent'] ?? '').slice(0, 300);
  return { client: { address: call.address, device, deviceHash: hashToken(deviceToken) }, deviceToken, knownHash: known === null ? null : hashToken(known) };
}
