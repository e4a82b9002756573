import { sql } from 'kysely';
import { findCity, listSeats } from '#server/modules/organization/index.ts';
import type { Actor } from '#server/platform/actor.ts';
import { systemActor } from '#server/platform/actor.ts';
import type { Services } from '#server/platform/services.ts';
import { readTransaction } from '#server/platform/transaction.ts';
import { isAssignmentKind, titleAs } from '#shared/domain/assignment-kind.ts';
import { noSeat } from '../signing.errors.ts';

/** Who signs: the person, the position the certificate names, and the seat acted from just now. */
export type Signer = {
  employeeId: string;
  name: string;
  city: string;
  /** the person's first seat of their own, the definitive one before any other */
  position: { id: string; title: string; unit: string };
  /** as it stands on the page: "Plh. Sekretaris Daerah" */
  actingAs: string;
  actingPositionId: string;
  seat: string;
  /** every position held today */
  held: readonly string[];
};

/**
 * Reads from the organisation, at each signature anew, whether this person still holds what they sign as.
 * @throws noSeat for an assistant, and for whoever holds no position now
 */
export async function readSigner(services: Services, actor: Actor): Promise<Signer> {
  const { employeeId, positionId } = actor;
  if (!employeeId || !positionId || actor.seat === 'assistant') throw noSeat();
  return readTransaction(services.db, systemActor('signing'), async (tx) => {
    const seats = (await listSeats(tx, employeeId, services.clock())).filter((seat) => seat.seat !== 'assistant');
    const [first] = seats;
    const acting = seats.find((seat) => seat.positionId === positionId && seat.seat === actor.seat);
    if (!first || !acting || !isAssignmentKind(acting.seat)) throw noSeat({ positionId });
    const { rows } = await sql<{ name: string }>`select name from organization.seat_card where employee_id = ${employeeId} limit 1`.execute(tx);
    return {
      employeeId, name: rows[0]?.name ?? actor.name, city: (await findCity(tx))?.name ?? '',
      position: { id: first.positionId, title: isAssignmentKind(first.seat) ? titleAs(first.title, first.seat) : first.title, unit: first.unitName },
      actingAs: titleAs(acting.title, acting.seat), actingPositionId: positionId, seat: acting.seat, held: seats.map((seat) => seat.positionId),
    };
  });
}
