import { OfficeError } from '#server/platform/errors.ts';
import type { Services } from '#server/platform/services.ts';
import { provePasskey, type Site } from '../factors/passkeys.ts';
import { accountDisabled } from '../identity.errors.ts';
import type { Browser } from '../sessions/start-session.ts';
import { findPerson } from './name-queries.ts';
import { noteFailure, strangerAt } from './note-failure.ts';
import { openSession, type SignedInAnswer } from './sign-in.ts';

type Given = Browser & { site: Site; challengeId: string; answer: Record<string, unknown> };

/** Sign-in with a passkey: possession and finger, face or PIN in one, so no second factor is asked. @throws challengeOver, passkeyNotRight, accountDisabled */
export async function signInByPasskey(services: Services, given: Given): Promise<SignedInAnswer> {
  const stranger = strangerAt(given.client.address);
  const accountId = await provePasskey(services, stranger, given).catch(async (error: unknown) => {
    if (error instanceof OfficeError) await noteFailure(services, stranger, { accountId: null, reason: 'wrong_passkey' });
    throw error;
  });
  const person = await findPerson(services.db, accountId, services.clock());
  if (!person || person.shut) {
    await noteFailure(services, stranger, { accountId, reason: 'account_disabled' });
    throw accountDisabled();
  }
  return openSession(services, { person, way: 'passkey', client: given.client, tries: [], secondFactorDue: false });
}
