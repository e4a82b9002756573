import * as contracts from '#shared/contracts/desk.contract.ts';
import { serve, type House } from '#server/platform/http.ts';
import { runQuery } from '#server/platform/query.ts';
import { getDesk, listSeatCounts } from './desk-queries.ts';

export function deskRoutes(house: House): void {
  const { services } = house;
  serve(house, contracts.getDesk, async ({ query, actor }) => runQuery(services, getDesk, { name: 'desk.list', actor, input: query }));
  serve(house, contracts.listSeatCounts, async ({ actor }) => runQuery(services, listSeatCounts, { name: 'desk.seats', actor, input: null }));
}
