import type { Reply } from '#shared/contracts/contract.ts';
import type { listPeopleNamed } from '#shared/contracts/letter-people.contract.ts';
import type { LetterDispatch } from '#shared/contracts/outgoing.contract.ts';

export type PersonNamed = Reply<typeof listPeopleNamed>['people'][number];

/** Pure: of a letter that went out, who got a print by hand: sent to nobody of that name, and sitting nowhere. */
export function givenByHand(people: readonly PersonNamed[], dispatches: readonly LetterDispatch[]): string[] {
  const sent = new Set(dispatches.flatMap((each) => each.positions.map((desk) => desk.personName)));
  return people.flatMap(({ name, desk }) => (desk === null && !sent.has(name) ? [name] : []));
}
