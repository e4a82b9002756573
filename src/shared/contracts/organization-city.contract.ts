import { z } from 'zod';
import { finishWays } from '../domain/outgoing.ts';
import { CommandId, contract, OfficeDate, Page, PageQuery } from './contract.ts';

/** The city itself, its calendar, the outside parties it writes with, and import and export of the organisation. */

export const TimeZone = z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']);
export const CityFields = z.object({
  name: z.string().trim().min(3).max(120).describe('Kota Tanjung Lestari'),
  office: z.string().trim().min(3).max(200).describe('Sekretariat Daerah'),
  province: z.string().trim().max(100).describe('Nusa Bahari: stands under the office on decrees and regulations; empty prints none'),
  address: z.string().trim().max(300),
  phone: z.string().trim().max(60),
  website: z.string().trim().max(200),
  email: z.email().max(200).nullable(),
  timeZone: TimeZone,
});
/** A word or rule of the chosen regulation with the article it comes from. */
const PresetWord = z.object({ value: z.string(), basis: z.string() });
const City = CityFields.extend({
  version: z.int(), presetCode: z.string(), regulation: z.string(), ownLine: z.enum(['own_line', 'own_line_and_secretariat']),
  registrySends: z.boolean().describe('signed letters leave by the registry of their unit, unless the unit says otherwise'),
  words: z.object({ unitShort: PresetWord, unitLong: PresetWord, mayor: PresetWord, application: PresetWord }), mayEdit: z.boolean(),
});
export type City = z.infer<typeof City>;
export const getCity = contract({ method: 'GET', path: '/api/city', summary: 'Identity of the city and the words of its regulation', response: City });
export const editCity = contract({ method: 'PUT', path: '/api/city', summary: 'Change identity, words, the own-line rule and who sends letters', body: CityFields.extend({ commandId: CommandId, version: z.int(), ownLine: City.shape.ownLine, registrySends: z.boolean(), words: z.object({ unitShort: z.string().trim().min(1).max(40), unitLong: z.string().trim().min(1).max(80), mayor: z.string().trim().min(1).max(40), application: z.string().trim().min(1).max(60) }) }), response: z.object({ version: z.int() }) });

const Regulation = z.object({ code: z.string(), city: z.string(), number: z.string(), year: z.int(), about: z.string(), enactedOn: OfficeDate });
export const getRegulation = contract({
  method: 'GET', path: '/api/city/regulation', summary: 'The chosen regulation and what it set, each with its article',
  response: z.object({
    chosen: Regulation, choices: z.array(Regulation), mayEdit: z.boolean(), ownLineBasis: z.string(), registrySendsBasis: z.string(), managingUnit: PresetWord,
    books: z.array(z.object({ name: z.string(), pattern: z.string(), sample: z.string(), basis: z.string() })),
    /** how letters are finished here, each with its article */
    ways: z.array(z.object({ way: z.enum(finishWays), basis: z.string() })),
    letterTypes: z.array(z.object({ code: z.string(), name: z.string(), basis: z.string() })),
    reports: z.object({ months: z.array(z.int()), basis: z.string(), by: z.string(), to: z.string() }),
    signing: z.array(z.object({ scope: z.enum(['within_unit', 'between_units', 'to_outside']), by: z.array(z.enum(['mayor', 'regional_secretary', 'unit_head', 'mandated_position'])), basis: z.string() })),
    roles: z.array(z.object({ role: z.string(), name: z.string(), basis: z.string() })),
  }),
});
/** One value that would be different under another regulation; null where it would begin or end to exist. */
export const PresetChange = z.object({
  key: z.string(), group: z.enum(['word', 'own_line', 'registry_sends', 'role', 'team', 'pattern', 'report', 'letter_types', 'instructions', 'accounts']), name: z.string(),
  from: z.string().nullable(), to: z.string().nullable(), basis: z.string(), editedHere: z.boolean().describe('written or filled in this city: stays unless named'),
});
export type PresetChange = z.infer<typeof PresetChange>;
export const previewPreset = contract({ method: 'GET', path: '/api/city/regulation/preview', summary: 'What another regulation would change', query: z.object({ preset: z.string().max(40) }), response: z.object({ version: z.int(), changes: z.array(PresetChange) }) });
export const changePreset = contract({ method: 'POST', path: '/api/city/regulation', summary: 'Choose another regulation; what was written here stays unless named', body: z.object({ commandId: CommandId, version: z.int(), preset: z.string().max(40), replace: z.array(z.string().max(80)).max(100) }), response: z.object({ version: z.int() }), stepUp: true });

