import * as contracts from '#shared/contracts/calendar.contract.ts';
import { runCommand } from '#server/platform/command.ts';
import { serve, serveOpen, type House } from '#server/platform/http.ts';
import { runQuery } from '#server/platform/query.ts';
import { listEvents } from './calendar-queries.ts';
import { listFeeds, makeFeed, newToken, pathOf, readFeed, revokeFeed, tokenHashOf } from './feeds.ts';

export function calendarRoutes(house: House): void {
  const { services } = house;
  serve(house, contracts.listEvents, ({ query, actor }) => runQuery(services, listEvents, { name: 'calendar.list', actor, input: query }));
  serve(house, contracts.listFeeds, ({ actor }) => runQuery(services, listFeeds, { name: 'calendar.feeds', actor, input: null }));
  serve(house, contracts.makeFeed, async ({ body, actor }) => {
    const token = newToken();
    const command: typeof makeFeed = (ctx, input) => makeFeed(ctx, { ...input, tokenHash: tokenHashOf(token) });
    const made = await runCommand(services, command, { name: 'calendar.make-feed', actor, commandId: body.commandId, input: { name: body.name, tokenHash: '' } });
    return { id: made.id, path: made.tokenHash === tokenHashOf(token) ? pathOf(token) : null, origin: services.settings.publicOrigin ?? null };
  });
  serve(house, contracts.revokeFeed, ({ body, params, actor }) => runCommand(services, revokeFeed, { name: 'calendar.revoke-feed', actor, commandId: body.commandId, input: params }));
  serveOpen(house, contracts.readFeed, async ({ params, request, reply }) => {
    // A device goes to the letter by the address under which it found the calendar, unless the city named one.
    const origin = services.settings.publicOrigin ?? `${request.protocol}://${request.host}`;
    const text = await readFeed(services, { token: params.token.replace(/\.ics$/u, ''), origin });
    void reply.header('content-type', 'text/calendar; charset=utf-8').header('content-disposition', 'inline; filename="undangan.ics"').header('cache-control', 'private, no-cache').header('referrer-policy', 'no-referrer');
    return text;
  });
}
