import { listAgenda } from '#shared/contracts/agenda.contract.ts';
import { getSheet, listHeldNumbers, previewClosing } from '#shared/contracts/registers-numbers.contract.ts';
import { getBook, listBooks } from '#shared/contracts/registers.contract.ts';

/** What of a book is no longer true after a number was held, given or void. */
export const afterNumbers = [listHeldNumbers, getSheet, listBooks, getBook, listAgenda, previewClosing];
