import * as contracts from '#shared/contracts/own-templates.contract.ts';
import { runCommand } from '#server/platform/command.ts';
import { serve, serveUpload, type House } from '#server/platform/http.ts';
import { runQuery } from '#server/platform/query.ts';
import { listOwnTemplates, readHouseTemplate } from './template-queries.ts';
import { keepTemplate, tryTemplate } from './try-template.ts';
import { useTemplate } from './use-template.ts';

export function ownTemplateRoutes(house: House): void {
  const { services } = house;
  serve(house, contracts.listOwnTemplates, ({ actor }) => runQuery(services, listOwnTemplates, { name: 'template.list', actor, input: null }));
  serve(house, contracts.readHouseTemplate, ({ actor, query: input }) => runQuery(services, readHouseTemplate, { name: 'template.house', actor, input }));
  serveUpload(house, contracts.tryOwnTemplate, async ({ actor, query: { commandId, ...sent }, stream }) => {
    const { tried, images } = await tryTemplate(services, actor, { ...sent, stream });
    const kept = await runCommand(services, keepTemplate, { name: 'template.keep', actor, commandId, input: tried });
    return { ...kept, pages: images.map(({ hash, svg }) => ({ key: hash, svg })) };
  });
  serve(house, contracts.useOwnTemplate, ({ actor, body: { commandId, ...input } }) => runCommand(services, useTemplate, { name: 'template.use', actor, commandId, input }));
}
