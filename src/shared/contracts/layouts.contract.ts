import { z } from 'zod';
import { layoutSettings } from '../domain/layout.ts';
import { CommandId, contract, Instant } from './contract.ts';

// Layout profiles (Bekasi 24.A/2013 Ps. 10d): how the pages of a city are set, and where one of its agencies sets them otherwise.

/** No unit: the city, for everybody who sets nothing of their own. */
const Of = z.object({ unitId: z.uuid().optional() });
const UnitOrCity = z.uuid().nullable();

const LayoutScope = z.object({ unitId: UnitOrCity, name: z.string(), /** it sets something of its own */ isOwn: z.boolean() });

export const listLayouts = contract({
  method: 'GET', path: '/api/layouts', summary: 'The city and the offices with a letterhead of their own whose layout the actor may set',
  response: z.object({ rows: z.array(LayoutScope), types: z.array(z.object({ code: z.string(), name: z.string(), layoutSeen: z.boolean() })) }),
});

const Inherited = z.object({ from: z.enum(['regulation', 'city', 'unit']), name: z.string() });
const Layout = z.object({
  unitId: UnitOrCity,
  name: z.string(),
  /** 0 while nothing was ever set here */
  version: z.number().int(),
  changedAt: Instant.nullable(),
  changedByName: z.string().nullable(),
  /** what is set here, and nothing else */
  own: layoutSettings,
  /** what would hold without it, and whose word that is */
  inherited: layoutSettings,
  inheritedFrom: z.record(z.string(), Inherited),
});
export type Layout = z.infer<typeof Layout>;

export const getLayout = contract({
  method: 'GET', path: '/api/layouts/one', summary: 'What is set of the pages of the city or of one unit, and what comes from above',
  query: Of, response: Layout,
});

export const changeLayout = contract({
  method: 'PUT', path: '/api/layouts/one', summary: 'Set the layout of the city or of one unit; letters that have their number keep the page they had', stepUp: true,
  body: z.object({ commandId: CommandId, unitId: UnitOrCity, version: z.number().int().min(0), settings: layoutSettings }),
  response: z.object({ version: z.number().int() }),
});

export const keepEmblem = contract({
  method: 'POST', path: '/api/layouts/emblems', summary: 'A picture for the letterhead (body: the bytes of a PNG, JPEG or TIFF): looked at, cleaned of all but its dots, and ready to be set in a layout',
  query: z.object({ commandId: CommandId, name: z.string().trim().min(1).max(200), unitId: z.uuid().optional() }),
  response: z.object({ fileId: z.uuid(), width: z.number().int(), height: z.number().int(), /** dots an inch at the size it is printed */ dpi: z.number().int() }), upload: true,
});

export const listLayoutVersions = contract({
  method: 'GET', path: '/api/layouts/versions', summary: 'Every state a layout had, newest first, at most fifty',
  query: Of, response: z.object({ rows: z.array(z.object({ version: z.number().int(), changedAt: Instant, changedByName: z.string(), settings: layoutSettings })) }),
});

export const previewLayout = contract({
  method: 'POST', path: '/api/layouts/preview', summary: 'The sample of a kind of letter under a layout that is not stored yet',
  body: z.object({ unitId: UnitOrCity, settings: layoutSettings, typeCode: z.string().max(40), /** keys of pages the caller shows already */ known: z.array(z.string().max(40)).max(200).default([]) }),
  response: z.object({ pages: z.array(z.object({ key: z.string(), svg: z.string().nullable() })) }),
});

export const printLayoutSample = contract({
  method: 'GET', path: '/api/layouts/sample.pdf', summary: 'A test page: the sample of a kind of letter under the stored layout, as PDF',
  query: Of.extend({ typeCode: z.string().max(40) }), response: z.unknown(), download: true,
});
