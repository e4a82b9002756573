import * as contracts from '#shared/contracts/organization.contract.ts';
import { runCommand } from '#server/platform/command.ts';
import { serve, type House } from '#server/platform/http.ts';
import { runQuery } from '#server/platform/query.ts';
import { closePosition, createPosition, editPosition } from '../positions/change-position.ts';
import { listPositions, showChart, showPosition } from '../positions/position-queries.ts';
import { closeUnit, createUnit, editUnit } from './change-unit.ts';
import { listUnits, showUnit } from './unit-queries.ts';

export function structureRoutes(house: House): void {
  const { services } = house;
  serve(house, contracts.listUnits, ({ actor, query: input }) => runQuery(services, listUnits, { name: 'unit.list', actor, input }));
  serve(house, contracts.getUnit, ({ actor, params: input }) => runQuery(services, showUnit, { name: 'unit.show', actor, input }));
  serve(house, contracts.createUnit, ({ actor, body: { commandId, ...input } }) => runCommand(services, createUnit, { name: 'unit.create', actor, commandId, input }));
  serve(house, contracts.editUnit, ({ actor, params, body: { commandId, ...body } }) => runCommand(services, editUnit, { name: 'unit.edit', actor, commandId, input: { ...params, ...body } }));
  serve(house, contracts.closeUnit, ({ actor, params, body: { commandId, ...body } }) => runCommand(services, closeUnit, { name: 'unit.close', actor, commandId, input: { ...params, ...body } }));
  serve(house, contracts.listPositions, ({ actor, query: input }) => runQuery(services, listPositions, { name: 'position.list', actor, input }));
  serve(house, contracts.getPosition, ({ actor, params: input }) => runQuery(services, showPosition, { name: 'position.show', actor, input }));
  serve(house, contracts.createPosition, ({ actor, body: { commandId, ...input } }) => runCommand(services, createPosition, { name: 'position.create', actor, commandId, input }));
  serve(house, contracts.editPosition, ({ actor, params, body: { commandId, ...body } }) => runCommand(services, editPosition, { name: 'position.edit', actor, commandId, input: { ...params, ...body } }));
  serve(house, contracts.closePosition, ({ actor, params, body: { commandId, ...body } }) => runCommand(services, closePosition, { name: 'position.close', actor, commandId, input: { ...params, ...body } }));
  serve(house, contracts.getChart, ({ actor, query: input }) => runQuery(services, showChart, { name: 'organization.chart', actor, input }));
}
