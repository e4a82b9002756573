import type { HeldForLetter } from '#shared/contracts/letter-number.contract.ts';
import { yearOf, type OfficeDate } from '#shared/domain/office-dates.ts';

/** Pure: whether a letter that is signed today can take it. One of the block of a day dates its letter; any other is of its year, and of no day to come. */
export function takesToday({ ofDay, datedOn }: Pick<HeldForLetter, 'ofDay' | 'datedOn'>, today: OfficeDate): boolean {
  return ofDay || (yearOf(datedOn) === yearOf(today) && datedOn <= today);
}
