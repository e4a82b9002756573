import { Invitation } from '#shared/contracts/letters.contract.ts';
import { endsAfterStart } from '../invitation-rules.ts';

/**
 * Pure: when and where an invitation asks its addressees to be, from the fields of its type; null for every other letter and for one
 * whose fields tell no day, hour or place. Fields of a letter that is already signed are taken as they are: an end before the beginning
 * is left out, since the letter arrives whatever its data says.
 */
export function invitationOf(typeCode: string, fields: Readonly<Record<string, unknown>>): Invitation | null {
  if (typeCode !== 'SUNDANGAN') return null;
  const { eventDate, eventEndDate, venue, note } = fields;
  const days = { eventOn: eventDate, endsOn: eventEndDate === eventDate ? null : eventEndDate ?? null };
  const found = Invitation.safeParse({ ...days, startsAt: clock(fields['startTime']), endsAt: clock(fields['endTime']) ?? null, place: typeof venue === 'string' ? venue.trim().slice(0, MOST_PLACE) : null, note: note ?? null });
  if (!found.success) return null;
  return endsAfterStart(found.data) ? found.data : { ...found.data, endsOn: null, endsAt: null };
}

/** A place on a letter may be longer than one in a calendar. */
const MOST_PLACE = 300;

/** "09.00" as letters write it, "09:00" as calendars do. */
function clock(time: unknown): string | undefined {
  return typeof time === 'string' ? time.replace('.', ':') : undefined;
}
