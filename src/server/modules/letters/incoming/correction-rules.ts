import type { OfficeDate } from '#shared/domain/office-dates.ts';
import type { Addressee } from '../deliveries/delivery-store.ts';
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

export type Delivered = { id: string; positionId: string; employeeId: string | null; kind: 'to' | 'copy'; state: 'unread' | 'read' };
type Move = { delivered: Delivered; kind: 'to' | 'copy' };
export type Moves = { added: Omit<Addressee, 'employeeId'>[]; off: Move[]; turned: Move[] };

/** Pure: who is new, who is taken off, and who turns from copy to addressee or back. */
export function movesOf(before: readonly Delivered[], wanted: readonly Omit<Addressee, 'employeeId'>[]): Moves {
  const known = new Map(before.map((each) => [each.positionId, each]));
  const asked = new Map(wanted.map((each) => [each.positionId, each.kind]));
  return {
    added: wanted.filter((each) => !known.has(each.positionId)),
    off: before.flatMap((delivered) => (asked.has(delivered.positionId) ? [] : [{ delivered, kind: delivered.kind }])),
    turned: before.flatMap((delivered) => {
      const kind = asked.get(delivered.positionId);
      return kind !== undefined && kind !== delivered.kind ? [{ delivered, kind }] : [];
    }),
  };
}
