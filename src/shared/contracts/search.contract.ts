import { z } from 'zod';
import { securityClasses } from '#shared/domain/security-class.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import { CommandId, contract, OfficeDate } from './contract.ts';
import { LetterState, letterStates, SecurityClass, Urgency } from './letters.contract.ts';

/** Part of a shown text that fits what was typed: from a letter up to, not including, another. */
const Mark = z.tuple([z.number().int(), z.number().int()]);
export type Mark = z.infer<typeof Mark>;

/** Where the words are looked for. */
export const searchFields = ['all', 'number', 'agenda', 'sender', 'subject', 'summary', 'content'] as const;

/** Where a letter of the house may stand that is found here; before it has a number it is not. */
const writtenStates = ['numbered', 'signed', 'to_release', 'sending', 'sent', 'withdrawn'] as const;

/** A letter the asking person may know, found by number, sender, addressee or subject. */
export const Found = z.object({
  letterId: z.uuid(),
  /** entered by a registry, or written in the house: what each row leads to */
  from: z.enum(['received', 'written']),
  /** null where the metadata may not be seen: show the class */
  subject: z.string().nullable(),
  senderName: z.string().nullable(),
  letterNumber: z.string().nullable(),
  agendaText: z.string().nullable(),
  letterDate: OfficeDate.nullable(),
  receivedOn: OfficeDate.nullable(),
  /** of a letter written in the house: whom it goes to first, and how many stand behind */
  addressee: z.string().nullable(),
  moreAddressees: z.number().int(),
  securityClass: z.enum(securityClasses),
  urgency: z.enum(urgencies),
  state: z.enum([...letterStates, ...writtenStates]),
  /** how it was found, best first: the exact number, the beginning of a number, a part of a number, the beginning of a part, the words as typed, words begun like them or in another form, something alike, by filters alone, or by words in the pages themselves */
  by: z.enum(['number', 'number_start', 'number_part', 'number_part_start', 'words', 'word_forms', 'alike', 'filters', 'content']),
  /** where the words stand in what is shown */
  marks: z.object({ subject: z.array(Mark), sender: z.array(Mark) }),
  /** words found in what the row does not show, with some words around them */
  passage: z.object({ from: z.enum(['summary']), text: z.string(), marks: z.array(Mark) }).nullable(),
});
export type Found = z.infer<typeof Found>;

export const searchLetters = contract({
  method: 'GET', path: '/api/search', summary: 'Find letters by words, number and every field among those one may know; without q by the filters alone',
  query: z.object({
    q: z.string().trim().max(200).refine((text) => text.length !== 1, 'too short').default(''),
    within: z.enum(searchFields).default('all'),
    state: LetterState.optional(),
    urgency: Urgency.optional(),
    securityClass: SecurityClass.optional(),
    /** unit whose book the letter is entered in */
    unitId: z.uuid().optional(),
    /** position the letter went to, itself or as a copy */
    addresseeId: z.uuid().optional(),
    /** a code, with everything below it: 300 finds 300.2.3 */
    classification: z.string().trim().regex(/^\d[\d.]{0,39}$/).optional(),
    receivedFrom: OfficeDate.optional(), receivedTo: OfficeDate.optional(),
    datedFrom: OfficeDate.optional(), datedTo: OfficeDate.optional(),
    limit: z.coerce.number().int().min(1).max(50).default(20), after: z.string().max(500).optional(),
  }),
  perMinute: 240,
  response: z.object({ rows: z.array(Found), next: z.string().nullable() }),
});

const SavedSearch = z.object({ id: z.uuid(), name: z.string(), /** what stands behind the question mark of the search page */ address: z.string() });
export const listSavedSearches = contract({ method: 'GET', path: '/api/search/saved', summary: 'My kept searches', response: z.object({ rows: z.array(SavedSearch) }) });
export const saveSearch = contract({
  method: 'POST', path: '/api/search/saved', summary: 'Keep a search; one of the same name is replaced',
  body: z.object({ commandId: CommandId, name: z.string().trim().min(1).max(80), address: z.string().max(2000) }), response: z.object({ id: z.uuid() }),
});
export const forgetSearch = contract({ method: 'POST', path: '/api/search/saved/:searchId/forget', summary: 'Forget one of my kept searches', params: z.object({ searchId: z.uuid() }), body: z.object({ commandId: CommandId }), response: z.object({ ok: z.literal(true) }) });
