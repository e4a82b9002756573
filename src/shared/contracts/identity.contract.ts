import { z } from 'zod';
import { seatKinds } from '../domain/assignment-kind.ts';
import { roles } from '../domain/role.ts';
import { CommandId, contract, Instant, OfficeDate, Page, PageQuery } from './contract.ts';
import { shortestReason } from '#shared/domain/reason.ts';

/** Who is at the door: sign-in, second factor, sessions, the seat one acts from. */

// Named here and in the organization's contract: the first screen needs the session, not the whole organisation.
const SeatKind = z.enum(seatKinds);
const Password = z.string().min(1).max(200);
const Ok = z.object({ ok: z.literal(true) });
/** JSON of the WebAuthn standard, made and read by @simplewebauthn on both sides. */
const WebAuthnJson = z.record(z.string(), z.unknown());

// ---- sign-in ----

/** `done`: go to the desk. `second_factor`: ask for a code. `first_duties`: change the first password, accept the rules. */
export const SignInAnswer = z.object({ next: z.enum(['done', 'second_factor', 'first_duties']) });
export type SignInAnswer = z.infer<typeof SignInAnswer>;
export const signIn = contract({ method: 'POST', path: '/api/sign-in', summary: 'Sign in with a username or the alias of a position', body: z.object({ name: z.string().trim().min(1).max(100), password: Password }), response: SignInAnswer, audience: 'open', perMinute: 300 });
export const giveSecondFactor = contract({ method: 'POST', path: '/api/sign-in/second-factor', summary: 'Give the code of the authenticator, or a recovery code, after the password', body: z.object({ kind: z.enum(['totp', 'recovery']), code: z.string().trim().min(6).max(40) }), response: SignInAnswer, audience: 'open', perMinute: 300 });
export const passkeySignInOptions = contract({ method: 'POST', path: '/api/sign-in/passkey/options', summary: 'Begin a sign-in with a passkey', response: z.object({ challengeId: z.uuid(), options: WebAuthnJson }), audience: 'open', perMinute: 300 });
export const passkeySignIn = contract({ method: 'POST', path: '/api/sign-in/passkey', summary: 'Sign in with a passkey', body: z.object({ challengeId: z.uuid(), answer: WebAuthnJson }), response: SignInAnswer, audience: 'open', perMinute: 300 });
export const signOut = contract({ method: 'POST', path: '/api/sign-out', summary: 'End this session', response: Ok, audience: 'half' });

// ---- the session ----

export const Seat = z.object({
  positionId: z.uuid(), seat: SeatKind, title: z.string(), unitId: z.uuid(), unitName: z.string(), unitAbbreviation: z.string(),
  untilOn: OfficeDate.nullable().describe('last day, inclusive'), includesSecret: z.boolean(), maySign: z.boolean(), mayDispose: z.boolean(),
});
export type Seat = z.infer<typeof Seat>;
export const Session = z.object({
  account: z.object({ id: z.uuid(), username: z.string() }),
  person: z.object({ employeeId: z.uuid(), name: z.string(), rank: z.string().nullable() }),
  seats: z.array(Seat), current: Seat.nullable(),
  roles: z.array(z.enum(roles)),
  /** what must be done before anything else, in this order */
  firstDuties: z.array(z.enum(['password', 'conduct'])),
  conductRules: z.array(z.object({ code: z.string(), basis: z.string() })).describe('shown at the first sign-in (Bekasi 24.A/2013 Ps. 8)'),
  passwordRule: z.object({ minimumLength: z.int() }),
  rights: z.object({ administer: z.boolean(), administerEverywhere: z.boolean(), register: z.boolean(), dispose: z.boolean(), audit: z.boolean() }).describe('which parts of the house to show; each act is checked again'),
  registryUnits: z.array(z.object({ id: z.uuid(), name: z.string() })).describe('units whose letters this person registers'),
  city: z.object({ name: z.string(), office: z.string(), timeZone: z.string(), presetCode: z.string(), words: z.object({ unitShort: z.string(), unitLong: z.string(), mayor: z.string(), application: z.string() }) }),
  idleMinutes: z.int(), endsAt: Instant, stepUpUntil: Instant.nullable(),
});
export type Session = z.infer<typeof Session>;
export const getSession = contract({ method: 'GET', path: '/api/session', summary: 'Who I am, where I sit, what I must do first', response: Session, audience: 'half' });
export const switchSeat = contract({ method: 'POST', path: '/api/session/seat', summary: 'Act from another of my seats; null leaves all of them', body: z.object({ positionId: z.uuid().nullable(), seat: SeatKind.nullable() }), response: Ok });
export const changePassword = contract({ method: 'POST', path: '/api/session/password', summary: 'Change my password; ends my other sessions', body: z.object({ current: Password, next: Password }), response: Ok, audience: 'half', perMinute: 10 });
export const acceptConduct = contract({ method: 'POST', path: '/api/session/conduct', summary: 'Accept the rules of conduct', body: z.object({ codes: z.array(z.string().max(60)).min(1).max(30).describe('the codes that were shown and accepted, all of them') }), response: Ok, audience: 'half' });
export const stepUp = contract({ method: 'POST', path: '/api/session/step-up', summary: 'Prove again that it is me, for acts that demand it', body: z.object({ kind: z.enum(['password', 'totp']), secret: Password }), response: z.object({ until: Instant }), perMinute: 20 });

