import { z } from 'zod';
import { letterBody } from '../domain/letter-body.ts';
import { CommandId, contract } from './contract.ts';

/** Standing sentences (kalimat baku): pieces of a body one uses again, of a person or of the unit one sits in. */

const SnippetOf = z.enum(['person', 'unit']);
const Snippet = z.object({ id: z.uuid(), of: SnippetOf, name: z.string(), body: letterBody, version: z.number().int() });
export type Snippet = z.infer<typeof Snippet>;
const Name = z.string().trim().min(2).max(80);
const SnippetParams = z.object({ snippetId: z.uuid() });

export const listSnippets = contract({
  method: 'GET', path: '/api/snippets', summary: 'Standing sentences of oneself and of the unit one sits in, by name',
  response: z.object({ rows: z.array(Snippet), /** the unit one sits in, if any */ unitName: z.string().nullable() }),
});
export const addSnippet = contract({
  method: 'POST', path: '/api/snippets', summary: 'Keep a piece of text as a standing sentence',
  body: z.object({ commandId: CommandId, of: SnippetOf, name: Name, body: letterBody }), response: z.object({ snippetId: z.uuid() }),
});
export const editSnippet = contract({
  method: 'PUT', path: '/api/snippets/:snippetId', summary: 'Change the name or the text of a standing sentence',
  params: SnippetParams, body: z.object({ commandId: CommandId, name: Name, body: letterBody, version: z.number().int() }), response: z.object({ snippetId: z.uuid(), version: z.number().int() }),
});
export const dropSnippet = contract({
  method: 'POST', path: '/api/snippets/:snippetId/drop', summary: 'Let a standing sentence go; letters that used it keep their text',
  params: SnippetParams, body: z.object({ commandId: CommandId }), response: z.object({ snippetId: z.uuid() }),
});
