import * as contracts from '#shared/contracts/snippets.contract.ts';
import { runCommand } from '#server/platform/command.ts';
import { serve, type House } from '#server/platform/http.ts';
import { runQuery } from '#server/platform/query.ts';
import { addSnippet, dropSnippet, editSnippet } from './change-snippet.ts';
import { listSnippets } from './snippet-queries.ts';

export function snippetRoutes(house: House): void {
  const { services } = house;
  serve(house, contracts.listSnippets, ({ actor }) => runQuery(services, listSnippets, { name: 'snippet.list', actor, input: null }));
  serve(house, contracts.addSnippet, ({ actor, body: { commandId, ...input } }) => runCommand(services, addSnippet, { name: 'snippet.add', actor, commandId, input: input as never }));
  serve(house, contracts.editSnippet, ({ actor, params, body: { commandId, ...body } }) => runCommand(services, editSnippet, { name: 'snippet.edit', actor, commandId, input: { ...params, ...body } as never }));
  serve(house, contracts.dropSnippet, ({ actor, params: input, body: { commandId } }) => runCommand(services, dropSnippet, { name: 'snippet.drop', actor, commandId, input }));
}
