import { generateAuthenticationOptions, generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse, type AuthenticationResponseJSON, type RegistrationResponseJSON } from '@simplewebauthn/server';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { sqlState } from '#server/platform/database.ts';
import { newId } from '#server/platform/ids.ts';
import type { Services } from '#server/platform/services.ts';
import { openOwnSecretsWhileFounding } from '../accounts/own-secrets.ts';
import { passkeyKnown, passkeyNotFound, passkeyNotRight } from '../identity.errors.ts';
import { keepChallenge, takeChallenge } from './challenge-store.ts';

/** The site as the browser names it. A passkey of another name never answers, so the request's own host may be believed. */
export type Site = { origin: string; rpId: string };
export function siteOf(request: FastifyRequest): Site {
  return { origin: `${request.protocol}://${request.host}`, rpId: request.hostname };
}

export type Labels = { house: string; username: string };
type Answer = Record<string, unknown>;
type Options = { challengeId: string; options: Record<string, unknown> };
/** EdDSA, ES256, RS256: what phones, keys and Windows Hello sign with. */
const ALGORITHMS = [-8, -7, -257];
const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;

/** Begins to add a passkey: kept in the device, unlocked by finger, face or PIN, so it stands for both factors. */
export async function beginPasskey(services: Services, actor: Actor, input: { site: Site; labels: Labels }): Promise<Options> {
  const there = await services.db.selectFrom('identity.passkey').select('credentialId').where('accountId', '=', actor.accountId).execute();
  const options = await generateRegistrationOptions({
    rpName: input.labels.house, rpID: input.site.rpId, userName: input.labels.username, userDisplayName: actor.name, userID: new Uint8Array(Buffer.from(actor.accountId.replaceAll('-', ''), 'hex')),
    attestationType: 'none', supportedAlgorithmIDs: ALGORITHMS, excludeCredentials: there.map((each) => ({ id: each.credentialId })), authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  const challengeId = await keepChallenge(services, actor, { purpose: 'add-passkey', challenge: options.challenge, accountId: actor.accountId });
  return { challengeId, options: { ...options } };
}

/** @throws challengeOver, passkeyNotRight, passkeyKnown */
export async function addPasskey(services: Services, actor: Actor, input: { site: Site; challengeId: string; name: string; answer: Answer }): Promise<{ id: string }> {
  const challenge = await takeChallenge(services, actor, { id: input.challengeId, purpose: 'add-passkey', accountId: actor.accountId });
  const credential = await registered(input.answer, challenge, input.site);
  const passkey = { credentialId: credential.id, publicKey: Buffer.from(credential.publicKey), counter: credential.counter, transports: [...credential.transports ?? []], name: input.name };
  return runCommand(services, writePasskey, { name: 'identity.add-passkey', actor, commandId: newId(), input: passkey });
}

export async function removePasskey(ctx: CommandContext, input: { passkeyId: string }): Promise<null> {
  const gone = await ctx.tx.deleteFrom('identity.passkey').where('id', '=', input.passkeyId).where('accountId', '=', ctx.actor.accountId).returning('id').execute();
  if (gone.length === 0) throw passkeyNotFound();
  ctx.record({ action: 'passkey.removed', subjectKind: 'account', subjectId: ctx.actor.accountId, details: { passkeyId: input.passkeyId } });
  return null;
}

/** Begins a sign-in; the browser offers the passkeys it keeps, so no name is asked and none is given away. */
export async function beginPasskeySignIn(services: Services, stranger: Actor, site: Site): Promise<Options> {
  const options = await generateAuthenticationOptions({ rpID: site.rpId, userVerification: 'required', allowCredentials: [] });
  const challengeId = await keepChallenge(services, stranger, { purpose: 'sign-in', challenge: options.challenge, accountId: null });
  return { challengeId, options: { ...options } };
}

/** The account whose passkey answered the challenge. @throws challengeOver, passkeyNotRight */
export async function provePasskey(services: Services, stranger: Actor, input: { site: Site; challengeId: string; answer: Answer }): Promise<string> {
  const challenge = await takeChallenge(services, stranger, { id: input.challengeId, purpose: 'sign-in', accountId: null });
  const id = typeof input.answer['id'] === 'string' ? input.answer['id'] : '';
  const passkey = await services.db.selectFrom('identity.passkey').selectAll().where('credentialId', '=', id).executeTakeFirst();
  if (!passkey) throw passkeyNotRight();
  const counter = await answered(input, challenge, { id, publicKey: new Uint8Array(passkey.publicKey), counter: passkey.counter });
  const use = async (ctx: CommandContext, used: { id: string; counter: number }): Promise<null> => {
    await ctx.tx.updateTable('identity.passkey').set({ counter: used.counter, usedAt: ctx.now }).where('id', '=', used.id).execute();
    return null;
  };
  await runCommand(services, use, { name: 'identity.use-passkey', actor: stranger, commandId: newId(), input: { id: passkey.id, counter } });
  return passkey.accountId;
}

type NewPasskey = { credentialId: string; publicKey: Buffer; counter: number; transports: string[]; name: string };

async function writePasskey(ctx: CommandContext, input: NewPasskey): Promise<{ id: string }> {
  const id = ctx.newId();
  const transports = input.transports.filter((each) => TRANSPORTS.some((known) => known === each));
  try {
    await ctx.tx.insertInto('identity.passkey').values({ id, accountId: ctx.actor.accountId, ...input, transports, addedAt: ctx.now }).execute();
  } catch (error) {
    if (sqlState(error) === '23505') throw passkeyKnown();
    throw error;
  }
  ctx.record({ action: 'passkey.added', subjectKind: 'account', subjectId: ctx.actor.accountId, details: { passkeyId: id } });
  await openOwnSecretsWhileFounding(ctx);
  return { id };
}

/** What browsers send is checked by the library; whatever it stumbles over is a wrong answer, not a fault of ours. */
async function registered(answer: Answer, challenge: string, site: Site) {
  const checked = await verifyRegistrationResponse({ response: answer as unknown as RegistrationResponseJSON, expectedChallenge: challenge, expectedOrigin: site.origin, expectedRPID: site.rpId, requireUserVerification: true, supportedAlgorithmIDs: ALGORITHMS }).catch(() => null);
  if (!checked?.verified) throw passkeyNotRight();
  return checked.registrationInfo.credential;
}

async function answered(input: { site: Site; answer: Answer }, challenge: string, credential: { id: string; publicKey: Uint8Array<ArrayBuffer>; counter: number }): Promise<number> {
  const { origin, rpId } = input.site;
  const checked = await verifyAuthenticationResponse({ response: input.answer as unknown as AuthenticationResponseJSON, expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: rpId, credential, requireUserVerification: true }).catch(() => null);
  if (!checked?.verified) throw passkeyNotRight();
  return checked.authenticationInfo.newCounter;
}
