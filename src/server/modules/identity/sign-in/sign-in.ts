import type { Actor } from '#server/platform/actor.ts';
import { runCommand } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Services } from '#server/platform/services.ts';
import type { SignInAnswer } from '#shared/contracts/identity.contract.ts';
import { accountDisabled, wrongNameOrPassword } from '../identity.errors.ts';
import { checkNobodysPassword, isPasswordRight } from '../passwords/hash-password.ts';
import { keyOf, takeTry } from '../passwords/throttle-store.ts';
import { hashToken, makeToken } from '../sessions/session-cookie.ts';
import { startSession, type Browser, type Client } from '../sessions/start-session.ts';
import { findCandidates, type Candidate } from './name-queries.ts';
import { noteFailure, strangerAt } from './note-failure.ts';
import { triesFor } from './tries.ts';

export type Attempt = Browser & { name: string; password: string };
export type SignedInAnswer = { next: SignInAnswer['next']; token: string };

/**
 * Name and password. A wrong name costs the same time and gets the same answer as a wrong password.
 * The try is counted first, the slow check runs outside any transaction, the session opens in one command.
 * @throws waitBeforeTrying, wrongNameOrPassword; accountDisabled only to who knows the password
 */
export async function signInWithPassword(services: Services, attempt: Attempt): Promise<SignedInAnswer> {
  const candidates = await findCandidates(services.db, attempt.name, services.clock());
  const stranger = strangerAt(attempt.client.address);
  const match = await findMatch(services, attempt, candidates);
  if (!match || match.candidate.shut) {
    await noteFailure(services, stranger, { accountId: (match?.candidate ?? candidates[0])?.accountId ?? null, reason: match ? 'account_disabled' : 'wrong_name_or_password' });
    throw match ? accountDisabled() : wrongNameOrPassword();
  }
  return openSession(services, { person: match.candidate, way: 'password', client: attempt.client, tries: match.tries, secondFactorDue: match.candidate.hasSecondFactor });
}

export type Opening = { person: Pick<Candidate, 'accountId' | 'employeeId' | 'name'> & { passwordHash?: string }; way: 'password' | 'passkey'; client: Client; tries: readonly string[]; secondFactorDue: boolean };

/** Opens the session and says what comes next. The token leaves only in the cookie. */
export async function openSession(services: Services, opening: Opening): Promise<SignedInAnswer> {
  const token = makeToken();
  const sessionId = newId(services.clock());
  const { person, way, client, tries, secondFactorDue } = opening;
  const actor: Actor = { ...strangerAt(client.address), accountId: person.accountId, employeeId: person.employeeId, name: person.name, sessionId };
  const input = { sessionId, accountId: person.accountId, tokenHash: hashToken(token), way, secondFactorDue, maxHours: services.settings.sessionMaxHours, client, tries, checkedHash: person.passwordHash ?? null };
  await runCommand(services, startSession, { name: 'identity.start-session', actor, commandId: newId(), input });
  return { token, next: secondFactorDue ? 'second_factor' : await nextAfter(services, person.accountId) };
}

export async function nextAfter(services: Services, accountId: string): Promise<'done' | 'first_duties'> {
  const account = await services.db.selectFrom('identity.account').select(['mustChangePassword', 'conductAcceptedAt']).where('id', '=', accountId).executeTakeFirstOrThrow();
  return account.mustChangePassword || account.conductAcceptedAt === null ? 'first_duties' : 'done';
}

type Match = { candidate: Candidate; tries: string[] };

/**
 * Each account the name may mean has tries of its own, counted before its password is looked at: whoever holds the alias
 * must not guess at the account of that username and be forgiven for knowing their own password.
 */
async function findMatch(services: Services, attempt: Attempt, candidates: readonly Candidate[]): Promise<Match | null> {
  if (candidates.length === 0) {
    await countTry(services, attempt, null);
    await checkNobodysPassword(attempt.password, services.settings);
  }
  for (const candidate of candidates) {
    const tries = await countTry(services, attempt, candidate.accountId);
    if (await isPasswordRight(candidate.passwordHash, attempt.password)) return { candidate, tries };
  }
  return null;
}

async function countTry(services: Services, attempt: Attempt, accountId: string | null): Promise<string[]> {
  const tries = await triesFor(services, { ...attempt, accountId, about: accountId ?? attempt.name.trim().toLowerCase() });
  await runCommand(services, takeTry, { name: 'identity.take-try', actor: strangerAt(attempt.client.address), commandId: newId(), input: tries });
  return tries.map(keyOf);
}
