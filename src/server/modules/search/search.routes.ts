import * as contracts from '#shared/contracts/search.contract.ts';
import { serve, type House } from '#server/platform/http.ts';
import { runQuery } from '#server/platform/query.ts';
import { searchLetters } from './search-queries.ts';

export function searchRoutes(house: House): void {
  const { services } = house;
  serve(house, contracts.searchLetters, async ({ query, actor }) => runQuery(services, searchLetters, { name: 'search.letters', actor, input: query }));
}
