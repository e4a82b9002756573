import { z } from 'zod';
import { CommandId, contract, Instant } from './contract.ts';

// Pages a city draws itself (templat kota): sent as a folder, tried on the sample in a process that may be killed, put to use by a second act.

const TypeCode = z.string().regex(/^[A-Z]{2,40}$/u);
const OwnTemplate = z.object({ id: z.uuid(), version: z.number().int(), pages: z.number().int(), keptAt: Instant, keptByName: z.string() });
const OwnTemplateType = z.object({
  typeCode: z.string(), name: z.string(),
  /** the template letters of this kind are set with; null: the house's own */
  inUse: z.uuid().nullable(),
  /** how often that changed; an act names it, so that two who act at once are told */
  turn: z.number().int(),
  versions: z.array(OwnTemplate),
});
export type OwnTemplateType = z.infer<typeof OwnTemplateType>;

export const listOwnTemplates = contract({
  method: 'GET', path: '/api/own-templates', summary: 'Kinds of letters with the templates of the city; for the super administrator',
  response: z.object({ rows: z.array(OwnTemplateType) }),
});

export const readHouseTemplate = contract({
  method: 'GET', path: '/api/own-templates/house', summary: 'The house\'s own template of a kind as text, to start from',
  query: z.object({ typeCode: TypeCode }), response: z.object({ text: z.string() }),
});

export const tryOwnTemplate = contract({
  method: 'POST', path: '/api/own-templates', summary: 'Send a template (body: the bytes of a zip, or of one .typ file); it is set with the sample and kept if that succeeds, but not used yet',
  query: z.object({ commandId: CommandId, name: z.string().trim().min(1).max(200), typeCode: TypeCode }),
  response: z.object({ templateId: z.uuid(), version: z.number().int(), pages: z.array(z.object({ key: z.string(), svg: z.string().nullable() })) }), upload: true,
});

export const useOwnTemplate = contract({
  method: 'POST', path: '/api/own-templates/use', summary: 'Set a kind of letter with a template of the city from now on, or with the house\'s again; numbered letters keep theirs', stepUp: true,
  body: z.object({ commandId: CommandId, typeCode: TypeCode, templateId: z.uuid().nullable(), turn: z.number().int().min(0) }),
  response: z.object({ turn: z.number().int() }),
});
