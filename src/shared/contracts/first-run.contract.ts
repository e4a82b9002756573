import { z } from 'zod';
import { contract } from './contract.ts';
import { CityFields } from './organization-city.contract.ts';

/** The empty house. These three routes answer strangers, and the two acts only while no account exists. */

const PresetChoice = z.object({ code: z.string(), city: z.string(), regulation: z.string(), unitShort: z.string(), timeZone: z.string(), province: z.string() });
export const getFirstRun = contract({ method: 'GET', path: '/api/first-run', summary: 'Is the house still empty? Whose office is it? Which presets may be chosen?', response: z.object({ empty: z.boolean(), city: z.string().nullable().describe('name of the city; null until it is founded'), presets: z.array(PresetChoice), passwordRule: z.object({ minimumLength: z.int() }), modelOffice: z.boolean().describe('the model office can be loaded') }), audience: 'open', perMinute: 120 });
/** The code is printed at the console at the start of an empty house: whoever reads the console owns the machine. */
const SetupCode = z.string().trim().max(40).describe('printed at the console at the start');
export const setUpAgency = contract({
  method: 'POST', path: '/api/first-run/agency', summary: 'Set up my agency: identity, preset, administrator; works once',
  body: z.object({ setupCode: SetupCode, city: CityFields, presetCode: z.string().max(40), administrator: z.object({ name: z.string().trim().min(2).max(200), username: z.string().trim().toLowerCase().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/).min(3).max(60), password: z.string().min(1).max(200) }) }),
  response: z.object({ next: z.enum(['done', 'first_duties']) }), audience: 'open', perMinute: 10,
});
export const startModelOffice = contract({ method: 'POST', path: '/api/first-run/model-office', summary: 'Start with the model office; answers its accounts; works once', body: z.object({ setupCode: SetupCode, presetCode: z.string().max(40).optional() }), response: z.object({ accounts: z.array(z.object({ username: z.string(), password: z.string(), title: z.string(), name: z.string() })) }), audience: 'open', perMinute: 10 });
export const getModelOfficeProgress = contract({ method: 'GET', path: '/api/first-run/model-office', summary: 'How far the loading of the model office is; nothing about what is in it', response: z.object({ state: z.enum(['idle', 'loading', 'ready', 'failed']), done: z.int(), all: z.int() }), audience: 'open', perMinute: 240 });
