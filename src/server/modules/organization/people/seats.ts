import { sql } from 'kysely';
import type { SeatKind } from '#server/platform/actor.ts';
import type { Tx } from '#server/platform/database.ts';

/** A seat a person has on a day, with what the position switch shows. */
export type Seat = {
  positionId: string;
  seat: SeatKind;
  title: string;
  unitId: string;
  unitName: string;
  unitAbbreviation: string;
  fromOn: string;
  untilOn: string | null;
  includesSecret: boolean;
  maySign: boolean;
  mayDispose: boolean;
};

/** The seats of a person at an instant, the definitive one first. Days are the city's own. */
export async function listSeats(tx: Tx, employeeId: string, at: Date): Promise<Seat[]> {
  const { rows } = await sql<Seat>`
    select s.position_id, s.seat, p.title, p.unit_id, u.name as unit_name, u.abbreviation as unit_abbreviation, s.from_on, s.until_on,
      s.includes_secret, p.may_sign, p.may_dispose
    from organization.seat_card s join organization.position p on p.id = s.position_id join organization.unit u on u.id = p.unit_id
    where s.employee_id = ${employeeId} and s.during @> (select organization.day_of(${at})) and p.closed_on is null
    order by s.precedence, p.echelon nulls last, p.title`.execute(tx);
  return rows;
}

export type PositionHolder = { employeeId: string; name: string; seat: SeatKind };

/**
 * Who holds a position on a day: the definitive holder or Penjabat, else the Plt., else the Plh.
 * A Plh. beside an absent holder does not hold the position: a top secret letter waits for the holder.
 */
export async function holderOf(tx: Tx, positionId: string, on: string): Promise<PositionHolder | null> {
  const { rows } = await sql<PositionHolder>`
    select s.employee_id, s.name, s.seat from organization.seat_card s
    where s.position_id = ${positionId} and s.seat <> 'assistant' and s.during @> ${on}::date order by s.precedence limit 1`.execute(tx);
  return rows[0] ?? null;
}
