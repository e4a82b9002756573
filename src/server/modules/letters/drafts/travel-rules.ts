import type { z } from 'zod';
import { daysBetween, isOfficeDate, longDate, type OfficeDate } from '#shared/domain/office-dates.ts';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { fields as orderShape } from '#templates/SPERINTAH/fields.ts';

type Traveller = z.infer<typeof orderShape>['people'][number];
/** What a travel letter takes from an order: its own words, the place it was made at, and by what name, number and day it is cited. */
export type Order = Pick<DraftContent, 'fields' | 'place'> & { typeName: string; number: string; date: OfficeDate };

/** Pure: whom an order is given to, in the order of its page; nobody where that is unfinished. */
export function travellersOf(fields: DraftContent['fields']): Traveller[] {
  return orderShape.shape.people.safeParse(fields['people']).data ?? [];
}

/**
 * Pure: the fields of a travel letter that follow from the order. Where one travels to, by what, and who pays is in no field of an order and
 * stays open, and so is a day the order does not have.
 */
export function travelFields(order: Order, traveller: Traveller): DraftContent['fields'] {
  const departOn = dayOf(order.fields['startDate']);
  const returnOn = dayOf(order.fields['endDate']);
  const purpose = purposeOf(orderShape.shape.tasks.safeParse(order.fields['tasks']).data ?? []);
  return {
    traveller: Object.fromEntries(Object.entries(traveller).filter((said): said is [string, string] => said[1] !== undefined)),
    ...(purpose === '' ? {} : { purpose }),
    ...(order.place === '' ? {} : { from: order.place }),
    ...(departOn ? { departOn } : {}),
    ...(returnOn ? { returnOn } : {}),
    // Both days are travelled, as the notes of the travel letter reckon.
    ...(departOn && returnOn && departOn <= returnOn ? { days: daysBetween(departOn, returnOn) + 1 } : {}),
    otherNotes: `Dasar: ${order.typeName} Nomor ${order.number} tanggal ${longDate(order.date)}`,
  };
}

function dayOf(value: unknown): OfficeDate | null {
  return typeof value === 'string' && isOfficeDate(value) ? value : null;
}

/** The tasks of an order go on from "Untuk:" in small letters; in their own row they begin a sentence. */
function purposeOf(tasks: readonly string[]): string {
  const said = tasks.map((task) => task.charAt(0).toUpperCase() + task.slice(1));
  return said.length > 1 ? said.map((task, at) => `${at + 1}. ${task}`).join('\n') : (said[0] ?? '');
}
