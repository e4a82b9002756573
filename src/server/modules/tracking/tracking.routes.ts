import * as contracts from '#shared/contracts/tracking.contract.ts';
import { serve, type House } from '#server/platform/http.ts';
import { runQuery } from '#server/platform/query.ts';
import { getLetterPath, listLetterPaths } from './letter-paths.ts';

export function trackingRoutes(house: House): void {
  const { services } = house;
  serve(house, contracts.getLetterPath, async ({ params, actor }) => runQuery(services, getLetterPath, { name: 'tracking.path', actor, input: params }));
  serve(house, contracts.listLetterPaths, async ({ query, actor }) => {
    const paths = await runQuery(services, listLetterPaths, { name: 'tracking.paths', actor, input: query.letterIds });
    return { paths: query.letterIds.flatMap((id) => paths.get(id) ?? []) };
  });
}
