import { z } from 'zod';
import { CommandId, contract } from './contract.ts';

export const viewLists = ['incoming', 'desk'] as const;
const Name = z.string().trim().min(1).max(60);
/** Names and values of the page's address. */
const Filter = z.record(z.string().max(40), z.string().max(200)).refine((filter) => Object.keys(filter).length <= 20);

export const SavedView = z.object({ id: z.uuid(), name: z.string(), filter: Filter, isDefault: z.boolean() });
export type SavedView = z.infer<typeof SavedView>;
const params = z.object({ viewId: z.uuid() });
const done = z.object({ viewId: z.uuid() });

export const listViews = contract({
  method: 'GET', path: '/api/views', summary: 'The views a person keeps of one list, by name',
  query: z.object({ list: z.enum(viewLists) }),
  response: z.object({ views: z.array(SavedView) }),
});
export const saveView = contract({
  method: 'POST', path: '/api/views', summary: 'Keep the present filter under a name; the same name again takes the new filter',
  body: z.object({ commandId: CommandId, list: z.enum(viewLists), name: Name, filter: Filter }),
  response: done,
});
export const renameView = contract({ method: 'POST', path: '/api/views/:viewId/name', summary: 'Give a view another name', params, body: z.object({ commandId: CommandId, name: Name }), response: done });
export const setDefaultView = contract({ method: 'POST', path: '/api/views/:viewId/default', summary: 'Open the list with this view, or with none', params, body: z.object({ commandId: CommandId, isDefault: z.boolean() }), response: done });
export const forgetView = contract({ method: 'POST', path: '/api/views/:viewId/forget', summary: 'Let a view go', params, body: z.object({ commandId: CommandId }), response: done });
