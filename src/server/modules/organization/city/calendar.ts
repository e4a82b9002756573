import { sql } from 'kysely';
import type { Tx } from '#server/platform/database.ts';
import { readOnce } from '#server/platform/transaction.ts';
import { officeDateOf, type CityZone, type OfficeDate } from '#shared/domain/office-dates.ts';
import { workCalendar, type WorkCalendar } from '#shared/domain/working-days.ts';

export type OfficeCalendar = {
  timeZone: string;
  /** as its people call it */
  zone: CityZone;
  work: WorkCalendar;
  /** the office date of an instant in the zone of the city */
  dayOf: (instant: Date) => OfficeDate;
};

const zones: Record<string, CityZone> = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' };

/** The city's days: its zone, its rest days and the holidays on record. One statement; count with `#shared/domain/working-days.ts`. */
export function loadCalendar(tx: Tx): Promise<OfficeCalendar> {
  return readOnce(tx, 'organization.calendar', () => readCalendar(tx));
}

async function readCalendar(tx: Tx): Promise<OfficeCalendar> {
  const { rows } = await sql<{ timeZone: string | null; restDays: number[] | null; holidays: { date: string; name: string }[] }>`
    select c.time_zone, c.rest_days, coalesce((select json_agg(json_build_object('date', h.on_day, 'name', h.name)) from organization.holiday h), '[]') as holidays
    from (select 1) one left join organization.city c on true`.execute(tx);
  const row = rows[0];
  const timeZone = row?.timeZone ?? 'Asia/Jakarta';
  const zone = zones[timeZone] ?? 'WIB';
  return { timeZone, zone, work: workCalendar(row?.holidays ?? [], row?.restDays ?? [0, 6]), dayOf: (instant) => officeDateOf(instant, zone) };
}
