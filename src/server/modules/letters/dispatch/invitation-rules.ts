import { Invitation } from '#shared/contracts/letters.contract.ts';

/** Pure: when and where an invitation asks its addressees to be, from the fields of its type; null for every other letter. */
export function invitationOf(typeCode: string, fields: Readonly<Record<string, unknown>>): Invitation | null {
  if (typeCode !== 'SUNDANGAN') return null;
  const found = Invitation.safeParse({ eventOn: fields['eventDate'], startsAt: clock(fields['startTime']), endsAt: clock(fields['endTime']) ?? null, place: fields['venue'], note: fields['note'] ?? null });
  return found.success ? found.data : null;
}

/** "09.00" as letters write it, "09:00" as calendars do. */
function clock(time: unknown): string | undefined {
  return typeof time === 'string' ? time.replace('.', ':') : undefined;
}
