import { assignmentPrefix, isAssignmentKind } from '#shared/domain/assignment-kind.ts';

/** The mark of a seat held for a time; nothing for the definitive holder and for an assistant. */
export function seatMark(seat: string): string {
  return isAssignmentKind(seat) ? assignmentPrefix(seat) : '';
}