export const SessionRow = z.object({ id: z.uuid(), current: z.boolean(), startedAt: Instant, lastSeenAt: Instant, endsAt: Instant, address: z.string().nullable(), device: z.string(), way: z.enum(['password', 'passkey']) });
export const listSessions = contract({ method: 'GET', path: '/api/sessions', summary: 'My open sessions', response: z.object({ rows: z.array(SessionRow) }) });
export const revokeSession = contract({ method: 'POST', path: '/api/sessions/:sessionId/revoke', summary: 'End one of my sessions', params: z.object({ sessionId: z.uuid() }), response: Ok });
export const revokeOtherSessions = contract({ method: 'POST', path: '/api/sessions/revoke-others', summary: 'End all my other sessions', response: z.object({ ended: z.int() }) });

// ---- second factor, passkeys, recovery ----

export const Security = z.object({ passwordChangedAt: Instant.nullable(), totp: z.object({ on: z.boolean(), since: Instant.nullable() }), passkeys: z.array(z.object({ id: z.uuid(), name: z.string(), addedAt: Instant, usedAt: Instant.nullable() })), recoveryCodesLeft: z.int() });
export const getSecurity = contract({ method: 'GET', path: '/api/security', summary: 'My password, second factor, passkeys and recovery codes', response: Security });
export const beginTotp = contract({ method: 'POST', path: '/api/security/totp', summary: 'Begin an authenticator: the secret, its address and a QR picture', response: z.object({ secret: z.string(), address: z.string(), qrSvg: z.string() }), stepUp: true });
export const confirmTotp = contract({ method: 'POST', path: '/api/security/totp/confirm', summary: 'Confirm the authenticator with a first code; gives recovery codes, shown once', body: z.object({ code: z.string().trim().min(6).max(10) }), response: z.object({ recoveryCodes: z.array(z.string()) }), stepUp: true });
export const removeTotp = contract({ method: 'POST', path: '/api/security/totp/remove', summary: 'Remove the authenticator', response: Ok, stepUp: true });
export const newRecoveryCodes = contract({ method: 'POST', path: '/api/security/recovery-codes', summary: 'Make new recovery codes; the old ones end', response: z.object({ recoveryCodes: z.array(z.string()) }), stepUp: true });
export const passkeyOptions = contract({ method: 'POST', path: '/api/security/passkeys/options', summary: 'Begin to add a passkey', response: z.object({ challengeId: z.uuid(), options: WebAuthnJson }), stepUp: true });
export const addPasskey = contract({ method: 'POST', path: '/api/security/passkeys', summary: 'Add a passkey', body: z.object({ challengeId: z.uuid(), name: z.string().trim().min(1).max(80), answer: WebAuthnJson }), response: z.object({ id: z.uuid() }), stepUp: true });
export const removePasskey = contract({ method: 'POST', path: '/api/security/passkeys/:passkeyId/remove', summary: 'Remove a passkey', params: z.object({ passkeyId: z.uuid() }), response: Ok, stepUp: true });

