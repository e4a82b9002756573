import * as contracts from '#shared/contracts/dispositions-paper.contract.ts';
import { runCommand } from '#server/platform/command.ts';
import { serve, type House } from '#server/platform/http.ts';
import { runQuery } from '#server/platform/query.ts';
import { enterPaperSheet } from './enter-sheet.ts';
import { getPaperSheet } from './paper-queries.ts';
import { printPaperSheet } from './print-sheet.ts';

export function paperRoutes(house: House): void {
  const { services } = house;
  serve(house, contracts.printPaperSheet, ({ actor, params, body: { commandId, positionId } }) => runCommand(services, printPaperSheet, { name: 'paper_sheet.print', actor, commandId, input: { ...params, positionId } }));
  serve(house, contracts.getPaperSheet, ({ actor, params, request }) => runQuery(services, getPaperSheet, { name: 'paper_sheet.show', actor, input: { ...params, origin: `${request.protocol}://${request.host}` } }));
  serve(house, contracts.enterPaperSheet, ({ actor, params, body }) => runCommand(services, enterPaperSheet, { name: 'paper_sheet.enter', actor, commandId: body.commandId, input: { ...params, ...body } }));
}
