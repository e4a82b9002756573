import { defineError } from '#server/platform/errors.ts';

export const bookNotFound = defineError('register.book_not_found', 404, { message: 'No such register book, or not one you keep', audited: true });
export const bookAlreadyOpen = defineError('register.book_already_open', 409, 'The book of this unit, kind and year is already open');
export const notYourBook = defineError('register.not_your_book', 403, 'Only the registry of the unit opens its books');
export const numberAlreadyVoid = defineError('register.number_already_void', 409, 'This number is already void');
export const numberNotFound = defineError('register.number_not_found', 404, 'No such number');