// ---- accounts, by an administrator ----

export const Account = z.object({
  id: z.uuid(), username: z.string(), employee: z.object({ id: z.uuid(), name: z.string(), nip: z.string().nullable() }), seatTitle: z.string().nullable(), unitName: z.string().nullable(),
  state: z.enum(['first_password', 'active', 'disabled']), disabledReason: z.string().nullable(), secondFactor: z.boolean(), lastSignInAt: Instant.nullable(), openSessions: z.int(), mayEdit: z.boolean(),
});
export type Account = z.infer<typeof Account>;
/** Shown once; null when the command was repeated. */
const FirstPassword = z.object({ id: z.uuid(), username: z.string(), firstPassword: z.string().nullable() });
const OneAccount = z.object({ accountId: z.uuid() });
export const listAccounts = contract({ method: 'GET', path: '/api/accounts', summary: 'Accounts by name, username or unit', query: PageQuery.extend({ find: z.string().trim().max(100).optional(), unitId: z.uuid().optional(), state: z.enum(['first_password', 'active', 'disabled']).optional() }), response: Page(Account) });
export const suggestUsername = contract({ method: 'GET', path: '/api/accounts/suggestion', summary: 'The username the preset asks for, from the position', query: z.object({ employeeId: z.uuid() }), response: z.object({ username: z.string() }) });
export const listWithoutAccount = contract({ method: 'GET', path: '/api/accounts/missing', summary: 'Employees without an account, with the usernames they would get', query: PageQuery.extend({ find: z.string().trim().max(100).optional(), unitId: z.uuid().optional().describe('and all units below it') }), response: Page(z.object({ employee: z.object({ id: z.uuid(), name: z.string(), nip: z.string().nullable() }), seatTitle: z.string().nullable(), unitName: z.string().nullable(), username: z.string(), leads: z.boolean().describe('secret letters come to this desk, so the account waits for a second person') })) });
export const getRegistryClerks = contract({ method: 'GET', path: '/api/units/:unitId/registry-clerks', summary: 'Who keeps the registry of a unit today, and whether any of them can sign in', params: z.object({ unitId: z.uuid() }), response: z.object({ clerks: z.array(z.string()).describe('names of those who can; of all where nobody can'), signsIn: z.boolean() }) });
export const listSilentRegistries = contract({ method: 'GET', path: '/api/accounts/silent-registries', summary: 'Units whose registry has clerks of whom nobody can sign in', response: z.object({ registries: z.array(z.object({ unitId: z.uuid(), unitName: z.string(), clerks: z.array(z.string()) })) }) });
export const createAccount = contract({ method: 'POST', path: '/api/accounts', summary: 'Make an account with a first password (Bekasi 24.A/2013 Ps. 11(1))', body: z.object({ commandId: CommandId, employeeId: z.uuid(), username: z.string().trim().toLowerCase().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/).min(3).max(60) }), response: FirstPassword, stepUp: true });
export const disableAccount = contract({ method: 'POST', path: '/api/accounts/:accountId/disable', summary: 'Disable an account; ends its sessions at once', params: OneAccount, body: z.object({ commandId: CommandId, reason: z.string().trim().min(shortestReason).max(300) }), response: Ok, stepUp: true });
export const enableAccount = contract({ method: 'POST', path: '/api/accounts/:accountId/enable', summary: 'Enable an account again', params: OneAccount, body: z.object({ commandId: CommandId }), response: Ok, stepUp: true });
export const recoverAccount = contract({ method: 'POST', path: '/api/accounts/:accountId/recover', summary: 'New first password; ends sessions and, if asked, removes the second factor', params: OneAccount, body: z.object({ commandId: CommandId, removeSecondFactor: z.boolean().default(false), reason: z.string().trim().min(shortestReason).max(300) }), response: FirstPassword, stepUp: true });
export const endAccountSessions = contract({ method: 'POST', path: '/api/accounts/:accountId/end-sessions', summary: 'End all sessions of an account', params: OneAccount, body: z.object({ commandId: CommandId }), response: z.object({ ended: z.int() }) });
