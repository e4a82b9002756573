import * as contracts from '#shared/contracts/desk.contract.ts';
import * as views from '#shared/contracts/desk-views.contract.ts';
import { runCommand } from '#server/platform/command.ts';
import { serve, serveDownload, type House } from '#server/platform/http.ts';
import { runQuery } from '#server/platform/query.ts';
import { serveSheet } from '#server/platform/sheets/serve-sheet.ts';
import { forgetView, listViews, renameView, saveView, setDefaultView } from './change-view.ts';
import { exportDesk } from './desk-export.ts';
import { getDesk, listSeatCounts, listSeatsOfLetter } from './desk-queries.ts';

export function deskRoutes(house: House): void {
  const { services } = house;
  serve(house, contracts.getDesk, async ({ query, actor }) => runQuery(services, getDesk, { name: 'desk.list', actor, input: query }));
  serveDownload(house, contracts.exportDesk, async ({ query, actor }) => serveSheet(await runQuery(services, exportDesk, { name: 'desk.export', actor, input: query }), { name: 'meja-kerja', format: query.format, settings: services.settings }));
  serve(house, views.listViews, ({ query: input, actor }) => runQuery(services, listViews, { name: 'view.list', actor, input }));
  serve(house, views.saveView, ({ body, actor }) => runCommand(services, saveView, { name: 'view.save', actor, commandId: body.commandId, input: body }));
  serve(house, views.renameView, ({ params, body, actor }) => runCommand(services, renameView, { name: 'view.rename', actor, commandId: body.commandId, input: { ...params, ...body } }));
  serve(house, views.setDefaultView, ({ params, body, actor }) => runCommand(services, setDefaultView, { name: 'view.default', actor, commandId: body.commandId, input: { ...params, ...body } }));
  serve(house, views.forgetView, ({ params: input, body, actor }) => runCommand(services, forgetView, { name: 'view.forget', actor, commandId: body.commandId, input }));
  serve(house, contracts.listSeatCounts, async ({ actor }) => runQuery(services, listSeatCounts, { name: 'desk.seats', actor, input: null }));
  serve(house, contracts.listSeatsOfLetter, async ({ params: input, actor }) => runQuery(services, listSeatsOfLetter, { name: 'desk.seats_of_letter', actor, input }));
}
