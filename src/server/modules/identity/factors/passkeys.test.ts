import { isoCBOR } from '@simplewebauthn/server/helpers';
import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { runSql } from '#tests/database.ts';
import { Browser, codeOf, factsOf, openIdentityOffice, signedIn, type IdentityOffice } from '#tests/identity-office.ts';
import { makeEmployee } from '#tests/make.ts';
import { makeAccount } from '#tests/sign-in.ts';

/** A phone that keeps one ES256 passkey, as the WebAuthn standard lets it answer (attestation "none"). */
class Phone {
  readonly id = randomBytes(16);
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  counter = 0;
  /** finger, face or PIN was shown */
  verifies = true;
  origin = 'http://localhost';

  register(options: { challenge: string; rp: { id: string } }): Record<string, unknown> {
    const size = Buffer.alloc(2);
    size.writeUInt16BE(this.id.length);
    const credential = Buffer.concat([Buffer.alloc(16), size, this.id, coseKey(this.#keys.publicKey)]);
    const authData = Buffer.concat([this.#authData(options.rp.id, 0x40), credential]);
    const attestation = isoCBOR.encode(new Map<string, unknown>([['fmt', 'none'], ['attStmt', new Map()], ['authData', new Uint8Array(authData)]]) as never);
    return this.#answer({ clientDataJSON: this.#clientData('webauthn.create', options.challenge).toString('base64url'), attestationObject: Buffer.from(attestation).toString('base64url'), transports: ['internal', 'smoke-signals'] });
  }

  signIn(options: { challenge: string; rpId: string }): Record<string, unknown> {
    this.counter += 1;
    const authData = this.#authData(options.rpId, 0);
    const clientData = this.#clientData('webauthn.get', options.challenge);
    const signature = createSign('sha256').update(Buffer.concat([authData, createHash('sha256').update(clientData).digest()])).sign(this.#keys.privateKey);
    return this.#answer({ clientDataJSON: clientData.toString('base64url'), authenticatorData: authData.toString('base64url'), signature: signature.toString('base64url') });
  }

  #answer(response: Record<string, unknown>) {
    const id = this.id.toString('base64url');
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }

  #authData(rpId: string, more: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([0x01 | (this.verifies ? 0x04 : 0) | more]), counter]);
  }

  #clientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }));
  }
}

function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const map = new Map<number, unknown>([[1, 2], [3, -7], [-1, 1], [-2, new Uint8Array(Buffer.from(x, 'base64url'))], [-3, new Uint8Array(Buffer.from(y, 'base64url'))]]);
  return Buffer.from(isoCBOR.encode(map as never));
}

type Begun<O> = { challengeId: string; options: O };
let office: IdentityOffice;
let username = '';
let count = 0;
beforeAll(async () => { office = await openIdentityOffice(); });
afterAll(async () => { await office.built.app.close(); await office.house.close(); });
beforeEach(async () => {
  count += 1;
  username = `pemilik.kunci${count}`;
  await makeAccount(office.house.services, { employeeId: await makeEmployee(office.house.services, { name: 'Intan Permata' }), username });
});
const later = (minutes: number) => office.house.setNow(new Date(office.house.services.clock().getTime() + minutes * 60_000).toISOString());

async function add(from: Browser, phone: Phone, name = 'Ponsel dinas') {
  const { challengeId, options } = (await from.post('/api/security/passkeys/options')).json() as Begun<{ challenge: string; rp: { id: string } }>;
  return from.post('/api/security/passkeys', { challengeId, name, answer: phone.register(options) });
}
const begin = async (from: Browser) => (await from.post('/api/sign-in/passkey/options')).json() as Begun<{ challenge: string; rpId: string; allowCredentials?: unknown[] }>;
async function enter(from: Browser, phone: Phone) {
  const { challengeId, options } = await begin(from);
  return from.post('/api/sign-in/passkey', { challengeId, answer: phone.signIn(options) });
}

test('a passkey opens the door without name, password or second factor', async () => {
  const phone = new Phone();
  const here = await signedIn(office.built, username);
  expect((await add(here, phone)).statusCode).toBe(200);
  expect((await here.get('/api/security')).json()).toMatchObject({ passkeys: [{ name: 'Ponsel dinas', usedAt: null }] });
  const from = new Browser(office.built);
  expect((await begin(from)).options.allowCredentials ?? []).toEqual([]);
  expect((await enter(from, phone)).json()).toEqual({ next: 'done' });
  expect((await from.get('/api/session')).json()).toMatchObject({ account: { username } });
  expect((await from.get('/api/sessions')).json()).toMatchObject({ rows: expect.arrayContaining([expect.objectContaining({ way: 'passkey', current: true })]) });
  expect((await factsOf(office.house, 'session.opened')).at(-1)?.body).toMatchObject({ details: { way: 'passkey' } });
});

test('an answer counts once and only to a fresh question', async () => {
  const phone = new Phone();
  await add(await signedIn(office.built, username), phone);
  const from = new Browser(office.built);
  const { challengeId, options } = await begin(from);
  const answer = phone.signIn(options);
  expect((await from.post('/api/sign-in/passkey', { challengeId, answer })).statusCode).toBe(200);
  expect(codeOf(await from.post('/api/sign-in/passkey', { challengeId, answer }))).toBe('identity.challenge_over');
  const stale = await begin(from);
  later(6);
  expect(codeOf(await from.post('/api/sign-in/passkey', { challengeId: stale.challengeId, answer: phone.signIn(stale.options) }))).toBe('identity.challenge_over');
});

test.each([
  ['an unknown passkey', (): Phone => new Phone()],
  ['a passkey used on another site', (known: Phone): Phone => Object.assign(known, { origin: 'http://lontar.example' })],
  ['a passkey unlocked without finger, face or PIN', (known: Phone): Phone => Object.assign(known, { verifies: false })],
  ['a copy of a passkey whose counter lies behind', (known: Phone): Phone => Object.assign(known, { counter: 0 })],
])('%s opens nothing', async (_what, change) => {
  const phone = new Phone();
  phone.counter = 5;
  await add(await signedIn(office.built, username), phone);
  const from = new Browser(office.built);
  expect(codeOf(await enter(from, change(phone)))).toBe('identity.passkey_not_right');
  expect((await from.get('/api/session')).statusCode).toBe(401);
  expect((await factsOf(office.house, 'sign-in.failed')).at(-1)?.body).toMatchObject({ details: { reason: 'wrong_passkey' } });
});

test('a passkey belongs to one account, and goes when its owner removes it', async () => {
  const phone = new Phone();
  const [here, other] = [await signedIn(office.built, username), await signedIn(office.built, 'rina.wulandari')];
  const { id } = (await add(here, phone)).json() as { id: string };
  expect(codeOf(await add(other, phone))).toBe('identity.passkey_known');
  expect(codeOf(await other.post(`/api/security/passkeys/${id}/remove`))).toBe('identity.passkey_not_found');
  expect((await here.post(`/api/security/passkeys/${id}/remove`)).statusCode).toBe(200);
  expect(codeOf(await enter(new Browser(office.built), phone))).toBe('identity.passkey_not_right');
});

test('a passkey answered for somebody else\'s question is not added', async () => {
  const [here, other] = [await signedIn(office.built, username), await signedIn(office.built, 'rina.wulandari')];
  const { challengeId, options } = (await here.post('/api/security/passkeys/options')).json() as Begun<{ challenge: string; rp: { id: string } }>;
  expect(codeOf(await other.post('/api/security/passkeys', { challengeId, name: 'Curian', answer: new Phone().register(options) }))).toBe('identity.challenge_over');
  expect(codeOf(await here.post('/api/security/passkeys', { challengeId, name: 'Rusak', answer: { id: 'x' } }))).toBe('identity.passkey_not_right');
});

test('a passkey of a disabled account opens nothing', async () => {
  const phone = new Phone();
  await add(await signedIn(office.built, username), phone);
  await runSql(office.house.adminUrl, `set lontar.phase = 'work'; update identity.account set disabled_at = now() where username = '${username}'`);
  expect(codeOf(await enter(new Browser(office.built), phone))).toBe('identity.account_disabled');
});
