import * as contracts from '#shared/contracts/search.contract.ts';
import { runCommand } from '#server/platform/command.ts';
import { serve, type House } from '#server/platform/http.ts';
import { runQuery } from '#server/platform/query.ts';
import { forgetSearch, listSavedSearches, saveSearch } from './saved-searches.ts';
import { searchLetters } from './search-queries.ts';

export function searchRoutes(house: House): void {
  const { services } = house;
  serve(house, contracts.searchLetters, async ({ query, actor }) => runQuery(services, searchLetters, { name: 'search.letters', actor, input: query }));
  serve(house, contracts.listSavedSearches, ({ actor }) => runQuery(services, listSavedSearches, { name: 'search.saved', actor, input: null }));
  serve(house, contracts.saveSearch, ({ body: { commandId, ...input }, actor }) => runCommand(services, saveSearch, { name: 'search.save', actor, commandId, input }));
  serve(house, contracts.forgetSearch, ({ body, params, actor }) => runCommand(services, forgetSearch, { name: 'search.forget', actor, commandId: body.commandId, input: params }));
}
