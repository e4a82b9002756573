import type { OfficeDate } from '#shared/domain/office-dates.ts';
import type { SecurityClass } from '#shared/domain/security-class.ts';

/** What a correction may touch, as it stands. */
export type Fields = {
  partyId: string | null;
  senderName: string;
  letterNumber: string | null;
  letterDate: OfficeDate | null;
  receivedOn: OfficeDate;
  receivedVia: string;
  urgency: string;
  attachmentNote: string | null;
  classification: string | null;
  replyDueOn: OfficeDate | null;
  securityClass: SecurityClass;
  subject: string | null;
  summary: string | null;
};
type Wanted = { [F in keyof Fields]?: Fields[F] | undefined };
type After = { [F in Exclude<keyof Fields, 'subject'>]?: Fields[F] } & { subject?: string };
export type Changes = { fields: (keyof Fields)[]; before: Partial<Fields>; after: After };

/** Pure: only what really differs is a change. */
export function changesOf(current: Fields, wanted: Wanted): Changes {
  const fields = (Object.keys(wanted) as (keyof Fields)[]).filter((field) => wanted[field] !== undefined && wanted[field] !== current[field]).sort();
  const pick = (from: Wanted) => Object.fromEntries(fields.map((field) => [field, from[field]]));
  return { fields, before: pick(current) as Partial<Fields>, after: pick(wanted) as After };
}
