import * as contracts from '#shared/contracts/notifications.contract.ts';
import { runCommand } from '#server/platform/command.ts';
import { notSignedIn, serve, serveDownload, type House } from '#server/platform/http.ts';
import { runQuery } from '#server/platform/query.ts';
import { LiveLines } from './live-lines.ts';
import { markLetterNoticesRead, markNoticesRead, markNoticesSeen } from './mark-notices.ts';
import { countUnseen, listNotices } from './notice-queries.ts';
import { settingsRoutes } from './settings/settings.routes.ts';

export function notificationsRoutes(house: House, beatMs: number): void {
  const { services } = house;
  serve(house, contracts.listNotices, async ({ query, actor }) => runQuery(services, listNotices, { name: 'notices.list', actor, input: query }));
  serve(house, contracts.countUnseenNotices, async ({ actor }) => runQuery(services, countUnseen, { name: 'notices.unseen', actor, input: null }));
  serve(house, contracts.markNoticesSeen, async ({ body, actor }) => runCommand(services, markNoticesSeen, { name: 'notices.seen', actor, commandId: body.commandId, input: body }));
  serve(house, contracts.markNoticesRead, async ({ body, actor }) => runCommand(services, markNoticesRead, { name: 'notices.read', actor, commandId: body.commandId, input: body }));
  serve(house, contracts.markLetterNoticesRead, async ({ params, body, actor }) => runCommand(services, markLetterNoticesRead, { name: 'notices.read-of-letter', actor, commandId: body.commandId, input: params }));

  settingsRoutes(house);

  const lines = new LiveLines(services, beatMs);
  house.app.addHook('preClose', () => lines.stop());
  serveDownload(house, contracts.live, async ({ actor }) => {
    const { sessionId, employeeId, positionId } = actor;
    if (!sessionId || !employeeId) throw notSignedIn();
    return { stream: await lines.open({ sessionId, employeeId, positionId }), type: 'text/event-stream; charset=utf-8', name: 'kabar', inline: true };
  });
}
