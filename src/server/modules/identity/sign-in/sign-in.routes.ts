import type { FastifyReply, FastifyRequest } from 'fastify';
import { runCommand } from '#server/platform/command.ts';
import { serve, serveOpen, type House } from '#server/platform/http.ts';
import { newId } from '#server/platform/ids.ts';
import * as contracts from '#shared/contracts/identity.contract.ts';
import { beginPasskeySignIn, siteOf } from '../factors/passkeys.ts';
import { findSession } from '../sessions/authenticate.ts';
import { endSession } from '../sessions/end-session.ts';
import { giveToken, hashToken, makeToken, readToken, takeTokenAway } from '../sessions/session-cookie.ts';
import type { Browser } from '../sessions/start-session.ts';
import { giveSecondFactor } from './give-second-factor.ts';
import { strangerAt } from './note-failure.ts';
import { signInByPasskey } from './sign-in-by-passkey.ts';
import { signInWithPassword } from './sign-in.ts';

export function signInRoutes(house: House): void {
  serveOpen(house, contracts.signIn, async (call) => {
    const browser = browserOf(call);
    const answer = await signInWithPassword(house.services, { ...call.body, ...browser });
    letIn(call, browser.deviceToken, answer.token);
    return { next: answer.next };
  });

  serveOpen(house, contracts.giveSecondFactor, async (call) => {
    const browser = browserOf(call);
    const answer = await giveSecondFactor(house.services, { session: await findSession(house.services, call.request), ...call.body, ...browser });
    letIn(call, browser.deviceToken, answer.token);
    return { next: answer.next };
  });

  serveOpen(house, contracts.passkeySignInOptions, (call) => beginPasskeySignIn(house.services, strangerAt(call.address), siteOf(call.request)));

  serveOpen(house, contracts.passkeySignIn, async (call) => {
    const browser = browserOf(call);
    const answer = await signInByPasskey(house.services, { ...call.body, ...browser, site: siteOf(call.request) });
    letIn(call, browser.deviceToken, answer.token);
    return { next: answer.next };
  });

  serve(house, contracts.signOut, async (call) => {
    await runCommand(house.services, endSession, { name: 'identity.sign-out', actor: call.actor, commandId: newId(), input: { sessionId: call.actor.sessionId ?? '', reason: 'signed_out' } });
    takeTokenAway(call);
    return { ok: true as const };
  });
}

type Door = { request: FastifyRequest; reply: FastifyReply };

/** Hands the browser its session and the token it will be known by. */
export function letIn(call: Door, deviceToken: string, token: string): void {
  giveToken(call, 'session', token);
  giveToken(call, 'device', deviceToken);
}

/** The browser in front of the door, with the token it is known by or the one it will be known by. */
export function browserOf(call: Door & { address: string }): Browser & { deviceToken: string } {
  const known = readToken(call.request, 'device');
  const deviceToken = known ?? makeToken();
  const device = String(call.request.headers['user-agent'] ?? '').slice(0, 300);
  return { client: { address: call.address, device, deviceHash: hashToken(deviceToken) }, deviceToken, knownHash: known === null ? null : hashToken(known) };
}
