import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';

type Content = Pick<DraftContent, 'to' | 'copies' | 'fields'>;

/** Whether this change makes the letter go to others: its addressees, its copies, or the employees it is given to by name. Pure. */
export function goesToOthers(before: Content, change: Partial<Content>): boolean {
  return Boolean(change.to ?? change.copies) || (change.fields !== undefined && employeesIn(before.fields) !== employeesIn(change.fields));
}

/** Whether nobody gets the letter once it is signed: no addressee, no copy, no employee it is given to. Pure. */
export function namesNobody({ to, copies, fields }: Content): boolean {
  return to.length === 0 && copies.length === 0 && employeesIn(fields) === '';
}

function employeesIn(fields: DraftContent['fields']): string {
  return (JSON.stringify(fields).match(/"employeeId":"[^"]+"/gu) ?? []).join();
}
