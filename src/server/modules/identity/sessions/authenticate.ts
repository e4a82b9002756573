import type { FastifyRequest } from 'fastify';
import type { SignedIn } from '#server/platform/http.ts';
import type { Services } from '#server/platform/services.ts';
import { setPhase } from '#server/platform/transaction.ts';
import { readStanding } from '../../organization/index.ts';
import { hashToken, readToken } from './session-cookie.ts';
import { findOpenSession, type OpenSession } from './session-store.ts';

/** Idling is counted in minutes, so a sign of life each minute is enough. */
const SIGN_OF_LIFE_MS = 60_000;

/**
 * Who stands behind a request, built anew from the database in one statement each time: a disabled account, an ended
 * session or assignment opens nothing from the next request on. A session that waits for its second factor is a stranger.
 */
export async function authenticate(services: Services, request: FastifyRequest): Promise<SignedIn | null> {
  const session = await findSession(services, request);
  if (!session || session.secondFactorDue) return null;
  const now = services.clock();
  const standing = readStanding(session.employeeId, session.stands);
  if (now.getTime() - session.lastSeenAt.getTime() > SIGN_OF_LIFE_MS) await showLife(services, session.id, now);
  return {
    half: session.mustChangePassword || !session.conductAccepted,
    actor: {
      accountId: session.accountId, employeeId: session.employeeId, name: session.name,
      positionId: standing.seat?.positionId ?? null, unitId: standing.seat?.unitId ?? null, seat: standing.seat?.seat ?? null,
      roles: standing.roles, hats: standing.hats, sessionId: session.id, stepUpAt: session.stepUpAt, address: request.ip,
    },
  };
}

export async function findSession(services: Services, request: FastifyRequest): Promise<OpenSession | null> {
  const token = readToken(request, 'session');
  if (!token) return null;
  return findOpenSession(services.db, { tokenHash: hashToken(token), now: services.clock(), idleMinutes: services.settings.sessionIdleMinutes });
}

/** No command: it decides nothing, and a row per person and minute would swell the table of commands. */
function showLife(services: Services, sessionId: string, now: Date): Promise<void> {
  return services.db.transaction().execute(async (tx) => {
    await setPhase(tx, 'work');
    await tx.updateTable('identity.session').set({ lastSeenAt: now }).where('id', '=', sessionId).where('lastSeenAt', '<', now).execute();
  });
}
