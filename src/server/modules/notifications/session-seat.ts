import type { Services } from '#server/platform/services.ts';
import { standOf } from '#server/modules/organization/index.ts';

/** The seat a session acts from at this moment; null when the session has ended, idled out or its account was disabled. */
export async function findSeatOfSession(services: Services, sessionId: string): Promise<{ positionId: string | null } | null> {
  const now = services.clock();
  const idleSince = new Date(now.getTime() - services.settings.sessionIdleMinutes * 60_000);
  const session = await services.db.selectFrom('identity.sessionCard').select(['employeeId', 'seatPositionId', 'seat'])
    .where('id', '=', sessionId).where('stillOpen', '=', true).where('endsAt', '>', now).where('lastSeenAt', '>', idleSince).executeTakeFirst();
  if (!session?.employeeId) return null;
  const stand = await standOf(services.db, { employeeId: session.employeeId, positionId: session.seatPositionId, seat: session.seat, at: now });
  return { positionId: stand.seat?.positionId ?? null };
}