// ---- outside parties ----

export const partyKinds = ['government', 'company', 'organization', 'school', 'person'] as const;
const PartyFields = z.object({ name: z.string().trim().min(2).max(200), kind: z.enum(partyKinds), address: z.string().trim().max(300), email: z.email().max(200).nullable(), phone: z.string().trim().max(60).nullable() });
const Party = PartyFields.extend({ id: z.uuid(), version: z.int() });
type Party = z.infer<typeof Party>;
export const listParties = contract({ method: 'GET', path: '/api/parties', summary: 'Known senders and addressees outside the house; typeahead', query: PageQuery.extend({ find: z.string().trim().max(100).optional() }), response: Page(Party) });
export const addParty = contract({ method: 'POST', path: '/api/parties', summary: 'Add an outside party', body: PartyFields.extend({ commandId: CommandId }), response: z.object({ id: z.uuid() }) });
export const editParty = contract({ method: 'PUT', path: '/api/parties/:partyId', summary: 'Change an outside party', params: z.object({ partyId: z.uuid() }), body: PartyFields.extend({ commandId: CommandId, version: z.int() }), response: z.object({ id: z.uuid(), version: z.int() }) });

// ---- working-day calendar ----

export const holidayKinds = ['national', 'joint_leave', 'local'] as const;
const Holiday = z.object({ id: z.uuid(), on: OfficeDate, name: z.string(), kind: z.enum(holidayKinds), basis: z.string() });
export const listHolidays = contract({ method: 'GET', path: '/api/holidays', summary: 'Days without office work in a year, and the weekly rest days', query: z.object({ year: z.coerce.number().int().min(2000).max(2100) }), response: z.object({ rows: z.array(Holiday), restDays: z.array(z.int()), yearKnown: z.boolean(), mayEdit: z.boolean() }) });
export const addHoliday = contract({ method: 'POST', path: '/api/holidays', summary: 'Declare a day without office work', body: z.object({ commandId: CommandId, on: OfficeDate, name: z.string().trim().min(3).max(200), kind: z.enum(holidayKinds), basis: z.string().trim().min(3).max(200) }), response: z.object({ id: z.uuid() }) });
export const removeHoliday = contract({ method: 'POST', path: '/api/holidays/:holidayId/remove', summary: 'Take a day off the calendar', params: z.object({ holidayId: z.uuid() }), body: z.object({ commandId: CommandId }), response: z.object({ id: z.uuid() }) });

// ---- import and export ----

export const importKinds = ['units', 'positions', 'employees'] as const;
/** One bad cell, named as the spreadsheet names it. */
const ImportProblem = z.object({ row: z.int().describe('1 is the heading row'), column: z.string().nullable(), value: z.string(), code: z.string().describe('word code of the reason') });
export const ImportTrial = z.object({ importId: z.uuid(), kind: z.enum(importKinds), rows: z.int(), added: z.int(), changed: z.int(), unchanged: z.int(), problems: z.array(ImportProblem), problemCount: z.int(), mayApply: z.boolean() });
export type ImportTrial = z.infer<typeof ImportTrial>;
export const tryImport = contract({ method: 'POST', path: '/api/organization-imports', summary: 'Dry run: read a spreadsheet (XLSX or CSV) and name each bad row and cell; writes nothing to the organisation', query: z.object({ kind: z.enum(importKinds), name: z.string().max(200) }), response: ImportTrial, upload: true, perMinute: 60 });
export const applyImport = contract({ method: 'POST', path: '/api/organization-imports/:importId/apply', summary: 'Apply a dry run without problems, all or nothing', params: z.object({ importId: z.uuid() }), body: z.object({ commandId: CommandId }), response: z.object({ added: z.int(), changed: z.int() }) });
export const exportOrganization = contract({ method: 'GET', path: '/api/organization-export', summary: 'Units, positions or employees as a spreadsheet of the import\'s own columns', query: z.object({ kind: z.enum(importKinds), format: z.enum(['xlsx', 'csv']).default('xlsx'), empty: z.stringbool().default(false).describe('only the heading row, to be filled in') }), response: z.object({}), download: true, perMinute: 60 });
